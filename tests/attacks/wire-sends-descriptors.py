# Sends its own descriptors, hundreds of them, with messages to the grader: they must not pile up there, and nothing
# of the grader's may come back. No part.
# uses: sockets breach
### part-a
import array

for _number in socket_descriptors():
    _socket = socket.socket(fileno=os.dup(_number))
    _socket.setblocking(False)
    for _ in range(20):
        try:
            _socket.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0] * 250))])
        except OSError:
            break
    try:
        _, _ancillary, *_ = _socket.recvmsg(1 << 16, socket.CMSG_LEN(1024), socket.MSG_DONTWAIT)
        if _ancillary:
            breach("the grader sent a descriptor")
    except OSError:
        pass
deriv = None
