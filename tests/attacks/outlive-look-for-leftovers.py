# The neighbour that comes after the others: looks for whatever they may have left, in files, processes and memory.
# It must find nothing. Its part a is right and stays.
# honest: part-a
# uses: hunt breach
### cell
import ctypes, sys

for _root in ("/tmp", "/var/tmp", "/dev/shm", "/run", os.path.expanduser("~"), "..", "."):
    for _folder, _folders, _files in os.walk(_root):
        _folders[:] = [name for name in _folders if name not in _SKIPPED]
        for _name in _files + _folders:
            if "left-by-an" + "-attack" in _name:
                breach("found " + os.path.join(_folder, _name))
for _pid in [name for name in (os.listdir("/proc") if os.path.isdir("/proc") else []) if name.isdigit()]:
    try:
        if "surviv" + "or" in open(f"/proc/{_pid}/comm").read() + open(f"/proc/{_pid}/cmdline").read():
            breach(f"process {_pid} lives")
    except OSError:
        continue
if hasattr(sys, "left_by") or ctypes.CDLL(None).shmget(0x5EED, 4096, 0) >= 0:
    breach("found what another submission left in the interpreter or in shared memory")
