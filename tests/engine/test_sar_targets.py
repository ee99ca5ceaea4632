"""Bright targets: the false alarm rate is the one stated, ships are found, and two dates are paired."""

from __future__ import annotations

import numpy as np
import pytest
from makers import write_tif
from osgeo import gdal, ogr

from cloudtools_plugin.engine.errors import Cancelled, InputError
from cloudtools_plugin.engine.grid import Window
from cloudtools_plugin.engine.sar import dates, land, targets
from cloudtools_plugin.engine.sar.targets import Options
from cloudtools_plugin.engine.sar.windows import Job


def sea(size, looks, seed):
    return (0.01 * np.random.default_rng(seed).gamma(looks, 1 / looks, (size, size))).astype(np.float32)


@pytest.mark.parametrize("looks", [1, 4.4])
@pytest.mark.parametrize("pfa", [1e-3, 1e-4])
def test_false_alarms_come_at_the_stated_rate(looks, pfa):
    options = Options(pfa=pfa, looks=looks)
    table = targets.thresholds(options, looks)
    hits = sum(targets.detect_window(sea(1500, looks, seed), table, options)[0].sum() for seed in range(2))
    assert hits / (2 * 1500**2) == pytest.approx(pfa, rel=0.15)


@pytest.mark.parametrize("looks", [1, 4.4])
def test_ships_12_db_above_the_sea_are_found(looks):
    rng = np.random.default_rng(1)
    image = sea(900, looks, 2)
    spots = rng.integers(30, 870, (300, 2))
    for row, col in spots:
        image[row : row + 3, col : col + 2] += 0.01 * 10**1.2
    options = Options(pfa=1e-4, looks=looks)
    hits, _ = targets.detect_window(image, targets.thresholds(options, looks), options)
    assert np.mean([hits[r : r + 3, c : c + 2].any() for r, c in spots]) >= 0.95


def ships(tmp_path, name, spots, seed=0):
    image = sea(300, 4.4, seed)
    for row, col in spots:
        image[row : row + 4, col : col + 3] = 0.5
    return dates.open_date([write_tif(tmp_path / f"{name}.tif", image)], name)


def test_the_traffic_of_a_harbour(tmp_path):
    two = [
        ships(tmp_path, "BEFORE", [(50, 50), (100, 200), (220, 60)], 1),
        ships(tmp_path, "AFTER", [(50, 50), (103, 203), (150, 150), (260, 260)], 2),
    ]
    out = [str(tmp_path / name) for name in ("ships.gpkg", "map0.tif", "map1.tif")]
    result = targets.detect(two, two[0].grid, out[0], Options(looks=4.4), Job(), out[1:])
    assert result.counts == {"arrived": 2, "left": 1, "stayed": 2}
    assert result.before.pixels.tolist() == [12, 12, 12]
    assert result.before.contrast == pytest.approx(10 * np.log10(0.5 / 0.01), abs=0.7)
    assert result.before.x[0] == pytest.approx(500000 + 10 * 51.5) and result.before.y[0] == pytest.approx(
        5e6 - 10 * 52
    )
    source = ogr.Open(out[0])
    rows = [(f["date"], f["state"], f["pair"], f["pixels"]) for f in source.GetLayer(0)]
    assert sorted(rows, key=str) == sorted(
        [
            ("BEFORE", "stayed", 1, 12),
            ("BEFORE", "stayed", 2, 12),
            ("BEFORE", "left", None, 12),
            ("AFTER", "stayed", 1, 12),
            ("AFTER", "stayed", 2, 12),
            ("AFTER", "arrived", None, 12),
            ("AFTER", "arrived", None, 12),
        ],
        key=str,
    )
    assert (gdal.Open(out[1]).ReadAsArray() == 1).sum() == 36


def test_blocks_do_not_show(tmp_path):
    date = ships(tmp_path, "BEFORE", [(50, 50), (148, 150)])
    maps = [str(tmp_path / name) for name in ("one.tif", "many.tif")]
    for path, budget in zip(maps, (400, 2)):
        targets.detect(
            [date], date.grid, "", Options(pfa=1e-2, looks=4.4), Job(budget=budget * 2**20, threads=2), [path]
        )
    one, many = (gdal.Open(path).ReadAsArray() for path in maps)
    assert np.array_equal(one, many) and (one == 1).sum() > 300


def test_nothing_is_looked_for_on_land(tmp_path):
    date = ships(tmp_path, "BEFORE", [(50, 50), (200, 200)])
    wkb = ogr.CreateGeometryFromWkt(
        "POLYGON((500000 5000000,501000 5000000,501000 4999000,500000 4999000,500000 5000000))"
    )
    mask = land.Polygons([bytes(wkb.ExportToWkb())], date.grid.crs, date.grid, 50.0)
    assert mask(Window(0, 0, 110, 110)).sum() >= 105 * 105 - 40
    assert not mask(Window(150, 150, 20, 20)).any()
    path = str(tmp_path / "map.tif")
    result = targets.detect([date], date.grid, "", Options(looks=4.4), Job(), [path], mask)
    assert len(result.before) == 1 and result.before.x[0] > 502000
    assert (gdal.Open(path).ReadAsArray()[:100, :100] == targets.OUTSIDE).all()
    with pytest.raises(InputError, match="outside the land"):
        targets.detect([date], date.grid, "", Options(looks=4.4), Job(), [path], lambda w: np.ones(w.shape, bool))


def test_pairs_are_nearest_first_and_one_to_one():
    first, second = np.array([[0.0, 0.0], [30.0, 0.0]]), np.array([[20.0, 0.0], [500.0, 0.0]])
    assert targets.pair(first, second, 100.0).tolist() == [-1, 0]
    assert targets.pair(first, second, 5.0).tolist() == [-1, -1]
    assert targets.pair(first[:0], second, 5.0).tolist() == []


def test_a_cancel_leaves_nothing(tmp_path):
    date = ships(tmp_path, "BEFORE", [(50, 50)])
    for stop in (0, 2, 4):
        asked = iter(range(1000))

        def cancelled(asked=asked, stop=stop):
            return next(asked) >= stop

        with pytest.raises(Cancelled):
            targets.detect(
                [date],
                date.grid,
                str(tmp_path / "p.gpkg"),
                Options(looks=4.4),
                Job(cancelled=cancelled),
                [str(tmp_path / "m.tif")],
            )
        assert [p.name for p in tmp_path.iterdir()] == ["BEFORE.tif"]


def test_senseless_windows_are_refused():
    for options in (
        Options(guard=8),
        Options(guard=21),
        Options(pfa=0.0),
        Options(min_pixels=0),
        Options(min_pixels=5, max_pixels=2),
    ):
        with pytest.raises(InputError):
            options.check()
