"""Speckle filters against plain statements of their formulas, with numba and without, and what they must not do."""

from __future__ import annotations

import numpy as np
import pytest
from makers import read_tif, write_tif

from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.sar import backend, dates, filtering, speckle
from cloudtools_plugin.engine.sar.windows import Job, plan


def scene(looks=3.0, seed=0):
    rng = np.random.default_rng(seed)
    base = np.where(np.arange(90)[None, :] > 45, 5.0, 1.0) * np.ones((70, 1))
    base[20:30, 20:30] = 40
    image = (base * rng.gamma(looks, 1 / looks, base.shape)).astype(np.float32)
    image[:6, :9] = np.nan
    image[50, 50] = np.nan
    image[60:63] = np.nan
    return image


def windows(image, radius):
    """(h, w, window) float64 of every pixel's window, NaN outside."""
    padded = np.pad(image.astype(np.float64), radius, constant_values=np.nan)
    size = 2 * radius + 1
    return np.stack(
        [padded[i : i + image.shape[0], j : j + image.shape[1]] for i in range(size) for j in range(size)], -1
    )


@pytest.fixture(params=["numba", "numpy"])
def path(request, monkeypatch):
    if request.param == "numpy":
        for module in (backend, speckle):
            monkeypatch.setattr(module, "kernels", lambda: None)
    elif backend.kernels() is None:
        pytest.skip("numba is not installed")
    return request.param


@pytest.mark.filterwarnings("ignore:.*:RuntimeWarning")
def test_lee_and_boxcar_are_their_formulas(path):
    image, looks = scene(), 3.0
    stack = windows(image, 3)
    mean, variance = np.nanmean(stack, -1), np.nanvar(stack, -1, ddof=1)
    weight = np.clip(1 - mean**2 / (looks * variance), 0, 1)
    expected = mean + weight * (image - mean)
    hole = np.isnan(image)
    for result, truth in ((speckle.lee(image, 7, looks), expected), (speckle.boxcar(image, 7), mean)):
        assert np.array_equal(np.isnan(result), hole)
        assert result[~hole] == pytest.approx(truth[~hole], rel=1e-5)


@pytest.mark.filterwarnings("ignore:.*:RuntimeWarning")
def test_frost_is_its_formula(path):
    image = scene()
    stack = windows(image, 2)
    variation = np.nanvar(stack, -1, ddof=1) / np.nanmean(stack, -1) ** 2
    y, x = np.mgrid[-2:3, -2:3]
    weight = np.exp(-2.0 * variation[..., None] * np.hypot(y, x).ravel())
    good = ~np.isnan(stack)
    expected = np.where(good, weight * stack, 0).sum(-1) / np.where(good, weight, 0).sum(-1)
    result = speckle.frost(image, 5, 2.0)
    assert result[~np.isnan(image)] == pytest.approx(expected[~np.isnan(image)], rel=1e-5)


@pytest.mark.parametrize("name", speckle.FILTERS[:-1])
def test_numba_and_numpy_agree(name, monkeypatch):
    if backend.kernels() is None:
        pytest.skip("numba is not installed")
    image = scene()
    fast = speckle.despeckle(image, name, 7, 3.0, 2.0, bright=30.0)
    for module in (backend, speckle):
        monkeypatch.setattr(module, "kernels", lambda: None)
    slow = speckle.despeckle(image, name, 7, 3.0, 2.0, bright=30.0)
    assert fast == pytest.approx(slow, rel=2e-7, nan_ok=True)


@pytest.mark.parametrize("name", speckle.FILTERS[:-1])
def test_blocks_are_the_whole_image(name):
    image = scene()
    whole = speckle.despeckle(image, name, 7, 3.0, 2.0, bright=30.0)
    halo = speckle.halo_of(name, 7)
    part = image[max(0, 25 - halo) : 48 + halo, max(0, 30 - halo) : 61 + halo]
    block = speckle.despeckle(part, name, 7, 3.0, 2.0, bright=30.0)
    assert np.array_equal(block[halo : halo + 23, halo : halo + 31], whole[25:48, 30:61], equal_nan=True)


@pytest.mark.parametrize("name", ["refinedlee", "quegan"])
def test_a_file_filtered_in_blocks_is_the_file_filtered_at_once(tmp_path, name):
    rng = np.random.default_rng(3)
    large = np.tile(scene(), (4, 4))
    stack = (large * rng.gamma(3, 1 / 3, (3, *large.shape))).astype(np.float32)
    stack[1, 20:30, 50:70] = np.nan
    paths = [write_tif(tmp_path / f"{k}.tif", date) for k, date in enumerate(stack)]
    found = [dates.open_date([path], str(k), 0, "power") for k, path in enumerate(paths)]
    options = filtering.Options(name, looks=3.0, unit="power")
    results = []
    for index, job in enumerate((Job(threads=1), Job(threads=2, budget=2**20))):
        path = str(tmp_path / f"out{index}.tif")
        filtering.despeckle(found, found[0].grid, path, options, job)
        results.append(read_tif(path))
    assert len(plan(found[0].grid, (512, 512), 104.0, 3, job)) > 3  # blocks there were
    assert np.array_equal(*results, equal_nan=True)
    if name == "quegan":
        assert np.array_equal(results[0], speckle.quegan(stack, 7), equal_nan=True)


@pytest.mark.parametrize("name", speckle.FILTERS[:-1])
def test_speckle_goes_and_the_mean_stays(name):
    rng = np.random.default_rng(1)
    sea = rng.gamma(4, 0.25, (200, 200)).astype(np.float32)
    calm = speckle.despeckle(sea, name, 7, 4.0)
    assert calm.mean() == pytest.approx(1.0, abs=0.03)
    assert speckle.estimate_looks(calm) > 3 * 4


def test_sigma_range_is_the_one_of_the_paper():
    # Lee et al. 2009, table 1, sigma 0.9: one look 0.084 .. 3.941, four looks 0.378 .. 2.094
    assert speckle.sigma_range(1.0)[:2] == pytest.approx((0.084, 3.941), rel=0.01)
    assert speckle.sigma_range(4.0)[:2] == pytest.approx((0.378, 2.094), rel=0.01)


def test_point_targets_survive_the_sigma_filter():
    image = scene()
    image[40:43, 70:73] = 500
    kept = speckle.lee_sigma(image, 7, 3.0, bright=100.0)
    assert np.array_equal(kept[40:43, 70:73], image[40:43, 70:73])


def test_quegan_gathers_looks_over_dates_without_blurring():
    rng = np.random.default_rng(2)
    base = np.where(np.arange(120)[None, :] > 60, 8.0, 1.0) * np.ones((120, 1))
    stack = (base * rng.gamma(2, 0.5, (8, 120, 120))).astype(np.float32)
    stack[3, :10] = np.nan
    out = speckle.quegan(stack, 7)
    assert np.array_equal(np.isnan(out), np.isnan(stack))
    assert speckle.estimate_looks(out[0][:, :60]) > 5 * 2
    with pytest.raises(InputError):
        speckle.quegan(stack[:1], 7)


@pytest.mark.parametrize("looks", [1, 4.4, 9])
def test_looks_are_estimated_beside_texture(looks):
    rng = np.random.default_rng(5)
    base = np.ones((400, 400))
    base[:, 250:] = np.exp(rng.normal(0, 1, (400, 150)))
    image = (base * rng.gamma(looks, 1 / looks, base.shape)).astype(np.float32)
    assert speckle.estimate_looks(image) == pytest.approx(looks, rel=0.1)


def test_edge_preservation_ranks_filters():
    image = scene()
    assert (
        speckle.edge_preservation(image, speckle.refined_lee(image, 3.0))
        > speckle.edge_preservation(image, speckle.boxcar(image, 7)) + 0.1
    )


def test_senseless_windows_are_refused():
    for size in (4, 1, 103):
        with pytest.raises(InputError):
            speckle.check_size(size)
    with pytest.raises(InputError, match="Unknown filter"):
        speckle.despeckle(scene(), "median")
