"""Networks: their description and ONNX alone; and, where PyTorch is there, real trainings of tiny size."""

from __future__ import annotations

import json
import os
import threading
import time
from dataclasses import replace

import numpy as np
import pytest
import tiles as maker
from makers import write_tif

pytest.importorskip("onnxruntime")

from cloudtools_plugin.engine.errors import Cancelled, InputError, MissingPackageError, OutputError
from cloudtools_plugin.engine.models import Contract, ModelClass, open_model, read_contract
from cloudtools_plugin.engine.models.onnxwriter import read_constants, with_metadata
from cloudtools_plugin.engine.training import chips, classifier, curve, dataset, deep, environment, networks

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TORCH = environment.environment_folder(os.path.join(ROOT, ".venv-torch"))


def has_torch() -> bool:
    return os.path.exists(environment.python_of(TORCH))


needs_torch = pytest.mark.skipif(
    not has_torch(), reason="no PyTorch for the CPU (.venv-torch): tools/setup.sh found none"
)


# --- descriptions -----------------------------------------------------------------------------------------------------


def test_the_articles_network_has_exactly_its_parameters():
    assert networks.parameters(networks.article(3, 2)) == networks.ARTICLE_PARAMETERS == 436_865
    with pytest.raises(InputError, match="two classes apart, not 3"):
        networks.article(3, 3)


def random_weights(layers, rng) -> dict:
    weights = {}
    for layer in layers:
        if layer["op"] == "conv":
            k = layer["kernel"]
            shape = (layer["outputs"], layer["inputs"] // layer["groups"], k, k)
        elif layer["op"] == "dense":
            shape = (layer["outputs"], layer["inputs"])
        elif layer["op"] == "spectrum":
            weights["spectrum.shift"] = rng.normal(0, 0.3, layer["outputs"]).astype(np.float32)
            weights["spectrum.scale"] = rng.uniform(1, 3, layer["outputs"]).astype(np.float32)
            continue
        else:
            continue
        weights[f"{layer['name']}.weight"] = rng.normal(0, 0.3, shape).astype(np.float32)
        weights[f"{layer['name']}.bias"] = rng.normal(0, 0.3, shape[0]).astype(np.float32)
    return weights


def contract_of(kind, size, classes=2):
    return Contract(
        "m", kind=kind, size=size, units="stored", multiple=16,
        classes=tuple(ModelClass(i, f"c{i}", "clear" if i == 0 else "cloud") for i in range(classes)),
    )  # fmt: skip


@pytest.mark.parametrize(
    "make, bands, classes, kind",
    [("article", 3, 2, "tile"), ("cnn", 3, 3, "tile"), ("cnn", 5, 2, "tile"), ("unet", 4, 4, "segmentation")],
)
def test_onnx_of_every_network_runs_and_passes_the_checker(tmp_path, make, bands, classes, kind):
    layers = getattr(networks, make)(bands, classes)
    rng = np.random.default_rng(0)
    one = np.ones(bands)
    data = networks.to_onnx(
        layers, random_weights(layers, rng), contract_of(kind, 32, classes), bands, 255 * one, 0 * one, one
    )
    path = tmp_path / "m.onnx"
    path.write_bytes(data)
    found = open_model(str(path)).run(rng.uniform(0, 255, (2, bands, 32, 32)).astype(np.float32))
    assert found.shape == ((2, classes) if kind == "tile" else (2, classes, 32, 32))
    np.testing.assert_allclose(found.sum(axis=1), 1, atol=1e-5)
    onnx = pytest.importorskip("onnx")
    onnx.checker.check_model(onnx.load(str(path)), full_check=True)


def test_weights_can_be_read_back_and_metadata_replaced():
    layers = networks.article(3, 2)
    weights = random_weights(layers, np.random.default_rng(1))
    one = np.ones(3)
    data = networks.to_onnx(layers, weights, contract_of("tile", 32), 3, one, 0 * one, one)
    found = read_constants(data)
    assert all(np.array_equal(found[name], value) for name, value in weights.items())
    onnx = pytest.importorskip("onnx")
    again = onnx.load_from_string(with_metadata(data, {"cloudtools_title": '"雲"', "note": "1"}))
    props = {p.key: p.value for p in again.metadata_props}
    assert props["cloudtools_title"] == '"雲"' and props["note"] == "1" and "cloudtools_kind" in props
    assert len(props) == len(again.metadata_props)
    with pytest.raises(InputError, match="not an ONNX model"):
        with_metadata(b"\x0a\xff\xff", {})
    with pytest.raises(InputError, match="not an ONNX model"):
        read_constants(data[: len(data) // 2])


def test_the_learning_curve_is_drawn():
    history = np.array([[0.9, 0.5, 0.8, 0.55], [0.5, 0.8, 0.6, 0.7], [0.3, 0.9, np.nan, np.nan]])
    picture = curve.draw_curve(history, 2)
    assert picture.shape[2] == 3 and picture.dtype == np.uint8
    for colour in (curve._TRAIN, curve._VALIDATION):
        assert (picture == colour).all(axis=2).sum() > 200
    curve.draw_curve(history[:1], 1)


# --- the environment --------------------------------------------------------------------------------------------------


def test_without_pytorch_one_sentence_says_what_to_do(tmp_path):
    maker.write_set(tmp_path / "t", scenes=4, per_scene=2)
    found = dataset.open_dataset_folder(str(tmp_path / "t"))
    with pytest.raises(MissingPackageError, match="Install PyTorch for training"):
        deep.train_network(found, str(tmp_path / "m.onnx"), classifier.About(), "cnn", str(tmp_path / "none"))
    assert sorted(os.listdir(tmp_path)) == ["t"]


def test_a_folder_with_other_things_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(OutputError, match="holds other things"):
        environment.install(str(tmp_path))
    assert os.listdir(tmp_path) == ["letter.txt"]


def test_a_python_that_is_none_is_refused(tmp_path):
    with pytest.raises(InputError, match="No Python 3.9 or later"):
        environment.find_python(str(tmp_path / "python"))
    assert os.path.exists(environment.find_python())


def test_a_failed_installation_leaves_nothing_and_no_secret(tmp_path):
    target = tmp_path / "env"
    with pytest.raises(OutputError, match="pip failed") as caught:
        environment.install(str(target), index="http://user:geheim@127.0.0.1:9/simple?token=geheim", version="0.0.1")
    assert not target.exists() and "geheim" not in str(caught.value) and "\n" not in str(caught.value)


def test_the_worker_knows_nothing_of_qgis_and_no_pickle_is_read():
    folder = os.path.join(os.path.dirname(environment.__file__), "worker")
    for name in ("train.py", "nets.py", "varying.py"):
        text = open(os.path.join(folder, name), encoding="utf-8").read()
        assert "qgis" not in text.lower().replace("qgis.", "") and "pickle" not in text
    assert "weights_only=True" in open(os.path.join(folder, "train.py"), encoding="utf-8").read()


# --- real trainings ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tiles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("set")
    maker.write_set(folder, scenes=8, per_scene=4)
    return dataset.open_dataset_folder(str(folder), seed=1)


def quick(method, **changes):
    return replace(deep.RECIPES[method], epochs=3, threads=1, batch=16, **changes)


@needs_torch
def test_a_cnn_learns_and_its_file_is_complete(tiles, tmp_path):
    told, shares = [], []
    path = str(tmp_path / "cnn.onnx")
    tell = classifier.Tell(shares.append, log=lambda *a: told.append(a))
    recipe = replace(quick("cnn"), epochs=10)
    trained = deep.train_network(tiles, path, classifier.About(licence="CC0"), "cnn", TORCH, tell, recipe)
    assert trained.exam.accuracy > 0.8
    assert sum("Epoch " in text for _, text in told) == 10 and shares == sorted(shares) and shares[-1] == 1
    contract = read_contract(path)
    assert contract.kind == "tile" and contract.roles == ("clear", "cloud") and contract.size == 32
    card = json.loads((tmp_path / "cnn.card.json").read_text(encoding="utf-8"))
    assert len(card["history"]) == 10 and card["settings"]["parameters"] == networks.parameters(networks.cnn(3, 2))
    assert sorted(os.listdir(tmp_path)) == ["cnn.card.json", "cnn.card.md", "cnn.curve.png", "cnn.onnx"]


@needs_torch
def test_pytorch_counts_the_articles_parameters_and_the_export_is_the_same(tiles, tmp_path):
    """check_same inside compares PyTorch's probabilities with those of the ONNX file."""
    told = []
    original = deep.run_worker

    def listen(environment_, job, tell, take):
        original(environment_, job, tell, lambda event: (told.append(event), take(event)))

    deep.run_worker = listen
    try:
        deep.train_network(
            tiles,
            str(tmp_path / "a.onnx"),
            classifier.About(),
            "article",
            TORCH,
            recipe=quick("article", minutes=0.001),
        )
    finally:
        deep.run_worker = original
    done = next(event for event in told if event["event"] == "done")
    assert done["parameters"] == 436_865
    assert done["stop"] == "time" and done["epochs"] == 1


@needs_torch
def test_cancelling_is_quick_and_the_next_run_goes_on(tiles, tmp_path):
    path = str(tmp_path / "m.onnx")
    stop, told = threading.Event(), []

    def log(_level, text):
        told.append(text)
        if "Epoch 1 " in text:
            stop.set()

    recipe = quick("cnn")
    began = []

    def cancelled():
        if stop.is_set() and not began:
            began.append(time.monotonic())
        return stop.is_set()

    with pytest.raises(Cancelled):
        deep.train_network(
            tiles, path, classifier.About(), "cnn", TORCH, classifier.Tell(cancelled=cancelled, log=log), recipe
        )
    assert time.monotonic() - began[0] < 2.0
    assert os.listdir(tmp_path) == ["m.training"]
    told.clear()
    deep.train_network(
        tiles, path, classifier.About(), "cnn", TORCH, classifier.Tell(log=lambda _l, t: told.append(t)), recipe
    )
    assert any("Going on with the interrupted training" in text for text in told)
    assert not any("Epoch 1 " in text for text in told) and any("Epoch 3 " in text for text in told)
    card = json.loads((tmp_path / "m.card.json").read_text(encoding="utf-8"))
    assert len(card["history"]) == 3 and not (tmp_path / "m.training").exists()


def striped_chips(folder, scenes=6, size=32, classes=(1, 4), seed=0, bands=("blue", "green", "red", "nir")):
    """Chips whose bright part is cloud (4) and dark part clear (1), the border unlabelled, a strip without data."""
    rng = np.random.default_rng(seed)
    rows = ["path,mask,split,group"]
    for scene in range(scenes):
        part = ("train", "train", "train", "train", "validation", "test")[scene % 6]
        for number in range(3):
            bright = maker.smooth(rng, size, 12) > 0
            image = np.where(bright, 0.6, 0.1)[None] + rng.normal(0, 0.02, (len(bands), size, size))
            mask = np.where(bright, classes[1], classes[0]).astype(np.uint8)
            mask[:, :2] = 0
            image[:, :3] = np.nan
            name = f"s{scene}_{number}.tif"
            for kind, array, extra in (
                ("images", image.astype(np.float32), {"names": bands}),
                ("masks", mask[None], {"nodata": 0}),
            ):
                os.makedirs(folder / part / kind, exist_ok=True)
                write_tif(folder / part / kind / name, array, **extra)
            rows.append(f"{part}/images/{name},{part}/masks/{name},{part},s{scene}")
    (folder / "manifest.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def test_chips_are_read_with_unlabelled_and_missing_pixels_apart(tmp_path):
    found = chips.open_chips(str(striped_chips(tmp_path)))
    assert found.codes == (1, 4) and found.classes == ("clear", "cloud") and found.shape == (4, 32, 32)
    assert found.bands == ("blue", "green", "red", "nir") and found.resolution == 10.0
    assert found.groups() == {"train": 4, "validation": 1, "test": 1}
    values, truth = chips._read(found.samples[0], found)
    assert np.isfinite(values).all() and (truth[:3] == 255).all() and (truth[:, :2] == 255).all()
    assert set(np.unique(truth[3:, 2:])) <= {0, 1}


def test_chips_that_do_not_do(tmp_path):
    with pytest.raises(InputError, match="does not exist"):
        chips.open_chips(str(tmp_path / "gone"))
    with pytest.raises(InputError, match="holds no chips"):
        chips.open_chips(str(tmp_path))
    folder = striped_chips(tmp_path / "one", classes=(1, 1))
    with pytest.raises(InputError, match="hold 1 class"):
        chips.open_chips(str(folder))
    folder = striped_chips(tmp_path / "two")
    (folder / "train" / "images" / "s0_0.tif").write_bytes(b"II*\0broken")
    os.remove(folder / "train" / "masks" / "s0_1.tif")
    found = chips.open_chips(str(folder))
    assert len(found.skipped) == 2 and len(found.of("train")) == 10


@needs_torch
def test_segmentation_from_scratch_and_from_an_earlier_model(tmp_path):
    folder = striped_chips(tmp_path / "a")
    found = chips.open_chips(str(folder))
    recipe = replace(deep.RECIPES["unet"], epochs=12, batch=4, threads=1)
    first = str(tmp_path / "first.onnx")
    trained = chips.train_segmentation(found, first, classifier.About(version="1"), TORCH, recipe=recipe)
    assert trained.exam.balanced > 0.9 and trained.exam.unit == "pixels"
    # 3 chips of 32 x 32, less 3 rows without data and 2 columns without label
    assert trained.exam.tiles == 3 * 29 * 30
    contract = read_contract(first)
    assert (contract.kind, contract.size, contract.resolution) == ("segmentation", 32, 10.0)
    assert contract.roles == ("clear", "cloud") and contract.bands == found.bands
    # transfer: other classes, few steps; the first layers are those of the earlier model
    other = chips.open_chips(str(striped_chips(tmp_path / "b", classes=(2, 4), seed=9)))
    second = str(tmp_path / "second.onnx")
    tuned = chips.train_segmentation(
        other, second, classifier.About(), TORCH, recipe=replace(recipe, epochs=2, rate=5e-4), base=first
    )
    scratch = chips.train_segmentation(
        other, str(tmp_path / "scratch.onnx"), classifier.About(), TORCH, recipe=replace(recipe, epochs=2, rate=5e-4)
    )
    assert tuned.exam.balanced > 0.95 and tuned.exam.loss < scratch.exam.loss / 2
    a, b = (read_constants(open(path, "rb").read())["stem.weight"] for path in (first, second))
    assert np.corrcoef(a.ravel(), b.ravel())[0, 1] > 0.99
    assert read_contract(second).roles == ("shadow", "cloud")
    bands = chips.open_chips(str(striped_chips(tmp_path / "c", bands=("red", "green", "blue"))))
    with pytest.raises(InputError, match="is for the bands blue, green, red, nir, but the chips have red, green, blue"):
        chips.train_segmentation(bands, str(tmp_path / "x.onnx"), classifier.About(), TORCH, base=first)


def test_only_models_of_this_kind_can_be_trained_on(tmp_path):
    layers = networks.article(3, 2)
    one = np.ones(3)
    data = networks.to_onnx(
        layers, random_weights(layers, np.random.default_rng(0)), contract_of("tile", 32), 3, one, 0 * one, one
    )
    (tmp_path / "t.onnx").write_bytes(data)
    with pytest.raises(InputError, match="was not made by 'Train a segmentation model'"):
        chips._start_weights(str(tmp_path / "t.onnx"), 3, ())
