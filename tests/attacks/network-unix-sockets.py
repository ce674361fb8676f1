# Connects to every socket in the file system and to abstract ones: Jupyter's, docker's, the session bus, a display.
# It must reach none. No part.
# uses: breach
### part-a
import glob, os, socket

_names = ["/var/run/docker.sock", "/run/dbus/system_bus_socket", "/tmp/.X11-unix/X0", "\0/tmp/.X11-unix/X0", "\0attack-@port@", "\0jupyter"]
_names += glob.glob("/run/**/*.sock", recursive=True) + glob.glob("/tmp/**/*sock*", recursive=True)[:50]
for _name in _names:
    for _kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
        try:
            with socket.socket(socket.AF_UNIX, _kind) as _line:
                _line.settimeout(0.3)
                _line.connect(_name)
                breach(f"{_name!r} answers")
        except OSError:
            continue
deriv = None
