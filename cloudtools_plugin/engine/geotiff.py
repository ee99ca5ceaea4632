"""Blocks of a GeoTIFF, decoded in place: the short way around GDAL for the commonest files.

libtiff undoes the predictor one number at a time through memory, and reads compressed bytes into memory that is new
each time; that is a third of what decoding costs. Here the same libdeflate that libtiff uses unpacks a block into
memory that stays in the core's cache, and a kernel adds up the differences on the way to their place.

Nothing depends on it: `read` says False wherever a file is not plainly one of its kind, and GDAL reads it. So it does
with differences where numba is missing.
One thing is told here that GDAL (3.6 at least) leaves out: a block whose checksum is wrong.

Sources: TIFF 6.0 (Adobe 1992), its Technical Note 3 (predictors of 1995), BigTIFF; libdeflate.h.
"""

from __future__ import annotations

import ctypes
import functools
import itertools
import os
import struct
import sys
import threading
import zlib
from dataclasses import dataclass

import numpy as np

from .errors import InputError
from .grid import Window
from .messages import message
from .numbakernels import numba_module

#: Blocks that take more bytes than this are left to GDAL, because each thread keeps memory for one; and smaller ones,
#: such as strips of a row or two, because each costs some microseconds of Python.
MOST_BYTES, LEAST_BYTES = 8 * 2**20, 32 * 2**10
_LIBRARIES = {
    "win32": ("deflate.dll", "libdeflate.dll"),
    "darwin": ("libdeflate.0.dylib", "@rpath/libdeflate.0.dylib", "@executable_path/lib/libdeflate.0.dylib"),
}
_DEFLATE = 8, 32946
_PLAIN = 0, 1, 2, 3  # white is zero, black is zero, RGB, palette: the numbers are what they are
_KINDS = {1: "u", 2: "i", 3: "f"}
_SIZES = {1: 1, 3: 2, 4: 4, 16: 8}  # of the unsigned types of tags
_ENTRIES = 512  # of a directory; far more than any file has


def _loaded(name: str):
    """libdeflate by a file's name, None where there is none that has what is needed."""
    try:
        library = ctypes.CDLL(name)
        library.libdeflate_alloc_decompressor.restype = ctypes.c_void_p
        library.libdeflate_free_decompressor.argtypes = (ctypes.c_void_p,)
        pointer, size = ctypes.c_void_p, ctypes.c_size_t
        library.libdeflate_zlib_decompress.argtypes = pointer, pointer, size, pointer, size, pointer
        library.libdeflate_zlib_decompress.restype = ctypes.c_int
    except (OSError, AttributeError):
        return None
    return library


@functools.lru_cache(maxsize=1)
def _library():
    """libdeflate, which is there wherever GDAL's GeoTIFF driver was built with it; None where it is not found."""
    found = (_loaded(name) for name in _LIBRARIES.get(sys.platform, ("libdeflate.so.0",)))
    return next((library for library in found if library is not None), None)


class _Desk:
    """What one thread unpacks with: a decompressor, and memory that it uses again and again."""

    def __init__(self):
        self._free = _library().libdeflate_free_decompressor
        self._pointer = _library().libdeflate_alloc_decompressor()
        if not self._pointer:
            raise MemoryError
        self._memory = [np.empty(0, np.uint8)] * 2

    def memory(self, which: int, size: int):
        if self._memory[which].size < size:
            self._memory[which] = np.empty(size, np.uint8)
        return self._memory[which][:size]

    def unpack(self, packed, target) -> bool:
        """Fill `target` (C-contiguous) with what `packed` (uint8) holds; False unless it holds just as much."""
        problem = _library().libdeflate_zlib_decompress(
            self._pointer, packed.ctypes.data, packed.size, target.ctypes.data, target.nbytes, None
        )
        return problem == 0

    def __del__(self):
        self._free(self._pointer)


_threads = threading.local()


def _desk() -> _Desk:
    """This thread's; it goes when the thread ends."""
    if not hasattr(_threads, "desk"):
        _threads.desk = _Desk()
    return _threads.desk


class _Odd(Exception):
    """A file is none of the kind that is read here."""


def _bytes(file, start: int, size: int) -> bytes:
    """Raises _Odd where the file does not have them."""
    if start >= 2**63:  # no file is that long, and `seek` takes no such number
        raise _Odd
    file.seek(start)
    found = file.read(size)
    if len(found) < size:
        raise _Odd
    return found


@dataclass(frozen=True)
class Numbers:
    """Where a directory keeps the numbers of a tag: `count` unsigned integers of `size` bytes from byte `start` on."""

    start: int
    size: int
    count: int

    def read(self, file, index: int) -> int:
        return int.from_bytes(_bytes(file, self.start + index * self.size, self.size), "little")


@dataclass(frozen=True)
class Layout:
    """How the first image of a file is stored.

    block: (width, height) of tiles or strips; samples: bands of the file; interleaved: a block holds all of them;
    differences: predictor 2; offsets, sizes: of the blocks in the file, row by row (band after band where not
    interleaved).
    """

    width: int
    height: int
    dtype: str
    samples: int
    interleaved: bool
    block: tuple
    tiled: bool
    differences: bool
    offsets: Numbers
    sizes: Numbers

    @property
    def across(self) -> int:
        return -(-self.width // self.block[0])

    @property
    def down(self) -> int:
        return -(-self.height // self.block[1])

    @property
    def together(self) -> int:
        """Bands in a block."""
        return self.samples if self.interleaved else 1

    @property
    def window(self) -> Window:
        return Window(0, 0, self.width, self.height)

    def place(self, file, plane: int, row: int, col: int):
        """(offset, size) of a block in the file; plane: band - 1, 0 where a block holds all bands."""
        number = (plane * self.down + row) * self.across + col
        return self.offsets.read(file, number), self.sizes.read(file, number)


def _directory(file) -> dict:
    """{tag: Numbers} of the first directory, as libtiff reads it: of a tag that comes twice, the first counts.
    None for text, signed and floating numbers."""
    head = _bytes(file, 0, 16)
    if head[:4] == b"II*\0":
        (start,), count_size, entry, wide = struct.unpack("<I", head[4:8]), 2, "<HHI", 4
    elif head[:8] == b"II+\0\x08\0\0\0":
        (start,), count_size, entry, wide = struct.unpack("<Q", head[8:16]), 8, "<HHQ", 8
    else:
        raise _Odd
    count = int.from_bytes(_bytes(file, start, count_size), "little")
    length = struct.calcsize(entry) + wide
    if not 0 < count <= _ENTRIES:
        raise _Odd
    entries = _bytes(file, start + count_size, count * length)
    tags = {}
    for at in range(0, count * length, length):
        tag, kind, number = struct.unpack_from(entry, entries, at)
        size = _SIZES.get(kind)
        if size is None:
            tags.setdefault(tag)
            continue
        value = at + length - wide
        place = start + count_size + value
        if number * size > wide:
            place = int.from_bytes(entries[value : value + wide], "little")
        tags.setdefault(tag, Numbers(place, size, number))
    return tags


def _layout(file) -> Layout:
    """Raises _Odd for everything but whole numbers of 8, 16 and 32 bits, and float32, packed by DEFLATE."""
    tags = _directory(file)

    def one(tag, default=None):
        """The number of a tag; of several, all must be the same."""
        if tag not in tags:
            if default is None:
                raise _Odd
            return default
        if tags[tag] is None or tags[tag].count > _ENTRIES:
            raise _Odd
        found = {tags[tag].read(file, index) for index in range(tags[tag].count)}
        if len(found) != 1:
            raise _Odd
        return found.pop()

    width, height, bits, samples = one(256), one(257), one(258, 1), one(277, 1)
    predictor, kind = one(317, 1), one(339, 1)
    tiled = 322 in tags
    if one(259, 1) not in _DEFLATE or one(262) not in _PLAIN or one(266, 1) != 1 or one(274, 1) != 1:
        raise _Odd
    if bits not in (8, 16, 32) or kind not in _KINDS or (kind == 3 and (bits, predictor) != (32, 1)):
        raise _Odd
    if predictor not in (1, 2) or not (width and height and samples):
        raise _Odd
    block = (one(322), one(323)) if tiled else (width, min(height, one(278, height)))
    offsets, sizes = (tags.get(tag) for tag in ((324, 325) if tiled else (273, 279)))
    planes = one(284, 1)
    interleaved = planes == 1 and samples > 1
    if not all(block) or offsets is None or sizes is None or planes not in (1, 2):
        raise _Odd
    if tags.keys() & ({273, 279} if tiled else {323, 324, 325}):  # both strips and tiles
        raise _Odd
    dtype = f"{_KINDS[kind]}{bits // 8}"
    layout = Layout(width, height, dtype, samples, interleaved, block, tiled, predictor == 2, offsets, sizes)
    blocks = layout.across * layout.down * (1 if interleaved else samples)
    if offsets.count != blocks or sizes.count != blocks:
        raise _Odd
    if not LEAST_BYTES <= block[0] * block[1] * layout.together * bits // 8 <= MOST_BYTES:
        raise _Odd
    return layout


def unreadable(path: str, reason: str) -> InputError:
    """The error for a file of which a part cannot be decoded."""
    return InputError(
        message(
            "'{path}' cannot be read to its end; fetch it again or leave it out. ({reason})", path=path, reason=reason
        )
    )


@functools.lru_cache(maxsize=4096)
def _known(path: str, _size: int, _changed: int):
    """The layout of a file as it was at a time, None where it is none of ours."""
    try:
        with open(path, "rb", buffering=0) as file:
            return _layout(file)
    except (_Odd, OSError):
        return None


def decoder() -> str:
    """'libdeflate' where blocks are decoded here, else 'GDAL' (CLOUDTOOLS_NO_LIBDEFLATE=1 asks for that)."""
    off = os.environ.get("CLOUDTOOLS_NO_LIBDEFLATE", "0") not in ("", "0")
    return "GDAL" if off or sys.byteorder != "little" or _library() is None else "libdeflate"


def read(path: str, bands, window: Window, out) -> bool:
    """Fill `out` (bands, height, width) with a window of a file, numbers as they are stored.

    bands: 1-based. Returns False, with `out` undefined, where GDAL has to read it: anything but DEFLATE in a local
    file, blocks that were never written or are cut short.
    Raises InputError where the bytes of a block are not those that were written.
    """
    if path.startswith("/vsi") or decoder() == "GDAL":
        return False
    try:
        with open(path, "rb", buffering=0) as file:
            state = os.fstat(file.fileno())
            layout = _known(path, state.st_size, state.st_mtime_ns)
            if layout is None or out.dtype != layout.dtype or layout.window.intersection(window) != window:
                return False
            if out.strides[-1] != out.itemsize:
                return False
            if not all(1 <= band <= layout.samples for band in bands):
                return False
            return _read(file, state.st_size, layout, bands, window, out)
    except (_Odd, OSError):
        return False
    except zlib.error as error:
        raise unreadable(path, str(error)) from error


def _read(file, length: int, layout: Layout, bands, window: Window, out) -> bool:
    width, height = layout.block
    kernels = numba_module(f"{__package__}._differences") if layout.differences else None
    if layout.differences and kernels is None:
        return False  # numpy adds up more slowly than libtiff
    down = range(window.row // height, -(-(window.row + window.height) // height))
    across = range(window.col // width, -(-(window.col + window.width) // width))
    planes = {0 if layout.interleaved else band - 1 for band in bands}
    places = {key: layout.place(file, *key) for key in itertools.product(planes, down, across)}
    # before the first is unpacked: of a sparse file all would be unpacked again by GDAL
    if not all(start and 0 < size <= 2 * MOST_BYTES and start + size <= length for start, size in places.values()):
        return False
    for row, col in itertools.product(down, across):
        full = Window(col * width, row * height, width, min(height, layout.height - row * height))
        shape = (height if layout.tiled else full.height), width * layout.together
        part = full.intersection(window)
        rows, cols = part.slices(window)
        corner = part.row - full.row, part.col - full.col
        if layout.interleaved:
            block = _block(file, places[0, row, col], layout, shape)
        for i, band in enumerate(bands):
            target = out[i, rows, cols]
            if not layout.interleaved:
                block = _block(file, places[band - 1, row, col], layout, shape, target)
            if block is None:
                return False
            _place(block, layout, band - 1 if layout.interleaved else 0, corner, target, kernels)
    return True


def _block(file, place, layout: Layout, shape, target=None):
    """A block as it was before it was packed, (rows, width * bands in it); None where it cannot be had.

    place: (offset, size) in the file; target: where the block goes in the end; where that is just as large and nothing
    is to be added up, it is unpacked there.
    Raises zlib.error where it is damaged.
    """
    start, size = place
    desk = _desk()
    packed = desk.memory(0, size)
    file.seek(start)
    if file.readinto(packed) != size:
        return None
    if target is not None and not layout.differences and target.shape == shape and target.flags.c_contiguous:
        block = target
    else:
        dtype = np.dtype(layout.dtype)
        block = desk.memory(1, shape[0] * shape[1] * dtype.itemsize).view(dtype).reshape(shape)
    if desk.unpack(packed, block):
        return block
    _check(packed)
    return None


def _check(packed) -> None:
    """Raises zlib.error where libdeflate refused a block because of damage; not where it is longer than it need be.

    A block without its end is damaged even if GDAL might read it: of some that are short of a byte or two, GDAL 3.6
    gives wrong numbers and no error.
    """
    stream, length = zlib.decompressobj(), 0
    while not stream.eof and length <= 2 * MOST_BYTES:
        part = stream.decompress(packed, MOST_BYTES)
        if not part:
            break
        length, packed = length + len(part), stream.unconsumed_tail
    if not stream.eof:
        raise zlib.error("damaged data")


def _place(block, layout: Layout, sample: int, corner, out, kernels) -> None:
    """The part of one band of a block that begins at `corner` (row, column) to where it belongs, (h, w)."""
    if block is out:
        return
    (top, left), (height, width) = corner, out.shape
    block = block[top : top + height, sample :: layout.together][:, : left + width]
    if not layout.differences:
        out[...] = block[:, left:]
        return
    # differences wrap around as unsigned numbers do, whatever they stand for
    unsigned = f"u{block.itemsize}"
    block, out = block.view(unsigned), out.view(unsigned)
    if layout.together > 1:
        block = np.ascontiguousarray(block)  # the kernel wants rows of neighbours
    if left:  # sums begin where the block does
        kernels.add_up(block, block)
        out[...] = block[:, left:]
    else:
        kernels.add_up(block, out)
