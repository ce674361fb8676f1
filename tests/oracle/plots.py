"""Plots that draw nothing: an answer may draw in each of its calls, and figures take longer than all else."""

from __future__ import annotations

from collections.abc import Iterator


class NoPlots:
    """Stands for pyplot, and for the figures and axes that it gives."""

    def __init__(self) -> None:
        self.used = False

    def __getattr__(self, name: str) -> NoPlots:
        self.used = True
        return self

    def __call__(self, *_: object, **__: object) -> NoPlots:
        return self

    def __getitem__(self, _: object) -> NoPlots:
        return self

    def __iter__(self) -> Iterator[NoPlots]:  # figure, axes = plt.subplots()
        return iter((self, self))


def is_pyplot(value: object) -> bool:
    """Whether this is the module that draws."""
    return getattr(value, "__name__", "") == "matplotlib.pyplot"
