"""The radar algorithms as a user runs them: outputs, styles, sidecars, numbers, and refusals in one sentence."""

from __future__ import annotations

import json
import os

import numpy as np
import pytest
from makers import read_tif, write_tif
from osgeo import gdal, ogr


def speckled(seed, looks=4.4, shape=(200, 220)):
    return (0.05 * np.random.default_rng(seed).gamma(looks, 1 / looks, shape)).astype(np.float32)


@pytest.fixture
def two(tmp_path):
    before, after = speckled(1), speckled(2)
    after[50:100, 60:120] *= 6
    return write_tif(tmp_path / "前.tif", before, names=["VV"]), write_tif(tmp_path / "後.tif", after, names=["VV"])


def run(name, **parameters):
    import processing

    return processing.run(f"cloudtools:{name}", parameters)


def test_change_writes_what_it_declares(provider, two, tmp_path):
    out = {
        "OUTPUT": str(tmp_path / "c.tif"),
        "STRENGTH": str(tmp_path / "s.tif"),
        "PVALUE": str(tmp_path / "p.tif"),
        "POLYGONS": str(tmp_path / "c.gpkg"),  # the stem of the raster: their styles must not meet
    }
    result = run("sarchange", BEFORE=[two[0]], AFTER=[two[1]], **out)
    classes = read_tif(out["OUTPUT"])[0]
    assert (classes[50:100, 60:120] == 3).mean() > 0.97 and (classes == 1).sum() == 0
    assert result["INCREASED_COUNT"] == 1 and result["INCREASED_AREA"] == pytest.approx(
        100 * (classes == 3).sum(), rel=3e-3
    )
    record = json.loads((tmp_path / "c.tif.json").read_text(encoding="utf-8"))
    assert record["numbers"]["INCREASED_COUNT"] == 1 and "前.tif" in record["replay"]
    from qgis.core import QgsRasterLayer, QgsVectorLayer

    assert QgsRasterLayer(out["OUTPUT"], "c").renderer().type() == "paletted"
    layer = QgsRasterLayer(out["OUTPUT"], "c")  # must outlive its renderer
    labels = [item.label for item in layer.renderer().classes()]
    assert "decrease" in labels and "increase" in labels
    assert sorted(p.name for p in tmp_path.glob("c.*")) == ["c.gpkg", "c.gpkg.json", "c.qml", "c.tif", "c.tif.json"]
    layer = QgsVectorLayer(out["POLYGONS"], "v")
    assert layer.featureCount() == 1 and layer.renderer().type() == "categorizedSymbol"


def test_overlay_is_a_picture_with_a_legend(provider, two, tmp_path):
    out, legend = str(tmp_path / "o.tif"), str(tmp_path / "legend.png")
    result = run("saroverlay", BEFORE=[two[0]], AFTER=[two[1]], METHOD="classic", OUTPUT=out, LEGEND=legend)
    picture = read_tif(out)
    assert picture.shape[0] == 3
    assert (picture[0, 55:95, 65:115] > picture[2, 55:95, 65:115]).mean() > 0.6  # red: only after
    assert result["VALID"] == 200 * 220
    image = gdal.Open(legend).ReadAsArray()[:3].reshape(3, -1).T
    colours = {tuple(c) for c in np.unique(image, axis=0)}
    assert {(0, 0, 255), (255, 0, 0)} <= colours
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(out, "o")
    assert layer.renderer().alphaBand() == 4  # what has no data is transparent, not black
    assert layer.renderer().type() == "multibandcolor" and layer.renderer().redContrastEnhancement() is None
    assert [layer.bandName(band) for band in (1, 2, 3)] == [
        "Band 1: red: only after",
        "Band 2: green: unchanged",
        "Band 3: blue: only before",
    ]


def test_overlay_of_tiles(provider, tmp_path):
    for name, grey in (("before", 200), ("after", 40)):
        folder = tmp_path / name / "12" / "3638"
        folder.mkdir(parents=True)
        memory = gdal.GetDriverByName("MEM").Create("", 256, 256, 1)
        memory.GetRasterBand(1).Fill(grey)
        gdal.GetDriverByName("PNG").CreateCopy(str(folder / "1614.png"), memory)
    out = str(tmp_path / "tiles.tif")
    result = run(
        "saroverlay",
        BEFORE_TILES=str(tmp_path / "before"),
        AFTER_TILES=str(tmp_path / "after"),
        NORMALISE="no",
        OUTPUT=out,
    )
    assert result["BEFORE_ONLY"] == 65536
    picture = gdal.Open(out)
    assert picture.ReadAsArray()[:, 9, 9].tolist() == [40, 0, 200]
    assert picture.GetGeoTransform()[1] == pytest.approx(40075016.6856 / 2**12 / 256)
    assert "3857" in picture.GetProjection()


def test_filter_reports_what_it_did(provider, two, tmp_path):
    out = str(tmp_path / "f.tif")
    result = run("specklefilter", INPUT=[two[1]], FILTER="refinedlee", OUTPUT=out)
    assert result["LOOKS_BEFORE"] == pytest.approx(4.4, rel=0.15) and result["LOOKS_AFTER"] > 15
    assert result["MEAN_RATIO"] == pytest.approx(1, abs=0.03)
    stack = run("specklefilter", INPUT=list(two), FILTER="quegan", OUTPUT_UNIT="db", OUTPUT=out)
    assert read_tif(stack["OUTPUT"]).shape[0] == 2
    assert gdal.Open(out).GetRasterBand(1).GetUnitType() == "dB"


def test_ships_come_and_go(provider, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    images = [0.2 * speckled(3, shape=(200, 200)), 0.2 * speckled(4, shape=(200, 200))]
    for image, spots in zip(images, (((60, 60), (150, 150)), ((60, 60), (100, 30)))):
        for row, col in spots:
            image[row : row + 3, col : col + 3] = 1.0
        image[:20, :20] = 2.0  # a city
    paths = [write_tif(tmp_path / f"{index}.tif", image) for index, image in enumerate(images)]
    land = QgsVectorLayer("Polygon?crs=EPSG:32633", "land", "memory")
    feature = QgsFeature()
    feature.setGeometry(
        QgsGeometry.fromWkt("POLYGON((500000 5000000, 500220 5000000, 500220 4999780, 500000 4999780, 500000 5000000))")
    )
    land.dataProvider().addFeatures([feature])
    out = str(tmp_path / "ships.gpkg")
    result = run("brighttargets", BEFORE=[paths[0]], AFTER=[paths[1]], LAND=land, OUTPUT=out)
    assert (result["ARRIVED"], result["LEFT"], result["STAYED"]) == (1, 1, 1)
    source = ogr.Open(out)
    assert sorted(f["state"] for f in source.GetLayer(0)) == ["arrived", "left", "stayed", "stayed"]


@pytest.mark.parametrize(
    ("name", "parameters", "reason"),
    [
        ("sarchange", {"UNIT": "power", "BEFORE": "db", "AFTER": "db"}, "looks like dB"),
        ("sarchange", {"BEFORE": "linear", "AFTER": "far"}, "do not overlap"),
        ("sarchange", {"BEFORE": "linear", "AFTER": "empty"}, "no data at all"),
        ("saroverlay", {"BEFORE": "linear"}, "AFTER"),
        ("specklefilter", {"INPUT": "linear", "SIZE": 4}, "odd number"),
        ("specklefilter", {"INPUT": "linear", "FILTER": "quegan"}, "two dates or more"),
        ("brighttargets", {"BEFORE": "linear", "GUARD": 8}, "odd numbers"),
    ],
)
def test_refusals_are_sentences_and_leave_nothing(provider, tmp_path, name, parameters, reason):
    from qgis.core import QgsProcessingException

    power = speckled(0, shape=(60, 60))
    rasters = {
        "linear": write_tif(tmp_path / "linear.tif", power),
        "db": write_tif(tmp_path / "db.tif", (10 * np.log10(power)).astype(np.float32)),
        "far": write_tif(tmp_path / "far.tif", power, transform=(9e5, 10, 0, 5e6, 0, -10)),
        "empty": write_tif(tmp_path / "empty.tif", np.zeros_like(power), nodata=0),
    }
    given = {key: [rasters[value]] if value in rasters else value for key, value in parameters.items()}
    folder = tmp_path / "out"
    folder.mkdir()
    given["OUTPUT"] = str(folder / ("o.gpkg" if name == "brighttargets" else "o.tif"))
    if name == "sarchange":
        given = {**given, "STRENGTH": str(folder / "s.tif"), "POLYGONS": str(folder / "v.gpkg")}
    with pytest.raises(QgsProcessingException, match=reason):
        run(name, **given)
    assert os.listdir(folder) == []


def test_change_from_the_command_line(run_process, two, tmp_path):
    done = run_process(
        "--json",
        "run",
        "cloudtools:sarchange",
        f"BEFORE={two[0]}",
        f"AFTER={two[1]}",
        f"OUTPUT={tmp_path / 'c.tif'}",
        f"POLYGONS={tmp_path / 'v.gpkg'}",
    )
    assert done.rc == 0, done.stderr
    assert done.json["results"]["INCREASED_COUNT"] == 1
