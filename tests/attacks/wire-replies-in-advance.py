# Before the judge has asked it queues replies on every socket: values in every shape, points, verdicts.
# It must not get any part.
# uses: sockets
### part-a
_REPLIES = [
    {"value": np.array([0.1966, 0.25, 0.1966])}, {"value": 0.25, "args": [], "kwargs": {}}, {"missing": "deriv"},
    {"value": True, "passed": True, "points": 10, "score": 10.0, "checks": [], "verdict": "passed"}, {"passed": True}, {"done": True},
]  # fmt: skip
for _number in socket_descriptors():
    for _reply in _REPLIES * 4:
        throw(_number, frame(_reply))
deriv = None
