# Connects to the instructor's Jupyter and everything else that listens on this machine's loopback addresses.
# It must reach nothing. No part.
# uses: breach
### part-a
import re, socket

for _port in (@port@, 8888, 8889, 8000, 22, 5432, 631):
    for _address in (("127.0.0.1", _port), ("::1", _port), ("localhost", _port), ("0.0.0.0", _port)):
        try:
            with socket.create_connection(_address, timeout=0.3) as _line:
                breach(f"{_address} answers")
                _line.sendall(b"GET /api HTTP/1.0\r\n\r\n")
                print(re.findall(rb"CANARY-[0-9A-Za-z-]+", _line.recv(100_000)))
        except OSError:
            continue
deriv = None
