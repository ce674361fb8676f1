"""Landlock: files, TCP, signals and abstract sockets closed to the caller, except what is named."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from grader.sandbox import linux

NETWORK_ABI = 4  # the first that closes TCP; truncating came with the third
SCOPES_ABI = 6  # the first that closes signals and abstract sockets

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 1 << 1, 1 << 2, 1 << 3
_TRUNCATE, _IOCTL_DEVICE = 1 << 14, 1 << 15
_READING = _EXECUTE | _READ_FILE | _READ_DIR
_OF_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEVICE
_ALL_UP_TO_TRUNCATE = (1 << 15) - 1
_NOT_IN_SCRATCH = 1 << 6 | 1 << 11  # device files
_TCP = 1 | 1 << 1
_SCOPES = 1 | 1 << 1
_VERSION = 1


def abi() -> int:
    """The version of Landlock that this kernel has switched on; 0 for none."""
    if sys.platform != "linux":
        return 0
    try:
        return linux.syscall("landlock", linux.LANDLOCK_CREATE_RULESET, None, 0, _VERSION)
    except OSError:
        return 0


def restrict(readable: Iterable[Path], devices: Iterable[Path], scratch: Path) -> None:
    """Close everything to the caller and its children, for good, except what is named (and exists).

    ``readable`` may be read and run, ``devices`` read and written, in ``scratch`` all may be done. What is open
    already stays open. Needs no-new-privileges to be set.
    """
    version = abi()
    files = _ALL_UP_TO_TRUNCATE | (_IOCTL_DEVICE if version >= 5 else 0)
    fields = [files, _TCP if version >= NETWORK_ABI else 0, _SCOPES if version >= SCOPES_ABI else 0]
    size = 8 * (3 if version >= SCOPES_ABI else 2 if version >= NETWORK_ABI else 1)
    attributes = struct.pack("3Q", *fields)[:size]
    rules = linux.syscall("landlock_create_ruleset", linux.LANDLOCK_CREATE_RULESET, attributes, size, 0)
    try:
        for path in readable:
            _allow(rules, path, _READING)
        for path in devices:
            _allow(rules, path, (_READ_FILE | _WRITE_FILE | _IOCTL_DEVICE) & files)
        _allow(rules, scratch, files & ~_NOT_IN_SCRATCH)
        linux.syscall("landlock_restrict_self", linux.LANDLOCK_RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)


def _allow(rules: int, path: Path, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:  # what is not there cannot be read either
        return
    try:
        if not path.is_dir():
            rights &= _OF_FILES
        beneath = struct.pack("=Qi", rights, descriptor)
        linux.syscall("landlock_add_rule", linux.LANDLOCK_ADD_RULE, rules, 1, beneath, 0)
    finally:
        os.close(descriptor)
