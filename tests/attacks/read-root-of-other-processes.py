# Goes through /proc/PID/root, /proc/PID/cwd, /proc/PID/fd and map_files of every process into their file systems.
# It must see nothing that is hidden.
# uses: hunt breach
### part-a
for _pid in [name for name in (os.listdir("/proc") if os.path.isdir("/proc") else []) if name.isdigit()]:
    for _way in ("root", "cwd"):
        _path = f"/proc/{_pid}/{_way}"
        try:
            _names = os.listdir(_path)
        except OSError:
            continue
        if int(_pid) != os.getpid() and {"source", "release"} & set(_names):
            breach(f"{_path} is the grader's folder")
        print(hunt(os.path.join(_path, "@course@".lstrip("/")), _path if _way == "cwd" else _path + "/tmp", most=1500))
    try:
        for _number in os.listdir(f"/proc/{_pid}/fd"):
            for _secret in secrets_in(f"/proc/{_pid}/fd/{_number}") if int(_pid) != os.getpid() else ():
                print(_secret)
    except OSError:
        continue
deriv = None
