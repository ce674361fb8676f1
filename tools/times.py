"""How long a learner waits for the first cell: ``python -m tools.times`` runs each setup cell in a fresh kernel, three times."""

from __future__ import annotations

import time
from pathlib import Path

import nbclient
import nbformat

ROOT = Path(__file__).resolve().parent.parent


def setup_seconds(path: Path) -> float:
    """The setup cell's time in a kernel that has just started, as the learner's clock shows it."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells = [cell for cell in notebook.cells if cell.id == "setup"]
    client = nbclient.NotebookClient(notebook, resources={"metadata": {"path": str(path.parent)}})
    with client.setup_kernel(extra_arguments=["--IPKernelApp.log_level=40"]):
        start = time.perf_counter()
        client.execute_cell(client.nb.cells[0], 0)
        return time.perf_counter() - start


def main() -> None:
    for path in sorted((ROOT / "release").glob("*/*.ipynb")):
        seconds = sorted(setup_seconds(path) for _ in range(3))
        print(f"{path.stem:<24}" + "  ".join(f"{each:.2f} s" for each in seconds))


if __name__ == "__main__":
    main()
