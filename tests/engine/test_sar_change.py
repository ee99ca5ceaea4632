"""Change: the class map on known change, on pairs with truth, and the arithmetic beneath it."""

from __future__ import annotations

import os

import numpy as np
import pytest
from makers import write_tif
from osgeo import gdal, ogr

from cloudtools_plugin.engine.errors import Cancelled, InputError
from cloudtools_plugin.engine.sar import backend, change, dates, detection, regions
from cloudtools_plugin.engine.sar.change import DECREASE, INCREASE, NODATA, NONE, Options
from cloudtools_plugin.engine.sar.detection import Paths
from cloudtools_plugin.engine.sar.windows import Job

DATA = os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared", "data", "sar-pairs")


def speckled(shape, looks, seed, base=0.05):
    return (base * np.random.default_rng(seed).gamma(looks, 1 / looks, shape)).astype(np.float32)


def dates_of(tmp_path, *images, **options):
    return [
        dates.open_date([write_tif(tmp_path / f"{index}.tif", image, **options)], name)
        for index, (image, name) in enumerate(zip(images, ("BEFORE", "AFTER", "LATER", "LAST")))
    ]


def detect(tmp_path, two, options=None, job=None, between=(), **paths):
    out = {
        name: str(tmp_path / f"{name}.{'gpkg' if name == 'polygons' else 'tif'}")
        for name in ("classes", "strength", "p_values", "polygons")
    }
    result = detection.detect(
        two[0],
        two[-1],
        dates.output_grid(two[0], two[1:]),
        Paths(**{**out, **paths}),
        options or Options(),
        job or Job(),
        between,
    )
    read = {
        name: gdal.Open(path).ReadAsArray()
        for name, path in out.items()
        if name != "polygons" and paths.get(name, path) != ""
    }
    return result, read, out


def changed_pair(looks=4.4, shape=(300, 320)):
    before, after = speckled(shape, looks, 1), speckled(shape, looks, 2)
    truth = np.full(shape, NONE, np.uint8)
    truth[40:90, 40:120], truth[150:200, 200:280] = INCREASE, DECREASE
    after[truth == INCREASE] *= 5
    after[truth == DECREASE] /= 5
    before[:, :10] = np.nan
    truth[:, :10] = NODATA
    return before, after * np.float32(1.3), truth  # and the later date is 1.1 dB brighter all over


def test_known_change_is_found_with_its_sign_area_and_strength(tmp_path):
    before, after, truth = changed_pair()
    result, read, out = detect(tmp_path, dates_of(tmp_path, before, after))
    assert (read["classes"] == truth).mean() > 0.995
    assert (read["classes"][:, :10] == NODATA).all()
    assert result.regions == {DECREASE: 1, INCREASE: 1}
    assert result.match.shift == pytest.approx(10 * np.log10(1.3), abs=0.15)
    assert result.looks == pytest.approx(4.4, rel=0.2)  # change makes it err to fewer
    assert np.nanmedian(read["strength"][45:85, 45:115]) == pytest.approx(7, abs=0.7)
    layer = ogr.Open(out["polygons"])
    features = {
        f["direction"]: (f["pixels"], f["area_m2"], f["mean_db"], f.GetGeometryRef().GetArea())
        for f in layer.GetLayer(0)
    }
    pixels, area, mean, drawn = features["increase"]
    assert pixels == (read["classes"] == INCREASE).sum() and drawn == pytest.approx(100 * pixels)
    assert area == pytest.approx(100 * pixels, rel=3e-3) and area == pytest.approx(result.areas[INCREASE])
    assert mean > 5 and features["decrease"][2] < -5


def test_blocks_and_threads_do_not_show(tmp_path):
    before, after, _ = changed_pair(shape=(700, 500))
    two = dates_of(tmp_path, before, after)
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one = detect(tmp_path / "a", two, Options(p_values=True))[1]
    other = detect(tmp_path / "b", two, Options(p_values=True), Job(budget=3 * 2**20, threads=2))[1]
    for name in one:
        assert np.array_equal(one[name], other[name], equal_nan=True)


def test_numba_and_numpy_agree(monkeypatch):
    if backend.kernels() is None:
        pytest.skip("numba is not installed")
    d = change.log_ratio(*changed_pair()[:2])
    d[100, 100:140] = np.nan
    fast = change.total_variation(d, 0.4)
    monkeypatch.setattr(change, "kernels", lambda: None)
    assert np.array_equal(change.total_variation(d, 0.4), fast, equal_nan=True)
    assert np.array_equal(np.isnan(fast), np.isnan(d))


def test_total_variation_approaches_the_minimum():
    rng = np.random.default_rng(0)
    d = (np.where(np.arange(40)[None, :] > 20, 1.0, 0.0) * np.ones((40, 1)) + rng.normal(0, 0.2, (40, 40))).astype(
        np.float32
    )

    def energy(u):
        u = u.astype(float)
        gx, gy = np.diff(u, axis=1, append=u[:, -1:]), np.diff(u, axis=0, append=u[-1:])
        return 0.5 * ((u - d) ** 2).sum() + 0.5 * np.hypot(gx, gy).sum()

    forty, thousand = energy(change.total_variation(d, 0.5)), energy(change.total_variation(d, 0.5, 1000))
    assert thousand <= forty <= 1.05 * thousand < 0.8 * energy(d)


def test_nothing_is_found_where_nothing_changed(tmp_path):
    for looks in (1, 4.4, 9):
        two = dates_of(tmp_path, speckled((300, 300), looks, 3), speckled((300, 300), looks, 4))
        assert detect(tmp_path, two)[0].changed_share < 0.01


def test_a_flood_does_not_hide_weaker_change_of_the_other_sign(tmp_path):
    shape = (300, 320)
    before, after = speckled(shape, 4, 3), speckled(shape, 4, 4)
    after[20:140, 20:200] /= 30
    after[180:240, 200:280] *= 3
    result, read, _ = detect(tmp_path, dates_of(tmp_path, before, after), polygons="")
    assert (read["classes"][24:136, 24:196] == DECREASE).mean() > 0.99
    assert (read["classes"][184:236, 204:276] == INCREASE).mean() > 0.97
    assert result.threshold_db[1] < result.threshold_db[0]


@pytest.mark.parametrize("looks", [1, 2, 4])
def test_correlated_speckle_is_no_change(tmp_path, looks):
    rng = np.random.default_rng(5)
    images = []
    for _ in range(2):
        power = np.zeros((300, 320))
        for _ in range(looks):  # of a sensor that samples finer than it resolves
            field = rng.normal(size=(2, 303, 323))
            field = sum(field[:, i : i + 300, j : j + 320] for i in range(3) for j in range(3)) / 3
            power += (field**2).sum(0)
        images.append((0.05 * power / looks).astype(np.float32))
    result, _, _ = detect(tmp_path, dates_of(tmp_path, *images), polygons="")
    assert result.changed_share < 3e-3


@pytest.mark.parametrize("looks", [1, 4.4])
def test_significance_calls_its_share_changed(tmp_path, looks):
    two = dates_of(tmp_path, speckled((1000, 1000), looks, 5), speckled((1000, 1000), looks, 6))
    result, read, _ = detect(tmp_path, two, Options(threshold="significance", alpha=0.05, looks=looks, p_values=True))
    assert result.changed_share == pytest.approx(0.05, rel=0.05)
    assert np.mean(read["p_values"] < 0.05) == pytest.approx(result.changed_share, rel=1e-3)


def test_a_stack_is_tested_as_a_whole(tmp_path):
    stack = [speckled((400, 400), 4.4, seed) for seed in range(4)]
    for image in stack[2:]:
        image[100:200, 100:200] *= 10
    found = dates_of(tmp_path, *stack)
    result, read, _ = detect(tmp_path, found, Options(alpha=0.01, looks=4.4, normalise=False), between=found[1:3])
    inside = np.zeros((400, 400), bool)
    inside[100:200, 100:200] = True
    assert (read["classes"][inside] == INCREASE).mean() > 0.85
    assert (read["classes"][~inside] != NONE).mean() == pytest.approx(0.01, rel=0.1)
    assert result.regions[INCREASE] > 0
    with pytest.raises(InputError, match="significance"):
        detect(tmp_path, found, Options(threshold="otsu"), between=found[1:3])


def test_otsu_and_kittler_on_known_histograms():
    rng = np.random.default_rng(0)
    histogram = change.Histogram()
    histogram.add(np.concatenate([rng.normal(0, 0.1, 90_000), rng.normal(1.5, 0.1, 10_000)]))
    strengths, counts = histogram.folded(0.0)
    values = np.repeat(strengths, counts.astype(int))
    best = max(
        (values <= t).mean() * (values > t).mean() * (values[values > t].mean() - values[values <= t].mean()) ** 2
        for t in np.linspace(0.2, 1.4, 50)
    )
    t = change.otsu(strengths, counts)
    between = (values <= t).mean() * (values > t).mean() * (values[values > t].mean() - values[values <= t].mean()) ** 2
    assert between >= best * (1 - 1e-9)
    assert 0.3 < change.kittler_illingworth(strengths, counts) < 1.3
    assert histogram.mode() == pytest.approx(0.0, abs=0.02)


@pytest.mark.parametrize("difference", change.DIFFERENCES)
def test_every_difference_sees_change_with_its_sign(difference):
    before, after, truth = changed_pair(looks=9)
    options = Options(difference=difference)
    model = change.fit([(before, after)], False, options)
    d = change.difference(before, after, model, options)
    assert np.nanmedian(d[truth == INCREASE]) > 0.4 > -0.4 > np.nanmedian(d[truth == DECREASE])
    assert np.isnan(d[truth == NODATA]).all()


@pytest.mark.parametrize("path", ["numba", "numpy"])
def test_regions_hold_together_over_strips(path, monkeypatch):
    if path == "numpy":
        monkeypatch.setattr(regions, "kernels", lambda: None)
    elif backend.kernels() is None:
        pytest.skip("numba is not installed")
    rng = np.random.default_rng(0)
    values = rng.choice([0, 1, 2, 3], (60, 70), p=[0.02, 0.3, 0.38, 0.3]).astype(np.uint8)
    amounts = rng.normal(size=values.shape)
    runs = regions.Runs()
    for row in range(0, 60, 7):
        runs.add(row, values[row : row + 7], amounts[row : row + 7])
    found = runs.join()
    expected = []
    seen = np.zeros(values.shape, bool)
    for start in zip(*np.nonzero(np.isin(values, (1, 3)))):
        if seen[start]:
            continue
        todo, members = [start], []
        seen[start] = True
        while todo:
            y, x = todo.pop()
            members.append((y, x))
            for p in ((y + i, x + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
                if 0 <= p[0] < 60 and 0 <= p[1] < 70 and not seen[p] and values[p] == values[start]:
                    seen[p] = True
                    todo.append(p)
        expected.append((values[start], len(members), sum(amounts[p] for p in members)))
    assert [(v, n) for v, n, _ in expected] == list(zip(found.value, found.pixels))
    assert found.amount == pytest.approx([a for _, _, a in expected])


def test_bad_pairs_are_refused_in_words(tmp_path):
    good = speckled((60, 60), 4, 1)
    half = good.copy()
    half[:, :30] = np.nan
    other = good.copy()
    other[:, 30:] = np.nan
    with pytest.raises(InputError, match="No pixel has data on both dates"):
        detect(tmp_path, dates_of(tmp_path, half, other))
    assert not [p for p in tmp_path.iterdir() if p.name not in ("0.tif", "1.tif")]
    flat = detect(tmp_path, dates_of(tmp_path, np.full_like(good, 0.1), good))[0]
    assert sum(flat.pixels.values()) == good.size
    negative = good.copy()
    negative[:5] = -0.001
    two = dates_of(tmp_path, good, negative)
    assert any("negative values" in note for note in two[1].notes)
    assert np.isfinite(detect(tmp_path, two)[1]["strength"]).all()


def test_a_cancel_is_seen_while_the_sample_is_read():
    seen = []
    with pytest.raises(Cancelled):
        Job(cancelled=lambda: len(seen) >= 2).look(range(9), seen.append)
    assert seen == [0, 1]


def test_a_cancel_leaves_nothing(tmp_path):
    before, after, _ = changed_pair(shape=(700, 500))
    two = dates_of(tmp_path, before, after)
    for stop in (1, 4, 12, 14):
        asked = iter(range(1000))

        def cancelled(asked=asked, stop=stop):
            return next(asked) >= stop

        with pytest.raises(Cancelled):
            detect(tmp_path, two, job=Job(budget=3 * 2**20, threads=1, cancelled=cancelled))
        assert sorted(p.name for p in tmp_path.iterdir()) == ["0.tif", "1.tif"]


@pytest.mark.skipif(not os.path.isdir(DATA), reason="the sample data (../shared/data) are not there")
@pytest.mark.parametrize(("name", "least"), [("ottawa", 0.937), ("bern", 0.85)])
def test_agreement_with_the_experts(tmp_path, name, least):
    two = [dates.open_date([os.path.join(DATA, name, f"{name}_{index}.bmp")], str(index)) for index in (1, 2)]
    _, read, _ = detect(tmp_path, two)
    truth = gdal.Open(os.path.join(DATA, name, f"{name}_gt.bmp")).ReadAsArray()
    truth = (truth[0] if truth.ndim == 3 else truth) > 127
    found = np.isin(read["classes"], (DECREASE, INCREASE))
    agree = (found == truth).mean()
    chance = found.mean() * truth.mean() + (~found).mean() * (~truth).mean()
    assert (agree - chance) / (1 - chance) >= least
