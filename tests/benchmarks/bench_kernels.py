"""Speed of the percentile kernels, in million observations per CPU-second of one core.

    python bench_kernels.py [--json FILE] [--quick]     every kernel, against numpy.nanpercentile and numbagg
    python bench_kernels.py --guard                     one line of JSON: ratio to a per-pixel insertion sort

Everything runs in one process in interleaved rounds, by CPU time of the thread; the medians are given.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import platform
import statistics
import sys
import time
import warnings

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from cloudtools_plugin.engine import percentile

PIXELS = 512 * 512
DATES = (10, 25, 50, 100)
ROUNDS = 9


def stack(dtype, slots, pixels, seed=0):
    """Values like surface reflectance (uint8: 1..254), and valid uint8, about half of it masked in patches."""
    rng = np.random.default_rng(seed)
    values = rng.integers(1, 255 if dtype == "uint8" else 5000, (slots, pixels), np.uint16).astype(dtype)
    patches = rng.random((slots, pixels // 256)) < 0.5
    return values, np.repeat(patches, 256, axis=1).astype(np.uint8)


def encode(values, valid):
    keys = np.empty(values.shape, percentile.key_dtype(values.dtype))
    counts = np.zeros(values.shape[1], np.uint16)
    for t in range(len(values)):
        percentile.encode(values[t], valid[t], keys[t], counts, nodata=0)
    return keys, counts


def kernel_case(dtype, slots, percents):
    keys, counts = encode(*stack(dtype, slots, PIXELS))
    out = np.empty((len(percents), PIXELS), dtype)

    def run():
        percentile.percentiles(keys, counts, percents, dtype, nodata=0, out=out)

    return run, keys.size


def encode_case(dtype, shift):
    values, valid = stack(dtype, 10, PIXELS)
    keys = np.empty(values.shape, percentile.key_dtype(dtype))
    counts = np.zeros(PIXELS, np.uint16)

    def run():
        for t in range(len(values)):
            percentile.encode(values[t], valid[t], keys[t], counts, nodata=0, shift=shift)

    return run, values.size


def float_case(function, slots, pixels):
    values, valid = stack("uint16", slots, pixels)
    series = np.where(valid, values, np.nan).astype(np.float64)
    return (lambda: function(series)), series.size


def numbagg_quantile():
    os.environ.setdefault("NUMBA_NUM_THREADS", "1")
    try:
        import numbagg
    except ImportError:
        return None
    # one percentile over the dates; numbagg wants them last and turns the view round itself
    return lambda series: numbagg.nanquantile(series, 0.25, axis=0)


def cases(slots, numbagg):
    found = {f"p25 {dtype}": kernel_case(dtype, slots, [25]) for dtype in ("uint16", "int16", "float32", "uint8")}
    found["p33.3 uint16"] = kernel_case("uint16", slots, [33.3])
    found["p10 p25 p50 p75 p90 uint16"] = kernel_case("uint16", slots, [10, 25, 50, 75, 90])
    found["numpy.nanpercentile"] = float_case(lambda s: np.nanpercentile(s, 25, axis=0), slots, 1024)
    if numbagg:
        found["numbagg.nanquantile"] = float_case(numbagg, slots, 16384)
    if slots == DATES[0]:
        found["encode uint16"] = encode_case("uint16", 0)
        found["encode uint16, offset"] = encode_case("uint16", -1000)
        found["encode float32"] = encode_case("float32", 0)
    return found


def cpu(run):
    begin = time.process_time()
    run()
    return time.process_time() - begin


def measure(found, rounds):
    """Median million observations per CPU-second of each case."""
    times = {name: [] for name in found}
    for run, _ in found.values():
        run()  # compile
    for _ in range(rounds):
        for name, (run, _) in found.items():
            times[name].append(cpu(run))
    return {name: found[name][1] / statistics.median(times[name]) / 1e6 for name in found}


def guard():
    """Ratio to a per-pixel insertion sort on the same numba, at 50 dates: the best of each in interleaved rounds."""
    import numba

    @numba.njit(nogil=True)
    def insertion(keys, counts, series, out):
        for x in range(keys.shape[1]):
            n = 0
            for t in range(keys.shape[0]):
                key = keys[t, x]
                if key != 65535:
                    k = n
                    while k > 0 and series[k - 1] > key:
                        series[k] = series[k - 1]
                        k -= 1
                    series[k] = key
                    n += 1
            position = (n - 1) * 0.25
            low = int(position)
            high = min(low + 1, n - 1)
            out[x] = np.rint(series[low] + (np.float64(series[high]) - series[low]) * (position - low)) if n else 0

    slots, pixels = 50, 1 << 14
    values, valid = stack("uint16", slots, pixels)
    keys, counts = encode(values, valid)
    fast, slow = np.empty((1, pixels), np.uint16), np.empty(pixels, np.uint16)
    series = np.empty(slots, np.uint16)
    percentile.percentiles(keys, counts, [25], "uint16", nodata=0, out=fast)
    insertion(keys, counts, series, slow)
    if not np.array_equal(fast[0], slow):
        raise SystemExit("the two kernels differ")
    times = [
        (
            cpu(lambda: percentile.percentiles(keys, counts, [25], "uint16", nodata=0, out=fast)),
            cpu(lambda: insertion(keys, counts, series, slow)),
        )
        for _ in range(15)
    ]
    ratio = min(slow for _, slow in times) / min(fast for fast, _ in times)
    print(json.dumps({"ratio": round(ratio, 2), "numba": numba.__version__, "backend": percentile.backend()}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--quick", action="store_true", help="three rounds")
    parser.add_argument("--guard", action="store_true")
    options = parser.parse_args()
    if options.guard:
        guard()
        return
    warnings.simplefilter("ignore")
    numbagg = numbagg_quantile()
    rates = {}
    for slots in DATES:
        measured = measure(cases(slots, numbagg), 3 if options.quick else ROUNDS)
        rates.update({(name, slots): rate for name, rate in measured.items()})
    versions = {"python": platform.python_version(), "numpy": np.__version__, "backend": percentile.backend()}
    if percentile.backend() == "numba":
        import numba

        versions["numba"] = numba.__version__
    print("million observations per CPU-second of one core;", ", ".join(f"{k} {v}" for k, v in versions.items()))
    names = list(dict.fromkeys(name for name, _ in rates))
    print(f"{'':32}" + "".join(f"{f'{slots} dates':>12}" for slots in DATES))
    for name in names:
        row = [rates.get((name, slots)) for slots in DATES]
        cells = ("" if rate is None else f"{rate:.0f}" if rate > 20 else f"{rate:.1f}" for rate in row)
        print(f"{name:32}" + "".join(f"{cell:>12}" for cell in cells))
    for rival in ("numpy.nanpercentile", "numbagg.nanquantile"):
        if rival not in names:
            print(f"{rival}: not installed")
            continue
        ratios = [rates["p25 uint16", slots] / rates[rival, slots] for slots in DATES]
        print(f"{'p25 uint16 / ' + rival:32}" + "".join(f"{ratio:>11.0f}x" for ratio in ratios))
    if options.json:
        rows = [{"case": name, "dates": slots, "mobs": round(rate, 2)} for (name, slots), rate in rates.items()]
        pathlib.Path(options.json).write_text(json.dumps({"versions": versions, "rates": rows}, indent=1))


if __name__ == "__main__":
    main()
