# Files where a system looks for what to start: cron, systemd's user services, autostart, at, profile.d.
# None of them can be written. No part.
# uses: breach
# walled only: it writes to the system's folders
### part-a
import os

_home = os.path.expanduser("~")
for _path in (
    "/etc/cron.d/left-by-an-attack", "/var/spool/cron/crontabs/left-by-an-attack", "/etc/profile.d/left-by-an-attack.sh",
    "/etc/ld.so.preload-left-by-an-attack", "/usr/local/bin/left-by-an-attack", f"{_home}/.config/systemd/user/left-by-an-attack.service",
    f"{_home}/.config/autostart/left-by-an-attack.desktop",
):  # fmt: skip
    try:
        os.makedirs(os.path.dirname(_path), exist_ok=True) if _path.startswith(_home) else None
        with open(_path, "w") as _file:
            _file.write("# left-by-an-attack\n")
        if not _path.startswith(_home):
            breach(f"{_path} can be written")
    except OSError:
        continue
deriv = None
