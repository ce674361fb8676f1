# Writes .pth, sitecustomize and usercustomize files into every folder that Python starts from, and pycache files.
# The next submission and the grader must start as before. No part.
# uses: breach
# walled only: it writes to the interpreter's own folders
### part-a
import os, site, sys, sysconfig

_LINE = "import sys; sys.left_by = 'left-by-an-attack'\n"
_folders = {*sys.path, *site.getsitepackages(), site.getusersitepackages(), sysconfig.get_path("stdlib"), sys.prefix}
for _folder in sorted(filter(None, _folders)):
    for _name in ("left-by-an-attack.pth", "sitecustomize.py", "usercustomize.py"):
        try:
            os.makedirs(_folder, exist_ok=True) if "tmp" in _folder or "home" in _folder else None
            with open(os.path.join(_folder, _name), "x") as _file:
                _file.write(_LINE)
            if "site-packages" in _folder and not _folder.startswith(os.path.expanduser("~")):
                breach(f"{_folder} can be written to")
        except OSError:
            continue
deriv = None
