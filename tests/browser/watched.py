"""JupyterLab started in a folder, and a page that keeps what happened in it."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
JUPYTERLAB = (sys.executable, "-m", "jupyterlab")
PATIENCE = 240.0  # seconds for JupyterLab to answer and a page to load; only a busy machine needs more than five


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: where, and the token that lets one in."""

    origin: str  # http://127.0.0.1:PORT
    token: str

    def url(self, path: str) -> str:
        """The address of a page of it, "/formgrader/gradebook" say, with the token."""
        return f"{self.origin}{path}{'&' if '?' in path else '?'}token={self.token}"

    def sign_in(self, page: Page) -> None:
        """Leave a cookie with the page: what Formgrader's scripts ask for first carries no token."""
        page.context.request.get(self.url("/api/status"))


@contextlib.contextmanager
def started_lab(folder: Path, home: Path, command: Sequence[str] = JUPYTERLAB, **environment: str) -> Iterator[Lab]:
    """JupyterLab with nbgrader's extensions in a folder, with a home of its own, on a free port of this machine.

    ``command`` starts it, ``make lab`` say: whatever a test needs of it stands in files of that home.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    lab = Lab(f"http://127.0.0.1:{port}", secrets.token_hex(16))
    settings = {"ip": "127.0.0.1", "port": port, "port_retries": 0, "open_browser": False, "allow_root": True}
    configuration = home / ".jupyter" / "jupyter_server_config.json"
    configuration.parent.mkdir(parents=True)
    configuration.write_text(json.dumps({"ServerApp": settings}))
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "JUPYTER_TOKEN": lab.token,
    } | environment
    environment |= {name: value for name, value in os.environ.items() if name.startswith("OPENBLAS")}
    with (home / "lab.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log, start_new_session=True)
        try:
            _wait_for(lab, process, home / "lab.log")
            yield lab
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)  # make, too, if that has started it
            process.wait(timeout=60)


def _wait_for(lab: Lab, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(lab.url("/api/status"), timeout=10).close()
            return
        time.sleep(0.1)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-3000:]}")


@dataclass
class Watched:
    """A page, and all that happened in it since it was opened. What it asks for elsewhere is noted, and not fetched."""

    page: Page
    requests: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)  # "error: text"
    errors: list[str] = field(default_factory=list)  # exceptions that no script caught
    dialogs: list[str] = field(default_factory=list)

    def elsewhere(self) -> list[str]:
        """The addresses asked for that are neither on this machine nor within the page."""
        return [url for url in self.requests if not _is_here(url)]


def _is_here(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("data", "blob", "file", "about") or parts.hostname in ("127.0.0.1", "localhost")


@contextlib.contextmanager
def watched(browser: Browser, **context: object) -> Iterator[Watched]:
    """A new page in a context of its own (``viewport={"width": 390, ...}``, ``color_scheme="dark"``, ...)."""
    opened = browser.new_context(**context)  # type: ignore[arg-type]
    opened.set_default_timeout(PATIENCE * 1000)
    page = opened.new_page()
    seen = Watched(page)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("console", lambda message: seen.console.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))

    def dismiss(dialog: object) -> None:
        seen.dialogs.append(dialog.message)  # type: ignore[attr-defined]
        dialog.dismiss()  # type: ignore[attr-defined]

    page.on("dialog", dismiss)
    opened.route(lambda url: not _is_here(url), lambda route: route.abort())
    try:
        yield seen
    finally:
        opened.close()
