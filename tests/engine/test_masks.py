import numpy as np
import pytest
from makers import wkt, write_tif

from cloudtools_plugin.engine.classes import CLEAR, MISSING, SHADOW
from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.grid import Grid, Window, transform_bounds
from cloudtools_plugin.engine.masks import (
    PRESETS,
    dilate,
    guess_rule,
    make_rule,
    mask_source,
    parse_bits,
    parse_values,
    without_lone_shadows,
)
from cloudtools_plugin.engine.raster import Band, open_image

UTM = wkt(32633)
GRID = Grid(UTM, (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0), 40, 30)


def test_scl_keeps_surfaces_and_masks_the_rest_unsure_included():
    masked = PRESETS["s2_scl"].masked(np.arange(12, dtype=np.uint8))
    assert np.flatnonzero(~masked).tolist() == [2, 4, 5, 6, 11]


def test_of_our_own_classes_only_clear_is_clear():
    assert np.flatnonzero(~PRESETS["cloudtools_classes"].masked(np.arange(256, dtype=np.uint8))).tolist() == [1]


def test_landsat_bits():
    rule = PRESETS["landsat_qa_pixel"]
    codes = np.array([21824, 22280, 23888, 54596, 1], np.uint16)  # USGS examples: clear, cloud, shadow, cirrus, fill
    assert rule.masked(codes).tolist() == [False, True, True, True, True]
    rule = PRESETS["landsat_bqa"]
    codes = np.array(
        [2720, 2800, 2976, 6816, 1, 2752], np.uint16
    )  # clear, cloud, shadow high, cirrus high, fill, cloud low
    assert rule.masked(codes).tolist() == [False, True, True, True, True, False]


def test_values_ranges_and_bits_as_text():
    assert parse_values("0, 1,3 8-11;-1") == ((0, 0), (1, 1), (3, 3), (8, 11), (-1, -1))
    assert make_rule("values", "-5--1, 2.5").masked(np.array([-6.0, -3.0, 2.5, 0.0, np.nan])).tolist() == [
        False,
        True,
        True,
        False,
        True,
    ]
    assert make_rule("clear", "4-6").masked(np.array([3, 4, 6, 7], np.int16)).tolist() == [True, False, False, True]
    rule = make_rule("bits", "3, 8-9>=2, 10-11=3")
    codes = np.array([0, 8, 1 << 8, 2 << 8, 3 << 10, 2 << 10], np.uint16)
    assert rule.masked(codes).tolist() == [False, True, False, True, True, False]


@pytest.mark.parametrize(
    ("kind", "text", "what"),
    [
        ("values", "1,x", "'x'"),
        ("values", "9-3", "backwards"),
        ("values", "", "MASK_VALUES"),
        ("bits", "40", "'40'"),
        ("bits", "5-3", "'5-3'"),
        ("nonsense", "1", "nonsense"),
    ],
)
def test_rules_that_cannot_be(kind, text, what):
    with pytest.raises(InputError, match=what):
        make_rule(kind, text)


def test_bits_of_decimal_numbers_are_refused():
    with pytest.raises(InputError, match="decimal"):
        make_rule("bits", "1").masked(np.zeros(3, np.float32))
    assert len(parse_bits("1 2,3")) == 3


@pytest.mark.parametrize(
    ("name", "file", "preset"),
    [
        ("SCL", "x.tif", "s2_scl"),
        ("", "T33_20200101_SCL_20m.jp2", "s2_scl"),
        ("", "LC08_QA_PIXEL.TIF", "landsat_qa_pixel"),
        ("", "LC08_L1TP_BQA.TIF", "landsat_bqa"),
        ("Fmask", "stack.gtif", "fmask"),
        ("", "muscle.tif", None),
    ],
)
def test_masks_known_by_name(name, file, preset):
    rule = guess_rule(Band(file, 1, name, GRID, "uint8"), {}, file)
    assert rule == (PRESETS[preset] if preset else make_rule("nonzero"))
    assert (
        guess_rule(Band(file, 1, name, GRID, "uint8"), {"CLOUDTOOLS_CLASSES": "1"}, file)
        == PRESETS["cloudtools_classes"]
    )


@pytest.mark.parametrize(
    "radius", [(0.5, 0.5), (1.0, 1.0), (2.5, 2.5), (3.0, 1.0), (7.3, 4.2), (0.0, 2.0), (90.0, 90.0)]
)
def test_dilation_equals_distance_to_the_nearest_masked_pixel(radius):
    rng = np.random.default_rng(5)
    masked = rng.random((31, 37)) < 0.01
    rows, cols = np.mgrid[:31, :37]
    expected = masked.copy()
    for row, col in np.argwhere(masked):
        dx, dy = cols - col, rows - row
        with np.errstate(divide="ignore", invalid="ignore"):
            inside = (
                np.where(dx == 0, 0, (dx / radius[0]) ** 2) + np.where(dy == 0, 0, (dy / radius[1]) ** 2) <= 1 + 1e-9
            )
        expected |= inside
    np.testing.assert_array_equal(dilate(masked, *radius), expected)


@pytest.mark.parametrize("seed", range(6))
def test_lone_shadows_equal_growth_step_by_step(seed):
    rng = np.random.default_rng(seed)
    shape = [(1, 9), (9, 1), (2, 7), (41, 60), (60, 41), (80, 80)][seed]
    classes = np.where(rng.random(shape) < 0.42, SHADOW, CLEAR).astype(np.uint8)
    classes[rng.random(shape) < 0.002] = MISSING
    edge = dilate(classes == MISSING, 1, 1)
    edge[[0, -1]] = edge[:, [0, -1]] = True
    shadow = classes == SHADOW
    kept, before = shadow & edge, -1
    while kept.sum() != before:
        before, kept = kept.sum(), dilate(kept, 1.5, 1.5) & shadow
    assert (without_lone_shadows(classes) == np.where(shadow & ~kept, CLEAR, classes)).all()


def test_a_20_m_mask_lies_right_on_a_10_m_grid(tmp_path):
    values = np.random.default_rng(1).integers(0, 12, (15, 20)).astype(np.uint8)
    band = open_image(
        write_tif(tmp_path / "SCL.tif", values, transform=(500000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0))
    ).bands[0]
    source = mask_source(band, GRID, PRESETS["s2_scl"])
    expected = PRESETS["s2_scl"].masked(values).repeat(2, 0).repeat(2, 1)
    np.testing.assert_array_equal(source.read(GRID.window), expected)


def test_growth_does_not_depend_on_the_window_and_is_in_metres(tmp_path):
    values = np.zeros((15, 20), np.uint8)
    values[7, 9] = 1
    band = open_image(
        write_tif(tmp_path / "m.tif", values, transform=(500000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0))
    ).bands[0]
    source = mask_source(band, GRID, make_rule("nonzero"), growth=44.0)
    whole = source.read(GRID.window)
    # 44 m are 2.2 pixels of 20 m: 13 mask pixels within that distance, four grid pixels each
    assert whole.sum() == 13 * 4
    for window in (Window(0, 0, 17, 30), Window(17, 3, 11, 20), Window(30, 20, 10, 10)):
        np.testing.assert_array_equal(source.read(window), whole[window.slices()])


def test_outside_and_nodata_of_a_mask_are_masked(tmp_path):
    values = np.ones((10, 10), np.uint8)
    values[0, 0] = 255
    band = open_image(write_tif(tmp_path / "m.tif", values, nodata=255)).bands[0]
    for growth in (0.0, 5.0):
        masked = mask_source(band, GRID, make_rule("clear", "1"), growth).read(GRID.window)
        assert masked[0, 0]
        assert not masked[5, 5]
        assert masked[:, 10:].all()
        assert masked[10:].all()
        assert mask_source(band, GRID, make_rule("clear", "1"), growth).read(Window(20, 20, 5, 5)) is None


def test_nodata_that_would_be_clear_is_noticed(tmp_path):
    band = open_image(write_tif(tmp_path / "m.tif", np.zeros((10, 10), np.uint8), nodata=0)).bands[0]
    source = mask_source(band, GRID, make_rule("nonzero"))
    assert source.hides_nodata
    assert source.read(Window(0, 0, 10, 10)).all()
    assert not mask_source(band, GRID, make_rule("zero")).hides_nodata


def test_negative_growth_is_refused(tmp_path):
    band = open_image(write_tif(tmp_path / "m.tif", np.zeros((10, 10), np.uint8))).bands[0]
    with pytest.raises(InputError, match="growth"):
        mask_source(band, GRID, make_rule("zero"), -1.0)


def test_growth_of_a_mask_in_another_crs_does_not_depend_on_the_window(tmp_path):
    values = (np.random.default_rng(2).random((60, 60)) < 0.01).astype(np.uint8)
    own = Grid.from_bounds(wkt(32632), transform_bounds(GRID.bounds, UTM, wkt(32632)), 10.0, 10.0)
    band = open_image(write_tif(tmp_path / "m.tif", values, epsg=32632, transform=own.transform)).bands[0]
    source = mask_source(band, GRID, make_rule("nonzero"), growth=35.0)
    whole = source.read(GRID.window)
    for window in (Window(0, 0, 17, 30), Window(17, 3, 11, 20), Window(30, 20, 10, 10)):
        np.testing.assert_array_equal(source.read(window), whole[window.slices()])


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "float32"])
def test_ranges_mean_the_same_in_every_type(dtype):
    codes = np.arange(256).astype(dtype)
    for text in ("0,1,3,7-10", "-5-2,2-4,300", "1.5-2.5,9", "5-3000"):
        expected = [any(low <= code <= high for low, high in parse_values(text)) for code in codes]
        assert make_rule("values", text).masked(codes).tolist() == expected
        assert make_rule("clear", text).masked(codes).tolist() == [not e for e in expected]
