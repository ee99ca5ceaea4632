"""How kernels are compiled; imported only by modules of kernels, which are imported only where numba is."""

from __future__ import annotations

from numba import njit


def jit(function):
    """Compile `function` without the GIL; keep the machine code on disk where some folder for it is writable."""
    options = {"nogil": True, "error_model": "numpy"}
    try:
        return njit(cache=True, **options)(function)
    except RuntimeError:  # numba finds no writable cache folder
        return njit(**options)(function)
