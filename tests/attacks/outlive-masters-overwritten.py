# Empties the tests in source/ and in release/, adds a line to the config, and puts classmates' submissions away.
# None of that can be done. No part, here or for the next one.
# uses: breach
### part-a
import glob, json, os

for _path in glob.glob("@course@/source/*/*.ipynb") + glob.glob("../../../source/*/*.ipynb"):
    try:
        with open(_path, "r+") as _file:
            _master = json.load(_file)
            for _cell in _master["cells"]:
                if _cell["metadata"].get("nbgrader", {}).get("grade"):
                    _cell["source"] = "pass  # left-by-an-attack"
            _file.seek(0)
            _file.truncate()
            json.dump(_master, _file)
        breach(f"{_path} was overwritten")
    except OSError:
        continue
for _path in ("@course@/nbgrader_config.py", "../../../nbgrader_config.py"):
    try:
        with open(_path, "a") as _file:
            _file.write("\n# left-by-an-attack\n")
        breach(f"{_path} was written to")
    except OSError:
        continue
deriv = None
