"""The arguments of a call, made to look as the called function left them in the other process.

Looked at first and changed afterwards: of one array that was handed over twice and changed under
one of its names, two copies come back, and the unchanged one must not undo the other.
"""

from __future__ import annotations

from builtins import (  # noqa: UP029
    AttributeError,
    TypeError,
    ValueError,
    all,
    bool,
    bytes,
    dict,
    enumerate,
    int,
    issubclass,
    len,
    list,
    slice,
    str,
    tuple,
    type,
    zip,
)
from collections.abc import Callable
from typing import Any

from numpy import copyto, ndarray

from .packing import pack
from .values import Functions, WireError

_Changes = list[Callable[[], None]]
_LEAVES = (type(None), bool, int, str, bytes)


def copy_back(target: Any, source: Any) -> None:
    """Make ``target`` in place what ``source`` is, nested arrays, lists and dicts too.

    Hand over all arguments of a call in one go, as ``copy_back((args, kwargs), (args_there, kwargs_there))``.
    What cannot be changed in place stays as it is: a number, a tuple's length, an array that would
    need more memory, or that no one may write to.
    """
    changes: _Changes = []
    _Comparison(changes).merged(target, source)
    for change in changes:
        change()


class _Comparison:
    """Notes what has to change in a target, and changes nothing yet."""

    def __init__(self, changes: _Changes) -> None:
        self._changes = changes
        self._functions = Functions()

    def merged(self, target: Any, source: Any) -> Any:
        """What should stand in the target's place: the target where it can become the source."""
        if self._same(target, source):
            return target
        kind, other = type(target), type(source)
        if issubclass(kind, ndarray) and issubclass(other, ndarray):
            return self._array(target, source)
        if issubclass(kind, list) and other is list:
            return self._list(target, source)
        if issubclass(kind, dict) and other is dict:
            return self._dict(target, source)
        if issubclass(kind, tuple) and other is tuple and tuple.__len__(target) == len(source):
            members = [self.merged(mine, theirs) for mine, theirs in zip(tuple.__iter__(target), source, strict=True)]
            kept = all(mine is member for mine, member in zip(tuple.__iter__(target), members, strict=True))
            return target if kept else tuple(members)
        return source

    def _same(self, target: Any, source: Any) -> bool:
        """Whether both would be the same on the wire, where one of them has just come from."""
        if target is source:
            return True
        if type(target) is type(source) and type(target) in _LEAVES:
            return bool(target == source)
        try:
            return pack(target, self._functions) == pack(source, self._functions)
        except WireError:
            return False

    def _list(self, target: list[Any], source: list[Any]) -> list[Any]:
        mine = list(list.__iter__(target))
        if len(mine) == len(source):
            new = [self.merged(one, other) for one, other in zip(mine, source, strict=True)]
        else:  # what stands at a place may have come from another one
            new = [one if self._same(one, other) else other for one, other in zip(mine, source, strict=False)]
            new += source[len(mine) :]
        if len(new) != len(mine) or not all(one is other for one, other in zip(mine, new, strict=True)):
            self._changes.append(lambda: list.__setitem__(target, slice(None), new))
        return target

    def _dict(self, target: dict[Any, Any], source: dict[Any, Any]) -> dict[Any, Any]:
        mine = dict(dict.items(target))
        new = {key: self.merged(mine[key], value) if key in mine else value for key, value in source.items()}

        # by what they are on the wire: False and 0 are equal, and an array without entries equals nothing
        same = len(mine) == len(new) and all(self._same(one, other) for one, other in zip(mine, new, strict=True))

        def change() -> None:
            if not same:
                dict.clear(target)
            dict.update(target, new)

        self._changes.append(change)
        return target

    def _array(self, target: Any, source: Any) -> Any:
        if target.dtype.hasobject or source.dtype.hasobject:
            return self._object_array(target, source)
        if target.nbytes != source.nbytes or (target.dtype, target.shape) != (source.dtype, source.shape):
            in_place = target.nbytes == source.nbytes and target.flags.c_contiguous
            if not in_place:
                return source
        self._changes.append(lambda: _overwrite(target, source))
        return target

    def _object_array(self, target: Any, source: Any) -> Any:
        if (target.dtype, target.shape) != (source.dtype, source.shape):
            return source
        new = [self.merged(mine, theirs) for mine, theirs in zip(target.flat, source.flat, strict=True)]

        def change() -> None:
            for place, item in enumerate(new):
                target.flat[place] = item

        self._changes.append(lambda: _written(target, change, source.flags.writeable))
        return target


def _overwrite(target: Any, source: Any) -> None:
    if (target.dtype, target.shape) == (source.dtype, source.shape) or _became(target, source):
        _written(target, lambda: copyto(target, source), source.flags.writeable)


def _became(target: Any, source: Any) -> bool:
    """Give the target the source's dtype and shape; False, and nothing changed, where it cannot have them."""
    kind, shape = target.dtype, target.shape
    try:
        target.shape = (target.size,)
        target.dtype = source.dtype
        target.shape = source.shape
    except (ValueError, TypeError, AttributeError):
        target.dtype = kind
        target.shape = shape
        return False
    return True


def _written(target: Any, write: Callable[[], None], writeable: bool) -> None:
    """Write to the target, read-only or not, and leave it as ``writeable`` says."""
    try:
        if not target.flags.writeable:
            target.flags.writeable = True
        write()
        target.flags.writeable = writeable
    except ValueError:  # it shows memory that nobody may write to
        return
