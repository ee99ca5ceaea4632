"""Labelling and tile classification: from key to next tile, and 3,000 tiles of 256 x 256 through a classifier.

bench_labels.py [--tiles 3000]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path[:0] = [ROOT, os.path.join(ROOT, "tests")]

from makers import write_png  # noqa: E402

SIZE = 256


def make_tiles(folder: str, count: int) -> None:
    """Cloud-like tiles, different from each other, compressed as PNGs of satellite imagery are (some 150 kB)."""
    rng = np.random.default_rng(0)
    os.makedirs(folder)
    base = [rng.normal(size=(SIZE >> s, SIZE >> s)) for s in range(6)]
    for n in range(count):
        field = sum(np.kron(np.roll(b, rng.integers(0, 99, 2), (0, 1)), np.ones((1 << s, 1 << s))) * (1 << s)
                    for s, b in enumerate(base))  # fmt: skip
        grey = 60 + 50 * (n % 3) + 1.5 * field
        tile = np.clip(grey[..., None] + rng.normal(0, 2, (SIZE, SIZE, 3)), 0, 255).astype(np.uint8)
        write_png(os.path.join(folder, f"s{n // 100}_{n % 100}_0.png"), tile)


def train(folder: str, path: str) -> None:
    """A classifier of this size, as the default trainer makes it, from some of the tiles."""
    from cloudtools_plugin.engine.active import ActiveLearner
    from cloudtools_plugin.engine.labels.store import Tile
    from cloudtools_plugin.engine.labels.tiles import find_tiles

    found = find_tiles(folder)[:120]
    tiles = {n: Tile(n, t.path, None, None, t.scene, *[None] * 7) for n, t in enumerate(found)}
    learner = ActiveLearner(tiles, trees=120)
    learner.prepare()
    learner.refit({n: ("clear", "clear", "cloudy")[n % 3] for n in tiles})
    with open(path, "wb") as file:
        file.write(learner.to_onnx("bench"))


def classify(folder: str, model: str, count: int) -> None:
    from cloudtools_plugin.engine.blocks import default_threads
    from cloudtools_plugin.engine.labels.classify import TileClassifier, classify_tiles
    from cloudtools_plugin.engine.labels.opening import open_source
    from cloudtools_plugin.engine.models import open_model

    wall, cpu = time.monotonic(), time.process_time()
    with open_source(folder) as store:
        tiles = {tile.fid: tile for tile in store.tiles()}
        found = classify_tiles(TileClassifier(open_model(model, default_threads())), tiles, default_threads())
        store.set_predictions({f: (p.name, p.probability, p.uncertainty) for f, p in found.predictions.items()})
    wall, cpu = time.monotonic() - wall, time.process_time() - cpu
    print(f"classification of {count} tiles: {wall:.1f} s, {cpu:.1f} CPU s; {1000 * cpu / count:.1f} CPU ms a tile")


def keys(folder: str) -> None:
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    from cloudtools_plugin.docks.label_dock import LabelDock

    dock = LabelDock(None)
    dock.resize(460, 760)
    dock.show()
    dock.open(folder)
    panel, times, late = dock.panel, [], 0
    for n in range(200):
        begin = time.perf_counter()
        QTest.keyClick(panel, (Qt.Key.Key_1, Qt.Key.Key_2)[n % 2])
        late += panel.loader.get(panel.session.current) is None
        panel.single.repaint()
        times.append(1000 * (time.perf_counter() - begin))
        QTest.qWait(120)  # a quick hand: eight tiles a second
    print(f"key to next tile shown, label on disk: median {np.median(times):.1f} ms, 95th percentile "
          f"{np.percentile(times, 95):.1f} ms; tiles not ready: {late} of {len(times)}")  # fmt: skip
    dock.shut_down()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--tiles", type=int, default=3000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tiles, model = os.path.join(folder, "tiles"), os.path.join(folder, "bench.onnx")
        make_tiles(tiles, options.tiles)
        size = sum(os.path.getsize(os.path.join(tiles, name)) for name in os.listdir(tiles)) / options.tiles
        print(f"{options.tiles} tiles of {SIZE} x {SIZE}, {size / 1000:.0f} kB each")
        train(tiles, model)
        classify(tiles, model, options.tiles)
        os.remove(os.path.join(tiles, "labels.gpkg"))
        keys(tiles)


if __name__ == "__main__":
    main()
