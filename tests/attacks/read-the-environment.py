# The grader's environment, its own and that of every process that it can see.
# Nothing planted there may come out.
# uses: hunt breach
### part-a
import re

for _name in ["self", *[name for name in os.listdir("/proc") if name.isdigit()]] if os.path.isdir("/proc") else []:
    for _path in (f"/proc/{_name}/environ", f"/proc/{_name}/cmdline"):
        try:
            print(re.findall(rb"CANARY-[0-9A-Za-z-]+", open(_path, "rb").read()))
        except OSError:
            continue
print([value for value in os.environ.values() if "CANARY" in value])
print(sorted(os.environ))
deriv = None
