"""Units are recognised, calibrated and made comparable; dates of slices and tiles are one image."""

from __future__ import annotations

import numpy as np
import pytest
from makers import write_tif
from osgeo import gdal

from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.grid import Grid, Window
from cloudtools_plugin.engine.sar import dates, radiometry
from cloudtools_plugin.engine.sar.radiometry import Unit, guess_unit, stated_unit, to_power


def test_palsar2_is_ten_log_dn_squared_minus_83():
    assert radiometry.palsar2_db(np.array([1000.0]))[0] == pytest.approx(60.0 - 83.0)
    assert np.isnan(radiometry.palsar2_db(np.array([0]))[0])
    power = to_power(np.array([1000, 0], np.uint16), Unit("palsar2", floor=0.0))
    assert radiometry.db(power[0]) == pytest.approx(-23.0, abs=1e-5)
    assert np.isnan(power[1])


@pytest.mark.parametrize(
    ("values", "dtype", "scaled", "name", "kind", "factor"),
    [
        ([-1200, -800], "int16", False, "VV dB*100", "db", 0.01),
        ([-1200, -800], "int16", False, "", "db", 0.01),
        ([-120, -80], "int16", False, "", "db", 0.1),
        ([-12, -8], "float32", False, "", "db", 1.0),
        ([-12, -8], "int16", True, "", "db", 1.0),
        ([0.02, 0.3], "float32", False, "", "power", 1.0),
        ([120.0, 900.0], "float32", False, "", "amplitude", 1.0),
        ([120, 900], "uint16", False, "", "amplitude", 1.0),
        ([0, 255], "uint8", False, "", "byte", 1.0),
    ],
)
def test_units_are_recognised(values, dtype, scaled, name, kind, factor):
    unit = guess_unit(np.array(values, float), dtype, scaled, name)
    assert (unit.kind, unit.factor) == (kind, factor)


def test_palsar2_is_recognised_by_its_name():
    assert guess_unit(np.array([4000.0]), "uint16", False, path="/x/ALOS2_HH.tif").kind == "palsar2"


def test_db_given_as_power_is_refused_with_a_reason():
    sample = np.array([-12.0, -9.0, -20.0])
    with pytest.raises(InputError, match="looks like dB"):
        stated_unit("power", guess_unit(sample, "float32", False), sample, "BEFORE")
    large = np.array([400.0, 900.0])
    with pytest.raises(InputError, match="does not look like dB"):
        stated_unit("db", guess_unit(large, "uint16", False), large, "BEFORE")


def test_power_of_each_unit():
    assert to_power(np.array([-10.0, 0.0]), Unit("db")) == pytest.approx([0.1, 1.0])
    assert to_power(np.array([-1000], np.int16), Unit("db", 0.01)) == pytest.approx([0.1])
    assert to_power(np.array([0, 9], np.uint8), Unit("byte")) == pytest.approx([1.0, 100.0])
    power = to_power(np.array([-0.01, 0.0, 0.2], np.float32), Unit("power", floor=0.001))
    assert power[0] == pytest.approx(0.001) and np.isnan(power[1]) and power[2] == pytest.approx(0.2)
    # a value below the floor that is above zero is what it is
    assert to_power(np.array([1e-4], np.float32), Unit("power", floor=0.001)) == pytest.approx([1e-4])


CALIBRATION = """<?xml version="1.0"?><calibration><calibrationVectorList count="2">
<calibrationVector><line>0</line><pixel count="3">0 40 80</pixel><sigmaNought count="3">100 120 140</sigmaNought>
</calibrationVector><calibrationVector><line>50</line><pixel count="3">0 40 80</pixel>
<sigmaNought count="3">200 220 240</sigmaNought></calibrationVector></calibrationVectorList></calibration>"""
NOISE = """<noise><noiseRangeVector><line>0</line><pixel count="2">0 80</pixel>
<noiseRangeLut count="2">100 300</noiseRangeLut></noiseRangeVector></noise>"""


def test_sentinel1_table_is_bilinear_and_noise_is_taken_in_power(tmp_path):
    calibration, noise = tmp_path / "calibration-x.xml", tmp_path / "noise-x.xml"
    calibration.write_text(CALIBRATION)
    noise.write_text(NOISE)
    table, dark = radiometry.read_calibration(str(calibration)), radiometry.read_noise(str(noise))
    window = Window(20, 25, 3, 2)
    gain = table.at(window)
    assert gain[0] == pytest.approx([160.0, 160.5, 161.0])  # half way between the lines
    assert gain[1, 0] == pytest.approx(162.0)
    dn = np.array([[500, 0, 5], [500, 500, 500]])
    power = radiometry.sentinel1_power(dn, window, table, dark)
    assert power[0, 0] == pytest.approx((500**2 - 150) / 160**2, rel=1e-6)
    assert np.isnan(power[0, 1])
    assert power[0, 2] == pytest.approx(0.1 * 155 / 161**2)  # all noise: a tenth of it
    with pytest.raises(InputError, match="no table"):
        radiometry.read_calibration(str(noise))


def test_a_calibrated_window_takes_its_own_part_of_the_table(tmp_path):
    calibration = tmp_path / "calibration-x.xml"
    calibration.write_text(CALIBRATION)
    dn = np.full((50, 80), 400, np.uint16)
    path = write_tif(tmp_path / "dn.tif", dn)
    date = dates.open_date([path], "B", calibration=radiometry.read_calibration(str(calibration)))
    whole = date.on(date.grid).power(date.grid.window)
    part = date.on(date.grid.crop(Window(30, 20, 10, 10))).power(Window(2, 3, 4, 5))
    assert np.array_equal(part, whole[23:28, 32:36])
    assert whole[0, 0] == pytest.approx((400 / 100) ** 2)


def test_dates_are_matched_in_spite_of_change():
    rng = np.random.default_rng(0)
    before = rng.uniform(20, 200, 20_000)
    after = 0.6 * before + 25 + rng.normal(0, 3, before.size)
    after[:4000] = rng.uniform(0, 30, 4000)  # a fifth has changed
    match = radiometry.match_pictures(before, after)
    assert match.gain == pytest.approx(0.6, abs=0.02)
    assert match.shift == pytest.approx(25, abs=2)
    one, two = radiometry.apply_match(before, after, match)
    assert np.median(np.abs(one - two)[4000:]) < 4


def test_slices_of_one_date_are_one_image(tmp_path):
    values = np.arange(600, dtype=np.int16).reshape(20, 30) - 1500
    top, bottom = values[:12].copy(), values[9:].copy()
    top[:, :5] = -32768
    paths = [
        write_tif(tmp_path / "top.tif", top, nodata=-32768, names=["VV dB*100"]),
        write_tif(
            tmp_path / "bottom.tif",
            bottom,
            nodata=-32768,
            names=["VV dB*100"],
            transform=(500000, 10, 0, 5000000 - 90, 0, -10),
        ),
    ]
    date = dates.open_date(paths, "BEFORE")
    assert (date.grid.width, date.grid.height, date.polarisation) == (30, 20, "VV")
    power = date.on(date.grid).power(date.grid.window)
    assert np.isnan(power[:9, :5]).all() and not np.isnan(power[9:]).any()
    assert radiometry.db(power[15, 7]) == pytest.approx(values[15, 7] / 100, abs=1e-4)


def test_slices_of_different_polarisation_are_refused(tmp_path):
    paths = [
        write_tif(tmp_path / f"{name}.tif", np.full((8, 8), -1000, np.int16), names=[f"{name} dB*100"])
        for name in ("VV", "VH")
    ]
    with pytest.raises(InputError, match="different polarisations"):
        dates.open_date(paths, "BEFORE")
    pair = [dates.open_date([path], path) for path in paths]
    assert any("different polarisations" in text for text in dates.warnings_of(pair))


def test_tiles_are_one_image_and_a_missing_tile_is_no_data(tmp_path):
    rng = np.random.default_rng(0)
    tiles = rng.integers(1, 255, (2, 2, 256, 256), dtype=np.uint8)
    for x in range(2):
        for y in range(2):
            if (x, y) == (1, 1):
                continue
            folder = tmp_path / "12" / str(3638 + x)
            folder.mkdir(parents=True, exist_ok=True)
            memory = gdal.GetDriverByName("MEM").Create("", 256, 256, 4)
            for band in range(3):
                memory.GetRasterBand(band + 1).WriteArray(tiles[x, y] if band == 1 else tiles[x, y] // 2)
            memory.GetRasterBand(4).WriteArray(np.where(np.arange(256)[:, None] < 10, 0, 255) * np.ones((256, 256)))
            gdal.GetDriverByName("PNG").CreateCopy(str(folder / f"{1614 + y}.png"), memory)
    date = dates.open_tiles(str(tmp_path), "BEFORE")
    assert (date.grid.width, date.grid.height) == (512, 512)
    assert date.grid.xres == pytest.approx(2 * dates.MERCATOR_HALF / 2**12 / 256)
    values, valid = date.on(date.grid).values(date.grid.window)
    assert np.array_equal(values[10:256, :256], tiles[0, 0][10:])  # the green band
    assert np.array_equal(values[266:, :256], tiles[0, 1][10:])
    assert not valid[256:, 256:].any() and not valid[:10].any() and valid[10:256].all()


def test_what_cannot_be_compared_is_said(tmp_path):
    here = write_tif(tmp_path / "a.tif", np.ones((10, 10), np.float32))
    there = write_tif(tmp_path / "b.tif", np.ones((10, 10), np.float32), transform=(9e5, 10, 0, 5e6, 0, -10))
    empty = write_tif(tmp_path / "c.tif", np.zeros((10, 10), np.float32), nodata=0)
    first, second = dates.open_date([here], "BEFORE"), dates.open_date([there], "AFTER")
    with pytest.raises(InputError, match="do not overlap"):
        dates.output_grid(first, [second])
    with pytest.raises(InputError, match="no data at all"):
        dates.open_date([empty], "AFTER")
    with pytest.raises(InputError, match="no band 3"):
        dates.open_date([here], "BEFORE", band=3)
    assert any("constant" in note for note in first.notes)


def test_area_of_pixels_is_that_of_the_ground():
    degrees = Grid(dates.crs_wkt("EPSG:4326"), (10.0, 0.01, 0, 60.005, 0, -0.01), 4, 1)
    assert dates.row_areas(degrees)[0] == pytest.approx((0.01 * 111_195) ** 2 * np.cos(np.radians(60)), rel=1e-3)
    mercator = dates.tile_grid(12, 3638, 1614)
    latitude = np.radians(35.5)
    assert dates.row_areas(mercator)[128] == pytest.approx((mercator.xres * np.cos(latitude)) ** 2, rel=0.02)
    utm = Grid(dates.crs_wkt("EPSG:32633"), (5e5, 10, 0, 5e6, 0, -10), 5, 5)
    assert dates.row_areas(utm) == pytest.approx(100.0, rel=3e-3)


def test_negative_power_is_raised_to_the_size_of_the_noise(tmp_path):
    rng = np.random.default_rng(7)
    sea = 0.01 * rng.gamma(4, 0.25, (200, 200)) - 0.009
    sea[:, 100:] += 0.1
    date = dates.open_date([write_tif(tmp_path / "sea.tif", sea.astype(np.float32))], "B")
    assert "negative values" in date.notes[0]
    power = date.on(date.grid).power(date.grid.window)
    size = np.median(-sea[sea < 0])
    assert power.min() == pytest.approx(np.float32(min(size, np.quantile(sea[sea > 0], 0.02))), rel=0.1)
    assert power[:, 100:] == pytest.approx(sea[:, 100:], rel=1e-5)


@pytest.mark.parametrize("looks", [1, 4, 9])
def test_a_picture_in_db_is_told_from_one_of_amplitude(looks):
    rng = np.random.default_rng(8)
    scene = np.exp(np.linspace(0, 3, 300))[None, :] * np.ones((250, 1))
    power = scene * rng.gamma(looks, 1 / looks, scene.shape)
    amplitude = np.floor(np.clip(45 * np.sqrt(power), 0, 255)).astype(np.float32)
    decibel = np.floor(np.clip(60 + 8 * 10 * np.log10(power), 0, 255)).astype(np.float32)
    assert radiometry.stretch_exponent(amplitude) > 0.7
    if looks >= 4:  # of one look the tail is clipped: nothing is said
        assert abs(radiometry.stretch_exponent(decibel)) < 0.15
    assert np.isnan(radiometry.stretch_exponent(np.full((50, 50), 7.0, np.float32)))


def test_a_picture_may_be_stated_to_be_in_db(tmp_path):
    path = write_tif(tmp_path / "grey.tif", np.random.default_rng(9).integers(1, 255, (90, 90)).astype(np.uint8))
    unit = dates.open_date([path], "B", 0, "db").unit
    assert radiometry.db(radiometry.to_power(np.array([120], np.uint8), unit)) == pytest.approx(12.0, rel=1e-4)


def test_products_in_their_own_pixels_must_lie_on_each_other(tmp_path):
    found = []
    for index, shift in enumerate((0.0, 0.4, 3.0)):
        path = write_tif(tmp_path / f"{index}.tif", np.full((60, 80), 300, np.uint16) + np.arange(80, dtype=np.uint16))
        source = gdal.Open(path)
        points = [
            gdal.GCP(
                140 + (pixel + shift) * 1e-4 + line * 2e-5, 36 - line * 1e-4 + (pixel + shift) * 1e-5, 0, pixel, line
            )
            for pixel in (0, 40, 80)
            for line in (0, 30, 60)
        ]
        own = str(tmp_path / f"own{index}.tif")
        gdal.Translate(own, source, GCPs=points, outputSRS="EPSG:4326")
        found.append(dates.open_date([own], f"D{index}"))
    assert dates.output_grid(found[0], [found[1]]).shape == (60, 80)
    with pytest.raises(InputError, match="D0 and D2 are in the pixels of their own products"):
        dates.output_grid(found[0], [found[2]])
