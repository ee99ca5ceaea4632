"""The whole-spectrum statistics equal their plain statements, with numba and without."""

import numpy as np
import oracle_percentile as oracle
import pytest

from cloudtools_plugin.engine import percentile, temporal

NODATA = 7


@pytest.fixture(params=["numba", "numpy"], autouse=True)
def backend(request, monkeypatch):
    if request.param == "numpy":
        monkeypatch.setenv("CLOUDTOOLS_NO_NUMBA", "1")
    elif percentile.backend() == "numpy":
        pytest.skip("numba is not installed")
    return request.param


def scene(dtype, slots=11, bands=3, pixels=150, seed=0):
    """A stack (T, B, N) of plausible values with ties, and valid (T, N): pixels 0, 1, 2 have none, one, all valid."""
    rng = np.random.default_rng([seed, slots, bands, pixels])
    stack = rng.integers(0, 60, (slots, bands, pixels)) * rng.integers(1, 90, (1, 1, pixels))
    stack = (stack / 7).astype(dtype) if dtype == "float32" else stack.astype(dtype)
    valid = rng.random((slots, pixels)) < 0.6
    valid[:, 0], valid[:, 1], valid[:, 2] = False, False, True
    valid[slots // 2, 1] = True
    return stack, valid


def outputs(stack):
    return np.zeros(stack.shape[1:], stack.dtype), np.full(stack.shape[2], 99, np.int32)


def chosen(stack, index):
    expected = np.full(stack.shape[1:], NODATA, stack.dtype)
    for pixel in np.flatnonzero(index >= 0):
        expected[:, pixel] = stack[index[pixel], :, pixel]
    return expected


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "float32"])
def test_mean(dtype):
    for slots in (1, 2, 4, 30):
        stack, valid = scene(dtype, slots)
        if dtype == "int16":
            stack -= 2000
        out, _ = outputs(stack)
        temporal.mean(stack, valid, nodata=NODATA, out=out)
        expected = oracle.mean(stack, valid, NODATA, dtype)
        if dtype == "float32":
            np.testing.assert_allclose(out, expected, rtol=1e-6)
        else:
            assert np.array_equal(out, expected)


def test_mean_rounds_half_to_even_and_does_not_overflow():
    stack = np.array([[[1, 3, 65535]], [[2, 4, 65534]]], np.uint16)
    out, _ = outputs(stack)
    temporal.mean(stack, np.ones((2, 3), np.uint8), nodata=0, out=out)
    assert out.tolist() == [[2, 4, 65534]]
    signed = -stack[:, :, :2].astype(np.int16)
    out, _ = outputs(signed)
    temporal.mean(signed, np.ones((2, 2), np.uint8), nodata=0, out=out)
    assert out.tolist() == [[-2, -4]]


@pytest.mark.parametrize("dtype", ["uint16", "int16", "float32"])
def test_nearest_observation(dtype):
    for slots in (1, 2, 17):
        stack, valid = scene(dtype, slots)
        target = np.random.default_rng(1).uniform(0, 4000, stack.shape[1:])
        target[:, 5] = np.nan
        target[:, 2] = stack[slots // 2, :, 2]
        out, index = outputs(stack)
        temporal.nearest_observation(stack, valid, target, nodata=NODATA, out=out, index=index)
        expected = oracle.least(
            stack, valid, lambda pixel, spectra, k, target=target: np.square(spectra[k] - target[:, pixel]).sum()
        )
        expected[5] = -1
        assert np.array_equal(index, expected)
        assert np.array_equal(out, chosen(stack, index))


@pytest.mark.parametrize("dtype", ["uint16", "int16", "float32"])
def test_max_ndvi(dtype):
    stack, valid = scene(dtype, 9, 4)
    stack[:, 1:3, 20] = 0  # nothing but sums of zero
    stack[0, 1:3, 21] = 0  # one sum of zero beside a negative NDVI
    valid[:, 21] = True
    stack[1:, 1, 21], stack[1:, 2, 21] = 50, 10
    out, index = outputs(stack)
    temporal.max_ndvi(stack, valid, 1, 2, nodata=NODATA, out=out, index=index)

    def cost(_, spectra, k):
        red, nir = spectra[k, 1], spectra[k, 2]
        return -(nir - red) / (nir + red) if nir + red else np.finfo(float).max

    expected = oracle.least(stack, valid, cost)
    assert index[21] == 1
    assert np.array_equal(index, expected)
    assert np.array_equal(out, chosen(stack, index))


@pytest.mark.parametrize("dtype", ["uint16", "int16", "float32"])
def test_medoid(dtype):
    for slots, bands in ((1, 3), (2, 2), (13, 4), (24, 1)):
        stack, valid = scene(dtype, slots, bands, 80)
        out, index = outputs(stack)
        temporal.medoid(stack, valid, nodata=NODATA, out=out, index=index)
        assert np.array_equal(index >= 0, valid.any(axis=0))
        assert np.array_equal(out, chosen(stack, index))
        best = oracle.least(stack, valid, lambda _, spectra, k: oracle.distance_sum(spectra[k], spectra))
        for pixel in np.flatnonzero(valid.any(axis=0)):
            assert valid[index[pixel], pixel]
            spectra = stack[valid[:, pixel], :, pixel].astype(float)
            found, least = (oracle.distance_sum(stack[i, :, pixel], spectra) for i in (index[pixel], best[pixel]))
            assert found <= least * (1 + 1e-12) + 1e-12  # equal ones may differ in the last bit of the sum
    symmetric = np.array([[[0, 5]], [[10, 5]], [[0, 5]], [[10, 5]]], np.uint16)
    out, index = outputs(symmetric)
    temporal.medoid(symmetric, np.ones((4, 2), bool), nodata=0, out=out, index=index)
    assert index.tolist() == [0, 0]


@pytest.mark.parametrize("scale", [1.0, 1e-4])
def test_geometric_median_minimises_the_sum_of_distances(scale):
    for slots, bands in ((1, 3), (2, 2), (3, 3), (15, 4), (25, 1)):
        stack, valid = scene("float32", slots, bands, 60)
        stack *= np.float32(scale)
        out, _ = outputs(stack)
        temporal.geometric_median(stack, valid, nodata=NODATA, out=out)
        assert (out[:, ~valid.any(axis=0)] == NODATA).all()
        for pixel in np.flatnonzero(valid.any(axis=0)):
            spectra = stack[valid[:, pixel], :, pixel].astype(float)
            reached = oracle.distance_sum(out[:, pixel], spectra)
            steps = np.concatenate([np.eye(bands), -np.eye(bands)]) * np.ptp(spectra) * 1e-2
            around = [oracle.distance_sum(out[:, pixel] + step, spectra) for step in steps]
            around += [oracle.distance_sum(point, spectra) for point in spectra]
            assert reached <= min(around) * (1 + 1e-4) + 1e-9 * scale


def test_geometric_median_at_an_observation():
    # the mean is an observation, and is not the median: a step that divides by its distance of zero would stay there
    away = np.array([[0, 0], [0, 0], [0, 0], [4, 0], [-2, 8], [-2, -8]], np.float32)
    stack = np.concatenate([away, away[3:4] * 0 + np.float32([6, 0])])[:, :, None]
    # three equal observations against one: the iterate must end exactly on them
    heavy = np.array([[5, 5], [5, 5], [5, 5], [900, 5]], np.uint16)[:, :, None]
    for values, expected in ((stack, [0, 0]), (heavy, [5, 5])):
        out, _ = outputs(values)
        temporal.geometric_median(values, np.ones((len(values), 1), np.uint8), nodata=99, out=out)
        np.testing.assert_allclose(out[:, 0], expected, atol=0.05)
    line = np.array([0.0, 1, 2, 3, 9], np.float32)[:, None, None]  # its mean, 3, is an observation; its median is 2
    out, _ = outputs(line)
    temporal.geometric_median(line, np.ones((5, 1), np.uint8), nodata=99, out=out)
    np.testing.assert_allclose(out[0, 0], 2, atol=0.05)


def test_geometric_median_of_integers_is_rounded():
    stack, valid = scene("uint16", 9, 3, 40)
    out, _ = outputs(stack)
    exact = np.zeros(out.shape, np.float32)
    temporal.geometric_median(stack, valid, nodata=NODATA, out=out)
    temporal.geometric_median(stack, valid, nodata=NODATA, out=exact)
    assert np.array_equal(out, np.rint(exact))


def test_only_the_columns_asked_for_are_written():
    stack, valid = scene("uint16", 6, 4, 5000)
    target = stack.mean(axis=0)
    calls = {
        temporal.mean: {},
        temporal.geometric_median: {},
        temporal.nearest_observation: {"target": target},
        temporal.medoid: {},
        temporal.max_ndvi: {"red": 1, "nir": 2},
    }
    for function, options in calls.items():
        if function not in (temporal.mean, temporal.geometric_median):
            options = {**options, "index": np.full(5000, 88, np.int32)}
        whole, part = (np.full((4, 5000), 99, np.uint16) for _ in range(2))
        function(stack, valid, nodata=NODATA, out=whole, **options)
        if "index" in options:
            options["index"][:] = 88
        function(stack, valid, nodata=NODATA, out=part, start=70, stop=4100, **options)
        assert np.array_equal(part[:, 70:4100], whole[:, 70:4100])
        assert (part[:, :70] == 99).all() and (part[:, 4100:] == 99).all()
        if "index" in options:
            assert (options["index"][:70] == 88).all() and (options["index"][4100:] == 88).all()
