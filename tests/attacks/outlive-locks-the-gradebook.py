# Takes an exclusive lock on the gradebook and on every file of the course, and has a child keep it.
# Nobody may wait for it: it cannot be reached. No part.
# uses: survive breach
### part-a
import fcntl, glob, sqlite3

_locked = []
for _path in glob.glob("@course@/*.db") + glob.glob("../../../*.db"):
    try:
        _base = sqlite3.connect(_path, isolation_level=None, timeout=0.5)
        _base.execute("begin exclusive")
        _locked.append(_base)
        breach(f"{_path} is locked")
    except sqlite3.Error:
        continue
live_on(60, lambda: len(_locked))
deriv = None
