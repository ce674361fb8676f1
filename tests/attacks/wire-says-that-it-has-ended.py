# One-byte messages of the supervisor's, on every socket: that the learner's process has ended, was killed, is ready.
# No part but a; nothing of the class is lost.
# honest: part-a
# uses: sockets
### part-b
for _number in range(3, 256):
    for _letter in (b"e", b"k", b"i", b"r", b"j", b".", b"exit 0\n", b"memory 0\n"):
        throw(_number, _letter * 3)
