"""A labelling session: one annotator, a queue of tiles in some order, a place in it, and the pace of work. No Qt."""

from __future__ import annotations

import random
import time
from collections import deque

from .store import LabelStore

ORDERS = ("given", "random", "uncertain")
#: Filters besides the classes themselves.
ALL, UNLABELLED, LABELLED, DISAGREEMENT, CONTRADICTED = (
    "all",
    "unlabelled",
    "labelled",
    "disagreement",
    "contradicted",
)
FILTERS = (ALL, UNLABELLED, LABELLED, DISAGREEMENT, CONTRADICTED)
#: A longer pause between two labels is not counted as work.
PAUSE_SECONDS = 30.0


class Session:
    """What one annotator sees of a store.

    The queue is made when the order or the filter is chosen and stays while labels are given, so that no tile moves
    under the hand. Labels of others are not shown (`label_of` is this annotator's own), so that a second annotator
    judges unbiased; the filter 'disagreement' shows and decides what annotators differ on.
    """

    def __init__(self, store: LabelStore, annotator: str, clock=time.monotonic):
        self.store = store
        self.order, self.filter, self.seed = "given", ALL, 0
        self._clock = clock
        self._acts: deque = deque(maxlen=200)
        self.position = 0
        self.set_annotator(annotator)

    def set_annotator(self, annotator: str) -> None:
        """Another person sits down: own labels are read anew and the pace starts afresh."""
        self.annotator = annotator.strip()
        self._acts.clear()
        self.refresh()

    def refresh(self) -> None:
        """Read the store again and make the queue anew, staying at the current tile where it is still in it."""
        current = self.current if hasattr(self, "queue") else None
        self.tiles = {tile.fid: tile for tile in self.store.tiles()}
        self.own = self.store.opinions(self.annotator)
        self.queue = self._make_queue()
        self.position = self.queue.index(current) if current in self.queue else 0

    def arrange(
        self,
        order: str | None = None,
        filter: str | None = None,  # noqa: A002
        seed: int | None = None,
    ) -> None:
        """Choose an order (ORDERS) and a filter (FILTERS or the name of a class); the work goes on at the first tile
        without a label.
        """
        self.order = order or self.order
        self.filter = filter or self.filter
        self.seed = self.seed if seed is None else seed
        self.tiles = {tile.fid: tile for tile in self.store.tiles()}
        self.queue = self._make_queue()
        self.position = 0
        if self.queue and self.label_of(self.queue[0]) is not None:
            self.next_unlabelled()

    def _make_queue(self) -> list:
        if self.filter == DISAGREEMENT:
            fids = [fid for fid in self.store.disagreements() if fid in self.tiles]
        else:
            fids = [fid for fid in self.tiles if self._passes(fid)]
        if self.order == "random":
            random.Random(self.seed).shuffle(fids)  # noqa: S311  # nosec B311: an order of work, no secret
        elif self.order == "uncertain":
            fids.sort(key=lambda fid: (self.own.get(fid) is not None, -self._uncertainty(fid)))
        return fids

    def _uncertainty(self, fid: int) -> float:
        """0..1; -1 where no model has seen the tile."""
        tile = self.tiles[fid]
        if tile.uncertainty is not None:
            return tile.uncertainty
        return -1.0 if tile.probability is None else 1 - abs(2 * tile.probability - 1)

    def _passes(self, fid: int) -> bool:
        label = self.own.get(fid)
        if self.filter == ALL:
            return True
        if self.filter == UNLABELLED:
            return label is None
        if self.filter == LABELLED:
            return label is not None
        if self.filter == CONTRADICTED:
            predicted = self.tiles[fid].predicted
            return label is not None and predicted is not None and label != predicted
        return label == self.filter

    def rerank(self, ranked, keep: int = 3) -> None:
        """Put the tiles of the queue that have no label yet in a new order (fids; those not named come last), but for
        the next `keep`, which are in sight. Tiles with a label go behind.
        """
        fixed = self.queue[: self.position + 1 + keep]
        rest = set(self.queue[self.position + 1 + keep :])
        first = [fid for fid in ranked if fid in rest and fid not in self.own]
        seen = set(first)
        others = [fid for fid in self.queue[self.position + 1 + keep :] if fid not in seen]
        others.sort(key=lambda fid: fid in self.own)
        self.queue = [*fixed, *first, *others]

    # where we are

    @property
    def current(self):
        """fid of the current tile; None where the queue is empty."""
        return self.queue[self.position] if self.queue else None

    def label_of(self, fid):
        """This annotator's label of a tile, or None."""
        return self.own.get(fid)

    def go(self, position: int) -> None:
        if self.queue:
            self.position = min(max(0, position), len(self.queue) - 1)

    def go_to(self, fid: int) -> None:
        """Make a tile current, adding it to the queue where a filter had left it out."""
        if fid not in self.queue:
            self.queue.insert(self.position, fid)
        self.position = self.queue.index(fid)

    def next_unlabelled(self, start: int | None = None) -> bool:
        """Go to the next tile without a label, from the beginning again after the end; False where there is none."""
        begin = self.position + 1 if start is None else start
        count = len(self.queue)
        for step in range(count):
            place = (begin + step) % count
            if self.queue[place] not in self.own:
                self.position = place
                return True
        return False

    # labels

    @property
    def decides(self) -> bool:
        """True where labels settle a disagreement between annotators."""
        return self.filter == DISAGREEMENT

    def label(self, fids, name, stroke=None) -> int:
        """Label tiles in one stroke; on disk when this returns. The place in the queue stays."""
        fids = [fids] if isinstance(fids, int) else list(fids)
        stroke = self.store.label(fids, name, self.annotator, self.decides, stroke)
        for fid in fids:
            self._reread(fid, name)
        if name is not None:
            self._acts.append((self._clock(), len(fids)))
        return stroke

    def _reread(self, fid: int, name) -> None:
        if name is None:
            self.own.pop(fid, None)
        else:
            self.own[fid] = name

    def undo(self) -> list:
        """Take back the last stroke and go to its (last) tile; returns its tiles."""
        return self._turned(self.store.undo(self.annotator))

    def redo(self) -> list:
        return self._turned(self.store.redo(self.annotator))

    def _turned(self, fids) -> list:
        if fids:
            self.own = self.store.opinions(self.annotator)
            self.go_to(fids[-1])
        return fids

    # numbers

    def counts(self) -> dict:
        """{class: tiles} of this annotator over all tiles."""
        counts = {name: 0 for name, _ in self.store.classes()}
        for label in self.own.values():
            counts[label] = counts.get(label, 0) + 1
        return counts

    @property
    def done(self) -> int:
        return len(self.own)

    def tiles_per_minute(self):
        """Pace of the recent labels, long pauses left out; None before there are two."""
        acts = list(self._acts)
        if len(acts) < 2:
            return None
        worked = sum(min(b[0] - a[0], PAUSE_SECONDS) for a, b in zip(acts, acts[1:]))
        tiles = sum(count for _, count in acts[1:])
        return 60.0 * tiles / max(worked, 1e-3)
