# Finds the masters (or an older copy of them) on the disk and runs the solution that stands in them.
# It must not get any part, and show nothing hidden.
# uses: hunt breach
### cell
import glob, json


def _solutions(name):
    for root in EVERYWHERE[:6]:
        for path in glob.glob(os.path.join(root, "source", "*", name + ".ipynb")):
            with open(path) as file:
                return {cell["id"]: "".join(cell["source"]) for cell in json.load(file)["cells"] if cell["cell_type"] == "code"}
    return {}


_found = _solutions("01-sigmoid-derivative")
### part-a
exec(_found.get("part-a", ""), globals())
### part-b
exec(_found.get("part-b", ""), globals())
### part-c
exec(_found.get("part-c", ""), globals())
### cell after test-c
if _found:
    breach("the master was read")
    print(_found["test-c"])
