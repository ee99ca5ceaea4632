"""Networks rewritten before they are loaded: the same numbers, from less work."""

import time

import numpy as np
import onnx_nets as nets
import pytest

from cloudtools_plugin.engine.models import Contract, ModelClass, open_model
from cloudtools_plugin.engine.models.inference import run_model, window_size
from cloudtools_plugin.engine.models.onnxfile import look_into
from cloudtools_plugin.engine.models.onnxgraph import lighter
from cloudtools_plugin.engine.models.windows import plan_windows

ort = pytest.importorskip("onnxruntime")

CLASSES = tuple(ModelClass(i, name, name) for i, name in enumerate(("clear", "cloud", "shadow")))
NEAREST = {"mode": "nearest", "coordinate_transformation_mode": "asymmetric", "nearest_mode": "floor"}


def unet(size=None, half=False, resize=None, scales=(1, 1, 2, 2), kernel=3, extra=(), side=None, operator=None):
    """A U-Net with two doublings: one beside a skip, with batch normalisation behind, one alone, with a bias."""
    rng = np.random.default_rng(0)
    kind = np.float16 if half else np.float32

    def weights(*shape):
        return rng.normal(0, 1 / np.sqrt(np.prod(shape[1:])), shape).astype(kind)

    pad = kernel // 2
    w = {
        "w1": weights(6, 2, 3, 3),
        "w2": weights(5, 6, 3, 3),
        "w3": weights(7, 11, kernel, kernel),
        "w4": weights(3, 7, 3, 3),
        "b4": weights(3),
        "scales": np.array(scales, np.float32),
        "g": (1 + 0.2 * weights(7)).astype(kind),
        "s": weights(7),
        "m": weights(7),
        "v": np.abs(1 + 0.2 * weights(7)).astype(kind),
    }
    three = {"kernel_shape": [3, 3], "pads": [1, 1, 1, 1]}
    resize = NEAREST if resize is None else resize
    nodes = [
        nets.node("Cast", ["input"], ["narrow"], to=10 if half else 1),
        nets.node("Conv", ["narrow", "w1"], ["c1"], strides=[2, 2], **three),
        nets.node("Relu", ["c1"], ["r1"]),
        nets.node("Conv", ["r1", "w2"], ["c2"], strides=[2, 2], **three),
        nets.node("Sigmoid", ["c2"], ["s2"]),
        nets.node("Mul", ["c2", "s2"], ["m2"]),
        nets.node("Resize", ["m2", "", "scales"], ["u1"], **resize),
        nets.node("Concat", ["u1", "r1"], ["j1"], axis=1),
        nets.node("Conv", ["j1", "w3"], ["c3"], kernel_shape=[kernel] * 2, pads=[pad] * 4),
        nets.node("BatchNormalization", ["c3", "g", "s", "m", "v"], ["n3"], epsilon=0.001),
        nets.node("Relu", ["n3"], ["r3"]),
        *extra,
        nets.node("Resize", ["r3", "", "scales"], ["u2"], **resize),
        nets.node("Conv", ["u2", "w4", "b4"], ["o"], **three),
        nets.node("Cast", ["o"], ["output"], to=1),
    ]
    side = [size, size] if size else ["h", "w"]
    return nets.model(nodes, w, ["n", 2, *side], ["n", 3, *side])


def run(data, x):
    options = ort.SessionOptions()
    options.log_severity_level = 4
    return ort.InferenceSession(data, options, providers=["CPUExecutionProvider"]).run(None, {"input": x})[0]


@pytest.mark.parametrize("half", [False, True])
@pytest.mark.parametrize("shape", [(64, 64), (32, 96)])
def test_upsampling_is_drawn_into_the_convolution(half, shape):
    data = unet(half=half)
    light = lighter(data)
    assert "Resize" in look_into(data, "").operators
    assert {"Resize", "BatchNormalization"}.isdisjoint(look_into(light, "").operators)
    x = np.random.default_rng(1).normal(0, 1, (1, 2, *shape)).astype(np.float32)
    before, after = run(data, x), run(light, x)
    assert before.std() > 0.1
    # the borders too: zeros around the large picture are zeros around the small one
    assert np.abs(before - after).max() < (5e-3 if half else 5e-6)


def test_half_precision_becomes_single():
    light = lighter(unet(half=True))
    double = lighter(unet())
    x = np.random.default_rng(1).normal(0, 1, (1, 2, 64, 64)).astype(np.float32)
    assert run(light, x).dtype == np.float32
    assert 0 < np.abs(run(light, x) - run(double, x)).max() < 5e-3  # of the weights' own rounding


@pytest.mark.parametrize(
    "changes",
    [
        {"resize": {**NEAREST, "mode": "linear"}},
        {"resize": {**NEAREST, "coordinate_transformation_mode": "align_corners"}},
        {"resize": {**NEAREST, "nearest_mode": "ceil"}},
    ],
)
def test_other_upsampling_is_left_alone(changes):
    data = unet(**changes)
    assert lighter(data) is data


def test_other_kernels_are_left_alone():
    """5 x 5 behind the first doubling stays, 3 x 3 behind the second is folded."""
    data = unet(kernel=5)
    light = lighter(data)
    assert "Resize" in look_into(light, "").operators and len(light) != len(data)
    x = np.random.default_rng(1).normal(0, 1, (1, 2, 64, 64)).astype(np.float32)
    assert np.abs(run(data, x) - run(light, x)).max() < 5e-6


def test_a_size_that_nothing_depends_on_is_freed(tmp_path):
    data = unet(64)
    x = np.random.default_rng(1).normal(0, 1, (1, 2, 96, 96)).astype(np.float32)
    with pytest.raises(Exception, match="dimension"):
        run(lighter(data), x)
    assert np.abs(run(lighter(data, any_size=True), x) - run(unet(), x)).max() < 5e-6
    spec = Contract(id="net", bands=("blue", "nir"), classes=CLASSES, probability="logit", size=64, window=64)
    path = nets.write(tmp_path / "net.onnx", data)
    assert open_model(path, 1, spec).size == 64
    assert open_model(path, 1, Contract(**{**spec.__dict__, "largest": 160})).size == 0


def test_a_size_that_something_depends_on_stays():
    """A weight for each pixel, and a shape with the size in it."""
    for extra, weights in (
        ([nets.node("Add", ["input", "place"], ["output"])], {"place": np.zeros((1, 2, 8, 8), np.float32)}),
        ([nets.node("Reshape", ["input", "shape"], ["output"])], {"shape": np.array([1, 2, 64, 1])}),
    ):
        data = nets.model(extra, weights, [1, 2, 8, 8], [1, 2, "h", "w"])
        assert lighter(data, any_size=True) is data


def test_what_is_not_understood_is_left_alone():
    data = unet(64)
    for cut in (0, 10, len(data) // 2, len(data) - 1):
        broken = data[:cut]
        assert lighter(broken, any_size=True) is broken
    old = unet(64).replace(
        nets.part(8, nets.part(1, "") + nets.number(2, 13)), nets.part(8, nets.part(1, "") + b"\x10\x0a")
    )
    assert lighter(old, any_size=True) is old  # other rules for Resize


FOLDED = {"kernel_shape": [3, 3], "pads": [1, 1, 1, 1]}


def small(nodes, **weights):
    weights = {"w": np.ones((2, 2, 3, 3), np.float32), "two": np.array([2, 2], np.float32), **weights}
    return nets.model(nodes, {"one": np.array([1, 1], np.float32), **weights}, ["n", 2, 8, 8], ["n", 2, "h", "w"])


def test_scales_put_together_along_the_last_axis():
    nodes = [
        nets.node("Concat", ["one", "two"], ["scales"], axis=-1),
        nets.node("Resize", ["input", "", "scales"], ["large"], **NEAREST),
        nets.node("Conv", ["large", "w"], ["output"], **FOLDED),
    ]
    light = lighter(small(nodes))
    assert "Resize" not in look_into(light, "").operators
    x = np.random.default_rng(1).normal(0, 1, (1, 2, 8, 8)).astype(np.float32)
    assert np.allclose(run(light, x), run(small(nodes), x), atol=1e-5)


def test_a_size_to_be_made_is_a_size():
    """Many writers give Resize the size, and empty scales."""
    more = {"none": np.zeros(0, np.float32), "size": np.array([1, 2, 16, 16])}
    data = small([nets.node("Resize", ["input", "none", "none", "size"], ["output"], **NEAREST)], **more)
    assert lighter(data, any_size=True) is data


def hostile():
    large = nets.node("Resize", ["input", "", "scales"], ["large"], **NEAREST)
    in_a_ring = [nets.node("Cast", ["b"], ["a"], to=1), nets.node("Cast", ["a"], ["b"], to=1)]
    yield "casts in a ring", [*in_a_ring, nets.node("Conv", ["b", "w"], ["output"], **FOLDED)]
    eight = [nets.node("Concat", [f"k{i}"] * 8, [f"k{i + 1}"], axis=0) for i in range(14)]
    bomb = [nets.node("Concat", ["one"], ["k0"], axis=0), *eight, nets.node("Concat", ["k14"], ["scales"], axis=0)]
    yield "constants of 8 ^ 14", [*bomb, large, nets.node("Conv", ["large", "w"], ["output"], **FOLDED)]
    twice = [nets.node("Concat", [f"k{i}"] * 2, [f"k{i + 1}"], axis=1) for i in range(40)]
    wide = [nets.node("Conv", ["input", "w"], ["k0"], **FOLDED), *twice]
    wide += [nets.node("Concat", ["one", "two"], ["scales"], axis=0), large]
    last = nets.node("Concat", ["large", "k40"], ["j"], axis=1)
    one = [nets.node("Concat", ["one", "two"], ["scales"], axis=0), large]
    many = [nets.node("Conv", ["large", "w"], [f"c{i}"], **FOLDED) for i in range(20_000)]
    yield "many convolutions", [*one, *many, nets.node("Relu", ["c0"], ["output"])]
    yield "channels of 2 ^ 40", [*wide, last, nets.node("Conv", ["j", "w"], ["output"], **FOLDED)]


@pytest.mark.parametrize(("what", "nodes"), list(hostile()))
def test_files_made_to_keep_us_busy_do_not(what, nodes):
    data = small(nodes)
    began = time.process_time()
    assert lighter(data) is data
    assert time.process_time() - began < 1.0  # for ever, before


def test_larger_windows_cover_a_large_raster_with_less():
    spec = Contract(id="net", classes=CLASSES, size=256, window=256, largest=480)
    assert window_size(spec, 256, 3660, 3660) == 256  # a file that could not be freed
    assert window_size(spec, 0, 256, 256) == window_size(spec, 0, 480, 300) == 256
    assert window_size(spec, 0, 3660, 3660) == 480
    assert window_size(Contract(id="net", classes=CLASSES, size=256, largest=128), 0, 3660, 3660) == 256
    boundless = Contract(id="net", classes=CLASSES, size=32, window=32, largest=2**40)
    assert window_size(boundless, 0, 100, 100) <= 160
    for length in (481, 700, 1000, 1830, 2562, 3660, 5490, 10980):
        size = window_size(spec, 0, length, length)
        assert size % 32 == 0 and 256 <= size <= 480
        work = [len(plan_windows(length, length, n, 32, 64, 16, 16)) * n * n for n in (256, size)]
        assert work[1] <= work[0]
    assert work[1] < 0.8 * work[0]


def test_the_same_probabilities_in_larger_windows(tmp_path):
    """A network that looks less far than what is discarded gives the same in windows of any size."""
    image = np.random.default_rng(2).random((2, 300, 333)).astype(np.float32)
    data = nets.context(2, 3, 3, 64)
    found = {}
    for largest in (0, 160):
        spec = Contract(id="net", classes=CLASSES, probability="logit", size=64, window=64, discard=8, largest=largest)
        model = open_model(nets.write(tmp_path / "net.onnx", data), 1, spec)
        out = np.zeros((3, 300, 333), np.float32)

        def sink(row, col, part, _valid, out=out):
            out[:, row : row + part.shape[1], col : col + part.shape[2]] = part

        report = run_model(
            [model], spec, 300, 333, lambda a, b, c, d: (image[:, a:b, c:d], np.ones((b - a, d - c), bool)), sink
        )
        found[largest] = report["size"], out
    assert found[0][0] == 64 and found[160][0] > 96
    assert np.allclose(found[0][1], found[160][1], atol=2e-6)
