"""numba where it is, numpy where it is not."""

from __future__ import annotations

import functools
import importlib
import os


@functools.lru_cache
def _imported(name: str):
    try:
        return importlib.import_module(name)
    except (ImportError, AttributeError, OSError, SystemError):  # all seen of numba beside a numpy it does not know
        return None


def numba_module(name: str):
    """A module of numba kernels by its full name; None where numba is missing, broken or switched off
    (CLOUDTOOLS_NO_NUMBA=1)."""
    return _imported(name) if os.environ.get("CLOUDTOOLS_NO_NUMBA", "0") in ("", "0") else None
