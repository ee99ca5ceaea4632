"""Where tiles lie: against mercantile on a large random sample, and at the edges of the world."""

from __future__ import annotations

import math

import numpy as np
import pytest

from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.grid import crs_wkt
from cloudtools_plugin.engine.tiles import make_plan, matrices, read_template, web_mercator
from cloudtools_plugin.engine.tiles.matrices import MERCATOR_HALF, bounds_in

mercantile = pytest.importorskip("mercantile", reason="mercantile, the oracle of tile mathematics, is not installed")
SOURCE = read_template("https://tiles.example.com/{z}/{x}/{y}.png")[0]


@pytest.fixture(scope="module")
def sample():
    """(longitudes, latitudes, zooms): evenly over the square, and many near its edges."""
    rng = np.random.default_rng(7)
    n = 60_000
    lon = rng.uniform(-180, 180, n)
    lat = np.degrees(np.arctan(np.sinh(rng.uniform(-math.pi, math.pi, n))))
    lon[: n // 10] = rng.choice([-180.0, 179.999999999, 0.0, 1e-9, -1e-9], n // 10)
    lat[n // 20 : n // 8] = rng.choice([85.05, -85.05, 0.0, 89.0, -89.0], n // 8 - n // 20)
    return lon, lat, rng.integers(0, 31, n)


def test_tiles_quadkeys_and_metres_equal_mercantile(sample):
    lon, lat, zooms = sample
    for zoom in range(31):
        chosen = zooms == zoom
        found = np.column_stack(matrices.tile_at(lon[chosen], lat[chosen], zoom))
        expected = [mercantile.tile(a, b, zoom) for a, b in zip(lon[chosen], lat[chosen])]
        assert [tuple(map(int, t)) for t in found] == [(t.x, t.y) for t in expected]
        for tile in expected[:200]:
            key = matrices.quadkey(tile.x, tile.y, zoom)
            assert key == mercantile.quadkey(tile)
            assert matrices.tile_of_quadkey(key) == (tile.x, tile.y, zoom)
            assert matrices.tile_bounds(tile.x, tile.y, zoom) == pytest.approx(mercantile.xy_bounds(tile), abs=1e-6)
            assert matrices.tile_bounds_lonlat(tile.x, tile.y, zoom) == pytest.approx(
                mercantile.bounds(tile), abs=1e-11
            )
            assert matrices.tms_row(matrices.tms_row(tile.y, zoom), zoom) == tile.y
    x, y = matrices.lonlat_to_metres(lon, lat)
    expected = np.array([mercantile.xy(a, b) for a, b in zip(lon, lat)])
    np.testing.assert_allclose(np.column_stack([x, y]), expected, rtol=0, atol=1e-6)
    back = matrices.metres_to_lonlat(x, y)
    np.testing.assert_allclose(back, [lon, lat], atol=1e-12)


def test_edges_of_the_world():
    assert matrices.tile_at(180.0, 0.0, 3) == (7, 4) and matrices.tile_at(-180.0, 90.0, 3) == (0, 0)
    assert matrices.tile_at(540.0, -90.0, 3) == (0, 7) and matrices.tile_at(181.0, 0, 3) == matrices.tile_at(
        -179.0, 0, 3
    )
    assert matrices.lonlat_to_metres(180.0, matrices.MERCATOR_LATITUDE) == pytest.approx((MERCATOR_HALF,) * 2)
    assert matrices.lonlat_to_metres(0.0, 90.0)[1] == math.inf and matrices.lonlat_to_metres(0.0, -90.0)[1] == -math.inf
    assert matrices.quadkey(0, 0, 0) == "" and matrices.quadkey(2**30 - 1, 0, 30) == "1" * 30
    for zoom in (-1, 31, 1.5):
        with pytest.raises(InputError, match="out of range"):
            matrices.tile_at(0, 0, zoom)
    with pytest.raises(InputError, match="quadkey"):
        matrices.tile_of_quadkey("0124")


def test_transform_of_a_tile_is_exact():
    """The pixel size is the equator divided by powers of two, without a rounding error."""
    grid = web_mercator().matrix(30).grid(crs_wkt("EPSG:3857"), 2**29, 2**29)
    assert grid.transform == (0.0, 2 * MERCATOR_HALF / 2**38, 0.0, 0.0, 0.0, -2 * MERCATOR_HALF / 2**38)


def test_plans_equal_mercantile():
    rng = np.random.default_rng(3)
    for _ in range(300):
        west, south = rng.uniform(-179, 150), rng.uniform(-80, 70)
        east, north = west + rng.uniform(0.01, 20), south + rng.uniform(0.01, 10)
        zoom = int(rng.integers(2, 9))
        plan = make_plan(SOURCE, (zoom,), (west, south, east, north), "EPSG:4326")
        expected = {(t.z, t.x, t.y) for t in mercantile.tiles(west, south, east, north, [zoom])}
        assert {(k.zoom, k.column, k.row) for k in plan.tiles} == expected


def test_an_extent_that_is_a_tile_is_that_tile():
    for zoom, x, y in ((0, 0, 0), (1, 0, 1), (12, 3638, 1614), (20, 0, 524288), (22, 4194303, 7)):
        bounds = matrices.tile_bounds(x, y, zoom)
        rounded = tuple(round(v, 6) for v in bounds)  # as written by a program
        plan = make_plan(SOURCE, (zoom,), bounds, "EPSG:3857")
        assert [(k.column, k.row) for k in plan.tiles] == [(x, y)]
        if zoom < 20:
            assert len(make_plan(SOURCE, (zoom,), rounded, "EPSG:3857").tiles) <= 4


def test_across_the_antimeridian():
    plan = make_plan(SOURCE, (6,), (175.0, -20.0, 190.0, -15.0), "EPSG:4326")
    assert [(k.column, k.place) for k in plan.tiles[:3]] == [(63, 63), (0, 64), (1, 65)]
    assert plan.grid(6).bounds[2] > MERCATOR_HALF  # one piece, not the whole world
    # Fiji's UTM zone, whose box crosses 180 degrees
    utm = make_plan(SOURCE, (6,), (700_000, 7_900_000, 1_100_000, 8_200_000), "EPSG:32760")
    assert {k.column for k in utm.tiles} == {63, 0}
    assert len(make_plan(SOURCE, (2,), (-360, -85, 360, 85), "EPSG:4326").tiles) == 16


@pytest.mark.parametrize(
    ("bounds", "crs", "reason"),
    [
        ((10, 10, 10, 20), "EPSG:4326", "empty"),
        ((20, 10, 10, 20), "EPSG:4326", "empty"),
        ((10, 86, 20, 89), "EPSG:4326", "outside of the world"),
        ((10, 95, 20, 99), "EPSG:4326", "outside of the world"),
        ((500, 10, 520, 20), "EPSG:4326", "outside of the world"),
        ((0, 3e7, 1e6, 4e7), "EPSG:3857", "outside of the world"),
        ((9e7, 0, 9.1e7, 1e6), "EPSG:3857", "outside of the world"),
        ((math.nan, 0, 1, 1), "EPSG:4326", "four numbers"),
        ((0, 0, 1, 1), "", "no coordinate reference system"),
    ],
)
def test_extents_that_are_none(bounds, crs, reason):
    with pytest.raises(InputError, match=reason):
        make_plan(SOURCE, (3,), bounds, crs)


def test_poles_are_cut_off():
    found = bounds_in((-10, 80, 10, 90), "EPSG:4326", web_mercator())
    assert found[3] == pytest.approx(MERCATOR_HALF) and found[1] < found[3]
