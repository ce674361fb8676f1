# Every descriptor that was left open: read from its start, listed as a folder, and walked upwards from with "..".
# Nothing that is hidden may come out, and no folder of the grader.
# uses: hunt breach
### part-a
import re

for _number in range(3, 256):
    for _up in ("", *("../" * up for up in range(1, 6))):
        try:
            _names = os.listdir(os.open(_up or ".", os.O_RDONLY | os.O_DIRECTORY, dir_fd=_number))
        except OSError:
            break
        if {"gradebook.db", "submitted"} & set(_names) or {"source", "release"} <= set(_names):
            breach(f"descriptor {_number} leads to a course folder")
    try:
        print(re.findall(rb"CANARY-[0-9A-Za-z-]+", os.pread(_number, 4_000_000, 0)))
    except OSError:
        continue
try:
    os.chdir("..")
    os.chroot(".")
    print(hunt("/", most=500))
except OSError:
    pass
deriv = None
