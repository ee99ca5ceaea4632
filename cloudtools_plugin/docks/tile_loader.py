"""Tiles read and rendered in the background, the next ones before they are asked for."""

from __future__ import annotations

import threading
from collections import OrderedDict

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..engine.errors import CloudToolsError
from ..engine.labels.tiles import Held, Look, Pixels, read_pixels, render

#: Larger tiles are thinned for display.
LARGEST = 1024
CACHE_BYTES = 192 * 2**20


class TileLoader(QObject):
    """``get`` gives what is there; ``want`` says what is needed next, the most urgent first; ``ready`` tells that a
    tile has come. Reading happens in threads of its own; the widgets never wait for it.
    """

    ready = pyqtSignal(int)

    def __init__(self, threads: int = 2, parent=None):
        super().__init__(parent)
        self.look = Look()
        self._changed = threading.Condition()
        self._tiles: dict = {}
        self._wanted: list = []
        self._pixels: OrderedDict = OrderedDict()  # fid -> Pixels or the sentence why there are none
        self._images: OrderedDict = OrderedDict()  # (fid, look) -> QImage
        self._bytes = 0
        self._generation = 0  # of the store: what was read for an older one is dropped
        self._busy: set = set()
        self._stop = False
        self._held = Held()
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(threads)]
        for thread in self._threads:
            thread.start()

    def set_tiles(self, tiles: dict) -> None:
        """{fid: Tile}: another store."""
        with self._changed:
            self._tiles = tiles
            self._generation += 1
            self._wanted = []
            self._pixels.clear()
            self._images.clear()
            self._bytes = 0
        self._held.close()

    def set_tiles_kept(self, tiles: dict) -> None:
        """The same tiles, read anew from their store; what is cached stays."""
        with self._changed:
            self._tiles = tiles

    def set_look(self, look: Look) -> None:
        with self._changed:
            self.look = look
            self._images.clear()

    def want(self, fids) -> None:
        """Replace the list of tiles to have ready, the most urgent first."""
        with self._changed:
            self._wanted = [fid for fid in dict.fromkeys(fids) if fid in self._tiles and not self._done(fid)]
            if self._wanted:
                self._changed.notify_all()

    def get(self, fid):
        """QImage, or the sentence (a text) why there is none, or None where it is still to come."""
        with self._changed:
            image = self._images.get((fid, self.look))
            if image is not None:
                self._images.move_to_end((fid, self.look))
                return image
            pixels = self._pixels.get(fid)
            look, generation = self.look, self._generation
        if pixels is None:
            return None
        return pixels if not isinstance(pixels, Pixels) else self._render(fid, pixels, look, generation)

    def pixels(self, fid):
        """The tile's numbers where they are there, else None."""
        with self._changed:
            pixels = self._pixels.get(fid)
        return pixels if isinstance(pixels, Pixels) else None

    def load_now(self, fid) -> None:
        """Read a tile in this thread: for the first one, and for tests."""
        self._load(fid)

    def close(self) -> None:
        with self._changed:
            self._stop = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(timeout=5.0)
        self._held.close()

    # in the threads

    def _done(self, fid) -> bool:
        held = self._pixels.get(fid)
        return held is not None and (not isinstance(held, Pixels) or (fid, self.look) in self._images)

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._stop and not any(fid not in self._busy for fid in self._wanted):
                    self._changed.wait()
                if self._stop:
                    return
                fid = next(fid for fid in self._wanted if fid not in self._busy)
                self._wanted.remove(fid)
                self._busy.add(fid)
            try:
                self._load(fid)
            finally:
                with self._changed:
                    self._busy.discard(fid)
                    stopped = self._stop
            if not stopped:
                self.ready.emit(fid)

    def _load(self, fid) -> None:
        with self._changed:
            tile, pixels, look = self._tiles.get(fid), self._pixels.get(fid), self.look
            generation = self._generation
        if tile is None:
            return
        if pixels is None:
            try:
                pixels = read_pixels(tile.path, tile.window, LARGEST, self._held)
            except CloudToolsError as error:
                pixels = error.text
            with self._changed:
                if generation != self._generation:
                    return
                if fid not in self._pixels:
                    self._pixels[fid] = pixels
                    self._bytes += _size(pixels)
                    while self._bytes > CACHE_BYTES and len(self._pixels) > 1:
                        old, dropped = self._pixels.popitem(last=False)
                        self._bytes -= _size(dropped)
                        self._images.pop((old, self.look), None)
        if isinstance(pixels, Pixels):
            self._render(fid, pixels, look, generation)

    def _render(self, fid, pixels: Pixels, look: Look, generation: int) -> QImage:
        picture = render(pixels, look)
        height, width, _ = picture.shape
        image = QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        with self._changed:
            if look == self.look and generation == self._generation:
                self._images[(fid, look)] = image
                while len(self._images) > 600:
                    self._images.popitem(last=False)
        return image


def _size(pixels) -> int:
    return pixels.values.nbytes + pixels.valid.nbytes if isinstance(pixels, Pixels) else 200
