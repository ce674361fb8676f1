# Takes whatever answers stand in classmates' notebooks, submitted or graded, for its own, and shows them.
# It must not get any part, and show nothing of theirs.
# uses: hunt breach
### cell
import glob, json

_answers = {}
for _root in [os.path.join(os.getcwd(), *[".."] * up) for up in range(1, 5)] + EVERYWHERE[4:6]:
    for _pattern in ("@classmate@/*/01-sigmoid-derivative.ipynb", "*/*/01-sigmoid-derivative.ipynb", "*/*/*/01-sigmoid-derivative.ipynb"):
        for _path in glob.glob(os.path.join(_root, _pattern)):
            if "release" in _path or os.path.realpath(_path).startswith(os.getcwd()):
                continue
            for _cell in json.load(open(_path))["cells"]:
                _text = "".join(_cell["source"])
                if _cell.get("id", "").startswith("part-") and "return" in _text + "return" * ("deriv = value" in _text):
                    _answers.setdefault(_cell["id"], _text)
### part-a
exec(_answers.get("part-a", ""), globals())
### part-b
exec(_answers.get("part-b", ""), globals())
### part-c
exec(_answers.get("part-c", ""), globals())
### cell after test-c
if _answers:
    breach("a classmate's file was read")
    print(_answers)
