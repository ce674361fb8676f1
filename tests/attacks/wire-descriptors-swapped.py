# Lays the sockets over each other: the first test's over the last one's, the runner's over a test's, all over one.
# No part but a, which was right before.
# honest: part-a
# uses: sockets
### part-b
_numbers = socket_descriptors()
for _one, _other in zip(_numbers, reversed(_numbers)):
    os.dup2(_one, _other)
for _number in _numbers[1:]:
    os.dup2(_numbers[0], _number)
for _thing in sockets_by_gc():
    if not isinstance(_thing, socket.socket):
        for _name in ("_sock", "_socket", "socket", "s"):
            if hasattr(_thing, _name):
                setattr(_thing, _name, socket.socket(fileno=os.dup(_numbers[-1])))
