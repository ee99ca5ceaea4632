"""Gap filling as a user runs it: outputs, styles, records, declared numbers, the example model, and refusals."""

from __future__ import annotations

import json
import os

import numpy as np
import pytest
from makers import read_tif, write_tif

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MODEL = os.path.join(ROOT, "resources", "models", "cloud_removal_slra.model3")


def scene(seed=1, shape=(140, 160)):
    """(truth, replacement, gap) uint16 of three bands that differ by gain and offset."""
    rng = np.random.default_rng(seed)
    rows, cols = np.indices(shape)
    label = (rows // 23) * 7 + cols // 21
    other = rng.uniform(400, 3000, (3, label.max() + 1))[:, label] + 15 * rng.standard_normal((3, *shape))
    truth = other * np.array([0.8, 1.1, 1.3])[:, None, None] + np.array([150, -50, 80])[:, None, None]
    gap = (rows - 60) ** 2 + (cols - 70) ** 2 < 24**2
    gap |= (rows - 120) ** 2 + (cols - 140) ** 2 < 8**2
    return np.rint(truth).astype(np.uint16), np.rint(other).astype(np.uint16), gap


@pytest.fixture
def rasters(tmp_path):
    truth, other, gap = scene()
    cloudy = truth.copy()
    cloudy[:, gap] = 9000
    names = ["B02", "B03", "B04"]
    return {
        "cloudy": write_tif(tmp_path / "雲.tif", cloudy, nodata=0, names=names),
        "truth": write_tif(tmp_path / "truth.tif", truth, nodata=0, names=names),
        # another order of bands: they belong together by name
        "clear": write_tif(tmp_path / "clear.tif", other[::-1].copy(), nodata=0, names=names[::-1]),
        "mask": write_tif(tmp_path / "mask.tif", gap.astype(np.uint8)),
        "density": write_tif(tmp_path / "density.tif", (gap * 3).astype(np.uint8)),
    }


def run(name, **parameters):
    import processing

    return processing.run(f"cloudtools:{name}", parameters)


def fill(rasters, tmp_path, **more):
    given = {
        "INPUT": rasters["cloudy"],
        "REPLACEMENTS": [rasters["clear"]],
        "MASK": rasters["mask"],
        "OUTPUT": str(tmp_path / "filled.tif"),
        "SOURCE": str(tmp_path / "source.tif"),
        "CONFIDENCE": str(tmp_path / "confidence.tif"),
    }
    return run("fillgaps", **{**given, **more})


def test_fills_reports_and_is_judged(provider, rasters, tmp_path):
    result = fill(rasters, tmp_path)
    truth, _, gap = scene()
    filled = read_tif(result["OUTPUT"])
    assert filled.dtype == np.uint16
    assert np.sqrt(np.mean((filled.astype(float) - truth)[:, gap] ** 2)) < 30
    assert result["FILLED_SHARE"] == 100 and result["UNFILLED"] == 0
    assert result["GAP_SHARE"] == pytest.approx(100 * (read_tif(result["SOURCE"]) == 1).mean())
    assert result["CHECK_CC"] > 0.98 and result["CHECK_RMSE"] < 60 and result["SEAM"] < 30
    record = json.loads((tmp_path / "filled.tif.json").read_text(encoding="utf-8"))
    assert record["numbers"]["UNFILLED"] == 0 and record["filled_by"] == {
        "clear": int(read_tif(result["SOURCE"]).sum())
    }
    assert record["check"]["shapes"] >= 1 and len(record["check"]["bands"]) == 3 and "雲.tif" in record["replay"]
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(result["SOURCE"], "s")
    assert [item.label for item in layer.renderer().classes()] == ["kept", "clear", "not filled"]
    layer = QgsRasterLayer(result["OUTPUT"], "f")
    assert layer.renderer().type() == "multibandcolor" and layer.renderer().redBand() == 3

    table, error = str(tmp_path / "t.csv"), str(tmp_path / "e.tif")
    judged = run(
        "fillaccuracy", INPUT=result["OUTPUT"], TRUTH=rasters["truth"], MASK=result["SOURCE"], TABLE=table, ERROR=error
    )
    where = read_tif(result["SOURCE"])[0] == 1
    off = (filled.astype(float) - truth)[:, where]
    assert judged["PIXELS"] == where.sum()
    assert judged["RMSE"] == pytest.approx(np.sqrt((off**2).mean(1)).mean())
    assert judged["BIAS"] == pytest.approx(off.mean())
    assert judged["SSIM"] > 0.9 and judged["SEAM"] < 30
    assert np.isnan(read_tif(error)[:, ~where]).all()
    with open(table, encoding="utf-8") as file:
        assert [line.split(",")[0] for line in file] == ["band", "B02", "B03", "B04"]


def test_without_a_mask_the_holes_are_filled(provider, rasters, tmp_path):
    truth, _, gap = scene()
    holes = truth.copy()
    holes[:, gap] = 0
    path = write_tif(tmp_path / "holes.tif", holes, nodata=0, names=["B02", "B03", "B04"])
    result = fill(rasters, tmp_path, INPUT=path, MASK=None, BUFFER=0)
    filled = read_tif(result["OUTPUT"])
    assert (read_tif(result["SOURCE"])[0] == gap).all() and (filled[:, ~gap] == truth[:, ~gap]).all()
    assert np.sqrt(np.mean((filled.astype(float) - truth)[:, gap] ** 2)) < 30


def cloudy_replacements(tmp_path, kind):
    """Two replacements with a cloud each, their masks, and where the clouds are."""
    _, other, _ = scene()
    rows, cols = np.indices(other.shape[1:])
    clouds = [(rows - 55) ** 2 + (cols - 62) ** 2 < 12**2, (rows - 66) ** 2 + (cols - 84) ** 2 < 9**2]
    names, images, masks = ["B02", "B03", "B04"], [], []
    for day, cloud in enumerate(clouds, 1):
        image = (other * (0.9 + 0.1 * day)).astype(np.uint16)
        image[:, cloud] = 9500
        images.append(write_tif(tmp_path / f"T33_2020010{day}.tif", image, nodata=0, names=names))
        if kind == "classes":  # unsure is not clear
            mask, name, tags = np.where(cloud, 5, 1).astype(np.uint8), "m", {"CLOUDTOOLS_CLASSES": "1=clear"}
        elif kind == "scl":
            mask, name, tags = np.where(cloud, 9, 4).astype(np.uint8), "SCL", {}
        elif kind == "qa":
            mask, name, tags = np.where(cloud, 1 << 3, 1 << 6).astype(np.uint16), "QA_PIXEL", {}
        else:
            mask, name, tags = np.where(cloud, np.nan, 0).astype(np.float32), "m", {}
        masks.append(write_tif(tmp_path / f"{name}_2020010{day}.tif", mask, tags=tags))
    return images, masks, clouds


@pytest.mark.parametrize("kind", ["classes", "scl", "qa", "float"])
def test_clouds_of_a_replacement_come_from_the_next_one(provider, rasters, tmp_path, kind):
    truth, _, gap = scene()
    images, masks, clouds = cloudy_replacements(tmp_path, kind)
    given = {"REPLACEMENTS": images, "REPLACEMENT_MASKS": masks, "ORDER": "priority"}
    result = fill(rasters, tmp_path, **given)
    source, filled = read_tif(result["SOURCE"])[0], read_tif(result["OUTPUT"]).astype(float)
    assert (source[clouds[0] & gap] == 2).all() and (source[clouds[1] & gap] == 1).all()
    assert result["UNFILLED"] == 0 and result["CHECK_CC"] > 0.98
    assert np.sqrt(np.mean((filled - truth)[:, gap] ** 2)) < 30
    # by name, whatever the order
    again = fill(rasters, tmp_path, **{**given, "REPLACEMENT_MASKS": masks[::-1]}, OUTPUT=str(tmp_path / "o2.tif"))
    assert (read_tif(again["OUTPUT"]) == filled).all()
    record = json.loads((tmp_path / "filled.tif.json").read_text(encoding="utf-8"))
    assert record["parameters"]["REPLACEMENT_MASKS"] == masks and all(m in record["replay"] for m in masks)
    assert {entry["path"] for entry in record["inputs"]} >= {*masks, *images}


def test_what_is_cloudy_in_all_replacements_is_not_filled(provider, rasters, tmp_path):
    truth, _, gap = scene()
    images, masks, clouds = cloudy_replacements(tmp_path, "classes")
    result = fill(rasters, tmp_path, REPLACEMENTS=images[:1], REPLACEMENT_MASKS=masks[:1], BUFFER=0)
    source, filled = read_tif(result["SOURCE"])[0], read_tif(result["OUTPUT"])
    assert (source[clouds[0] & gap] == 255).all() and (filled[:, clouds[0] & gap] == 0).all()
    assert (source[gap & ~clouds[0]] == 1).all() and result["UNFILLED"] == (clouds[0] & gap).sum()
    assert np.sqrt(np.mean((filled.astype(float) - truth)[:, gap & ~clouds[0]] ** 2)) < 30


@pytest.mark.parametrize("copied", [False, True])
def test_the_cloudy_image_as_its_own_replacement_is_refused(provider, rasters, tmp_path, copied):
    import shutil

    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    own = rasters["cloudy"]
    if copied:
        own = shutil.copy(own, tmp_path / "the same.tif")
    with pytest.raises(QgsProcessingException, match="only replacement is the cloudy image itself"):
        fill(rasters, tmp_path, REPLACEMENTS=[own])
    assert not (tmp_path / "filled.tif").exists()
    import processing

    feedback = QgsProcessingFeedback()
    out = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "SOURCE")}
    given = {"INPUT": rasters["cloudy"], "REPLACEMENTS": [own, rasters["clear"]], "MASK": rasters["mask"], **out}
    processing.run("cloudtools:fillgaps", given, feedback=feedback)
    assert "is the cloudy image itself and hides the same ground; it is left out" in feedback.textLog()
    truth, _, gap = scene()
    assert np.sqrt(np.mean((read_tif(out["OUTPUT"]).astype(float) - truth)[:, gap] ** 2)) < 30
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(out["SOURCE"], "s")
    assert [item.label for item in layer.renderer().classes()] == ["kept", "clear", "not filled"]


@pytest.mark.parametrize("what", ["truth", "mask"])
def test_accuracy_of_rasters_of_other_places_says_so(provider, rasters, tmp_path, what):
    from qgis.core import QgsProcessingException

    far = write_tif(tmp_path / "far.tif", scene()[0], transform=(9e5, 10, 0, 5e6, 0, -10), names=["B02", "B03", "B04"])
    given = {"INPUT": rasters["truth"], "TRUTH": rasters["truth"], "MASK": rasters["mask"], what.upper(): far}
    with pytest.raises(QgsProcessingException, match="far does not overlap the filled image"):
        run("fillaccuracy", **given, TABLE=str(tmp_path / "t.csv"))
    assert not (tmp_path / "t.csv").exists()


def test_another_grid_is_brought_over_and_told(provider, rasters, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    _, other, _ = scene()
    coarse = write_tif(
        tmp_path / "coarse.tif", other[::-1, ::2, ::2].copy(), nodata=0, names=["B04", "B03", "B02"],
        transform=(500000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0),
    )  # fmt: skip
    import processing

    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    out = str(tmp_path / "o.tif")
    parameters = {"INPUT": rasters["cloudy"], "REPLACEMENTS": [coarse], "MASK": rasters["mask"], "OUTPUT": out}
    processing.run("cloudtools:fillgaps", parameters, feedback=feedback, context=context)
    assert "differs; brought to that of the cloudy image by bilinear" in feedback.textLog()


def test_class_rasters_of_the_plugin_are_known(provider, rasters, tmp_path):
    _, _, gap = scene()
    classes = np.where(gap, 4, 1).astype(np.uint8)
    tags = {"CLOUDTOOLS_CLASSES": "1=clear"}
    path = write_tif(tmp_path / "k.tif", classes, nodata=0, tags=tags)
    result = fill(rasters, tmp_path, MASK=path, BUFFER=0)
    assert (read_tif(result["SOURCE"])[0] == gap).all()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"MASK": "all"}, "covers every pixel"),
        ({"MASK": "hides"}, "declares 0 as nodata"),
        ({"MASK": "away"}, "mask away does not overlap"),
        ({"REPLACEMENT_MASKS": ["mask", "density"]}, "There are 1 replacements, but 2 masks"),
        ({"REPLACEMENT_MASKS": ["away"]}, "mask away does not overlap"),
        ({"REPLACEMENT_MASKS": ["hides"]}, "mask hides declares 0 as nodata"),
        ({"REPLACEMENT_MASKS": ["mask"], "REPLACEMENT_MASK_RULE": "bits"}, "needs its values"),
        ({"REPLACEMENT_MASKS": ["mask"], "REPLACEMENT_MASK_BAND": 4}, "bands 1 to 1 only"),
        ({"REPLACEMENTS": ["far"]}, "does not overlap"),
        ({"REPLACEMENTS": ["two"]}, "neither by name nor by number"),
        ({"BANDS": "7"}, "not a band of"),
        ({"MASK_RULE": "values"}, "needs its values"),
        ({"OUTPUT": "o.png"}, "ends in .tif"),
    ],
)
def test_refusals_are_sentences_and_leave_nothing(provider, rasters, tmp_path, change, reason):
    from qgis.core import QgsProcessingException

    truth, other, gap = scene()
    rasters["all"] = write_tif(tmp_path / "all.tif", np.ones_like(gap, np.uint8))
    rasters["hides"] = write_tif(tmp_path / "hides.tif", gap.astype(np.uint8), nodata=0)
    rasters["away"] = write_tif(tmp_path / "away.tif", gap.astype(np.uint8), transform=(9e5, 10, 0, 5e6, 0, -10))
    rasters["far"] = write_tif(tmp_path / "far.tif", other, transform=(9e5, 10, 0, 5e6, 0, -10))
    rasters["two"] = write_tif(tmp_path / "two.tif", other[:2])
    folder = tmp_path / "out"
    folder.mkdir()
    given = {k: [rasters[x] for x in v] if isinstance(v, list) else rasters.get(v, v) for k, v in change.items()}
    given["OUTPUT"] = str(folder / given.get("OUTPUT", "o.tif"))
    with pytest.raises(QgsProcessingException, match=reason):
        fill(rasters, tmp_path, **{**given, "SOURCE": None, "CONFIDENCE": None})
    assert os.listdir(folder) == []


def test_without_scikit_image_the_outline_option_says_so(provider, rasters, tmp_path, monkeypatch):
    import sys

    from qgis.core import QgsProcessingException

    monkeypatch.setitem(sys.modules, "skimage.segmentation", None)
    with pytest.raises(QgsProcessingException, match="scikit-image"):
        fill(rasters, tmp_path, OUTLINE=True)


def test_the_outline_option_grows_gaps_to_whole_objects(provider, rasters, tmp_path):
    pytest.importorskip("skimage.segmentation", reason="scikit-image is not installed", exc_type=ImportError)
    truth, _, gap = scene()
    plain = fill(rasters, tmp_path, BUFFER=0)
    one = read_tif(plain["SOURCE"])[0] == 1
    moved = fill(rasters, tmp_path, BUFFER=0, OUTLINE=True, SOURCE=str(tmp_path / "s2.tif"))
    two = read_tif(moved["SOURCE"])[0] == 1
    assert (one == gap).all() and (two | ~gap).all() and two.sum() > gap.sum()
    out = read_tif(moved["OUTPUT"])
    assert (out[:, ~two] == truth[:, ~two]).all()
    assert np.sqrt(np.mean((out.astype(float) - truth)[:, two] ** 2)) < 30


def test_what_stays_cloudy_becomes_nodata_and_is_told(run_process, rasters, tmp_path):
    from osgeo import gdal

    truth, other, gap = scene()
    cloudy = truth.copy()
    cloudy[:, gap] = 9000
    other[:, 50:70, 60:80] = 0
    source = write_tif(tmp_path / "plain.tif", cloudy)  # declares no nodata value
    holes = write_tif(tmp_path / "holes.tif", other, nodata=0)
    done = run_process(
        "run", "cloudtools:fillgaps", f"INPUT={source}", f"REPLACEMENTS={holes}", f"MASK={rasters['mask']}",
        f"OUTPUT={tmp_path / 'o.tif'}", f"SOURCE={tmp_path / 's.tif'}", f"CONFIDENCE={tmp_path / 'c.tif'}",
    )  # fmt: skip
    assert done.rc == 0, done.stderr
    assert "in the result 0 means no data" in done.stdout + done.stderr
    left = read_tif(tmp_path / "s.tif")[0] == 255
    out = read_tif(tmp_path / "o.tif")
    assert left[50:70, 60:80].all() and (out[:, left] == 0).all() and (out[:, ~left] > 0).all()
    assert gdal.Open(str(tmp_path / "o.tif")).GetRasterBand(1).GetNoDataValue() == 0


@pytest.mark.parametrize("known", [False, True])
def test_the_example_model_from_the_command_line(run_process, rasters, tmp_path, known):
    """Density classes 1, 2, 3 -> reclassified to 1 -> SLRA; no other class is filled. Known: the plugin's classes, of
    which 1 is clear."""
    truth, _, gap = scene()
    density = np.where(gap, 1 + np.indices(gap.shape)[1] % 3, 0).astype(np.uint8)
    density[:5] = 4  # no cloud
    path, tags, more = tmp_path / "classes.tif", {}, []
    if known:
        density = np.where(gap, 4, 1).astype(np.uint8)
        tags, more = {"CLOUDTOOLS_CLASSES": "1=clear"}, ["known=true"]
    rasters["density"] = write_tif(path, density, tags=tags)
    out = tmp_path / "model.tif"
    done = run_process(
        "--json",
        "run",
        MODEL,
        f"cloudy={rasters['cloudy']}",
        f"replacement={rasters['clear']}",
        f"classes={rasters['density']}",
        f"fill:filled={out}",
        *more,
    )
    assert done.rc == 0, done.stderr
    filled = read_tif(out)
    assert filled.dtype == np.uint16 and (filled[:, :5] == truth[:, :5]).all()
    far = np.hypot(*(np.indices(gap.shape) - np.array([60, 70])[:, None, None])) > 30
    far &= np.hypot(*(np.indices(gap.shape) - np.array([120, 140])[:, None, None])) > 14
    assert (filled[:, far] == truth[:, far]).all()
    assert np.sqrt(np.mean((filled.astype(float) - truth)[:, gap] ** 2)) < 30
