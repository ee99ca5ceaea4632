"""Gap filling against statements of the same mathematics in plain numpy, on images whose truth is known."""

from __future__ import annotations

import os

import numpy as np
import pytest
from makers import read_tif, write_tif

from cloudtools_plugin.engine import raster
from cloudtools_plugin.engine.errors import Cancelled, InputError
from cloudtools_plugin.engine.fill import (
    backend,
    compatible,
    components,
    forest,
    huge,
    job,
    methods,
    quality,
    solve,
    sources,
    superpixels,
)
from cloudtools_plugin.engine.grid import Window
from cloudtools_plugin.engine.masks import make_rule, mask_source


@pytest.fixture(params=["numba", "numpy"])
def engine(request, monkeypatch):
    """Both ways to compute."""
    if request.param == "numba":
        if backend.kernels() is None:
            pytest.skip("numba is not installed")
    else:
        monkeypatch.setattr(backend, "kernels", lambda: None)
        for module in (solve, compatible, forest):
            monkeypatch.setattr(module, "kernels", lambda: None)
    return request.param


def blob(shape, centre, radius):
    rows, cols = np.indices(shape)
    return (rows - centre[0]) ** 2 + (cols - centre[1]) ** 2 <= radius**2


def pair(seed=0, shape=(150, 170), bands=2, noise=4.0):
    """(target, replacement, gap): fields of 300 to 3000 that differ by gain and offset, with a round gap and a small
    one."""
    rng = np.random.default_rng(seed)
    points = rng.uniform(0, 1, (25, 2)) * shape
    rows, cols = np.indices(shape)
    label = np.argmin([(rows - r) ** 2 + (cols - c) ** 2 for r, c in points], axis=0)
    scene = rng.uniform(300, 3000, (bands, 25))[:, label] + 20 * np.sin(cols / 5.0) * np.cos(rows / 7.0)
    gain, bias = rng.uniform(0.7, 1.3, (bands, 1, 1)), rng.uniform(-100, 200, (bands, 1, 1))
    target = gain * scene + bias + noise * rng.standard_normal(scene.shape)
    gap = blob(shape, (70, 80), 25) | blob(shape, (20, 140), 6)
    return target.astype(np.float32), (scene + noise * rng.standard_normal(scene.shape)).astype(np.float32), gap


# The published raster function


def published(target, replacement, mask, radius, growth):
    """Its formula as it stands, pixel by pixel in float64 (one band)."""

    def dilated(image):
        wide = np.pad(image, 2)
        h, w = image.shape
        return np.max([wide[i : i + h, j : j + w] for i in range(5) for j in range(5)], axis=0)

    grown = mask.astype(np.uint8)
    for _ in range(growth // 2):
        grown = dilated(grown)
    t = np.pad(np.where(grown, 0.0, target), radius)
    r = np.pad(np.where(grown, replacement, 0.0), radius)
    known = 1 - grown
    while not known.all():
        wider = dilated(known)
        new = np.zeros(t.shape)
        for row, col in zip(*np.nonzero(wider - known)):
            a = t[row : row + 2 * radius + 1, col : col + 2 * radius + 1]
            b = r[row : row + 2 * radius + 1, col : col + 2 * radius + 1]
            a, b = a[a != 0], b[b != 0]
            new[row + radius, col + radius] = a.std() / b.std() * (r[row + radius, col + radius] - b.mean()) + a.mean()
        t, known = t + new, wider
    return t[radius:-radius, radius:-radius]


@pytest.mark.parametrize(("radius", "growth"), [(9, 4), (16, 0), (40, 10)])
def test_compatible_is_the_published_formula(engine, radius, growth):
    rng = np.random.default_rng(radius)
    target, replacement = rng.uniform(300, 4000, (2, 64, 75))
    mask = blob((64, 75), (20, 25), 9) | blob((64, 75), (55, 60), 4) | blob((64, 75), (0, 74), 8)
    filled, where = compatible.fill(target, replacement, mask, radius, growth)
    assert where.sum() == (compatible.distance(mask) <= growth).sum()
    assert np.abs(filled - published(target, replacement, mask, radius, growth)).max() < 1e-8


def test_chessboard_distance(engine):
    known = np.random.default_rng(3).random((31, 43)) < 0.01
    rows, cols = np.nonzero(known)
    i, j = np.indices(known.shape)
    expected = np.min([np.maximum(abs(i - r), abs(j - c)) for r, c in zip(rows, cols)], axis=0)
    assert (compatible.distance(known) == expected).all()
    assert (compatible.distance(np.zeros((5, 7), bool)) == 12).all()


# The parts


def test_box_sums(engine):
    x = np.random.default_rng(1).normal(size=(23, 31))
    for radius in (0, 1, 5, 40):
        padded = np.pad(x, radius)
        expected = [
            [padded[i : i + 2 * radius + 1, j : j + 2 * radius + 1].sum() for j in range(31)] for i in range(23)
        ]
        assert np.allclose(backend.box_sum(x, radius), expected, atol=1e-10)


@pytest.mark.parametrize("edges", [False, True])
def test_solver_solves(engine, edges):
    """Against a dense solution of the same equations."""
    rng = np.random.default_rng(5)
    shape = (26, 31)
    unknown = blob(shape, (12, 14), 9) | blob(shape, (25, 30), 3)
    outside = blob(shape, (3, 3), 2)  # neither unknown nor fixed: no link
    fixed = ~unknown & ~outside
    right = rng.uniform(1e-3, 1, shape) if edges else np.ones(shape)
    down = rng.uniform(1e-3, 1, shape) if edges else np.ones(shape)
    screen = 1e-2 if edges else 0.0
    values = rng.normal(size=shape)
    number = {p: n for n, p in enumerate(zip(*np.nonzero(unknown)))}
    a, b = np.zeros((len(number),) * 2), np.zeros(len(number))
    for (i, j), n in number.items():
        a[n, n] += screen
        for k, m, w in (
            (i, j + 1, right[i, j]),
            (i, j - 1, right[i, j - 1]),
            (i + 1, j, down[i, j]),
            (i - 1, j, down[i - 1, j]),
        ):
            if 0 <= k < shape[0] and 0 <= m < shape[1] and not outside[k, m]:
                a[n, n] += w
                if unknown[k, m]:
                    a[n, number[k, m]] -= w
                else:
                    b[n] += w * values[k, m]
    expected = np.linalg.solve(a, b)
    found = solve.Laplace(unknown, fixed, right, down, screen).solve(values, tolerance=1e-10)
    assert np.abs(found[unknown] - expected).max() < 1e-6
    assert (found[~unknown] == 0).all()


def test_trees_are_the_same_with_and_without_numba(monkeypatch):
    if backend.kernels() is None:
        pytest.skip("numba is not installed")
    rng = np.random.default_rng(11)
    x = np.concatenate([rng.normal(size=(4, 7000)), rng.integers(0, 3, (1, 7000))]).astype(np.float32)
    y = np.stack([100 * np.sign(x[0]) * x[1], x[2] ** 2]) + 0.1 * rng.normal(size=(2, 7000))
    asked = np.concatenate([x, rng.normal(size=(5, 3000)).astype(np.float32)], 1)
    fast = forest.Forest(x, y).apply(asked)
    monkeypatch.setattr(forest, "kernels", lambda: None)
    assert (forest.Forest(x, y).apply(asked) == fast).all()
    assert np.corrcoef(fast[0, :7000], y[0])[0, 1] > 0.9 and np.corrcoef(fast[1, :7000], y[1])[0, 1] > 0.9


def test_what_changed_by_kind_and_place_is_predicted():
    """Bright roofs became dark in the west alone, which no regression of values can say; none of them is at the gap's
    border."""
    rng = np.random.default_rng(12)
    shape = (160, 200)
    rows, cols = np.indices(shape)
    roof = (rows % 16 < 5) & (cols % 16 < 5)
    replacement = np.where(roof, 3000.0, 900.0) + 20 * rng.standard_normal((2, *shape))
    target = np.where(roof & (cols < 100), replacement - 1500, replacement)
    gap = np.zeros(shape, bool)
    gap[44:110, 22:94] = gap[44:110, 118:190] = True
    found = methods.solve("slra", np.where(gap, 0, target), replacement, ~gap, gap, 40).values
    assert np.abs((found - target)[:, gap & roof]).mean() < 150


def test_a_gain_is_not_learnt_from_windows_without_contrast():
    """A field of one colour around a gap that hides other colours: its noise must not become their gain."""
    target, replacement, gap = pair(6, (420, 460), 1)
    gap |= blob(gap.shape, (230, 240), 120)
    found = methods.solve("slra", np.where(gap, 0, target), replacement, ~gap, gap, 80)
    assert error(found.values, target, gap) < 1.1 * 4.0 * np.sqrt(2)


def test_components_of_runs():
    mask = np.random.default_rng(2).random((40, 53)) < 0.3
    gap = components.Gap.from_mask(mask)
    assert (gap.mask(Window(0, 0, 53, 40)) == mask).all()
    assert (gap.mask(Window(10, 5, 20, 30)) == mask[5:35, 10:30]).all()
    seen = np.zeros(mask.shape, int)
    for label, box in enumerate(gap.boxes):
        part = gap.mask(Window(0, 0, 53, 40), np.array([label]))
        rows, cols = np.nonzero(part)
        assert list(box) == [rows.min(), cols.min(), rows.max() + 1, cols.max() + 1]
        assert part.sum() == gap.pixels[label]
        # connected by eight neighbours, and no neighbour left out
        reached = np.zeros_like(mask)
        reached[rows[0], cols[0]] = True
        while True:
            grown = (compatible.distance(reached) <= 1) & mask
            if (grown == reached).all():
                break
            reached = grown
        assert (reached == part).all()
        seen += part
    assert (seen == mask).all()


def test_tasks_hold_each_component_once():
    mask = np.random.default_rng(2).random((300, 700)) < 0.01
    mask[100:180, 50:640] = True
    gap = components.Gap.from_mask(mask)
    for tasks in (components.plan_tasks(gap, 20, 128), components.plan_chains(gap, 12, 20)):
        assert sorted(label for task in tasks for label in task.labels) == list(range(len(gap.boxes)))
        for task in tasks:
            whole = gap.mask(task.window, np.array(task.labels)).sum()
            assert whole == gap.pixels[list(task.labels)].sum()


def test_quality_numbers():
    rng = np.random.default_rng(8)
    truth = rng.uniform(100, 900, (60, 70))
    where = blob(truth.shape, (30, 35), 18)
    filled = np.where(where, truth + 30, truth)
    q = quality.compare(filled, truth, where)
    assert q.count == where.sum()
    assert q.rmse == pytest.approx(30) and q.bias == pytest.approx(30) and q.seam == pytest.approx(30)
    assert q.cc == pytest.approx(1) and q.nrmse == pytest.approx(30 / truth[where].std())
    assert quality.compare(truth, truth, where).ssim == pytest.approx(1)
    left, right = where.copy(), where.copy()
    left[:, 35:] = right[:, :35] = False
    noisy = np.where(where, truth + 50 * rng.standard_normal(truth.shape), truth)
    whole = quality.compare(noisy, truth, where)
    both = quality.compare(noisy, truth, left) + quality.compare(noisy, truth, right)
    assert both.rmse == pytest.approx(whole.rmse) and both.cc == pytest.approx(whole.cc)
    assert whole.rmse == pytest.approx(np.sqrt(np.mean((noisy - truth)[where] ** 2)))


# The methods


def error(values, truth, gap):
    return float(np.sqrt(np.mean((values - truth)[:, gap] ** 2)))


def test_slra_reaches_the_noise_on_a_pair_of_one_gain(engine):
    target, replacement, gap = pair(noise=8.0)
    hidden = np.where(gap, np.float32(0), target)
    floor = 8.0 * np.sqrt(1 + 1.3**2)
    found = methods.solve("slra", hidden, replacement, ~gap, gap, 40)
    assert error(found.values, target, gap) < 1.1 * floor
    for name in ("poisson", "copy"):
        other = methods.solve(name, hidden, replacement, ~gap, gap, 40)
        assert error(found.values, target, gap) < 0.5 * error(other.values, target, gap)


def test_changed_objects_at_the_border_are_corrected_as_objects(engine):
    """Half of a field is seen: the rest of it must follow, its neighbour must not."""
    rng = np.random.default_rng(4)
    shape = (140, 140)
    replacement = np.full((2, *shape), 1000.0) + 5 * rng.standard_normal((2, *shape))
    replacement[:, 40:100, 40:100] += 800
    target = replacement.copy()
    target[:, 40:100, 40:100] -= 1500  # ploughed
    gap = np.zeros(shape, bool)
    gap[30:110, 70:120] = True
    found = methods.solve("slra", np.where(gap, 0, target), replacement, ~gap, gap, 30).values
    inner = np.zeros(shape, bool)
    inner[45:95, 75:97] = True
    assert np.abs((found - target)[:, inner]).mean() < 250  # of 1500
    outer = gap & ~blob(shape, (70, 70), 50)
    assert np.abs((found - target)[:, outer]).mean() < 60


def test_numba_and_numpy_agree(monkeypatch):
    if backend.kernels() is None:
        pytest.skip("numba is not installed")
    target, replacement, gap = pair(3)
    hidden = np.where(gap, np.float32(0), target)
    one = methods.solve("slra", hidden, replacement, ~gap, gap, 40).values
    for module in (backend, solve, compatible, forest):
        monkeypatch.setattr(module, "kernels", lambda: None)
    other = methods.solve("slra", hidden, replacement, ~gap, gap, 40).values
    assert np.abs(one - other).max() < 0.05


# From files to files


def files(tmp_path, target, replacements, mask, nodata=None, mask_kind="uint8", **more):
    paths = [write_tif(tmp_path / "target.tif", target, nodata=nodata, **more)]
    for n, replacement in enumerate(replacements):
        paths.append(write_tif(tmp_path / f"r{n}.tif", replacement, nodata=nodata))
    if mask is not None:
        paths.append(write_tif(tmp_path / "mask.tif", mask.astype(mask_kind)))
    return paths


def run(tmp_path, paths, number=1, rule="nonzero", values="", options=None, threads=1, **jobs):
    image = raster.open_image(paths[0])
    grid = image.grid
    target = sources.source("target", image.bands, grid)
    replacements = []
    for path in paths[1 : 1 + number]:
        other = raster.open_image(path)
        bands = sources.match_bands(image.bands, other, image.bands)
        replacements.append(sources.source(other.name, bands, grid, "bilinear", image.bands))
    mask = None
    if len(paths) > 1 + number:
        band = raster.open_image(paths[-1], alpha=False).bands[0]
        mask = mask_source(band, grid, make_rule(rule, values))
    out = [str(tmp_path / f"{name}.tif") for name in ("out", "source", "confidence")]
    result = job.fill_gaps(
        target, replacements, mask, grid, job.Paths(*out), options or job.Options(), job.Job(threads=threads, **jobs)
    )
    return result, *(read_tif(path) for path in out)


def test_everything_outside_of_the_gap_stays(tmp_path):
    target, replacement, gap = pair()
    cloudy = np.rint(np.where(gap, 9000, target)).astype(np.uint16)
    result, out, source, confidence = run(
        tmp_path, files(tmp_path, cloudy, [np.rint(replacement).astype(np.uint16)], gap)
    )
    grown = gap | (source[0] == 1)
    assert out.dtype == np.uint16 and (out[:, ~grown] == cloudy[:, ~grown]).all()
    assert grown.sum() > gap.sum() and (source[0][gap] == 1).all() and set(np.unique(source)) == {0, 1}
    assert (confidence[0][~grown] == 100).all() and confidence[0][grown].max() <= 100
    assert result.filled == result.gap == grown.sum() and result.components == 2
    assert error(out.astype(float), target, gap) < 20
    assert result.check_shapes >= 1 and result.check[0].rmse < 25 and result.seam < 25


@pytest.mark.parametrize("method", methods.METHODS)
def test_threads_and_blocks_do_not_show(tmp_path, method, monkeypatch):
    target, replacement, gap = pair(2, (260, 300), 1)
    gap |= blob(gap.shape, (200, 200), 30) | blob(gap.shape, (215, 60), 12)
    paths = files(tmp_path, target, [replacement], gap)
    options = job.Options(method, 20, check=2)
    whole = run(tmp_path, paths, options=options)[1:]
    again = run(tmp_path, paths, options=options, threads=2)[1:]
    assert all((a == b).all() for a, b in zip(whole, again))
    # the engine's own answer to the whole image at once
    if method in ("copy", "slra_compatible"):
        image = np.where(gap, 0, target)
        if method == "copy":
            expected = replacement
        else:
            expected, _ = compatible.fill(target[0], replacement[0], gap, 20, compatible.GROWTH)
        filled = whole[1][0] == 1
        assert np.abs(whole[0][0][filled] - np.atleast_3d(expected.T).T.reshape(image.shape)[0][filled]).max() < 1e-3


def test_huge_gaps_in_tiles_are_like_small_ones(tmp_path, monkeypatch):
    target, replacement, gap = pair(6, (420, 460), 1)
    gap |= blob(gap.shape, (230, 240), 120)
    paths = files(tmp_path, target, [replacement], gap)
    options = job.Options(check=0)
    whole = run(tmp_path, paths, options=options)
    for module in (huge, job):
        monkeypatch.setattr(module, "LIMIT", 100 * 100)
    monkeypatch.setattr(huge, "_COARSE", 120 * 120)
    monkeypatch.setattr(huge, "_TILE", 128)
    tiled = run(tmp_path, paths, options=options)
    assert tiled[0].huge == 1 and whole[0].huge == 0 and tiled[0].filled == whole[0].filled
    assert error(tiled[1], target, gap) < 1.1 * error(whole[1], target, gap)
    again = run(tmp_path, paths, options=options, threads=2)
    assert (again[1] == tiled[1]).all()


def test_second_replacement_where_the_first_has_nothing(tmp_path):
    target, replacement, gap = pair()
    first = np.rint(replacement).astype(np.uint16)
    first[:, 60:80, 60:100] = 0
    second = np.rint(0.8 * replacement + 100).astype(np.uint16)
    second[:, :30] = 0
    cloudy = np.rint(target).astype(np.uint16)
    paths = files(tmp_path, cloudy, [first, second], gap, nodata=0)
    result, out, source, _ = run(tmp_path, paths, 2, options=job.Options(order="priority", check=0))
    assert (source[0][60:80, 60:100][gap[60:80, 60:100]] == 2).all() and (
        source[0][14:26, 136:146][5:8, 2:8] == 1
    ).all()
    assert result.by_source[1] + result.by_source[2] == result.filled == result.gap
    assert error(out.astype(float), target, gap) < 25


@pytest.mark.parametrize("threads", [1, 2])
def test_masked_pixels_of_a_replacement_do_not_exist(tmp_path, threads):
    """A mask is worth as much as nodata in its place: the same result to the bit, whatever lies below it."""
    target, replacement, gap = pair()
    cloud = blob(gap.shape, (75, 95), 14) | blob(gap.shape, (120, 30), 20)
    bright, holed = replacement.copy(), replacement.copy()
    bright[:, cloud], holed[:, cloud] = 20000, np.nan
    mask_path = write_tif(tmp_path / "cloud.tif", cloud.astype(np.uint8))
    grid = raster.open_image(mask_path).grid
    outs = []
    for name, other in (("bright", bright), ("holed", holed)):
        paths = files(tmp_path, target, [other], gap)
        image, found = raster.open_image(paths[0]), raster.open_image(paths[1])
        source = sources.source(name, found.bands, grid, "bilinear", image.bands)
        if name == "bright":
            hides = mask_source(raster.open_image(mask_path, alpha=False).bands[0], grid, make_rule("nonzero"))
            source = sources.masked_source(source, hides, (0.0, 0.0))
        gaps = mask_source(raster.open_image(paths[-1], alpha=False).bands[0], grid, make_rule("nonzero"))
        out = [str(tmp_path / f"{name}-{what}.tif") for what in ("out", "source", "confidence")]
        job.fill_gaps(
            sources.source("target", image.bands, grid), [source], gaps, grid, job.Paths(*out), job.Options(),
            job.Job(threads=threads),
        )  # fmt: skip
        outs.append([read_tif(path) for path in out])
    assert all(np.array_equal(a, b, equal_nan=True) for a, b in zip(*outs))
    assert (outs[0][1][0][cloud & gap] == job.NOT_FILLED).all()


def test_clouds_do_not_creep_out_of_a_mask_by_interpolation(tmp_path):
    """A replacement of other pixels: what is interpolated from a masked pixel is masked, too."""
    target, replacement, gap = pair()
    cloud = blob(gap.shape, (70, 80), 10)[::2, ::2]
    coarse = replacement[:, ::2, ::2].copy()
    coarse[:, cloud] = 60000
    image = raster.open_image(write_tif(tmp_path / "target.tif", target))
    place = (500000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0)
    other = raster.open_image(write_tif(tmp_path / "coarse.tif", coarse, transform=place))
    hides = raster.open_image(write_tif(tmp_path / "cloud.tif", cloud.astype(np.uint8), transform=place), alpha=False)
    for resampling in ("bilinear", "cubic", "average", "nearest"):
        source = sources.source("coarse", other.bands, image.grid, resampling, image.bands)
        source = sources.masked_source(
            source, mask_source(hides.bands[0], image.grid, make_rule("nonzero")), (0.0, 0.0)
        )
        values, valid = source.read(image.grid.window)
        assert values.max() < 1.2 * replacement.max() and 0.9 < valid.mean() < 0.995


def test_best_first_takes_the_more_similar_one(tmp_path):
    target, replacement, gap = pair()
    rng = np.random.default_rng(0)
    poor = replacement + 600 * rng.standard_normal(replacement.shape).astype(np.float32)
    paths = files(tmp_path, target, [poor, replacement], gap)
    best = run(tmp_path, paths, 2, options=job.Options(check=0))
    assert set(best[0].by_source) == {2}
    given = run(tmp_path, paths, 2, options=job.Options(order="priority", check=0))
    assert set(given[0].by_source) == {1}
    assert error(best[1], target, gap) < 0.2 * error(given[1], target, gap)


def several(seed, shape, noises, bands=2):
    """(target, [replacements]): the same fields under other gains, each with noise of its own."""
    rng = np.random.default_rng(seed)
    rows, cols = np.indices(shape)
    label = rows // 31 * (shape[1] // 31 + 1) + cols // 31
    scene = rng.uniform(300, 3000, (bands, label.max() + 1))
    target = (scene[:, label] + 20 * rng.standard_normal((bands, *shape))).astype(np.float32)
    others = []
    for noise in noises:
        own = scene * rng.uniform(0.7, 1.3, (bands, 1)) + rng.uniform(-100, 200, (bands, 1))
        others.append((own[:, label] + noise * rng.standard_normal((bands, *shape))).astype(np.float32))
    return target, others


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_several_replacements_are_better_than_the_best_of_them(tmp_path, seed):
    gap = blob((180, 200), (80, 90), 40) | blob((180, 200), (150, 170), 12)
    target, others = several(seed, gap.shape, (60, 60, 60))
    paths = files(tmp_path, np.where(gap, np.float32(9000), target), others, gap)
    result, out, *_ = run(tmp_path, paths, 3, options=job.Options(check=0))
    singles = []
    for n in range(1, 4):
        alone = run(tmp_path, [paths[0], paths[n], paths[-1]], options=job.Options(check=0))
        singles.append(error(alone[1], target, gap))
    assert result.filled == result.gap
    assert error(out, target, gap) < 0.85 * min(singles)


def test_several_replacements_in_a_gap_that_is_solved_coarse_to_fine(tmp_path):
    gap = blob((1120, 1120), (560, 560), 478)
    target, others = several(4, gap.shape, (55, 60), 1)  # the first is the best single one
    paths = files(tmp_path, np.where(gap, np.float32(9000), target), others, gap)
    combined, best = (run(tmp_path, paths, 2, options=job.Options(order=o, check=0)) for o in ("combined", "best"))
    for result, *_ in (combined, best):
        assert result.huge == 1 and result.filled == result.gap > 0.7e6
    assert set(best[0].by_source) == {1}
    assert error(combined[1], target, gap) < 0.9 * error(best[1], target, gap)


def test_a_replacement_with_holes_helps_where_it_has_data(tmp_path):
    """Combined: what only one of them covers is filled from that one alone, and SOURCE says so."""
    gap = blob((180, 200), (80, 90), 40)
    target, others = several(5, gap.shape, (40, 40))
    others[0][:, 60:100, 70:110] = np.nan
    result, out, source, _ = run(
        tmp_path, files(tmp_path, np.where(gap, np.float32(0), target), others, gap), 2, options=job.Options(check=0)
    )
    assert result.filled == result.gap and np.isfinite(out).all()
    assert (source[0][65:95, 75:105] == 2).all()


# The outline


def test_the_outline_moves_to_the_borders_of_fields(tmp_path):
    pytest.importorskip("skimage.segmentation", reason="scikit-image is not installed", exc_type=ImportError)
    rng = np.random.default_rng(6)
    rows, cols = np.indices((160, 160))
    label = (rows // 8 + cols // 8) % 2  # a chequerboard of superpixels
    target = (np.array([[500], [900]]) + np.array([[0, 1500]]))[:, label] + 5 * rng.standard_normal((2, 160, 160))
    gap = np.zeros((160, 160), bool)
    gap[43:85, 51:93] = True  # cuts 3 to 5 of 8 pixels into fields
    cloudy = np.where(gap, np.float32(9000), target.astype(np.float32))
    paths = files(tmp_path, cloudy, [target.astype(np.float32)], gap)
    plain = run(tmp_path, paths, options=job.Options(buffer=(0, 0), check=0))[2][0] == 1
    moved = run(tmp_path, paths, options=job.Options(buffer=(0, 0), check=0, superpixels=True))[2][0] == 1
    assert (plain == gap).all() and (moved | ~gap).all()  # it only grows
    whole = np.zeros_like(gap)
    whole[40:88, 48:96] = True  # the fields that the gap covers in good part
    assert moved.sum() > gap.sum()
    assert np.count_nonzero(moved ^ whole) < 0.35 * np.count_nonzero(gap ^ whole)
    assert not (moved & (compatible.distance(gap) > superpixels._REACH)).any()


def test_cancel_leaves_nothing(tmp_path):
    target, replacement, gap = pair()
    paths = files(tmp_path, target, [replacement], gap)
    before = set(os.listdir(tmp_path))
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        run(tmp_path, paths, cancelled=cancelled)
    assert set(os.listdir(tmp_path)) == before


def test_cancel_is_heard_within_a_box(tmp_path, monkeypatch):
    """A box of a million pixels takes seconds; a cancel must not wait for its end."""
    target, replacement, gap = pair()
    paths = files(tmp_path, target, [replacement], gap)
    before = set(os.listdir(tmp_path))
    boxes, inside, solved = [], [], methods.solve

    def solve_and_tell(*given, **more):
        boxes.append("begun")
        solution = solved(*given, **more)
        boxes.append("done")
        return solution

    def cancelled():
        inside.append(bool(boxes) and boxes[-1] == "begun")
        return sum(inside) > 4

    monkeypatch.setattr(methods, "solve", solve_and_tell)
    with pytest.raises(Cancelled):
        run(tmp_path, paths, cancelled=cancelled, options=job.Options(check=0))
    assert boxes[-1] == "begun" and set(os.listdir(tmp_path)) == before


# What breaks the published function; each has a defined result here (both SLRA methods)

BOTH = pytest.mark.parametrize("method", ["slra", "slra_compatible"])


@BOTH
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "uint32", "int32", "float32", "float64"])
def test_every_type_is_kept_and_saturates(tmp_path, method, dtype):
    target, replacement, gap = pair(bands=1)
    scale = 0.08 if dtype == "uint8" else 1.0
    cloudy = (target * scale).astype(dtype)
    other = replacement * scale
    other[0, 65:75, 70:90] *= 30  # beyond uint8 and uint16
    other = np.clip(other, 0, np.iinfo(dtype).max if np.dtype(dtype).kind in "iu" else 1e9).astype(dtype)
    result, out, _, _ = run(tmp_path, files(tmp_path, cloudy, [other], gap), options=job.Options(method, 30, check=0))
    assert out.dtype == dtype and np.isfinite(out.astype(float)).all() and result.filled == result.gap
    if np.dtype(dtype).kind == "u":
        assert (out[0, 67:73, 75:85] > np.median(out)).all()  # limited, never wrapped


@pytest.mark.parametrize(
    ("dtype", "used", "declared"),
    [
        ("uint16", (), 0),
        ("uint16", (0,), 65535),
        ("uint16", (0, 65535), 65534),
        ("int16", (), -32768),
        ("int16", (-32768,), -9999),
        ("int32", (), -(2**31)),
        ("uint32", (0,), 2**32 - 1),
        ("uint8", (0, 255), 254),
    ],
)
def test_what_stays_cloudy_is_nodata_where_the_input_declares_none(tmp_path, dtype, used, declared):
    target, replacement, gap = pair(bands=1)
    scale = 0.05 if dtype == "uint8" else 1.0
    cloudy = np.clip(np.rint(target * scale), 1, 250).astype(dtype) if dtype == "uint8" else target.astype(dtype)
    cloudy[0, gap] = 251
    cloudy[0, 0, : len(used)] = used
    other = np.where(np.indices(gap.shape)[1] > 70, replacement * scale, np.nan)
    paths = files(tmp_path, cloudy, [other.astype(np.float32)], gap)
    result, out, source, _ = run(tmp_path, paths, options=job.Options(check=0))
    left = source[0] == job.NOT_FILLED
    assert result.declared == declared and raster.open_image(str(tmp_path / "out.tif")).bands[0].nodata == declared
    assert left.sum() == result.gap - result.filled > 500
    assert (out[0][left] == declared).all() and not (out[0][~left] == declared).any()
    assert (out[0][source[0] == 0] == cloudy[0][source[0] == 0]).all()


def test_without_a_free_value_cloudy_pixels_stay(tmp_path):
    target, replacement, gap = pair(bands=1)
    cloudy = np.clip(target * 0.05, 0, 255).astype(np.uint8)
    cloudy[0, :2, :128] = np.arange(256).reshape(2, 128)
    other = np.where(np.indices(gap.shape)[1] > 70, replacement, np.nan)
    result, out, source, _ = run(tmp_path, files(tmp_path, cloudy, [other], gap), options=job.Options(check=0))
    left = source[0] == job.NOT_FILLED
    assert result.declared is None and left.any() and (out[0][left] == cloudy[0][left]).all()


def test_compatible_refuses_what_it_cannot_hold(tmp_path, monkeypatch):
    target, replacement, gap = pair(bands=1)
    paths = files(tmp_path, target, [replacement], gap)
    options = job.Options("slra_compatible", 30, check=0)
    monkeypatch.setattr(job, "_COMPATIBLE_BUDGET", 160 * gap.size // 2)
    with pytest.raises(InputError, match="hold all gaps"):
        run(tmp_path, paths, options=options)
    assert not [name for name in os.listdir(tmp_path) if name.startswith("out")]
    assert run(tmp_path, paths, options=job.Options(check=0))[0].filled  # no limit of the others


def test_rounding_and_saturation():
    numbers, cut = job.to_type(np.array([[[-3.0, 2.5, 3.5, 254.6, 300.0]]]), "uint8", None)
    assert numbers.tolist() == [[[0, 2, 4, 255, 255]]] and cut.tolist() == [[True, False, False, False, True]]
    assert job.to_type(np.array([[[-3.0, 0.2, 1.2]]]), "uint16", 0)[0].tolist() == [[[1, 1, 1]]]
    assert job.to_type(np.array([[[9.0, 300.0]]]), "uint8", 255)[0].tolist() == [[[9, 254]]]


@BOTH
@pytest.mark.parametrize("kind", ["0/255", "0/2", "bool", "int32", "float32"])
def test_masks_of_any_kind_mean_the_same(tmp_path, method, kind):
    target, replacement, gap = pair(bands=1)
    options = job.Options(method, 30, check=0)
    plain = run(tmp_path, files(tmp_path, target, [replacement], gap), options=options)[1]
    factor = {"0/255": 255, "0/2": 2}.get(kind, 1)
    dtype = kind if kind in ("int32", "float32") else "uint8"
    paths = files(tmp_path, target, [replacement], gap * factor, mask_kind=dtype)
    assert (run(tmp_path, paths, options=options)[1] == plain).all()


@BOTH
def test_a_mask_that_covers_everything_is_refused(tmp_path, method):
    target, replacement, gap = pair(bands=1)
    paths = files(tmp_path, target, [replacement], np.ones_like(gap))
    with pytest.raises(InputError, match="covers every pixel"):
        run(tmp_path, paths, options=job.Options(method))
    assert not (tmp_path / "out.tif").exists()


@BOTH
def test_an_empty_mask_changes_nothing(tmp_path, method):
    target, replacement, gap = pair(bands=1)
    result, out, source, _ = run(
        tmp_path, files(tmp_path, target, [replacement], np.zeros_like(gap)), options=job.Options(method)
    )
    assert (out == target).all() and (source == 0).all() and result.gap == result.filled == 0


@BOTH
def test_constant_windows(tmp_path, method):
    """Water, saturation, quantised data: nothing varies, so only the level is carried over."""
    _, _, gap = pair()
    target, replacement = np.full((1, *gap.shape), 700, np.uint16), np.full((1, *gap.shape), 300, np.uint16)
    result, out, _, _ = run(tmp_path, files(tmp_path, target, [replacement], gap), options=job.Options(method, check=0))
    assert (out == 700).all() and result.filled == result.gap


@BOTH
def test_nodata_around_and_below_the_gap(tmp_path, method):
    target, replacement, gap = pair(bands=1)
    cloudy = np.rint(target).astype(np.uint16)
    cloudy[0, 40:60, :] = 0  # nodata beside the gap
    other = np.rint(replacement).astype(np.uint16)
    other[0, 60:64, 70:90] = 0  # nodata in the replacement, in the gap
    result, out, source, _ = run(
        tmp_path, files(tmp_path, cloudy, [other], gap, nodata=0), options=job.Options(method, 30, check=0)
    )
    missing = np.zeros(gap.shape, bool)
    missing[60:64, 70:90] = True
    missing &= gap
    assert (source[0][missing] == job.NOT_FILLED).all() and (out[0][missing] == 0).all()
    assert result.gap - result.filled >= missing.sum()
    good = gap & ~missing
    good[38:62] = False
    assert (out[0][good] > 0).all() and (source[0][good] == 1).all()
    assert (out[0][40:60][~gap[40:60] & (source[0][40:60] == 0)] == 0).all()


@BOTH
def test_nan_never_spreads(tmp_path, method):
    target, replacement, gap = pair(bands=1)
    target[0, 70, 110] = np.nan  # near the gap
    replacement[0, 70, 78] = np.nan  # in it
    replacement[0, 90, 20] = np.inf
    result, out, source, _ = run(
        tmp_path, files(tmp_path, target, [replacement], gap), options=job.Options(method, 30, check=0)
    )
    bad = ~np.isfinite(out[0])
    allowed = np.zeros(gap.shape, bool)
    allowed[70, 78] = allowed[70, 110] = allowed[90, 20] = True
    assert not (bad & ~allowed).any() and bad[70, 78] and source[0][70, 78] == job.NOT_FILLED


@BOTH
def test_a_target_of_zeros(tmp_path, method):
    """Zero is data unless the file says otherwise; for the published arithmetic it never is, so nothing is known."""
    _, replacement, gap = pair(bands=1)
    zeros = np.zeros_like(replacement)
    result, out, _, _ = run(tmp_path, files(tmp_path, zeros, [replacement], gap), options=job.Options(method, check=0))
    if method == "slra":
        assert np.abs(out).max() < 1e-3 and result.filled == result.gap
    else:
        assert result.filled == 0
    paths = files(tmp_path, zeros, [replacement], gap, nodata=0)
    with pytest.raises(InputError, match="covers every pixel"):
        run(tmp_path, paths, options=job.Options(method))
