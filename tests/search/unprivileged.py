"""Doing without root's power over files, so that what may not be written can't be, whoever runs the tests."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

VERSION = 0x20080522  # of capget(2) and capset(2)
OVERRIDES = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Sets(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ("effective", "permitted", "inheritable")]


@contextmanager
def unprivileged() -> Iterator[None]:
    """Heed the permissions of files within the block, as everybody but root must."""
    system = ctypes.CDLL(None, use_errno=True)
    header, sets = _Header(VERSION, 0), (_Sets * 2)()

    def call(function) -> None:
        if function(ctypes.byref(header), ctypes.byref(sets)):
            raise OSError(ctypes.get_errno(), "capabilities can't be read or set")

    call(system.capget)
    before = sets[0].effective
    sets[0].effective = before & ~OVERRIDES
    call(system.capset)
    try:
        yield
    finally:
        sets[0].effective = before
        call(system.capset)
