"""Jobs over windows with a halo: block size, threads, and the sum of what blocks count."""

from __future__ import annotations

from dataclasses import dataclass

from .blocks import BlockPlan, default_threads, never, run_blocks
from .errors import Cancelled
from .grid import Grid, Window

#: Bytes that the blocks of all threads together may take.
BUDGET = 400 * 2**20


def no_progress(_fraction: float) -> None:
    """The progress callback of a job that nobody watches."""


def no_log(_level: str, _text: str) -> None:
    """The log of a job that nobody reads."""


@dataclass(frozen=True)
class Job:
    """How a job runs. progress: called with 0..1; cancelled: asked between blocks; log: called with a level ('info',
    'warning') and a sentence; budget: bytes for the blocks of all threads."""

    progress: object = no_progress
    cancelled: object = never
    log: object = no_log
    threads: int = 0
    budget: int = BUDGET

    @property
    def workers(self) -> int:
        return self.threads or min(4, default_threads())

    def check(self) -> None:
        """Raises Cancelled where the job was cancelled."""
        if self.cancelled():
            raise Cancelled("Cancelled.")

    def look(self, windows, read) -> list:
        """read(window) of every window of a sample; a cancel is seen between them."""
        found = []
        for window in windows:
            self.check()
            found.append(read(window))
        return found

    def part(self, start: float, stop: float) -> Job:
        """The job for a part of the progress bar."""
        tell = self.progress
        return Job(
            lambda share: tell(start + (stop - start) * share), self.cancelled, self.log, self.threads, self.budget
        )


def plan(grid: Grid, block, bytes_per_pixel: float, halo: int, job: Job) -> BlockPlan:
    """Blocks for windows that are read with `halo` more pixels on every side.

    block: (width, height) of the file's own blocks. Strips are taken up to 4096 pixels wide, tiles in squares.
    """
    pixels = job.budget / max(bytes_per_pixel, 1.0) / job.workers
    width = min(grid.width, 4096 if block[0] >= grid.width else max(block[0], 1024 // max(1, block[0]) * block[0]))
    while width > 256 and (width + 2 * halo) * (64 + 2 * halo) > pixels:
        width = (width + 1) // 2
    height = int(pixels / (width + 2 * halo)) - 2 * halo
    return BlockPlan(grid, width, max(1, min(grid.height, max(height, 64), 1024)))


def run(blocks: BlockPlan, halo: int, work, job: Job) -> None:
    """Call work(window, padded): `padded` is the window with its halo, cut at the border of the grid."""
    whole = blocks.grid.window

    def one(_index: int, window: Window) -> None:
        work(window, window.pad(halo, halo).intersection(whole))

    run_blocks(blocks, one, job.workers, job.progress, job.cancelled)
