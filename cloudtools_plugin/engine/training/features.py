"""What tells cloud from ground in a whole tile, as operators of an ONNX graph: the same graph computes it for training
and in the finished model.

Cloud is white, and its texture is that of turbulence: differences between neighbours grow fast with distance, while
ground, snow fields and sea ice have sharp detail in the smallest pixels. So for the means of 1, 2, 4 and 8 pixels the
mean absolute difference of neighbours is taken, and the logarithms of their ratios (slopes of the structure function,
e.g. Lovejoy, Science 216, 1982, for the scaling of clouds), on the brightness and on its bright part only. Beside them:
how much of the tile is whiter than some levels, how much is saturated, the colour of all and of the bright part, the
contrast; with more than three bands the spectrum of the bright part (snow is dark in the short-wave infrared).
"""

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..messages import message
from ..models.onnxwriter import Graph
from ..models.session import runtime

#: Brightness levels, as shares of white, for the share of the tile that is whiter.
LEVELS = (0.35, 0.5, 0.65, 0.8)
#: The bright part is what exceeds these.
BRIGHT = (0.2, 0.35)
SCALES = (1, 2, 4, 8)
SMALLEST = 16  # pixels a side: two of the largest scale
#: Below these, in shares of white, differences are noise.
CONTRAST_FLOOR = np.float32(0.02)
_NOISE, _NOISE_BRIGHT = 0.002, 0.004


def feature_names(bands: int) -> tuple:
    """Names of the features of tiles with this many bands, in their order."""
    names = [f"whiter than {level:g}" for level in LEVELS]
    names += ["saturated", "colour", "colour of the bright part", "contrast"]
    for what in ("brightness", *(f"brightness above {level:g}" for level in BRIGHT)):
        names += [f"{what}: texture {a} to {b} pixels" for a, b in zip(SCALES, SCALES[1:])]
        names.append(f"{what}: texture {SCALES[0]} to {SCALES[-1]} pixels")
    if bands > 3:
        names += [f"band {band} of the bright part" for band in range(1, bands + 1)]
    return tuple(names)


def add_features(graph: Graph, tiles: str, white) -> str:
    """Add the operators. tiles: name of a value (n, bands, h, w) of stored numbers; white: (bands,) stored number of
    white in each band. Returns the name of (n, features).
    """
    white = np.asarray(white, np.float32)
    node = graph.node
    scaled = node("Mul", tiles, (1 / white).reshape(1, -1, 1, 1))
    least = node("ReduceMin", scaled, axes=[1], keepdims=1)
    most = node("ReduceMax", scaled, axes=[1], keepdims=1)
    mean = node("ReduceMean", scaled, axes=[1], keepdims=1)

    def average(value):
        return node("ReduceMean", value, axes=[2, 3], keepdims=1)

    def share(value, low, high):
        """0 below low, 1 above high, straight between, averaged over the tile."""
        ramp = node("Mul", node("Sub", value, np.float32(low)), np.float32(1 / (high - low)))
        return average(node("Clip", ramp, np.float32(0), np.float32(1)))

    parts = [share(least, level - 0.1, level + 0.1) for level in LEVELS]
    parts.append(share(least, 0.97, 1.0))
    colour = node("Div", node("Sub", most, least), node("Add", node("Abs", most), np.float32(0.04)))
    parts.append(average(colour))
    weight = node("Mul", least, least)
    total = node("Add", average(weight), np.float32(1e-3))
    parts.append(node("Div", average(node("Mul", colour, weight)), total))
    off = node("Sub", mean, average(mean))
    deviation = node("Sqrt", average(node("Mul", off, off)))
    parts.append(node("Log", node("Add", deviation, CONTRAST_FLOOR)))
    for field, noise in [(mean, _NOISE)] + [
        (node("Clip", least, np.float32(level), np.float32(1)), _NOISE_BRIGHT) for level in BRIGHT
    ]:
        logs = [node("Log", node("Add", _roughness(graph, field, scale), np.float32(noise))) for scale in SCALES]
        parts += [node("Sub", b, a) for a, b in zip(logs, logs[1:])]
        parts.append(node("Sub", logs[-1], logs[0]))
    stacked = node("Concat", *parts, axis=1)
    if len(white) > 3:
        bright = node("Div", average(node("Mul", scaled, weight)), total)
        all_bands = node("ReduceMean", bright, axes=[1], keepdims=1)
        ratio = node("Div", bright, node("Add", node("Abs", all_bands), np.float32(0.02)))
        stacked = node("Concat", stacked, ratio, axis=1)
    return node("Flatten", stacked, axis=1)


def _roughness(graph: Graph, field: str, scale: int) -> str:
    """Mean absolute difference of neighbours, of the means of scale x scale pixels: (n, 1, 1, 1)."""
    node = graph.node
    if scale > 1:
        field = node("AveragePool", field, kernel_shape=[scale, scale], strides=[scale, scale])
    sides = []
    for axis in (2, 3):
        ahead = node("Slice", field, np.array([1]), np.array([2**31 - 1]), np.array([axis]))
        behind = node("Slice", field, np.array([0]), np.array([-1]), np.array([axis]))
        step = node("Abs", node("Sub", ahead, behind))
        sides.append(node("ReduceMean", step, axes=[2, 3], keepdims=1))
    return node("Mul", node("Add", *sides), np.float32(0.5))


class Describer:
    """Features of tiles of one shape, by onnxruntime.

    bands, height, width: of the tiles; white: (bands,) stored number of white. Raises MissingPackageError without
    onnxruntime, and InputError for tiles that are too small.
    """

    def __init__(self, bands: int, height: int, width: int, white, threads: int = 1):
        check_size(height, width)
        self.bands, self.height, self.width = bands, height, width
        self.white = np.asarray(white, np.float64).reshape(bands)
        graph = Graph("features")
        tiles = graph.input("tiles", ("n", bands, height, width))
        graph.output(graph.node("Identity", add_features(graph, tiles, self.white), name="features"), ("n", "features"))
        ort = runtime()
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 4
        self._session = ort.InferenceSession(graph.to_bytes(), options, providers=["CPUExecutionProvider"])

    def __call__(self, tiles):
        """(n, features) float32 of (n, bands, h, w) tiles without gaps, in stored numbers."""
        tiles = np.asarray(tiles, np.float32)
        if not len(tiles):
            return np.zeros((0, len(feature_names(self.bands))), np.float32)
        return self._session.run(None, {"tiles": tiles})[0]


def check_size(height: int, width: int) -> None:
    if height != width or height < SMALLEST:
        raise InputError(
            message(
                "The tiles have {width} x {height} pixels; square ones of at least {smallest} pixels are needed.",
                width=width,
                height=height,
                smallest=SMALLEST,
            )
        )


#: Copies of each tile with other brightness, see `vary`.
SURFACE, CLOUDY, OTHER = "surface", "cloudy", "other"
_SURFACE_ROLES, _CLOUD_ROLES = ("clear", "snow", "water", "shadow"), ("cloud", "thin")


def kind_of(role: str) -> str:
    """How the brightness of a class with this role may vary."""
    return SURFACE if role in _SURFACE_ROLES else CLOUDY if role in _CLOUD_ROLES else OTHER


def vary(tile, white, kind: str, rng, whole: bool):
    """A copy of a tile under other conditions, so that brightness alone does not decide.

    A clear surface may be of any brightness, and paler (snow, salt, ice, sand): its brightest pixels are brought to a
    random level up to just below white. A cloud may be dimmer (thin, low sun), or so bright that the picture is
    saturated, as pictures that were stretched for the ground are. Other classes vary by a third.
    tile: (bands, h, w) stored numbers; whole: round to whole numbers, as the file would.
    """
    scaled = np.asarray(tile, np.float32) / np.asarray(white, np.float32).reshape(-1, 1, 1)
    top = float(np.percentile(scaled.mean(axis=0), 99))
    if kind == SURFACE:
        grey = scaled.mean(axis=0, keepdims=True)
        scaled = grey + (scaled - grey) * np.float32(rng.uniform(0.0, 1.0))
        top = float(np.percentile(scaled, 99))
        gain = rng.uniform(max(0.3, min(top, 0.97)), 0.97) / (top + 1e-3)
    elif kind == CLOUDY:
        gain = float(np.exp(rng.uniform(np.log(0.4), np.log(8.0))))
    else:
        gain = rng.uniform(0.7, 1.3)
    ceiling = 1.0 if kind == SURFACE or whole else max(1.0, top)
    scaled = np.clip(scaled * np.float32(gain), min(0.0, float(scaled.min())), ceiling)
    values = scaled * np.asarray(white, np.float32).reshape(-1, 1, 1)
    return np.rint(values) if whole else values
