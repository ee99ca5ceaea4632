"""cloudtools:cloudmask and cloudtools:installmodel as a user runs them."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import zipfile

import numpy as np
import onnx_nets as nets
import pytest
from makers import read_tif, write_tif
from scripted import Reply, Scripted, reply_json

from cloudtools_plugin.engine.models import Contract, ModelClass, install
from cloudtools_plugin.engine.models.recipes import RECIPES

NAMES = ["B02", "B03", "B04", "B08", "B11", "B12"]


def run(name, **parameters):
    import processing

    return processing.run(f"cloudtools:{name}", parameters)


@pytest.fixture
def models(tmp_path, monkeypatch):
    folder = tmp_path / "モデル"
    folder.mkdir()
    monkeypatch.setenv("CLOUDTOOLS_MODELS", str(folder))
    return folder


def write_scene(path, cloud=slice(20, 50)):
    land, white = np.array([900, 800, 700, 2500, 1800, 1000]), np.array([4000, 4000, 4100, 4500, 3500, 3000])
    values = np.repeat(np.repeat(land[:, None, None], 100, 1), 90, 2)
    values[:, cloud, 30:60] = white[:, None, None]
    return write_tif(path, values.astype(np.uint16), names=NAMES, nodata=0)


def net(path, **changes):
    given = dict(
        id="bright",
        title="Bright",
        bands=("blue", "green", "red", "nir"),
        classes=(ModelClass(0, "clear", "clear"), ModelClass(1, "cloud", "cloud")),
        probability="logit",
        licence="MIT",
        window=64,
        discard=8,
    )
    contract = Contract(**{**given, **changes})
    return nets.write(path, nets.pointwise([[0] * 4, [10] * 4], [0, -12], None, contract.to_metadata()))


def test_one_image(provider, models, tmp_path):
    pytest.importorskip("onnxruntime")
    net(models / "bright.onnx")
    out = {name: str(tmp_path / f"{name}.tif") for name in ("CLASSES", "PROBABILITY", "VALID")}
    result = run("cloudmask", INPUT=[write_scene(tmp_path / "S2A_MSIL1C_場面.tif")], GROW_CLOUD=0, **out)
    classes, valid = read_tif(out["CLASSES"])[0], read_tif(out["VALID"])[0]
    assert (classes == 4).sum() == 30 * 30 and (valid == (classes == 1)).all()
    assert result["CLOUD_SHARE"] == pytest.approx(10) and result["CLEAR_SHARE"] == pytest.approx(90)
    assert (result["MODEL_USED"], result["DEVICE"], result["IMAGES"]) == ("Bright", "CPU", 1)
    record = json.loads((tmp_path / "CLASSES.tif.json").read_text(encoding="utf-8"))
    assert record["model"]["licence"] == "MIT" and len(record["model"]["sha256"]) == 64
    assert record["level"] == "l1c" and "10000" in record["radiometry"] and "cloudtools:cloudmask" in record["replay"]
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(out["CLASSES"], "c")
    assert [item.label for item in layer.renderer().classes()][:2] == ["clear", "cloud shadow"]
    # the mask goes into a composite as it is
    composite = run(
        "percentilecomposite",
        IMAGES=[str(tmp_path / "S2A_MSIL1C_場面.tif")],
        MASKS=[out["CLASSES"]],
        OUTPUT=str(tmp_path / "composite.tif"),
    )
    assert (read_tif(composite["OUTPUT"])[0] == 0).sum() == 900


def test_many_images_and_loose_bands(provider, models, tmp_path):
    pytest.importorskip("onnxruntime")
    net(models / "bright.onnx")
    whole = [write_scene(tmp_path / f"S2A_MSIL1C_{day}.tif", slice(0, 10 * day)) for day in (1, 3)]
    loose = [
        write_tif(tmp_path / f"S2B_MSIL1C_x_{band}.tif", np.full((100, 90), 900, np.uint16), nodata=0)
        for band in NAMES[:4]
    ]
    folder = str(tmp_path / "masks")
    result = run("cloudmask", INPUT=[*whole, *loose], GROW_CLOUD=0, FOLDER=folder, MODEL="bright")
    assert sorted(name for name in os.listdir(folder) if name.endswith(".tif")) == [
        "S2A_MSIL1C_1_classes.tif",
        "S2A_MSIL1C_3_classes.tif",
        "S2B_MSIL1C_x_classes.tif",
    ]
    assert result["IMAGES"] == 3
    assert result["CLOUD_SHARE"] == pytest.approx(100 * 30 * (10 + 30) / 27000)


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"MODEL": "nothing"}, "no model 'nothing'"),
        ({"MODEL": ""}, "No installed model suits"),
        ({"MODEL": "rule", "BANDS": "blue=1"}, "no band known as green, red"),
        ({"MODEL": "rule", "SCALE": 3.0}, "is no reflectance"),
        ({"MODEL": "broken"}, "not an ONNX model"),
    ],
)
def test_refusals_are_sentences_and_leave_nothing(provider, models, tmp_path, parameters, reason):
    from qgis.core import QgsProcessingException

    (models / "broken.onnx").write_bytes(b"\x08\x07broken")
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(QgsProcessingException, match=reason):
        scene = write_scene(tmp_path / "S2A_MSIL1C_a.tif")
        run("cloudmask", INPUT=[scene], CLASSES=str(folder / "c.tif"), **parameters)
    assert os.listdir(folder) == []


def test_several_images_need_a_folder(provider, models, tmp_path):
    from qgis.core import QgsProcessingException

    paths = [write_scene(tmp_path / f"S2A_MSIL1C_{n}.tif") for n in "ab"]
    with pytest.raises(QgsProcessingException, match="give FOLDER"):
        run("cloudmask", INPUT=paths, MODEL="rule", CLASSES=str(tmp_path / "c.tif"))


def test_a_folder_of_images(provider, models, tmp_path):
    """Loose bands put together, other files and earlier results left out; one image in it, too, goes to FOLDER."""
    from qgis.core import QgsProcessingException

    images, masks = tmp_path / "画像", tmp_path / "masks"
    images.mkdir()
    for day in (1, 2):
        write_scene(images / f"S2A_MSIL1C_{day}.tif")
    for number, band in enumerate(NAMES[:4]):
        write_tif(images / f"S2B_MSIL1C_x_{band}.tif", np.full((20, 20), 900 - number, np.uint16), nodata=0)
    (images / "notes.txt").write_text("no raster")
    given = {"IMAGES_FOLDER": str(images), "MODEL": "Rule", "GROW_CLOUD": 0}
    first = run("cloudmask", **given, FOLDER=str(images))  # masks beside the images
    again = run("cloudmask", **given, FOLDER=str(masks))
    assert first["IMAGES"] == again["IMAGES"] == 3 and again["FOLDER"] == str(masks)
    assert sorted(path.name for path in masks.glob("*.tif")) == [
        "S2A_MSIL1C_1_classes.tif",
        "S2A_MSIL1C_2_classes.tif",
        "S2B_MSIL1C_x_classes.tif",
    ]
    one = run("cloudmask", **given, PATTERN="*_2.tif", FOLDER=str(tmp_path / "one"))
    assert (one["IMAGES"], one["FOLDER"]) == (1, str(tmp_path / "one"))
    assert os.path.exists(tmp_path / "one" / "S2A_MSIL1C_2_classes.tif")
    for wrong, reason in (
        ({"INPUT": [str(images / "S2A_MSIL1C_1.tif")]}, "not both"),
        ({"IMAGES_FOLDER": None}, "not both"),
        ({"IMAGES_FOLDER": None, "INPUT": [str(images / "S2A_MSIL1C_1.tif")], "PATTERN": "*"}, "goes with"),
        ({"PATTERN": "*.jp2"}, "No file"),
        ({"FOLDER": None, "PATTERN": "*_2.tif"}, "give FOLDER|Give FOLDER"),
    ):
        with pytest.raises(QgsProcessingException, match=reason):
            run("cloudmask", **{**given, "FOLDER": str(tmp_path / "none"), **wrong})
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("end", ["failed", "cancelled"])
def test_a_run_that_ends_early_leaves_no_folder(provider, models, tmp_path, end):
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    scenes = [write_scene(tmp_path / f"S2A_MSIL1C_{n}.tif") for n in "ab"]
    kept = tmp_path / "kept"
    kept.mkdir()
    for folder in (tmp_path / "new", kept):
        feedback = QgsProcessingFeedback()
        given = {"INPUT": scenes, "MODEL": "rule", "FOLDER": str(folder)}
        if end == "failed":
            with pytest.raises(QgsProcessingException, match="no reflectance"):
                processing.run("cloudtools:cloudmask", {**given, "SCALE": 9.0}, feedback=feedback)
        else:
            feedback.cancel()
            with contextlib.suppress(QgsProcessingException):
                processing.run("cloudtools:cloudmask", given, feedback=feedback)
    assert not (tmp_path / "new").exists() and os.listdir(kept) == []


def test_images_that_cannot_be_masked_are_left_out_if_asked_for(provider, models, tmp_path):
    from qgis.core import QgsProcessingException

    good = write_scene(tmp_path / "S2A_MSIL1C_a.tif")
    wrong = write_tif(tmp_path / "S2A_MSIL1C_b.tif", np.full((20, 20), 900, np.uint16), nodata=0)  # one band, no name
    broken = tmp_path / "S2A_MSIL1C_c.tif"
    broken.write_text("no raster")
    given = {"INPUT": [wrong, str(broken), good], "MODEL": "rule", "FOLDER": str(tmp_path / "masks")}
    with pytest.raises(QgsProcessingException, match="cannot be read"):
        run("cloudmask", **given)
    found = run("cloudmask", **given, SKIP_UNREADABLE=True)
    assert (found["IMAGES"], found["SKIPPED"]) == (1, 2) and found["FOLDER"] == given["FOLDER"]
    assert [path.name for path in (tmp_path / "masks").glob("*.tif")] == ["S2A_MSIL1C_a_classes.tif"]
    with pytest.raises(QgsProcessingException, match="Give FOLDER"):
        run("cloudmask", **{**given, "INPUT": [str(broken), good], "FOLDER": None}, SKIP_UNREADABLE=True)
    for inputs in ([str(broken)], [wrong, str(broken)]):  # nothing is left
        with pytest.raises(QgsProcessingException):
            run("cloudmask", **{**given, "INPUT": inputs, "FOLDER": str(tmp_path / "none")}, SKIP_UNREADABLE=True)
    assert not (tmp_path / "none").exists()


def test_a_word_in_bands_that_is_none(provider, models, tmp_path):
    from qgis.core import QgsProcessingException

    scene, out = write_scene(tmp_path / "S2A_MSIL1C_a.tif"), str(tmp_path / "c.tif")
    with pytest.raises(QgsProcessingException, match="'landsat8' in BANDS is no known band or preset.*landsat89"):
        run("cloudmask", INPUT=[scene], MODEL="rule", BANDS="landsat8", CLASSES=out)
    assert run("cloudmask", INPUT=[scene], MODEL="rule", BANDS="Landsat_6", CLASSES=out)["CLOUD_SHARE"] > 9


def test_without_onnxruntime_only_networks_are_missing(provider, models, tmp_path, monkeypatch):
    import sys

    from qgis.core import QgsProcessingException

    net(models / "bright.onnx")
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    scene = write_scene(tmp_path / "S2A_MSIL1C_a.tif")
    with pytest.raises(QgsProcessingException, match="pip install onnxruntime"):
        run("cloudmask", INPUT=[scene], CLASSES=str(tmp_path / "c.tif"))
    assert run("cloudmask", INPUT=[scene], MODEL="rule", CLASSES=str(tmp_path / "c.tif"))["CLOUD_SHARE"] > 9


def test_rule_from_the_command_line(run_process, tmp_path):
    scene, out = write_scene(tmp_path / "S2A_MSIL1C_a.tif"), tmp_path / "c.tif"
    done = run_process("--json", "run", "cloudtools:cloudmask", f"INPUT={scene}", "MODEL=rule", f"CLASSES={out}")
    assert done.rc == 0, done.stderr
    assert done.json["results"]["CLOUD_SHARE"] > 9 and out.exists()


# --- installing


def package(monkeypatch):
    """A package of a tiny network in the shape of ukis-csmask's, and the wheel's bytes."""
    data = nets.pointwise([[0] * 4, [10] * 4, [0] * 4], [0, -12, -9], 256)
    described = json.dumps(
        {
            "data": {
                "dataset_statistics": {
                    "img": [[0.0] * 4, [1.0] * 4],
                    "band_names": ["blue", "green", "red", "nir"],
                },
                "target_size": [256, 256],
            },
            "model": {"version": "1.0.0-4BL1C"},
        }
    ).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("p/model.onnx", data)
        archive.writestr("p/model.json", described)
        archive.writestr("../evil.py", "raise SystemExit")
    wheel = buffer.getvalue()

    def sha(content):
        return hashlib.sha256(content).hexdigest()

    member = install.Member("p/model.onnx", "ukis-csmask-4b-l1c.onnx", sha(data), "p/model.json", sha(described))
    name, file = "ukis-csmask", "p-1.0.0-py3-none-any.whl"
    made = install.Package(name, name, "1.0.0", file, sha(wheel), len(wheel), "Apache-2.0", "u", "W", (member,))
    monkeypatch.setitem(install.PACKAGES, "ukis-csmask", made)
    return wheel


@pytest.mark.parametrize("form", ["json", "html"])
def test_fetch_check_install(provider, models, tmp_path, monkeypatch, form):
    pytest.importorskip("onnxruntime")
    wheel = package(monkeypatch)
    name = "p-1.0.0-py3-none-any.whl"

    def answer(seen):
        if seen.path == "/simple/ukis-csmask/":
            if form == "json":
                return reply_json({"files": [{"filename": name, "url": f"../../files/{name}"}]})
            return Reply(200, f'<a href="/files/{name}#sha256=0">x</a>'.encode(), {"Content-Type": "text/html"})
        return Reply(200, wheel) if seen.path == f"/files/{name}" else Reply(404)

    with Scripted(answer) as server:
        result = run("installmodel", MODEL="ukis-csmask", INDEX=f"{server.url}/simple")
    assert result["INSTALLED"] == "ukis-csmask-4b-l1c" and result["FOLDER"] == str(models)
    assert sorted(os.listdir(models)) == ["ukis-csmask-4b-l1c.contract.json", "ukis-csmask-4b-l1c.onnx"]
    used = run("cloudmask", INPUT=[write_scene(tmp_path / "S2A_MSIL1C_a.tif")], CLASSES=str(tmp_path / "c.tif"))
    assert used["MODEL_USED"] == "ukis-csmask 1.0.0-4BL1C" and used["CLOUD_SHARE"] > 5
    assert run("installmodel", MODEL="remove", NAME="ukis-csmask-4b-l1c")["INSTALLED"] == ""
    assert os.listdir(models) == []


def test_a_package_that_was_changed_is_refused(provider, models, tmp_path, monkeypatch):
    from qgis.core import QgsProcessingException

    wheel = package(monkeypatch)
    changed = tmp_path / "p.whl"
    changed.write_bytes(wheel[:-1] + b"x")
    with pytest.raises(QgsProcessingException, match="SHA-256 differs"):
        run("installmodel", MODEL="ukis-csmask", FILE=str(changed))
    with Scripted(lambda seen: reply_json({"files": []})) as server:
        with pytest.raises(QgsProcessingException, match="has no file p-1.0.0"):
            run("installmodel", MODEL="ukis-csmask", INDEX=f"{server.url}/simple")
    with pytest.raises(QgsProcessingException, match="CC-BY-SA-4.0.*ACCEPT"):
        run("installmodel", MODEL="s2cloudless")
    assert os.listdir(models) == []


SHAPES = {
    "omnicloudmask": (3, 4, 0, "nchw", ["B02", "B03", "B04", "B08"]),
    "unetmobv2-l1c": (13, 4, 0, "nchw", None),
    "unetmobv2-l2a": (12, 4, 0, "nchw", None),
    "unetmobv2-rgbn": (4, 4, 0, "nchw", ["B02", "B03", "B04", "B08"]),
    "kappamask-l1c": (13, 6, 512, "nhwc", None),
    "kappamask-l2a": (13, 6, 512, "nhwc", None),
    "esri-cloudmask": (13, 5, 0, "nchw", None),
}
S2 = ["B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12"]


@pytest.mark.parametrize("recipe", RECIPES)
def test_recipes_with_a_tiny_network_of_the_same_shape(provider, models, tmp_path, recipe):
    """Installed by its recipe, run over a scene: brighter is cloud."""
    from qgis.core import QgsProcessingException

    pytest.importorskip("onnxruntime")
    bands, classes, size, layout, names = SHAPES[recipe]
    contract = RECIPES[recipe]
    assert len(contract.bands) == bands and len(contract.classes) == classes and contract.layout == layout
    # thick cloud's score grows with the sum of what comes in, that of clear ground is what lies between
    cloud = next(c.index for c in contract.classes if c.role == "cloud")
    clear = next(c.index for c in contract.classes if c.role == "clear")
    weight = np.zeros((classes, bands))
    weight[cloud] = 1.0 / bands
    bias = np.full(classes, -99.0)
    level = {"omnicloudmask": 0.5, "esri-cloudmask": 2500.0, "kappamask-l2a": 1.0}.get(
        recipe, 0.25 if "unet" in recipe else 0.14
    )
    bias[cloud], bias[clear] = 0.0, level
    if layout == "nchw":
        data = nets.pointwise(weight, bias, size or None)
    else:
        nodes = [nets.node("MatMul", ["input", "w"], ["a"]), nets.node("Add", ["a", "b"], ["s"])]
        nodes.append(nets.node("Softmax", ["s"], ["output"], axis=3))
        weights = {"w": weight.T.astype(np.float32), "b": bias.astype(np.float32)}
        data = nets.model(nodes, weights, ["n", size, size, bands], ["n", size, size, classes])
    path = nets.write(tmp_path / "export.onnx", data)
    if contract.non_commercial:
        with pytest.raises(QgsProcessingException, match="not for commercial use"):
            run("installmodel", MODEL="file", FILE=path, RECIPE=recipe)
    files = f"{path};{path}" if recipe == "omnicloudmask" else path
    assert run("installmodel", MODEL="file", FILE=files, RECIPE=recipe, ACCEPT=True)["INSTALLED"] == recipe
    names = names or (S2 if "l1c" in recipe or "esri" in recipe else ["AOT", *[b for b in S2 if b != "B10"], "WVP"])
    values = np.full((len(names), 130, 140), 900, np.uint16)
    values[:, 30:90, 40:110] = 6000
    level = "L2A" if "l2a" in recipe else "L1C"
    scene = write_tif(tmp_path / f"S2A_MSI{level}_a.tif", values, names=names)
    out = str(tmp_path / "c.tif")
    result = run("cloudmask", INPUT=[scene], MODEL=recipe, RESOLUTION=0, GROW_CLOUD=0, CHECK=False, CLASSES=out)
    mask = read_tif(out)[0]
    assert ((mask == 4) == (values[0] == 6000)).mean() > 0.99 and (mask[:20] == 1).all()
    assert result["MODEL_USED"] == contract.title


def test_a_network_that_does_not_fit_its_recipe(provider, models, tmp_path):
    from qgis.core import QgsProcessingException

    pytest.importorskip("onnxruntime")
    path = nets.write(tmp_path / "x.onnx", nets.pointwise(np.ones((4, 7)), np.zeros(4)))
    with pytest.raises(QgsProcessingException, match="7 input channels"):
        run("installmodel", MODEL="file", FILE=path, RECIPE="omnicloudmask")
    with pytest.raises(QgsProcessingException, match="does not say which bands"):
        run("installmodel", MODEL="file", FILE=path)
    assert os.listdir(models) == []


def test_quantising(provider, models, tmp_path, monkeypatch):
    """With onnx a second, smaller file that says the same; without it a sentence."""
    import sys

    from qgis.core import QgsProcessingException

    from cloudtools_plugin.engine.models import quantise

    pytest.importorskip("onnxruntime")
    net(models / "bright.onnx")
    scene = write_scene(tmp_path / "S2A_MSIL1C_a.tif")
    with pytest.raises(QgsProcessingException, match="needs NAME"):
        run("installmodel", MODEL="quantise")
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "onnx", None)
        with pytest.raises(QgsProcessingException, match="package onnx"):
            run("installmodel", MODEL="quantise", NAME="bright", CALIBRATION=[scene])
    pytest.importorskip("onnx")
    monkeypatch.setattr(quantise, "LEAST_GAIN", 0.0)  # a network this small gains nothing
    result = run("installmodel", MODEL="quantise", NAME="bright", CALIBRATION=[scene])
    assert result["INSTALLED"] == "bright,bright-int8"
    used = run("cloudmask", INPUT=[scene], MODEL="bright-int8", GROW_CLOUD=0, CLASSES=str(tmp_path / "c.tif"))
    assert used["CLOUD_SHARE"] == pytest.approx(10) and used["MODEL_USED"] == "Bright, 8 bit"
    assert run("cloudmask", INPUT=[scene], CLASSES=str(tmp_path / "c.tif"))["MODEL_USED"] == "Bright"
    monkeypatch.setattr(quantise, "LEAST_GAIN", 1e9)
    with pytest.raises(QgsProcessingException, match="not worth it"):
        run("installmodel", MODEL="quantise", NAME="bright", CALIBRATION=[scene])
