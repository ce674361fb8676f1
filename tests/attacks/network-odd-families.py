# Netlink, raw, packet, vsock, Bluetooth and kernel-crypto sockets, and a shell's /dev/tcp: ways that a filter may forget.
# It must reach nothing beyond its own walls. No part.
# uses: breach
### part-a
import socket, subprocess

for _family in (socket.AF_PACKET, 40, 31, 38, 44):  # packet, vsock, bluetooth, alg, xdp
    for _kind in (socket.SOCK_RAW, socket.SOCK_STREAM, socket.SOCK_SEQPACKET):
        try:
            socket.socket(_family, _kind).close()
            breach(f"a socket of family {_family}")
        except OSError:
            continue
for _command in ("exec 3<>/dev/tcp/127.0.0.1/@port@ && echo open", "curl -s -m 1 http://127.0.0.1:@port@/", "nc -w 1 127.0.0.1 @port@"):
    _said = subprocess.run(["bash", "-c", _command], capture_output=True, text=True, timeout=5)
    if _said.returncode == 0:
        breach(f"{_command}: {_said.stdout[:50]}")
deriv = None
