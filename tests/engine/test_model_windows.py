"""Windows, joining and the network's run over a raster, against the network run on the whole at once."""

import numpy as np
import onnx_nets as nets
import pytest

from cloudtools_plugin.engine.errors import Cancelled, InputError
from cloudtools_plugin.engine.models import Contract, ModelClass, inference, open_model
from cloudtools_plugin.engine.models.inference import local_statistics, run_model
from cloudtools_plugin.engine.models.windows import fill_invalid, plan_axis, plan_windows, reflected

pytest.importorskip("onnxruntime")

CLASSES = tuple(ModelClass(i, name, name) for i, name in enumerate(("clear", "cloud", "shadow")))


def contract(**changes):
    given = dict(id="net", bands=("blue", "nir"), classes=CLASSES, probability="logit", discard=8, window=64)
    return Contract(**{**given, **changes})


def network(path, spec, radius=3, size=None, classes=3):
    return open_model(nets.write(path, nets.context(2, classes, radius, size)), 1, spec)


def run(models, spec, image, valid=None, **options):
    """Probabilities of all pixels (NaN where nothing was handed over), classes x h x w, and the report."""
    _, height, width = image.shape
    valid = np.ones((height, width), bool) if valid is None else valid
    out = np.full((3, height, width), np.nan, np.float32)
    seen = np.zeros((height, width), int)

    def read(row0, row1, col0, col1):
        assert 0 <= row0 < row1 <= height and 0 <= col0 < col1 <= width
        return image[:, row0:row1, col0:col1].astype(np.float32), valid[row0:row1, col0:col1]

    def sink(row, col, found, mask):
        part = slice(row, row + mask.shape[0]), slice(col, col + mask.shape[1])
        seen[part] += 1
        assert (mask == valid[part]).all()
        if found is not None:
            out[(slice(None), *part)] = found

    report = run_model(models, spec, height, width, read, sink, **options)
    assert (seen == 1).all()
    return out, report


def dense(model, image, margin):
    """The network on the whole image, mirrored around it."""
    padded = np.pad(image, ((0, 0), (margin, margin), (margin, margin)), "reflect").astype(np.float32)
    scores = model.run(padded[None])[0][:, margin:-margin, margin:-margin]
    chance = np.exp(scores - scores.max(axis=0))
    return chance / chance.sum(axis=0)


@pytest.mark.parametrize("length", [1, 5, 31, 64, 65, 96, 100, 257, 1000, 3660])
@pytest.mark.parametrize("windows", [(64, 32, 64, 16), (256, 32, 64, 16), (48, 16, 12, 3)])
@pytest.mark.parametrize("pad", [0, 16])
def test_weights_of_an_axis_sum_to_one(length, windows, pad):
    size, multiple, _, _ = windows
    axis = plan_axis(length, *windows, pad)
    total = np.zeros(length)
    for start, weights in zip(axis.starts, axis.weights):
        first, last = max(0, start), min(length, start + size)
        total[first:last] += weights[first - start : last - start]
    assert np.allclose(total, 1, atol=1e-6)
    assert all((b - a) % multiple == 0 for a, b in zip(axis.starts, axis.starts[1:]))


def test_work_stays_below_the_bar():
    for length in (3660, 10980, 2048):
        assert plan_windows(length, length, 256).work <= 1.9
    assert plan_windows(3660, 3660, 256).work <= 1.8 and plan_windows(10980, 10980, 512).work <= 1.4


@pytest.mark.parametrize("shape", [(200, 230), (64, 64), (65, 300), (40, 90), (9, 7)])
@pytest.mark.parametrize("size", [None, 64])
def test_joined_windows_are_the_dense_result(tmp_path, shape, size):
    """A network that looks less far than what is discarded cannot tell windows from the whole."""
    spec = contract()
    model = network(tmp_path / "net.onnx", spec, 3, size)
    image = np.random.default_rng(0).random((2, *shape))
    found, report = run([model], spec, image)
    whole = dense(network(tmp_path / "free.onnx", spec, 3), image, min(8, min(shape) - 1))
    assert np.allclose(found, whole, atol=2e-6)
    assert report["windows"] == len(plan_windows(*shape, report["size"], 32, report["size"] // 4, 8, 8))


@pytest.mark.parametrize("shape", [(150, 700), (130, 64)])
def test_same_bits_for_any_number_of_threads_and_panels(tmp_path, shape, monkeypatch):
    spec = contract()
    model = network(tmp_path / "net.onnx", spec, 12)
    image = np.random.default_rng(1).random((2, *shape))
    one, _ = run([model], spec, image, threads=1)
    many, _ = run([model], spec, image, threads=5)
    assert (one == many).all()
    monkeypatch.setattr(inference, "PANEL", 200)
    panels, _ = run([model], spec, image, threads=3)
    assert (one == panels).all()


def test_no_seams_along_window_lines(tmp_path):
    """A network that looks farther than what is discarded: fading keeps near the dense result, and makes no steps."""
    spec = contract(discard=16)
    model = network(tmp_path / "net.onnx", spec, 24, 128)
    rows, cols = np.mgrid[0:400, 0:400]
    image = np.stack([np.sin(rows / 40.0) + np.cos(cols / 55.0), np.cos((rows + cols) / 60.0)]) * 0.3
    whole = dense(network(tmp_path / "free.onnx", spec, 24), image, 32)
    faded, _ = run([model], spec, image)
    beside, _ = run([model], spec, image, overlap=0, pad=0)
    away = [np.abs(found - whole)[1] for found in (faded, beside)]
    assert away[0].max() < 0.5 * away[1].max() and away[0].mean() < 0.35 * away[1].mean()
    assert (faded.argmax(axis=0) != whole.argmax(axis=0)).mean() < 0.01
    steps = [np.abs(np.diff(found[1] - whole[1], axis=axis)).max() for found in (faded,) for axis in (0, 1)]
    assert max(steps) < 0.04


def test_empty_windows_are_skipped_and_gaps_filled(tmp_path):
    spec = contract()
    model = network(tmp_path / "net.onnx", spec, 3, 64)
    image = np.random.default_rng(2).random((2, 320, 320))
    valid = np.ones((320, 320), bool)
    valid[:, :200] = False
    image[:, ~valid] = 1e9  # what lies there must not be seen
    found, report = run([model], spec, image, valid)
    assert report["skipped"] > 5
    assert np.isfinite(found[:, valid]).all() and found[:, valid].std() > 0
    away = slice(215, None)
    whole = dense(network(tmp_path / "free.onnx", spec, 3), np.where(valid, image, 0), 8)
    assert np.allclose(found[:, :, away], whole[:, :, away], atol=2e-6)
    nothing, report = run([model], spec, image, np.zeros_like(valid))
    assert report["windows"] == 0 and np.isnan(nothing).all()


def test_fill_takes_the_nearest_of_the_row():
    values = np.arange(12.0).reshape(1, 3, 4)
    valid = np.array([[0, 1, 0, 1], [0, 0, 0, 0], [0, 0, 0, 1]], bool)
    filled = fill_invalid(values, valid)[0]
    assert filled.tolist() == [[1, 1, 1, 3], [1, 1, 1, 3], [11, 11, 11, 11]]


def test_reflection_of_any_width():
    assert reflected(-3, 7, 3).tolist() == [1, 2, 1, 0, 1, 2, 1, 0, 1, 2]
    assert reflected(-2, 3, 1).tolist() == [0] * 5


def test_nan_of_a_network_stays_where_it_is(tmp_path):
    nodes = [nets.node("Log", ["input"], ["output"])]
    data = nets.model(nodes, {}, ["n", 2, "h", "w"], ["n", 2, "h", "w"])
    spec = contract(classes=CLASSES[:2], probability="softmax")
    model = open_model(nets.write(tmp_path / "net.onnx", data), 1, spec)
    image = np.full((2, 100, 100), 0.5)
    image[:, 50, 60] = -1.0
    out = {}
    run_model(
        [model],
        spec,
        100,
        100,
        lambda a, b, c, d: (image[:, a:b, c:d].astype(np.float32), np.ones((b - a, d - c), bool)),
        lambda row, col, found, mask: out.setdefault((row, col), found.copy()),
    )
    lost = np.concatenate([~np.isfinite(found).all(axis=0) for found in out.values()])
    assert lost.sum() == 1 and lost[50, 60]


def test_smaller_output_is_put_in_its_place(tmp_path):
    """A network without padding gives less than it takes; the rim comes from the neighbours."""
    kernel = np.full((2, 1, 9, 9), 1 / 81, np.float32)
    mix = np.random.default_rng(0).normal(0, 4, (3, 2, 1, 1)).astype(np.float32)
    nodes = [
        nets.node("Conv", ["input", "k"], ["smooth"], kernel_shape=[9, 9], group=2),
        nets.node("Conv", ["smooth", "m"], ["output"], kernel_shape=[1, 1]),
    ]
    data = nets.model(nodes, {"k": kernel, "m": mix}, ["n", 2, 64, 64], ["n", 3, 56, 56])
    spec = contract(discard=0)
    model = open_model(nets.write(tmp_path / "net.onnx", data), 1, spec)
    image = np.random.default_rng(3).random((2, 150, 160))
    found, _ = run([model], spec, image)
    same = nets.model(
        [nets.node("Conv", ["input", "k"], ["smooth"], kernel_shape=[9, 9], pads=[4] * 4, group=2), nodes[1]],
        {"k": kernel, "m": mix},
        ["n", 2, "h", "w"],
        ["n", 3, "h", "w"],
    )
    whole = dense(open_model(nets.write(tmp_path / "same.onnx", same), 1, spec), image, 8)
    assert np.allclose(found, whole, atol=2e-6)


def test_ensemble_is_the_mean_of_probabilities(tmp_path):
    spec = contract()
    models = [
        open_model(nets.write(tmp_path / f"{seed}.onnx", nets.context(2, 3, 3, None, seed=seed)), 1, spec)
        for seed in (1, 2)
    ]
    image = np.random.default_rng(4).random((2, 90, 90))
    both, _ = run(models, spec, image)
    single = [run([model], spec, image)[0] for model in models]
    assert np.allclose(both, (single[0] + single[1]) / 2, atol=1e-6)


def test_z_scores_have_no_steps_from_window_to_window(tmp_path):
    spec = contract(normalisation="zscore", nodata=0.0)
    model = open_model(nets.write(tmp_path / "net.onnx", nets.pointwise(np.eye(3, 2), np.zeros(3))), 1, spec)
    rows, cols = np.mgrid[0:600, 0:600]
    noise = np.random.default_rng(5).normal(0, 0.02, (2, 600, 600))
    image = np.stack([0.2 + rows / 3000.0, 0.3 + cols / 3000.0]) + noise
    valid = np.ones((600, 600), bool)
    statistics = local_statistics(image[:, ::2, ::2].astype(np.float32), valid[::2, ::2], 2.0, 192)
    mean, std = statistics.at(0, 0, 600, 600)
    assert np.abs(np.diff(mean[0], axis=0)).max() < 1e-3  # no block edges
    assert abs(mean[0, 300, 300] - image[0, 250:350, 250:350].mean()) < 0.01
    found, _ = run([model], spec, image, statistics=statistics)
    assert np.isfinite(found).all()
    flat = local_statistics(np.full((2, 100, 100), 0.5, np.float32), np.ones((100, 100), bool), 1.0, 50)
    assert (flat.std > 0).all()


def test_cancel_and_failure_end_the_run(tmp_path):
    spec = contract()
    model = network(tmp_path / "net.onnx", spec, 3)
    image = np.random.default_rng(6).random((2, 400, 400))
    calls = []

    def cancelled():
        calls.append(1)
        return len(calls) > 5

    with pytest.raises(Cancelled):
        run([model], spec, image, cancelled=cancelled)
    bad = nets.model([nets.node("Relu", ["input"], ["output"])], {}, ["n", "c", "h", "w"], ["n", "c", "h", "w"])
    fixed = open_model(nets.write(tmp_path / "bad.onnx", nets.context(3, 3, 3, None)), 1, contract(bands=()))
    assert bad
    with pytest.raises(InputError, match="failed on a window"):
        run([fixed], contract(bands=()), image)


def test_channels_last(tmp_path):
    """Networks out of Keras: height x width x bands."""
    nodes = [nets.node("Relu", ["input"], ["output"])]
    data = nets.model(nodes, {}, ["n", 64, 64, 2], ["n", 64, 64, 2])
    spec = contract(layout="nhwc", classes=CLASSES[:2], probability="softmax", size=64)
    model = open_model(nets.write(tmp_path / "net.onnx", data), 1, spec)
    assert (model.channels, model.size) == (2, 64)
    x = np.random.default_rng(0).random((1, 2, 64, 64)).astype(np.float32)
    assert (model.run(x) == x).all()
