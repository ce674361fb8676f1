# Overwrites the course's helpers, also as compiled files that Python takes for fresh ones, and the grader's code.
# The next submission must be judged by the real ones. No part.
# uses: breach
### part-a
import glob, os
import helpers

_folders = {os.path.dirname(helpers.__file__), "@course@/helpers", "@course@/grader"}
for _path in [path for folder in _folders for path in glob.glob(folder + "/*.py") + glob.glob(folder + "/__pycache__/*.pyc")]:
    try:
        with open(_path, "r+b") as _file:
            _old = _file.read()
            _file.write(b"\n# left-by-an-attack\n")
        if not os.path.realpath(_path).startswith(os.getcwd()):
            breach(f"{_path} can be written to")
    except OSError:
        continue
for _folder in _folders:
    try:
        os.rename(_folder, _folder + "-left-by-an-attack")
        os.rename(_folder + "-left-by-an-attack", _folder)
        os.makedirs(_folder + "/__pycache__", exist_ok=True)
        open(_folder + "/__pycache__/left-by-an-attack.pyc", "w").close()
    except OSError:
        continue
deriv = None
