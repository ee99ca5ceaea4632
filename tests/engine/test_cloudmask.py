"""From a scene to its mask: bands, reflectance, levels, models, the rule, growth, refusals."""

import json
import os

import numpy as np
import onnx_nets as nets
import pytest
from makers import read_tif, write_tif
from osgeo import gdal

from cloudtools_plugin.engine.classes import CLEAR, CLOUD, MISSING, SHADOW, UNSURE
from cloudtools_plugin.engine.cloudmask import rule as rules
from cloudtools_plugin.engine.cloudmask.bands import map_bands
from cloudtools_plugin.engine.cloudmask.imagery import Source, model_grid
from cloudtools_plugin.engine.cloudmask.run import Job, Models, Options, Outputs, grow, mask_scene
from cloudtools_plugin.engine.errors import Cancelled, InputError
from cloudtools_plugin.engine.grid import Window
from cloudtools_plugin.engine.models import Contract, ModelClass
from cloudtools_plugin.engine.radiometry import decide_radiometry, level_of
from cloudtools_plugin.engine.raster import CACHE_BYTES, open_image
from cloudtools_plugin.engine.scenes import group_bands, open_all
from cloudtools_plugin.engine.sunangles import from_metadata

NAMES = ["B02", "B03", "B04", "B08", "B11", "B12"]
LAND = np.array([900, 800, 700, 2500, 1800, 1000])
WHITE = np.array([4000, 4000, 4100, 4500, 3500, 3000])


def scene(shape=(120, 140), clouds=((20, 60, 30, 80),), numbers=(LAND, WHITE), seed=0):
    """DN of land with rectangular clouds; (bands, h, w) uint16 and the truth."""
    truth = np.zeros(shape, bool)
    for top, bottom, left, right in clouds:
        truth[top:bottom, left:right] = True
    image = np.where(truth, numbers[1][:, None, None], numbers[0][:, None, None])
    noise = np.random.default_rng(seed).normal(0, 20, (len(numbers[0]), *shape))
    return np.clip(image + noise, 1, 65535).astype(np.uint16), truth


def brightness_net(path, bands=("blue", "green", "red", "nir"), size=None, gain=40.0, **changes):
    """Cloud where the mean reflectance is above 0.3 (gain 0: nowhere); a third class, shadow, that never wins."""
    count = len(bands)
    weight = np.stack([np.zeros(count), np.full(count, gain / count), np.zeros(count)])
    given = dict(
        id="bright",
        title="Bright",
        bands=bands,
        classes=(ModelClass(0, "clear", "clear"), ModelClass(1, "cloud", "cloud"), ModelClass(2, "s", "shadow")),
        probability="logit",
        window=64,
        discard=8,
        size=size or 0,
    )
    contract = Contract(**{**given, **changes})
    return nets.write(path, nets.pointwise(weight, [0, -12, -20], size, contract.to_metadata()))


def run(tmp_path, image, options=None, model="rule", log=None, **names):
    outputs = Outputs(*(str(tmp_path / f"{n}.tif") for n in ("classes", "probability", "valid")))
    said = []
    job = Job(log=lambda level, text: said.append((level, str(text))))
    result = mask_scene(image, outputs, options or Options(), Models(model), job)
    if log is not None:
        log += said
    return [read_tif(path)[0] for path in outputs.paths], result


@pytest.fixture
def s2(tmp_path):
    values, truth = scene()
    path = write_tif(tmp_path / "S2A_MSIL1C_20200101T000000_N0209_R001_T33TUG_x.tif", values, names=NAMES, nodata=0)
    return open_image(path), truth


# --- bands and numbers


def test_bands_by_name_sensor_number_and_text(tmp_path, s2):
    assert {k: b.index for k, b in map_bands(s2[0]).names.items()} == dict(
        blue=1, green=2, red=3, nir=4, swir16=5, swir22=6
    )

    def found(count, names=None, text="auto", name="a.tif"):
        path = write_tif(tmp_path / name, np.ones((count, 4, 4), np.uint16), names=names)
        return {k: b.index for k, b in map_bands(open_image(path), text).names.items()}

    assert found(7, ["B1", "B2", "B3", "B4", "B5", "B6", "B7"], name="LC08_L1TP_x.tif")["nir"] == 5
    assert found(6, ["B1", "B2", "B3", "B4", "B5", "B7"])["swir22"] == 6  # Landsat 4-7
    assert found(4, ["B1", "B2", "B3", "B4"]) == dict(blue=1, green=2, red=3, nir=4)  # AVNIR-2
    assert found(6, ["SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B6", "SR_B7"])["red"] == 3
    assert found(3, ["Red", "Green", "Blue"]) == dict(red=1, green=2, blue=3)
    assert found(13)["cirrus"] == 11 and found(12)["swir16"] == 11 and found(10)["nir08"] == 8
    assert found(4) == dict(blue=1, green=2, red=3, nir=4) and found(3)["blue"] == 3
    assert found(4, text="rgbn") == dict(red=1, green=2, blue=3, nir=4)
    assert found(5, text="blue=2, swir1=5") == dict(blue=2, swir16=5)
    assert found(4, text="blue,green,-,nir") == dict(blue=1, green=2, nir=4)
    with pytest.raises(InputError, match="no known band"):
        found(4, text="purple=1")
    with pytest.raises(InputError, match="has no band '9'"):
        found(4, text="blue=9")
    with pytest.raises(InputError, match="fewer than the 13"):
        found(4, text="sentinel2_13")
    long = open_image(
        write_tif(tmp_path / "long.tif", np.ones((3, 9, 9)), names=["B2 blue TOA", "B3 TOA", "B4 red TOA"])
    )
    assert {k: b.index for k, b in map_bands(long, "red=b4, green=B3, blue=1").names.items()} == dict(
        red=3, green=2, blue=1
    )


def test_missing_bands_are_named(tmp_path):
    path = write_tif(tmp_path / "a.tif", np.full((2, 9, 9), 900, np.uint16), names=["B03", "B04"])
    with pytest.raises(InputError, match="no band known as blue"):
        run(tmp_path, open_image(path))
    assert os.listdir(tmp_path) == ["a.tif"]


@pytest.mark.parametrize(
    ("values", "names", "tags", "changes", "reason"),
    [
        (1.0, "S2A_MSIL1C_20200101T000000_N0209_R001_T33TUG_x", {}, {}, "reflectance x 10000"),
        (1.0, "S2A_MSIL1C_20230101T000000_N0509_R001_T33TUG_x", {}, {"plus": 1000}, "-1000 for baseline 05.09"),
        (1e-4, "reflectance", {}, {}, "as the numbers are"),
        (0.2, "scaled", {}, {"scale": 5e-4}, "of the file"),
    ],
)
def test_numbers_become_the_same_reflectance(tmp_path, values, names, tags, changes, reason):
    image, truth = scene()
    stored = image * values + changes.get("plus", 0)
    stored = stored.astype(np.float32 if values == 1e-4 else np.uint16)
    path = write_tif(tmp_path / f"{names}.tif", stored, names=NAMES, tags=tags, scale=changes.get("scale"))
    (classes, _, _), result = run(tmp_path, open_image(path), Options(shadow=False))
    assert reason in str(result.radiometry)
    assert ((classes == CLOUD) == truth).all()


def test_landsat_by_its_mtl_file(tmp_path):
    image, truth = scene()
    sun = np.sin(np.radians(30))
    stored = ((image * 1e-4 * sun + 0.1) / 2e-5).astype(np.uint16)
    name = "LC08_L1TP_190030_20200101_20200101_01_T1"
    paths = [write_tif(tmp_path / f"{name}_B{i + 2}.tif", stored[i]) for i in range(6)]
    lines = [
        f"    REFLECTANCE_MULT_BAND_{i} = 2.0000E-05\n    REFLECTANCE_ADD_BAND_{i} = -0.100000" for i in range(2, 8)
    ]
    mtl = tmp_path / f"{name}_MTL.txt"
    mtl.write_text("\n".join(["SUN_AZIMUTH = 150.5", "SUN_ELEVATION = 30.0", *lines]))
    (grouped,) = group_bands([open_image(path) for path in paths])
    assert from_metadata(grouped)[:2] == (150.5, 30.0) and level_of(grouped) == "l1c"
    (classes, _, _), result = run(tmp_path, grouped, Options(shadow=False))
    assert "MTL" in str(result.radiometry) and ((classes == CLOUD) == truth).all()
    # of several scenes in one folder each has its own, or none
    other = tmp_path / "LC08_L1TP_190030_20200701_20200701_01_T1_MTL.txt"
    other.write_text("\n".join(["SUN_AZIMUTH = 120.0", "SUN_ELEVATION = 60.0", *lines]))
    assert from_metadata(grouped)[:2] == (150.5, 30.0)
    way = decide_radiometry(grouped, grouped.bands, 20000.0, "landsat89")
    assert way.scale == pytest.approx([2e-5 / sun] * 6) and not way.doubtful
    mtl.unlink()
    assert decide_radiometry(grouped, grouped.bands, 20000.0, "landsat89").doubtful and from_metadata(grouped) is None
    mtl.write_text("\n".join(["SUN_AZIMUTH = 150.5", "SUN_ELEVATION = -3.0", *lines]))
    with pytest.raises(InputError, match="at -3 degrees, below the horizon"):
        run(tmp_path, grouped)


def test_landsat_5_by_the_radiances_of_an_old_mtl_file(tmp_path):
    """Files of before the collections have no reflectances: pi L d^2 / (sunlight sin(elevation))."""
    image, truth = scene()
    sunlight = np.array([1983.0, 1796.0, 1536.0, 1031.0, 220.0, 83.44])
    mult, add, numbers = np.array([1.6, 1.322, 1.044, 0.876, 0.12, 0.0655]), -2.0, (1, 2, 3, 4, 5, 7)
    sun, distance = np.sin(np.radians(49.756)), 1.01287  # 14 August, from the tables
    radiance = image * 1e-4 * sun / np.pi / distance**2 * sunlight[:, None, None]
    stored = np.clip((radiance - add) / mult[:, None, None], 1, 255).astype(np.uint8)
    name = "LT52240631988227CUB02"
    paths = [write_tif(tmp_path / f"{name}_B{n}.tif", stored[i]) for i, n in enumerate(numbers)]
    lines = ['SPACECRAFT_ID = "LANDSAT_5"', "DATE_ACQUIRED = 1988-08-14", "SUN_ELEVATION = 49.756"]
    lines += [f"RADIANCE_MULT_BAND_{n} = {mult[i]}\nRADIANCE_ADD_BAND_{n} = {add}" for i, n in enumerate(numbers)]
    mtl = tmp_path / f"{name}_MTL.txt"
    mtl.write_text("\n".join(lines))
    (grouped,) = group_bands([open_image(path) for path in paths])
    way = decide_radiometry(grouped, grouped.bands, 200.0, "landsat457")
    back = stored * np.array(way.scale)[:, None, None] + np.array(way.offset)[:, None, None]
    step = np.array(way.scale)[:, None, None]
    low = stored < 255  # saturated numbers are what they are
    assert way.trusted and (np.abs(back - image * 1e-4) <= 1.01 * step)[low].all()
    (classes, _, _), result = run(tmp_path, grouped, Options(shadow=False))
    assert "MTL" in str(result.radiometry) and ((classes == CLOUD) == truth).mean() > 0.999
    mtl.write_text("\n".join(lines).replace("LANDSAT_5", "LANDSAT_99"))
    assert not decide_radiometry(grouped, grouped.bands, 200.0, "landsat457").trusted


def test_landsat_8_without_its_mtl_file_is_reflectance_for_the_rule(tmp_path):
    image, truth = scene()
    stored = ((image * 1e-4 * np.sin(np.radians(50)) + 0.1) / 2e-5).astype(np.uint16)
    name = "LC08_L1TP_190030_20200101_20200101_01_T1"
    paths = [write_tif(tmp_path / f"{name}_B{i + 2}.tif", stored[i]) for i in range(6)]
    (grouped,) = group_bands([open_image(path) for path in paths])
    log = []
    (classes, _, _), _ = run(tmp_path, grouped, Options(shadow=False), log=log)
    assert ((classes == CLOUD) == truth).all()
    assert [level for level, text in log if "height of the sun is not allowed for" in text] == ["warning"]


@pytest.mark.parametrize("tags", [{"SUN_ELEVATION": "-4.5"}, {"MEAN_SUN_ZENITH_ANGLE": "94.5"}])
def test_an_image_of_the_night_is_a_sentence(tmp_path, tags):
    image, _ = scene()
    path = write_tif(tmp_path / "s2.tif", image.astype(np.uint16), names=NAMES, tags={"SUN_AZIMUTH": "10", **tags})
    with pytest.raises(InputError, match="at -4.5 degrees, below the horizon"):
        run(tmp_path, open_image(path))
    assert os.listdir(tmp_path) == ["s2.tif"]


def test_gdals_cache_is_bounded_meanwhile(tmp_path, s2):
    before, seen = gdal.GetCacheMax(), []
    job = Job(progress=lambda share: seen.append(gdal.GetCacheMax()))
    mask_scene(s2[0], Outputs(str(tmp_path / "c.tif")), Options(), Models("rule"), job)
    assert seen and max(seen) == CACHE_BYTES < before and gdal.GetCacheMax() == before


def test_a_wrong_scale_is_a_sentence_not_a_mask(tmp_path, s2):
    for options in (Options(scale=1.0), Options(scale=1e-9), Options(scale=1e-4, offset=9.0)):
        with pytest.raises(InputError, match="is no reflectance"):
            run(tmp_path, s2[0], options)
    assert not [name for name in os.listdir(tmp_path) if name.startswith(("classes", "valid", "prob"))]


def test_level_from_the_air(tmp_path):
    """Without a name that says it: the darkest blue."""
    for shift, level in ((0, "L2A"), (500, "L1C")):
        image, _ = scene(numbers=(LAND - np.array([500, 300, 200, 0, 0, 0]) + shift, WHITE))
        log = []
        run(tmp_path, open_image(write_tif(tmp_path / "x.tif", image, names=NAMES)), log=log)
        assert any(f"taken as {level}" in text for _, text in log)


def test_reading_averages_and_leaves_nodata_out(tmp_path):
    values = np.arange(1, 37, dtype=np.uint16).reshape(6, 6) * 100
    values[0, 0] = 0
    fine = open_image(write_tif(tmp_path / "f.tif", values, nodata=0, names=["B02"]))
    grid = model_grid(fine.grid, 30.0, fine.grid.pixel_metres)
    assert grid.shape == (2, 2)
    found, valid = Source("f", fine.bands, grid).read(grid.window)
    block = values[:3, :3].astype(float)
    assert found[0, 0, 0] == pytest.approx(block.sum() / 8, abs=0.5) and valid.all()  # GDAL rounds to the type
    assert found[0, 1, 1] == pytest.approx(values[3:, 3:].mean(), abs=0.5)
    coarse = open_image(
        write_tif(
            tmp_path / "c.tif", np.uint16([[100, 200], [300, 400]]), names=["B11"], transform=(5e5, 30, 0, 5e6, 0, -30)
        )
    )
    both, valid = Source("b", (*fine.bands, *coarse.bands), fine.grid).read(Window(0, 0, 6, 6))
    assert both.shape == (2, 6, 6) and 100 <= both[1].min() <= both[1].max() <= 400 and valid.sum() == 35
    assert model_grid(fine.grid, 20.0, (20.0, 20.0)) == fine.grid  # as coarse as asked
    assert model_grid(fine.grid, 30.0, (20.0, 20.0)) == fine.grid


# --- models


@pytest.mark.parametrize("size", [None, 64])
@pytest.mark.parametrize("resolution", [None, 30.0])
def test_a_network_masks_a_scene(tmp_path, s2, size, resolution):
    pytest.importorskip("onnxruntime")
    model = brightness_net(tmp_path / "net.onnx", size=size)
    (classes, chance, valid), result = run(tmp_path, s2[0], Options(resolution=resolution), model)
    truth = s2[1]
    if resolution is None:
        assert ((classes == CLOUD) == truth).all() and (chance[truth] > 90).all() and (chance[~truth] < 10).all()
    else:
        assert ((classes == CLOUD) != truth).mean() < 0.03
        assert (classes[::3, ::3] == classes[1::3, 1::3]).all()  # whole pixels of the coarse grid
    assert (valid == (classes == CLEAR)).all()
    assert result.counts.sum() == truth.size and result.device == "CPU" and len(result.sha256) == 64
    assert result.shares["CLOUD_SHARE"] == pytest.approx(100 * (classes == CLOUD).mean())


def test_same_mask_for_any_number_of_threads(tmp_path, s2):
    pytest.importorskip("onnxruntime")
    models = Models(brightness_net(tmp_path / "net.onnx"))
    masks = []
    for threads in (1, 4):
        out = str(tmp_path / f"{threads}.tif")
        mask_scene(s2[0], Outputs(out), Options(grow_cloud=45.0), models, Job(threads=threads))
        masks.append(read_tif(out))
    assert (masks[0] == masks[1]).all()


def test_missing_is_never_clear(tmp_path):
    pytest.importorskip("onnxruntime")
    values, _ = scene(clouds=())
    values[:, :40] = 0
    values[0, 60:70] = 0  # one band lacks data
    path = write_tif(tmp_path / "a.tif", values, names=NAMES, nodata=0)
    for model in ("rule", brightness_net(tmp_path / "net.onnx")):
        (classes, chance, valid), _ = run(tmp_path, open_image(path), Options(grow_cloud=100.0, level="l1c"), model)
        assert (classes[:40] == MISSING).all() and (chance[:40] == 255).all() and (valid[:40] == 0).all()
        assert (classes[60:70] == MISSING).all() and (classes[80:] == CLEAR).all()


def test_images_without_data_without_contrast_and_smaller_than_a_window(tmp_path):
    pytest.importorskip("onnxruntime")
    model = brightness_net(tmp_path / "net.onnx", size=64)
    empty = open_image(write_tif(tmp_path / "e.tif", np.zeros((6, 50, 50), np.uint16), names=NAMES, nodata=0))
    flat = open_image(write_tif(tmp_path / "f.tif", np.full((6, 50, 50), 3000, np.uint16), names=NAMES))
    tiny = open_image(write_tif(tmp_path / "t.tif", scene((3, 5), ())[0], names=NAMES))
    nan = np.full((6, 50, 50), 0.08, np.float32)
    nan[3, 10:20] = np.nan
    holes = open_image(write_tif(tmp_path / "n.tif", nan, names=NAMES))
    for wanted in ("rule", model):
        log = []
        (classes, _, _), result = run(tmp_path, empty, model=wanted, log=log)
        assert (classes == MISSING).all() and any("no pixel with data" in text for _, text in log)
        assert result.shares["MISSING_SHARE"] == 100
        assert len(np.unique(run(tmp_path, flat, model=wanted)[0][0])) == 1
        assert run(tmp_path, tiny, model=wanted)[0][0].shape == (3, 5)
        (classes, _, _), _ = run(tmp_path, holes, model=wanted)
        assert (classes[10:20] == MISSING).all() and (classes[25:] == CLEAR).all()


def test_nan_out_of_a_model_is_unsure(tmp_path, s2):
    pytest.importorskip("onnxruntime")
    contract = Contract(
        id="log",
        bands=("blue", "nir"),
        classes=(ModelClass(0, "clear", "clear"), ModelClass(1, "cloud", "cloud")),
        normalisation="meanstd",
        mean=(0.3, 0.0),
        std=(1.0, 1.0),
        window=64,
    )
    data = nets.model(
        [nets.node("Log", ["input"], ["output"])],
        {},
        ["n", 2, "h", "w"],
        ["n", 2, "h", "w"],
        contract.to_metadata(),
    )
    log = []
    (classes, chance, _), _ = run(tmp_path, s2[0], model=nets.write(tmp_path / "n.onnx", data), log=log)
    assert (classes[~s2[1]] == UNSURE).all() and (chance[~s2[1]] == 255).all()
    assert any("gave no number for" in text for _, text in log)


def test_thresholds_and_check(tmp_path, s2):
    pytest.importorskip("onnxruntime")
    model = brightness_net(tmp_path / "net.onnx")
    all_cloud, _ = run(tmp_path, s2[0], Options(threshold=0.0, check=False), model)
    assert (all_cloud[0] == CLOUD).all()
    none, _ = run(tmp_path, s2[0], Options(threshold=1.0, check=False), model)
    assert (none[0] == CLOUD).sum() < 10
    shadow, _ = run(tmp_path, s2[0], Options(shadow_threshold=0.0, check=False), model)
    assert (shadow[0][~s2[1]] == SHADOW).all()
    # bright and without haze: sand, which the network takes for cloud
    sand, _ = scene(numbers=(LAND, np.array([2000, 3000, 4000, 5000, 5500, 5000])))
    image = open_image(write_tif(tmp_path / "S2A_MSIL1C_sand.tif", sand, names=NAMES))
    believed, _ = run(tmp_path, image, Options(check=False), model)
    checked, _ = run(tmp_path, image, Options(), model)
    assert (believed[0] == CLOUD).sum() > 1900 and (checked[0] == CLOUD).sum() == 0


def test_a_family_of_models_may_be_named(tmp_path, s2, monkeypatch):
    pytest.importorskip("onnxruntime")
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setenv("CLOUDTOOLS_MODELS", str(folder))
    brightness_net(folder / "bright-4b-l1c.onnx", level="l1c", title="Bright")
    brightness_net(folder / "ukis-csmask-4b-l1c.onnx", level="l1c", title="Ukis")
    assert run(tmp_path, s2[0], model="")[1].model == "Ukis"
    assert run(tmp_path, s2[0], model="bright")[1].model == "Bright"
    with pytest.raises(InputError, match="no model 'brigh'"):
        run(tmp_path, s2[0], model="brigh")


def test_an_installed_model_is_chosen_by_bands_and_level(tmp_path, s2, monkeypatch):
    pytest.importorskip("onnxruntime")
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setenv("CLOUDTOOLS_MODELS", str(folder))
    with pytest.raises(InputError, match="No installed model suits.*installmodel.*rule"):
        run(tmp_path, s2[0], model="")
    picture = open_image(write_tif(tmp_path / "picture.tif", scene()[0][:3], names=["red", "green", "blue"]))
    ukis = brightness_net(folder / "ukis-csmask-4b-l1c.onnx", level="l1c")
    with pytest.raises(InputError, match="ukis-csmask needs blue, green, red and nir") as refused:
        run(tmp_path, picture, model="")
    assert "installmodel" not in str(refused.value)
    os.remove(ukis)
    brightness_net(folder / "four.onnx", level="l1c", title="Four")
    brightness_net(folder / "six.onnx", ("blue", "green", "red", "nir", "swir16", "swir22"), level="l1c", title="Six")
    brightness_net(folder / "other.onnx", level="l2a", title="Other")
    assert run(tmp_path, s2[0], model="")[1].model == "Six"
    assert run(tmp_path, s2[0], Options(level="l2a"), model="")[1].model == "Other"
    log = []
    assert run(tmp_path, s2[0], model="other", log=log)[1].model == "Other"
    assert any("is made for L2A" in text for _, text in log)


def test_a_model_that_does_not_name_its_bands(tmp_path, s2):
    """Deepness: the first bands of the image, or those that BANDS lists, in its stored numbers."""
    pytest.importorskip("onnxruntime")
    weight = np.array([[0, 0], [0.1, 0.0]])
    metadata = {"model_type": '"Segmentor"', "class_names": '{"0": "clear", "1": "cloud"}', "seg_thresh": "0"}
    path = nets.write(tmp_path / "deep.onnx", nets.pointwise(weight, [0, -1.0], None, metadata, "Softmax"))
    log = []
    (classes, _, _), _ = run(tmp_path, s2[0], model=path, log=log)  # blue / 255 * 0.1 > 1: DN above 2550
    assert ((classes == CLOUD) == s2[1]).all() and any("B02, B03" in text for _, text in log)
    (classes, _, _), _ = run(tmp_path, s2[0], Options(bands="swir16=5,blue=1"), path)
    assert ((classes == CLOUD) == s2[1]).all()


def test_models_that_give_no_cloud_are_refused(tmp_path, s2):
    pytest.importorskip("onnxruntime")
    classes = (ModelClass(0, "a", "clear"), ModelClass(1, "b", "other"), ModelClass(2, "c", "other"))
    with pytest.raises(InputError, match="no class that means cloud"):
        run(tmp_path, s2[0], model=brightness_net(tmp_path / "a.onnx", classes=classes))
    few = (ModelClass(0, "a", "clear"), ModelClass(1, "b", "cloud"))
    with pytest.raises(InputError, match="gives 3 classes, but its description names 2"):
        run(tmp_path, s2[0], model=brightness_net(tmp_path / "b.onnx", classes=few))
    with pytest.raises(InputError, match="judges whole tiles"):
        run(tmp_path, s2[0], model=brightness_net(tmp_path / "c.onnx", kind="tile"))
    left = [name for name in os.listdir(tmp_path) if ".part" in name or name.startswith("classes")]
    assert left == []


def test_cancel_leaves_nothing(tmp_path, s2):
    pytest.importorskip("onnxruntime")
    for model in ("rule", brightness_net(tmp_path / "net.onnx")):
        calls = []

        def cancelled(calls=calls):
            calls.append(1)
            return len(calls) > 2

        with pytest.raises(Cancelled):
            mask_scene(s2[0], Outputs(str(tmp_path / "c.tif")), Options(), Models(model), Job(cancelled=cancelled))
        assert not [name for name in os.listdir(tmp_path) if name.startswith("c.tif")]


# --- the rule


def test_rule_equals_its_plain_statement():
    pytest.importorskip("numba")
    rng = np.random.default_rng(0)
    values = rng.integers(0, 9000, (4, 60, 70)).astype(np.uint16)
    for swir in (True, False):
        for dtype in (np.uint16, np.float32):
            given = [values.astype(dtype), rules.Rule(), swir, [1e-4] * 4, [-0.02] * 4]
            if not swir:
                given[3:] = [1e-4] * 3, [-0.02] * 3
            fast, plain = rules.rule_codes(*given), rules.rule_codes(*given, compiled=False)
            assert (fast == plain).all() and len(np.unique(fast)) > 1
    b, g, r, s = values * 1e-4 - 0.02
    mean = (b + g + r) / 3
    white = abs(b - mean) + abs(g - mean) + abs(r - mean) < 0.7 * mean
    cloud = ((white & (b - 0.5 * r > 0.08)) | (b > 0.3)) & (mean > 0.15) & (s > 0.1)
    assert ((rules.rule_codes(values, rules.Rule(), True, [1e-4] * 4, [-0.02] * 4) & 1 > 0) != cloud).mean() < 1e-3


def test_cloud_that_saturates_in_blue(tmp_path):
    """Landsat 4 to 7: blue ends at 0.39 where red goes on, so that thick cloud has no haze (0.39 - 0.5 x 0.8 < 0.08)
    and is not white; red sand as bright in red is no cloud."""
    thick, sand = np.array([0.393, 0.82, 0.8, 0.8, 0.57, 0.5]), np.array([0.22, 0.36, 0.5, 0.6, 0.65, 0.6])
    values = np.repeat(np.repeat(np.array([0.1, 0.09, 0.07, 0.25, 0.15, 0.08])[:, None, None], 100, 1), 90, 2)
    values[:, 20:50, 30:60], values[:, 60:80, 30:60] = thick[:, None, None], sand[:, None, None]
    names = ["blue", "green", "red", "nir", "swir16", "swir22"]
    image = open_image(write_tif(tmp_path / "tm.tif", values.astype(np.float32), names=names))
    truth = values[0] == 0.393
    (classes, _, _), _ = run(tmp_path, image)
    assert ((classes == CLOUD) == truth).all()
    pytest.importorskip("onnxruntime")
    (classes, _, _), _ = run(tmp_path, image, model=brightness_net(tmp_path / "net.onnx"))
    assert ((classes == CLOUD) == truth).all()
    (classes, _, _), _ = run(tmp_path, image, Options(check=False), brightness_net(tmp_path / "net.onnx"))
    assert ((classes == CLOUD) == (values[1] > 0.3)).all()  # the sand as well


def test_the_panchromatic_band_does_not_set_the_pixels(tmp_path):
    """Landsat's bands as files: the mask has the 30 m of the colours, not the 15 m of B8."""
    paths = []
    for number in range(1, 9):
        size = 80 if number == 8 else 40
        paths.append(
            write_tif(
                tmp_path / f"LC08_L1TP_013032_20200101_20200101_01_T1_B{number}.TIF",
                np.full((size, size), 9000, np.uint16),
                transform=(500000, 1200 / size, 0, 4000000, 0, -1200 / size),
                epsg=32618,
            )
        )
    (image,) = group_bands(open_all(paths)[0])
    assert len(image.bands) == 8 and image.grid.xres == 15
    (classes, _, _), _ = run(tmp_path, image)
    assert classes.shape == (40, 40)


def test_fill_is_not_dark(tmp_path):
    """Reflectance with 0 around it and no nodata value: the level is told by what has data."""
    values = np.full((4, 100, 100), 0.12, np.float32)
    values[:, :20] = 0
    image = open_image(write_tif(tmp_path / "a.tif", values, names=["blue", "green", "red", "nir"]))
    assert run(tmp_path, image)[1].level == "l1c"
    image = open_image(
        write_tif(tmp_path / "b.tif", values - 0.1 * (values > 0), names=["blue", "green", "red", "nir"])
    )
    assert run(tmp_path, image)[1].level == "l2a"


def test_coarse_pixels_are_told_of(tmp_path):
    pytest.importorskip("onnxruntime")
    values = np.full((4, 100, 100), 0.12, np.float32)
    image = open_image(write_tif(tmp_path / "a.tif", values, names=["blue", "green", "red", "nir"]))
    for resolution, said in ((0.0, False), (10.0, False), (4.0, True)):
        log = []
        run(tmp_path, image, model=brightness_net(tmp_path / "net.onnx", resolution=resolution), log=log)
        assert any("less sure on coarser" in text for _, text in log) == said


def test_far_too_coarse_pixels_are_for_the_rule(tmp_path):
    """A network that was made for 30 m says "clear" of all pixels of 3 km."""
    pytest.importorskip("onnxruntime")
    values, truth = scene()
    for names, resolution, found, said in (
        (NAMES, 10.0, False, None),
        (NAMES, 0.3, True, "clouds are found by the rule as well"),
        (NAMES[:4], 0.3, False, "set MODEL to rule"),
    ):
        path = write_tif(tmp_path / "S2A_MSIL1C_coarse.tif", values[: len(names)], names=names)
        blind = brightness_net(tmp_path / "net.onnx", gain=0.0, resolution=resolution)
        log = []
        (classes, _, _), _ = run(tmp_path, open_image(path), Options(shadow=False), blind, log)
        assert ((classes == CLOUD)[truth]).all() == found
        assert (said is not None) == any("far too coarse" in text for _, text in log)
        assert said is None or any(said in text for _, text in log)


def test_snow_is_not_cloud_and_without_swir_it_is_said(tmp_path):
    snow = np.array([8000, 8000, 7800, 7500, 600, 400])
    values, truth = scene(numbers=(snow, WHITE * 2))
    image = open_image(write_tif(tmp_path / "S2A_MSIL1C_a.tif", values, names=NAMES))
    (classes, _, _), _ = run(tmp_path, image)
    assert ((classes == CLOUD) == truth).all()
    log = []
    run(tmp_path, open_image(write_tif(tmp_path / "b.tif", values[:4], names=NAMES[:4])), log=log)
    assert any("cannot tell snow from cloud" in text for _, text in log)


def test_pictures_by_otsu(tmp_path):
    """8-bit tiles: white against colour; without clouds nothing is cloud, however the values split."""
    rng = np.random.default_rng(1)
    clear = np.stack([rng.integers(20, 60, (80, 80)), rng.integers(60, 110, (80, 80)), rng.integers(10, 60, (80, 80))])
    cloudy = clear.copy()
    cloudy[:, 20:50, 10:60] = rng.integers(225, 250, (30, 50))
    log = []
    image = open_image(write_tif(tmp_path / "c.tif", cloudy.astype(np.uint8), names=["red", "green", "blue"]))
    (classes, _, _), _ = run(tmp_path, image, log=log)
    truth = np.zeros((80, 80), bool)
    truth[20:50, 10:60] = True
    assert ((classes == CLOUD) == truth).all() and any("no reflectance" in text for _, text in log)
    image = open_image(write_tif(tmp_path / "d.tif", clear.astype(np.uint8), names=["red", "green", "blue"]))
    assert (run(tmp_path, image)[0][0] == CLEAR).all()


def test_shadows_of_the_rule(tmp_path):
    """Dark ground where the clouds' shadows fall, found without sun angles."""
    values, truth = scene((300, 300), [(30 + 60 * i, 55 + 60 * i, 40 + 30 * i, 85 + 30 * i) for i in range(4)])
    shade = np.roll(truth, (-14, -20), (0, 1)) & ~truth
    values[:, shade] = (values[:, shade] * 0.4).astype(np.uint16)
    image = open_image(write_tif(tmp_path / "S2A_MSIL1C_a.tif", values, names=NAMES))
    (classes, _, _), result = run(tmp_path, image)
    found = classes == SHADOW
    assert 2 * (found & shade).sum() / (found.sum() + shade.sum()) > 0.8
    assert result.report["shadow"]["found"]
    assert (run(tmp_path, image, Options(shadow=False))[0][0] != SHADOW).all()


def test_growth_in_metres():
    classes = np.full((21, 21), CLEAR, np.uint8)
    classes[10, 10], classes[3, 3], classes[0] = CLOUD, SHADOW, MISSING
    grown = grow(classes, (3, 3), (2, 2))
    rows, cols = np.mgrid[0:21, 0:21]
    assert ((grown == CLOUD) == ((rows - 10) ** 2 + (cols - 10) ** 2 <= 9)).all()
    assert (grown[0] == MISSING).all() and (grown == SHADOW).sum() == 13


def test_memory_does_not_grow_with_the_height(tmp_path):
    """A tall image through a network: the peak stays that of a strip of windows."""
    pytest.importorskip("onnxruntime")
    import tracemalloc

    model = Models(brightness_net(tmp_path / "net.onnx"))
    peaks = []
    for height in (5000, 12000):
        values = np.full((4, height, 256), 900, np.uint16)
        image = open_image(
            write_tif(tmp_path / f"S2A_MSIL1C_{height}.tif", values, names=NAMES[:4], options=["TILED=YES"])
        )
        tracemalloc.start()
        mask_scene(image, Outputs(str(tmp_path / "o.tif")), Options(), model, Job(threads=1))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


def test_a_description_beside_the_file(tmp_path, s2):
    pytest.importorskip("onnxruntime")
    path = nets.write(tmp_path / "plain.onnx", nets.pointwise([[0, 0], [40, 0]], [0, -10]))
    described = {
        "bands": ["blue", "nir"],
        "class_names": {"0": "clear", "1": "cloud"},
        "class_roles": {"0": "clear", "1": "cloud"},
        "probability": "logit",
    }
    (tmp_path / "plain.contract.json").write_text(json.dumps(described))
    (classes, _, _), _ = run(tmp_path, s2[0], model=path)
    assert ((classes == CLOUD) == s2[1]).all()
