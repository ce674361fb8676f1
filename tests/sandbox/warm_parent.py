"""A warm parent for the tests: forks submissions that run one function of attempts.py, on orders in JSON."""

import gc
import json
import os
import socket
import sys
from pathlib import Path

import attempts
import bombs

from grader.sandbox.limits import Limits
from grader.sandbox.wall import Job, Wall, WallFell, spawn, stop


def serve(wall: Wall, control: socket.socket, readable: list[Path]) -> None:
    """Obey orders until the grader hangs up."""
    while True:
        text, received, _, _ = socket.recv_fds(control, 65536, 3)
        if not text:
            return
        order = json.loads(text)
        try:
            answer = ORDERS[order.pop("order")](wall, received, control=control, readable=readable, **order)
        except WallFell as error:
            answer = {"fell": str(error)}
        for descriptor in received:
            os.close(descriptor)
        control.sendall(json.dumps(answer).encode() + b"\n")


def run(wall, received, *, control, readable, attempt, arguments, limits, files):
    kept, lifeline, report = received

    def main() -> None:
        control.detach()
        answer = getattr(bombs if hasattr(bombs, attempt) else attempts, attempt)(
            *arguments, **({"kept": kept} if attempt in attempts.WITH_KEPT else {})
        )
        os.write(kept, json.dumps(answer).encode() + b"\n")

    content = {name: text.encode() for name, text in files.items()}
    pid = spawn(wall, Job(Limits(**limits), main, content, frozenset({kept}), lifeline, report), readable)
    return {"supervisor": pid}


def wait(wall, received, *, supervisor, **_):
    return {"status": os.waitstatus_to_exitcode(os.waitpid(supervisor, 0)[1])}


def end(wall, received, *, supervisor, **_):
    return {"status": stop(wall, supervisor)}


def state(wall, received, **_):
    gc.collect()
    try:
        os.waitpid(-1, os.WNOHANG)
        children = True
    except ChildProcessError:
        children = False
    return {
        "descriptors": sorted(os.listdir("/proc/self/fd")),
        "threads": len(os.listdir("/proc/self/task")),
        "children": children,
        "pid": os.getpid(),
        "user": os.getuid(),
        "folder": sorted(os.listdir(os.environ["TMPDIR"])),
    }


ORDERS = {"run": run, "wait": wait, "end": end, "state": state}

if __name__ == "__main__":
    serve(Wall(sys.argv[1]), socket.socket(fileno=int(sys.argv[2])), [Path(each) for each in sys.argv[3:]])
