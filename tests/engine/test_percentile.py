"""The percentile kernels equal the plain numpy statement, bit for bit, on every path, and the fast path is fast."""

import functools
import json
import pathlib
import shutil
import subprocess
import sys
import threading

import numpy as np
import oracle_percentile as oracle
import pytest

from cloudtools_plugin.engine import percentile
from cloudtools_plugin.engine.errors import InputError

BENCH = pathlib.Path(__file__).parents[1] / "benchmarks" / "bench_kernels.py"
SLOTS = (*range(1, 67), 100, 127, 128, 129, 200, 254, 255, 256, 257, 300)
has_numba = pytest.mark.skipif(percentile.backend() == "numpy", reason="numba is not installed")


@pytest.fixture(params=["network", "bisection", "numpy"])
def path(request, monkeypatch):
    if request.param == "numpy":
        monkeypatch.setenv("CLOUDTOOLS_NO_NUMBA", "1")
    elif percentile.backend() == "numpy":
        pytest.skip("numba is not installed")
    monkeypatch.setattr(percentile, "_BISECTION", -1 if request.param == "bisection" else np.inf)
    return request.param


def encoded(values, valid, **options):
    keys = np.empty(values.shape, percentile.key_dtype(values.dtype))
    counts = np.zeros(values.shape[1], np.uint16)
    for t in range(len(values)):
        percentile.encode(values[t], valid[t], keys[t], counts, **options)
    return keys, counts


@functools.cache
def case(dtype, slots, pixels, seed, percents, rule, min_count, nodata):
    """Input and expected result; the same for every path, and numpy takes longest."""
    values, valid = oracle.stack(dtype, slots, pixels, seed)
    return values, valid, oracle.percentiles(values, valid, percents, rule, min_count, values.dtype, nodata)


def check(dtype, slots, pixels, seed=0, percents=oracle.PERCENTS, rule="linear", min_count=1, nodata=0):
    rules = percents, rule, min_count, nodata
    check_values(*case(dtype, slots, pixels, seed, *rules), *rules)


def check_values(values, valid, expected, percents, rule, min_count, nodata):
    keys, counts = encoded(values, valid)
    assert np.array_equal(counts, valid.sum(axis=0))
    out = np.empty((len(percents), values.shape[1]), values.dtype)
    before = keys.copy()
    percentile.percentiles(keys, counts, percents, values.dtype, rule=rule, min_count=min_count, nodata=nodata, out=out)
    assert np.array_equal(keys, before)
    np.testing.assert_array_equal(out, expected)


@pytest.mark.parametrize("dtype", oracle.DTYPES)
def test_equals_numpy_for_1_to_300_dates(path, dtype):
    for slots in SLOTS[:: (1 if path == "network" else 3) if dtype == "uint16" else 7]:
        check(dtype, slots, 71)


@pytest.mark.parametrize("rule", percentile.RULES)
@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32"])
def test_rank_rules_and_minimum_count(path, rule, dtype):
    for slots, min_count in ((1, 1), (2, 0), (5, 3), (13, 3), (40, 20), (67, 1), (130, 131)):
        check(dtype, slots, 53, seed=1, rule=rule, min_count=min_count, nodata=7)


def test_single_percentiles_prune_the_network(path):
    for percent in (*oracle.PERCENTS, 10, 66.6, 99):
        for slots in (3, 8, 16, 24, 31, 50, 70):
            check("uint16", slots, 40, seed=2, percents=(percent,))


def test_more_dates_than_a_byte_counts(path):
    check("uint8", 700, 40, percents=(0, 25, 99))
    check("uint16", 1000, 40, percents=(25,))


@pytest.mark.parametrize("pixels", [1, 2, 63, 64, 65, 127, 129, 2047, 2049, 4099])
def test_any_number_of_pixels(path, pixels):
    check("uint16", 9, pixels, percents=(25, 80))
    check("uint8", 20, pixels, percents=(50,))


def test_valid_values_that_look_like_padding(path):
    for dtype in oracle.DTYPES:
        top = np.finfo(dtype).max if dtype == "float32" else np.iinfo(dtype).max
        bottom = np.finfo(dtype).min if dtype == "float32" else np.iinfo(dtype).min
        values = np.array([[top, bottom, top, 0], [top, bottom, bottom, 0], [top, bottom, top, 0]], dtype)
        valid = np.array([[1, 1, 1, 0], [1, 1, 0, 0], [0, 0, 1, 1]], bool)
        expected = oracle.percentiles(values, valid, oracle.PERCENTS, "linear", 1, dtype, 5)
        check_values(values, valid, expected, oracle.PERCENTS, "linear", 1, 5)


def test_infinity_is_a_value(path):
    values = np.array([[1, -np.inf], [np.inf, -np.inf], [np.inf, 3]], np.float32)
    keys, counts = encoded(values, np.ones((3, 2), np.uint8))
    out = np.empty((3, 2), np.float32)
    percentile.percentiles(keys, counts, [0, 50, 100], "float32", nodata=np.nan, out=out)
    assert np.array_equal(out, np.sort(values, axis=0))


def test_columns_can_be_shared_out_to_threads(path):
    values, valid = oracle.stack("int16", 30, 5000)
    keys, counts = encoded(values, valid)
    whole = np.zeros((2, 5000), np.int16)
    percentile.percentiles(keys, counts, [25, 75], "int16", nodata=-1, out=whole)
    parts = np.full((2, 5000), 99, np.int16)
    edges = [10, 1700, 3333, 4990]
    threads = [
        threading.Thread(
            target=percentile.percentiles,
            args=(keys, counts, [25, 75], "int16"),
            kwargs={"nodata": -1, "out": parts, "start": start, "stop": stop},
        )
        for start, stop in zip(edges, edges[1:])
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert np.array_equal(parts[:, 10:4990], whole[:, 10:4990])
    assert (parts[:, :10] == 99).all() and (parts[:, 4990:] == 99).all()


def test_integers_can_stay_unrounded(path):
    values, valid = oracle.stack("uint16", 12, 200)
    keys, counts = encoded(values, valid)
    out = np.empty((2, 200), np.float32)
    percentile.percentiles(keys, counts, [33.3, 90], "uint16", nodata=np.nan, out=out)
    expected = oracle.percentiles(values, valid, [33.3, 90], "linear", 1, np.float32, np.nan)
    np.testing.assert_array_equal(out, expected)


@pytest.fixture(params=["numba", "numpy"])
def backend(request, monkeypatch):
    if request.param == "numpy":
        monkeypatch.setenv("CLOUDTOOLS_NO_NUMBA", "1")
    elif percentile.backend() == "numpy":
        pytest.skip("numba is not installed")
    return request.param


@pytest.mark.parametrize("dtype", oracle.DTYPES)
def test_keys_order_as_values_and_decode(backend, dtype):
    values, valid = oracle.stack(dtype, 1, 3001)
    values, valid = values[0], valid[0]
    keys = np.empty(values.shape, percentile.key_dtype(dtype))
    counts = np.full(values.shape, 3, np.uint16)
    percentile.encode(values, valid.astype(np.uint8), keys, counts)
    assert np.array_equal(counts, 3 + valid)
    assert (keys[~valid] == np.iinfo(keys.dtype).max).all()
    assert np.array_equal(percentile.decode(keys, dtype)[valid], values[valid])
    order = np.argsort(keys[valid], kind="stable")
    assert (np.diff(values[valid][order].astype(np.float64)) >= 0).all()
    again = np.empty_like(keys)
    percentile.encode(values, valid, again)
    assert np.array_equal(again, keys)
    everything = np.zeros(values.shape, np.uint16)
    percentile.encode(values, None, keys, everything)
    assert (everything == 1).all()
    assert np.array_equal(percentile.decode(keys, dtype), values)


@pytest.mark.parametrize(
    ("dtype", "nodata", "invalid"),
    [
        ("uint16", 0, [0]),
        ("uint16", 65535.0, [65535]),
        ("uint16", -9999, []),
        ("uint16", 0.5, []),
        ("uint16", float("nan"), []),
        ("uint16", float("inf"), []),
        ("int16", -32768, [-32768]),
        ("int32", -2147483648, [-2147483648]),
        ("uint32", 4294967295, [4294967295]),
        ("uint8", 255, [255]),
        ("float32", -3.4028234663852886e38, [-3.4028234663852886e38]),
        ("float32", 0, [0.0, -0.0]),
        ("float32", float("nan"), []),
        ("float32", -np.inf, [-np.inf]),
    ],
)
def test_nodata_is_compared_in_the_source_type(backend, dtype, nodata, invalid):
    values, _ = oracle.stack(dtype, 1, 400)
    values = values[0]
    if dtype == "float32":
        values[:4] = np.nan, -np.inf, np.inf, -np.float32(np.nan)
    values[10 : 10 + len(invalid)] = invalid
    expected = ~np.isin(values, np.array(invalid, dtype)) & ~np.isnan(values)
    keys = np.empty(values.shape, percentile.key_dtype(dtype))
    counts = np.zeros(values.shape, np.uint16)
    percentile.encode(values, None, keys, counts, nodata=nodata)
    assert np.array_equal(counts, expected)
    assert np.array_equal(percentile.decode(keys, dtype)[expected], values[expected])
    assert (keys[~expected] == np.iinfo(keys.dtype).max).all()


def test_offset_is_applied_after_nodata_and_clipped(backend):
    for dtype, low in (("uint16", 1), ("int16", None), ("uint8", 3), ("int32", -500), ("uint32", 1)):
        values, valid = oracle.stack(dtype, 1, 900)
        values, valid = values[0], valid[0]
        values[:4] = 0, 100, 101, 102
        keys = np.empty(values.shape, percentile.key_dtype(dtype))
        counts = np.zeros(values.shape, np.uint16)
        percentile.encode(values, valid, keys, counts, nodata=0, shift=-100, low=low)
        good = valid & (values != 0)
        assert np.array_equal(counts, good)
        info = np.iinfo(dtype)
        expected = np.clip(values.astype(np.int64) - 100, info.min if low is None else low, info.max)
        assert np.array_equal(percentile.decode(keys, dtype)[good], expected[good])


def test_wrong_arguments_are_named():
    keys, counts, out = np.zeros((2, 3), np.uint16), np.zeros(3, np.uint16), np.zeros((1, 3), np.uint16)
    for percents in ([150], [-1], [], [float("nan")]):
        with pytest.raises(InputError, match="0 to 100"):
            percentile.percentiles(keys, counts, percents, "uint16", nodata=0, out=out)
    with pytest.raises(InputError, match="rank rule"):
        percentile.percentiles(keys, counts, [5], "uint16", rule="median", nodata=0, out=out)
    with pytest.raises(InputError, match="fit"):
        percentile.percentiles(keys, counts, [5, 6], "uint16", nodata=0, out=out)
    with pytest.raises(InputError, match="float64"):
        percentile.key_dtype("float64")
    with pytest.raises(InputError, match="offset"):
        percentile.encode(np.zeros(3, np.float32), None, np.zeros(3, np.uint32), shift=-1000)


def speed_ratio(python):
    """How many times faster than a per-pixel insertion sort the kernel is, on the numba of that interpreter."""
    result = subprocess.run([python, str(BENCH), "--guard"], capture_output=True, text=True, check=True, timeout=120)
    return json.loads(result.stdout)


@has_numba
def test_vector_path_is_five_times_a_loop():
    measured = speed_ratio(sys.executable)
    assert measured["ratio"] >= 5, measured


@has_numba
def test_vector_path_is_five_times_a_loop_on_older_numba():
    other = shutil.which("python3", path="/usr/bin:/usr/local/bin")
    import numba

    if other is None:
        pytest.skip("there is no system python3")
    version = subprocess.run(
        [other, "-c", "import numba; print(numba.__version__)"], capture_output=True, text=True, check=False
    )
    if version.returncode or version.stdout.strip() == numba.__version__:
        pytest.skip("the system python3 has no other numba")
    measured = speed_ratio(other)
    assert measured["ratio"] >= 5, measured
