import math

import pytest
from makers import wkt

from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.grid import (
    Grid,
    Window,
    crs_name,
    crs_wkt,
    intersection_bounds,
    same_crs,
    transform_bounds,
    union_bounds,
)

UTM = wkt(32633)
GRID = Grid(UTM, (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0), 100, 80)


def test_whole_pixel_shift_is_aligned_and_half_a_pixel_is_not():
    assert GRID.offset_of(GRID.crop(Window(-7, 12, 30, 20))) == (-7, 12)
    shifted = Grid(UTM, (500005.0, 10.0, 0.0, 5000000.0, 0.0, -10.0), 100, 80)
    assert GRID.offset_of(shifted) is None


def test_a_pixel_size_that_drifts_over_the_width_is_not_aligned():
    # 0.02 m per pixel is nothing, but over 100 pixels it is a fifth of one
    assert GRID.offset_of(Grid(UTM, (500000.0, 10.02, 0.0, 5000000.0, 0.0, -10.0), 100, 80)) is None
    assert GRID.offset_of(Grid(UTM, (500000.0, 10.0 + 1e-9, 0.0, 5000000.0, 0.0, -10.0), 100, 80)) == (0, 0)


def test_other_crs_is_never_aligned():
    assert GRID.offset_of(Grid(wkt(32632), GRID.transform, 100, 80)) is None


def test_window_of_bounds_grows_to_whole_pixels_but_not_by_rounding_noise():
    assert GRID.window_of((500012.0, 4999770.0, 500031.0, 4999985.0)) == Window(1, 1, 3, 22)
    assert GRID.window_of((500010.0 + 1e-6, 4999900.0, 500030.0 - 1e-6, 5000000.0)) == Window(1, 0, 2, 10)


def test_crop_moves_the_origin_and_bounds_follow():
    part = GRID.crop(Window(10, 20, 5, 6))
    assert part.transform[0] == 500100.0
    assert part.transform[3] == 4999800.0
    assert part.bounds == (500100.0, 4999740.0, 500150.0, 4999800.0)


def test_from_bounds_is_north_up_and_covers_the_bounds():
    grid = Grid.from_bounds(UTM, (0.0, 0.0, 25.0, 31.0), 10.0, 10.0)
    assert (grid.width, grid.height) == (3, 4)
    assert grid.transform == (0.0, 10.0, 0.0, 31.0, 0.0, -10.0)
    with pytest.raises(InputError, match="pixel size"):
        Grid.from_bounds(UTM, (0, 0, 1, 1), 0, 1)
    with pytest.raises(InputError, match="empty"):
        Grid.from_bounds(UTM, (0, 0, 0, 1), 1, 1)


def test_pixel_metres_of_degrees_shrink_with_latitude():
    grid = Grid(wkt(4326), (10.0, 0.001, 0.0, 60.05, 0.0, -0.001), 100, 100)
    across, down = grid.pixel_metres
    assert down == pytest.approx(111.32, abs=0.01)
    assert across == pytest.approx(111.32 * math.cos(math.radians(60.0)), abs=0.05)


def test_pixel_metres_of_feet():
    grid = Grid(wkt(2263), (1e6, 10.0, 0.0, 2e5, 0.0, -10.0), 10, 10)  # New York Long Island, US survey feet
    assert grid.pixel_metres == pytest.approx((3.048, 3.048), abs=1e-4)


def test_crs_names_and_unknown_ones():
    assert crs_name(UTM) == "EPSG:32633"
    assert crs_name("") == "no CRS"
    assert same_crs(crs_wkt("EPSG:32633"), UTM)
    # written by programs that do not name the datum; PROJ moves nothing between the two
    assert same_crs("+proj=utm +zone=33 +ellps=WGS84 +units=m +no_defs", UTM)
    assert not same_crs("+proj=utm +zone=34 +ellps=WGS84 +units=m +no_defs", UTM)
    assert not same_crs("+proj=utm +zone=33 +ellps=intl +units=m +no_defs", UTM)
    assert not same_crs("EPSG:25833", UTM)  # ETRS89
    assert not same_crs("", UTM)
    with pytest.raises(InputError, match="EPSG:999999"):
        crs_wkt("EPSG:999999")


def test_transform_bounds_follows_curved_sides():
    box = transform_bounds((0.0, 60.0, 30.0, 70.0), "EPSG:4326", "EPSG:3035")
    # the southern side bends below its corners; corners alone would give a higher minimum
    corners = [transform_bounds((x, 60.0, x + 1e-9, 60.0 + 1e-9), "EPSG:4326", "EPSG:3035")[1] for x in (0.0, 30.0)]
    assert box[1] < min(corners) - 1000
    assert transform_bounds((1, 2, 3, 4), UTM, UTM) == (1, 2, 3, 4)


def test_boxes():
    assert union_bounds([(0, 0, 2, 2), (1, 1, 3, 4)]) == (0, 0, 3, 4)
    assert intersection_bounds([(0, 0, 2, 2), (1, 1, 3, 4)]) == (1, 1, 2, 2)
    assert intersection_bounds([(0, 0, 1, 1), (1, 0, 2, 1)]) is None


def test_windows():
    assert Window(0, 0, 4, 4).intersection(Window(3, 2, 5, 5)) == Window(3, 2, 1, 2)
    assert Window(0, 0, 4, 4).intersection(Window(4, 0, 5, 5)) is None
    assert Window(2, 3, 4, 5).pad(1, 2) == Window(1, 1, 6, 9)
    assert Window(2, 3, 4, 5).slices(Window(1, 1, 9, 9)) == (slice(2, 7), slice(1, 5))
