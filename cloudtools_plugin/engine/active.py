"""Active learning: the model learns while labels are given, and says which tile it would learn most from.

The features of every tile are computed once; a refit then takes a second or two, so that it can follow every few
labels. Tiles are ranked by margin, 1 - (largest - second largest probability) (Scheffer et al., IDA 2001; Settles,
Active Learning Literature Survey, 2009), and a batch takes the most uncertain tile of every scene in turn, since
neighbours in a scene are uncertain for the same reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np

from .errors import Cancelled, InputError
from .labels.tiles import Held, Pixels, read_pixels, without_gaps
from .messages import message
from .models.contract import Contract, ModelClass, guess_role
from .training import tilemodel
from .training.features import Describer

#: Fewer labels of a class than this teach nothing worth asking by.
LEAST_LABELS = 3
_BATCH = 64
_LOOKS = 100
_CLOUD_ROLES = ("cloud", "thin")


class ActiveLearner:
    """The tiles of one store: {fid: Tile}. `prepare` once, then `refit` and `rank` as labels come.

    A tile that cannot be read, or has another shape than most, takes no part. trees: of the model's forest.
    """

    def __init__(self, tiles: dict, trees: int = 60, seed: int = 0):
        self.tiles, self.trees, self.seed = dict(tiles), trees, seed
        self.model = None
        self._plain: dict = {}  # fid -> (d,) features
        self._varied: dict = {}  # (fid, role) -> (copies, d)
        self._describer = None
        self._whole = True

    @property
    def ready(self) -> bool:
        return self._describer is not None

    def prepare(self, progress=None, cancelled=None) -> int:
        """Compute the features of all tiles; returns how many have some. Raises InputError where none can be read,
        MissingPackageError without onnxruntime, Cancelled.
        """
        held = Held()
        shape, dtype, white = self._look(held)
        self._describer = Describer(*shape, white)
        self._whole = np.dtype(dtype).kind != "f"
        pending: list = []
        for number, (fid, tile) in enumerate(self.tiles.items()):
            if cancelled is not None and cancelled():
                raise Cancelled("Cancelled.")
            values = _values(tile, shape, held)
            if values is not None:
                pending.append((fid, values))
            if len(pending) == _BATCH:
                self._describe(pending)
                pending = []
            if progress is not None:
                progress(number / len(self.tiles))
        self._describe(pending)
        held.close()
        return len(self._plain)

    def _describe(self, pending) -> None:
        if pending:
            found = self._describer(np.stack([values for _, values in pending]))
            self._plain.update(zip((fid for fid, _ in pending), found))

    def _look(self, held: Held):
        """((bands, height, width), dtype, stored number of white) of most tiles, from some of them."""
        step = max(1, len(self.tiles) // _LOOKS)
        looks = [_pixels(tile, held) for tile in list(self.tiles.values())[::step]]
        looks = [pixels for pixels in looks if pixels is not None]
        if not looks:
            raise InputError(message("None of the tiles can be read; check the files."))
        shape, dtype = Counter((p.values.shape, str(p.values.dtype)) for p in looks).most_common(1)[0][0]
        if dtype == "uint8":
            return shape, dtype, np.full(shape[0], 255.0)
        same = [p.values[:, p.valid] for p in looks if p.values.shape == shape and p.valid.any()]
        level = float(np.percentile(np.concatenate([v[:, ::4] for v in same], axis=1), 99)) if same else 1.0
        return shape, dtype, np.full(shape[0], max(level, 1e-6))

    def can_learn(self, labels: dict) -> bool:
        """True where `labels` ({fid: name}) hold at least two classes with enough tiles each."""
        counts = Counter(name for fid, name in labels.items() if fid in self._plain)
        return sum(count >= LEAST_LABELS for count in counts.values()) >= 2

    def refit(self, labels: dict) -> None:
        """Learn from {fid: class name}; classes with too few labels wait. Call it from one thread at a time."""
        counts = Counter(name for fid, name in labels.items() if fid in self._plain)
        classes = sorted(name for name, count in counts.items() if count >= LEAST_LABELS)
        fids = [fid for fid, name in labels.items() if name in classes and fid in self._plain]
        roles = {name: guess_role(name) for name in classes}
        self._vary([(fid, roles[labels[fid]]) for fid in fids])
        described = tilemodel.Described(
            np.stack([self._plain[fid] for fid in fids]),
            np.stack([self._varied[fid, roles[labels[fid]]] for fid in fids]),
        )
        numbers = {name: i for i, name in enumerate(classes)}
        self.model = tilemodel.fit(
            described,
            [numbers[labels[fid]] for fid in fids],
            [self.tiles[fid].scene or f"tile {fid}" for fid in fids],
            classes,
            self._describer,
            self.trees,
            self.seed,
        )

    def _vary(self, wanted) -> None:
        """Features of the varied copies of tiles that have none yet."""
        held, shape = Held(), (self._describer.bands, self._describer.height, self._describer.width)
        for fid, role in wanted:
            if (fid, role) not in self._varied:
                values = _values(self.tiles[fid], shape, held)
                if values is None:  # gone since; its plain features stand for it
                    self._varied[fid, role] = np.repeat(self._plain[fid][None], tilemodel.COPIES, axis=0)
                    continue
                made = tilemodel.describe(self._describer, values[None], [role], whole=self._whole)
                self._varied[fid, role] = made.varied[0]
        held.close()

    def probabilities(self, fids=None):
        """([fid], (n, classes) probabilities) by the model of the last refit."""
        fids = [fid for fid in (self._plain if fids is None else fids) if fid in self._plain]
        if not fids:
            return [], np.zeros((0, len(self.model.classes)))
        return fids, self.model.predict(np.stack([self._plain[fid] for fid in fids]))

    def predictions(self) -> dict:
        """{fid: (class, probability, uncertainty)} for `LabelStore.set_predictions`."""
        fids, scores = self.probabilities()
        classes = self.model.classes
        clouds = [i for i, name in enumerate(classes) if guess_role(name) in _CLOUD_ROLES]
        cloud = clouds[0] if len(classes) == 2 and len(clouds) == 1 else None
        found = {}
        for fid, row in zip(fids, scores):
            best = int(row.argmax())
            found[fid] = (classes[best], float(row[best if cloud is None else cloud]), float(margin(row[None])[0]))
        return found

    def to_onnx(self, model_id: str, version: str = "") -> bytes:
        """The model of the last refit as an ONNX file with its contract. Its accuracy was not measured: for a model
        with a card, build a data set and train on it.
        """
        bands, size = self._describer.bands, self._describer.height
        names = {1: ("pan",), 3: ("red", "green", "blue")}.get(bands, ())
        classes = tuple(ModelClass(i, name, guess_role(name)) for i, name in enumerate(self.model.classes))
        contract = Contract(
            id=model_id,
            title=model_id,
            kind="tile",
            bands=names,
            units="stored",
            size=size,
            multiple=1,
            window=size,
            discard=0,
            classes=classes,
            extra=(("method", "features"), ("tool_version", version)),
        )
        return self.model.to_onnx(contract, version)

    def rank(self, fids) -> list:
        """`fids` in the order in which the model would learn most from them."""
        fids, scores = self.probabilities(fids)
        return spread(fids, margin(scores), [self.tiles[fid].scene for fid in fids])


def margin(scores):
    """(n,) uncertainty of (n, classes) probabilities: 1 - (largest - second largest)."""
    top = np.sort(scores, axis=1)
    return np.clip(1 - (top[:, -1] - top[:, -2]), 0.0, 1.0)


def spread(fids, uncertainty, scenes) -> list:
    """fids, the most uncertain first, but one of each scene before the next of the same: rounds of one tile a scene.
    Tiles without a scene are scenes of their own.
    """
    rows = defaultdict(list)
    for fid, value, scene in sorted(zip(fids, uncertainty, scenes), key=lambda row: (-row[1], row[0])):
        rows[scene or f"tile {fid}"].append((value, fid))
    ranked, level = [], 0
    while True:
        this_round = [row[level] for row in rows.values() if level < len(row)]
        if not this_round:
            return ranked
        ranked += [fid for _, fid in sorted(this_round, key=lambda row: (-row[0], row[1]))]
        level += 1


def _pixels(tile, held: Held):
    try:
        return read_pixels(tile.path, tile.window, held=held)
    except InputError:
        return None


def _values(tile, shape, held: Held):
    """(bands, h, w) numbers of a tile without gaps; None where it is unreadable, of another shape or half empty."""
    pixels = _pixels(tile, held)
    if not isinstance(pixels, Pixels) or pixels.values.shape != tuple(shape) or pixels.valid.mean() <= 0.5:
        return None
    return without_gaps(pixels)
