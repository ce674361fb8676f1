# Asks for names, and sends datagrams to the loopback's name server: a way out that needs no connection.
# It must reach nothing. No part.
# uses: breach
### part-a
import socket

for _family, _kind in ((socket.AF_INET, socket.SOCK_DGRAM), (socket.AF_INET6, socket.SOCK_DGRAM)):
    try:
        with socket.socket(_family, _kind) as _line:
            _line.settimeout(0.3)
            _line.sendto(b"attack", ("127.0.0.1" if _family == socket.AF_INET else "::1", @port@))
            breach(f"answered: {_line.recv(1000)}")
    except OSError:
        continue
deriv = None
