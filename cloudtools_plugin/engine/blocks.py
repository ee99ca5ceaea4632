"""A job as a plan of blocks under a memory budget, and the threads that run it.

Blocks follow the blocks of the files that are read: a window that cuts through compressed blocks decodes them several
times over (3.6 to 7.6 times the CPU time was measured).
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import hashlib
import json
import math
import os
import sys
import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass

from .errors import Cancelled, InputError
from .grid import Grid, Window
from .messages import message
from .raster import remove_parts, write_json, write_text

#: Larger blocks gain nothing once the per-read overhead is small against decoding.
COMFORTABLE_PIXELS = 1024 * 1024


@dataclass(frozen=True)
class BlockPlan:
    """A grid cut into blocks of `width` x `height` pixels, row by row, smaller ones at the edges.

    phase: (column, row) at which a block begins, where the blocks of the files do not begin at the grid's first pixel.
    """

    grid: Grid
    width: int
    height: int
    phase: tuple = (0, 0)

    def _starts(self, axis: int):
        size, length = ((self.width, self.grid.width), (self.height, self.grid.height))[axis]
        first = self.phase[axis] % size
        return ([0] if first else []) + list(range(first, length, size)) + [length]

    @functools.cached_property
    def _cuts(self):
        return self._starts(0), self._starts(1)

    @property
    def columns(self) -> int:
        return len(self._cuts[0]) - 1

    @property
    def rows(self) -> int:
        return len(self._cuts[1]) - 1

    def __len__(self) -> int:
        return self.columns * self.rows

    def __getitem__(self, index: int) -> Window:
        if not 0 <= index < len(self):
            raise IndexError(index)
        row, col = divmod(index, self.columns)
        cols, rows = self._cuts
        return Window(cols[col], rows[row], cols[col + 1] - cols[col], rows[row + 1] - rows[row])

    def describe(self) -> str:
        return message(
            "{number} blocks of {width} x {height} pixels", number=len(self), width=self.width, height=self.height
        )


def plan_blocks(
    grid: Grid,
    source_block,
    bytes_per_pixel: float,
    budget: float,
    comfort: float | None = None,
    phase=(0, 0),
    square: bool = False,
) -> BlockPlan:
    """Choose a block size: whole source blocks, as many as are comfortable within the budget.

    source_block: (width, height) in pixels of `grid` of the blocks that the files are stored in. bytes_per_pixel: what
    the job holds in memory for each pixel of a block. budget: bytes that must not be exceeded where one source block
    fits into it; comfort: bytes up to which blocks are enlarged (default: a third of the budget); phase: (column,
    row) of a pixel of `grid` where a source block begins; square: as many source blocks down as across, and all that
    are comfortable: where blocks cut those of most files, that is how the fewest are decoded twice. The result is never
    smaller than one source block: who cannot hold that must work on parts of the decoded block.
    """
    if budget <= 0:
        raise InputError(message("The memory budget must be positive."))
    width = max(1, min(int(source_block[0]), grid.width))
    height = max(1, min(int(source_block[1]), grid.height))
    # a block edge that lies outside of the grid cuts nothing
    phase = [p % int(b) for p, b in zip(phase, source_block)]
    phase = [p if p < n else 0 for p, n in zip(phase, (grid.width, grid.height))]
    comfort = budget / 3 if comfort is None else min(comfort, budget)
    limit = comfort / max(bytes_per_pixel, 1e-9)
    if not square:
        limit = min(COMFORTABLE_PIXELS, limit)
    if grid.width * grid.height <= limit:
        return BlockPlan(grid, grid.width, grid.height)
    widest = math.sqrt(limit * width / height) if square else max(width, 1024)
    across = 1
    while width * (across + 1) <= min(grid.width + width - 1, widest) and width * (across + 1) * height <= limit:
        across += 1
    width = min(width * across, grid.width)
    down = max(1, int(limit // (width * height)))
    height = min(height * down, grid.height)
    return BlockPlan(grid, width, height, (phase[0] % width, phase[1] % height))


def default_threads() -> int:
    """The number of cores this process may use."""
    try:
        return max(1, len(os.sched_getaffinity(0)))
    except AttributeError:  # not on Windows and macOS
        return max(1, os.cpu_count() or 1)


def never() -> bool:
    """The cancel check of a job that nobody can cancel."""
    return False


class Workers:
    """A small thread pool that can be cancelled. GDAL's decoders and the numba kernels release the interpreter lock."""

    def __init__(self, threads: int, cancelled=None):
        self.threads = max(1, int(threads))
        self.cancelled = cancelled or never
        self._pool = ThreadPoolExecutor(self.threads) if self.threads > 1 else None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._pool is not None:
            self._pool.shutdown(wait=True)

    def check(self) -> None:
        """Raises Cancelled where the user has asked for it."""
        if self.cancelled():
            raise Cancelled("Cancelled.")

    def share(self, items, work) -> None:
        """Call work(worker number, item) for each item; a worker handles one item at a time, so it may own buffers.

        Items are handed out in order. The first error stops all workers and is raised; so does a cancel.
        """
        items = list(items)
        if self._pool is None or len(items) < 2:
            for item in items:
                self.check()
                work(0, item)
            return
        position, lock, stop = iter(items), threading.Lock(), threading.Event()

        def loop(number):
            while not stop.is_set():
                with lock:
                    item = next(position, _END)
                if item is _END:
                    return
                try:
                    self.check()
                    work(number, item)
                except BaseException:
                    stop.set()
                    raise

        futures = [self._pool.submit(loop, number) for number in range(min(self.threads, len(items)))]
        # asked from the calling thread too: qgis_process hears of an interrupt in its main thread alone
        while wait(futures, timeout=0.2).not_done:
            if self.cancelled():
                stop.set()
        for future in futures:
            future.result()
        self.check()

    def split(self, length: int, work, least: int = 4096, most: int = 16384) -> None:
        """Call work(start, stop) over the range 0..length: in a part for each thread, none shorter than `least`, but in
        more where they would be longer than `most`. A cancel is seen between parts, and the geometric median of 1000
        dates takes most of a tenth of a millisecond for each pixel."""
        parts = max(1, min(self.threads, length // max(1, least)), math.ceil(length / most))
        step = math.ceil(length / parts)
        self.share(
            [(start, min(start + step, length)) for start in range(0, length, step)], lambda _, span: work(*span)
        )


_END = object()


class Checkpoint:
    """Which blocks of a job are done, on disk, so that a killed job goes on where it was.

    paths: of the job's outputs, the main one first. The files are '<path>.part.job' beside each of them (whose
    half-written data these are) and '<main>.part.done'. A job is recognised by the SHA-256 of its description and its
    paths: other inputs, other parameters or a changed input file start afresh.
    """

    def __init__(self, paths, description, sync=None, every: float = 10.0):
        self.jobs = [f"{path}.part.job" for path in paths]
        self.done_file = f"{paths[0]}.part.done"
        text = json.dumps([description, [os.path.abspath(path) for path in paths]], sort_keys=True, default=str)
        self.fingerprint = hashlib.sha256(text.encode()).hexdigest()
        self._sync, self._every, self._last, self._pending = sync, every, time.monotonic(), []
        self._lock = threading.Lock()

    def load(self) -> dict:
        """{index: what `mark` was given} of the blocks that an interrupted run of the same job has finished."""
        try:
            for job in self.jobs:
                with open(job, encoding="utf-8") as file:
                    if json.load(file).get("fingerprint") != self.fingerprint:
                        return {}
            with open(self.done_file, encoding="utf-8") as file:
                lines = file.read().split("\n")[:-1]  # behind the last line break there is at most half a line
            done = {int(index): note for index, note in map(json.loads, lines)}
        except (OSError, ValueError, TypeError):
            return {}
        write_text(self.done_file, "".join(f"{line}\n" for line in lines))  # without the half line
        return done

    def begin(self) -> None:
        """Note which job this is; forget an older one."""
        with contextlib.suppress(FileNotFoundError):
            os.remove(self.done_file)
        for job in self.jobs:
            write_json(job, {"fingerprint": self.fingerprint})

    def mark(self, index: int, note=None) -> None:
        """A block is written; `note` is anything that JSON can hold. From time to time data and list are forced to
        disk, the data first."""
        with self._lock:
            self._pending.append((index, note))
            if time.monotonic() - self._last >= self._every:
                self.save()

    def save(self) -> None:
        """Force what was written and the list of finished blocks to disk."""
        if self._sync is not None:
            self._sync()
        with open(self.done_file, "a", encoding="utf-8") as file:
            file.write("".join(json.dumps(entry) + "\n" for entry in self._pending))
            file.flush()
            os.fsync(file.fileno())
        self._pending, self._last = [], time.monotonic()


def run_blocks(plan, work, threads: int = 1, progress=None, cancelled=None, done=()) -> None:
    """Call work(index, window) for every block of a plan whose index is not in `done`, `threads` at a time.

    progress: called with the finished share (0..1); cancelled: asked before every block. Raises Cancelled, or the first
    error of a block after the running ones have ended.
    """
    cancelled = cancelled or never
    todo = [index for index in range(len(plan)) if index not in done]
    finished = len(plan) - len(todo)

    def account():
        nonlocal finished
        finished += 1
        if progress is not None:
            progress(finished / len(plan))

    if threads <= 1 or len(todo) < 2:
        for index in todo:
            if cancelled():
                raise Cancelled("Cancelled.")
            work(index, plan[index])
            account()
        return
    with ThreadPoolExecutor(threads) as pool:
        running, queue = {}, iter(todo)
        try:
            while True:
                while len(running) < threads:
                    index = next(queue, None)
                    if index is None:
                        break
                    running[pool.submit(work, index, plan[index])] = index
                if not running:
                    return
                ended, _ = wait(running, timeout=0.5, return_when=FIRST_COMPLETED)
                for future in ended:
                    del running[future]
                    future.result()
                    account()
                if cancelled():
                    raise Cancelled("Cancelled.")
        finally:
            for future in running:
                future.cancel()


@dataclass(frozen=True)
class Portion:
    """A part of a job that is not of one size: `work()` may return further parts, to be done before others; `need` is
    what it holds in memory, bytes."""

    need: float
    work: object


def run_portions(portions, threads: int, budget: float, cancelled=None) -> None:
    """Do all portions, in order but for those that have to wait for memory: at most `threads` at a time, whose needs
    together stay within the budget; one that exceeds it is done alone.

    Raises Cancelled, or the first error of a portion after the running ones have ended.
    """
    cancelled = cancelled or never
    left, running = list(portions), {}
    with ThreadPoolExecutor(max(1, threads)) as pool:
        try:
            while left or running:
                while left and len(running) < threads:
                    free = budget - sum(running.values())
                    at = next((i for i, portion in enumerate(left) if portion.need <= free or not running), None)
                    if at is None:
                        break
                    portion = left.pop(at)
                    running[pool.submit(portion.work)] = portion.need
                ended, _ = wait(running, timeout=0.5, return_when=FIRST_COMPLETED)
                for future in ended:
                    del running[future]
                    left[:0] = future.result() or ()
                if ended:
                    _return_free_memory()
                if cancelled():
                    raise Cancelled("Cancelled.")
        finally:
            for future in running:
                future.cancel()


def _return_free_memory() -> None:
    """Have glibc give free memory back to the system: it keeps for each thread as much as its largest portion took, so
    that the budget would hold for each of them instead of for all."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)


def forget(paths) -> None:
    """Remove the half-written files of several outputs."""
    for path in paths:
        if path:
            remove_parts(path)
