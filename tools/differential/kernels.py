"""A real ipykernel for each notebook, without two seconds of start and imports each time.

One process imports what a kernel and its notebook import, and every kernel is a fork of it: a
process of its own, with nothing in it of another notebook. Everything else is stock: nbgrader's
``Execute``, nbclient and jupyter_client on this side, ipykernel on the other. One thing is spared:
the code that draws pictures runs, but no picture is made into pixels.
"""

from __future__ import annotations

import os
import sys
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import LocalProvisioner

PIXEL = bytes.fromhex(  # a picture of one
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
_context = get_context("forkserver")


def start() -> None:
    """Start the process that kernels are forked from; it ends with this one."""
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"  # as ipykernel sets it
    _context.set_forkserver_preload(["ipykernel.kernelapp", "seaborn", __name__])
    first = _context.Process(target=int)
    first.start()
    first.join()


def run_kernel(arguments: list[str], folder: str, environment: dict[str, str]) -> None:
    """In the fork: be the kernel that ``python -m ipykernel_launcher`` would be."""
    from ipykernel.kernelapp import IPKernelApp  # noqa: PLC0415
    from matplotlib.backend_bases import FigureCanvasBase  # noqa: PLC0415

    os.setsid()  # so that whatever the notebook starts ends with it
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    os.environ.clear()
    os.environ.update(environment, JPY_PARENT_PID=str(os.getppid()))
    os.chdir(folder)
    course = Path(__file__).parents[2]
    sys.path[:] = [path for path in sys.path if Path(path).resolve() != course]  # the helpers are those in its folder
    sys.argv = arguments
    FigureCanvasBase.print_figure = _print_pixel
    IPKernelApp.launch_instance(arguments[1:])


def _print_pixel(_: Any, file: Any, *__: object, **___: object) -> None:
    if hasattr(file, "write"):
        file.write(PIXEL)
    else:
        Path(file).write_bytes(PIXEL)


class _Forked:
    """A process of multiprocessing's, with what jupyter_client asks of a ``subprocess.Popen``."""

    stdin = stdout = stderr = None

    def __init__(self, process: ForkServerProcess) -> None:
        self._process = process

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self) -> int | None:
        self._process.join()
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        if self._process.pid and self.poll() is None:
            os.kill(self._process.pid, number)


class _Forking(LocalProvisioner):
    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Fork, where jupyter_client would start a Python."""
        arguments = cmd[cmd.index("-m") + 1 :]
        process = _context.Process(target=run_kernel, args=(arguments, str(kwargs["cwd"]), kwargs["env"]))
        process.start()
        self.process, self.pid, self.pgid, self.cwd = _Forked(process), process.pid, process.pid, kwargs["cwd"]
        return self.connection_info


class ForkedKernelManager(AsyncKernelManager):
    """nbgrader's kernel manager but for how a kernel's process comes to be; ``start()`` comes first."""

    async def _async_pre_start_kernel(self, **kwargs: Any) -> Any:
        self.provisioner = _Forking(kernel_id=self.kernel_id, kernel_spec=self.kernel_spec, parent=self)
        return await super()._async_pre_start_kernel(**kwargs)
