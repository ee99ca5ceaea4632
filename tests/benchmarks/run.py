"""All benchmarks, and docs/performance.md from what they find.

    python run.py [--quick] [--only kernels|composite|fill|masks|...]

The kernels and the composite take about a quarter of an hour on two idle cores (the first time some minutes more, for
the data). With --quick or --only the page is written to build/bench/performance.md instead, and the one in docs/ stays
as it is. The other capabilities have a bench_<name>.py each, whose words go to build/bench/<name>.txt; what they found
stands in the pages of docs/ that describe them.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys

from bench_composite import PIPELINE, SINGLE
from data import ROOT

HERE = pathlib.Path(__file__).resolve().parent
BUILD = ROOT / "build" / "bench"
SYSTEM_PYTHON = "/usr/bin/python3"  # of the distribution, with the oldest numba that counts
KERNEL_GOAL, OLD_KERNEL_GOAL = 1800, 1500
LONGEST = 3600  # seconds after which a benchmark is taken for stuck
OTHERS = sorted({path.stem[6:] for path in HERE.glob("bench_*.py")} - {"kernels", "composite"})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="smaller data and fewer rounds")
    parser.add_argument("--only", choices=("kernels", "composite", *OTHERS))
    options = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    failed = [name for name in OTHERS if options.only in (None, name) and not spoken(name)]
    if options.only in OTHERS:
        sys.exit(len(failed))
    load = os.getloadavg()[0]
    quick = ["--quick"] if options.quick else []
    found = {"machine": machine(), "quick": options.quick, "load": load}
    if options.only != "composite":
        found["kernels"] = [kernels(python, quick) for python in kernel_pythons()]
    if options.only != "kernels":
        found["composite"] = measured("bench_composite.py", sys.executable, quick)
    found["versions"] = versions(found)
    (BUILD / "results.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
    whole = not options.quick and not options.only
    page = (ROOT / "docs" if whole else BUILD) / "performance.md"
    page.write_text(text(found), encoding="utf-8")
    if failed:
        print(f"not measured to the end: {', '.join(failed)} (build/bench/<name>.txt has the reason)")
    print(f"\n{text(found)}\nwritten: {page.relative_to(ROOT)}, {(BUILD / 'results.json').relative_to(ROOT)}")


# --- measuring -------------------------------------------------------------------------------------------------------


def spoken(name: str) -> bool:
    """Run the benchmark of a capability; what it says is shown and kept in build/bench/<name>.txt."""
    print(f"== bench_{name}.py", flush=True)
    with open(BUILD / f"{name}.txt", "w", encoding="utf-8") as kept:
        command = [sys.executable, "-u", str(HERE / f"bench_{name}.py")]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
            for line in process.stdout:
                print(line, end="", flush=True)
                kept.write(line)
    return process.returncode == 0


def measured(script: str, python: str, arguments) -> dict:
    """Run a benchmark in view of the user; what it writes as JSON."""
    target = BUILD / f"{pathlib.Path(script).stem}.json"
    target.unlink(missing_ok=True)
    print(f"== {script} with {python}", flush=True)
    command = [python, str(HERE / script), "--json", str(target), *arguments]
    subprocess.run(command, env=environment(python), check=True, timeout=LONGEST)
    return json.loads(target.read_text(encoding="utf-8"))


def environment(python: str) -> dict:
    """Two versions of numba would throw out each other's compiled code, so the system's has a folder of its own."""
    folder = "numba-system" if python == SYSTEM_PYTHON else "numba"
    return dict(os.environ, PYTHONNOUSERSITE="1", NUMBA_CACHE_DIR=str(ROOT / "build" / folder))


def package_version(python: str, name: str) -> str | None:
    code = f"import importlib.metadata as m; print(m.version({name!r}))"
    done = subprocess.run([python, "-s", "-c", code], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def kernel_pythons():
    """Those with different versions of numba: that of the numbagg environment or our own, and the distribution's."""
    own = str(ROOT / ".venv-bench" / "bin" / "python")
    found = [own if os.path.exists(own) else sys.executable]
    for python in (sys.executable, SYSTEM_PYTHON):
        version = package_version(python, "numba") if os.path.exists(python) else None
        if version and version not in [package_version(known, "numba") for known in found]:
            found.append(python)
    return found


def kernels(python: str, quick) -> dict:
    result = measured("bench_kernels.py", python, quick)
    guard = [python, str(HERE / "bench_kernels.py"), "--guard"]
    done = subprocess.run(guard, env=environment(python), capture_output=True, text=True, check=True, timeout=LONGEST)
    result["insertion"] = json.loads(done.stdout)["ratio"]
    result["versions"]["numbagg"] = package_version(python, "numbagg")
    return result


def machine() -> dict:
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    with open("/proc/meminfo", encoding="ascii") as file:
        memory = int(file.readline().split()[1]) / 2**20
    return {
        "cpu": names[0] if names else platform.processor() or platform.machine(),
        "cores": len(os.sched_getaffinity(0)),
        "memory": round(memory, 1),
        "system": platform.freedesktop_os_release().get("PRETTY_NAME", "")
        if hasattr(platform, "freedesktop_os_release")
        else platform.platform(),
    }


def versions(found: dict) -> dict:
    from osgeo import gdal

    result = {"Python": platform.python_version(), "GDAL": gdal.__version__}
    for one in found.get("kernels", []):
        for name in ("numpy", "numba", "numbagg"):
            version = one["versions"].get(name)
            if version and version not in result.get(name, "").split(" and "):
                result[name] = f"{result[name]} and {version}" if name in result else version
    if "kernels" not in found:
        result["numpy"], result["numba"] = (package_version(sys.executable, name) or "" for name in ("numpy", "numba"))
    for entry in found.get("composite", {}).get("entries", []):
        if SINGLE[2] in entry["single"]:
            result["QGIS"] = entry["single"][SINGLE[2]]["version"]
    grass = shutil.which("grass")
    if grass:
        done = subprocess.run([grass, "--config", "version"], capture_output=True, text=True)
        result["GRASS"] = done.stdout.strip()
    return {name: version for name, version in result.items() if version}


# --- the page --------------------------------------------------------------------------------------------------------


def table(head, rows):
    """Lines of a Markdown table; the first column to the left, numbers to the right."""
    lines = [f"| {' | '.join(head)} |", f"|---|{'---:|' * (len(head) - 1)}"]
    return [*lines, *(f"| {' | '.join(row)} |" for row in rows), ""]


def number(value) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 20 else f"{value:.0f}"


def times(value) -> str:
    return "-" if value is None else f"{number(value)}x"


def goals(found: dict):
    """(what, goal, measured, reached) for everything that was measured."""
    rows = []

    def least(what, goal, values):
        known = [value for value in values if value is not None]
        if known:
            rows.append((what, f"at least {goal:g}", number(min(known)), min(known) >= goal))

    def most(what, goal, values):
        known = [value for value in values if value is not None]
        if known:
            rows.append((what, f"at most {goal:g}", number(max(known)), max(known) <= goal))

    for position, one in enumerate(found.get("kernels", [])):
        rates = {(row["case"], row["dates"]): row["mobs"] for row in one["rates"]}
        name, longest = f"numba {one['versions'].get('numba', '(none)')}", max(dates for _, dates in rates)
        own = {dates: rate for (case, dates), rate in rates.items() if case == "p25 uint16"}
        goal = OLD_KERNEL_GOAL if position else KERNEL_GOAL
        least(f"Kernel, million observations per CPU-second, {name}, slowest number of dates", goal, own.values())
        for rival, goal in (("numpy.nanpercentile", 400), ("numbagg.nanquantile", 80)):
            if (rival, longest) in rates and not position:
                ratio = own[longest] / rates[rival, longest]
                least(f"Kernel against {rival}, {longest} dates, times", goal, [ratio])
        least(f"Kernel against a sort by insertion, {name}, times", 5, [one["insertion"]])
    entries = {entry["dates"]: entry for entry in found.get("composite", {}).get("entries", [])}
    many = [entry["ratios"]["cpu of the composite / decoding"] for dates, entry in entries.items() if dates >= 50]
    most("Composite of 50 dates and more, CPU time against GDAL's decoding alone, times", 1.2, many)
    last = entries.get(100)
    if last:
        ratios = last["ratios"]
        least("Against native:cellstackpercentile, 100 dates, CPU time, times", 4, [ratios["cpu of QGIS / ours"]])
        wall = ratios["wall of QGIS / ours on 2 threads"]
        least("Against native:cellstackpercentile, 100 dates, wall time on two threads, times", 7, [wall])
        least("Against GRASS r.series, 100 dates, CPU time, times", 5, [ratios["cpu of GRASS / ours"]])
        peaks = [last["pipeline"][name]["peak"] / 2**20 for name in PIPELINE[1:3]]
        most("Peak memory of the process, 100 dates, MB", 600, peaks)
    return rows


def text(found: dict) -> str:
    """The page."""
    about = found["machine"]
    lines = [
        "# Performance",
        "",
        f"Written by `make bench` on {dt.date.today().isoformat()}"
        + (" (a quick run: small data, few rounds)" if found["quick"] else "")
        + ". Every figure is a median of rounds in which the rivals take turns; only ratios carry over to other "
        "machines.",
        "",
        f"Machine: {about['cpu']}, {about['cores']} cores, {about['memory']:g} GB, {about['system']}; load average "
        f"{found['load']:.1f} at the start" + (": other work was running" if found["load"] > 0.7 else "") + ".",
        "",
        f"Versions: {', '.join(f'{name} {version}' for name, version in found['versions'].items())}.",
        "",
        "## Goals",
        "",
        *table(
            ("Figure", "Goal", "Measured", "Reached"),
            [(what, goal, value, "yes" if good else "**no**") for what, goal, value, good in goals(found)],
        ),
    ]
    if "kernels" in found:
        lines += [
            "## Kernels",
            "",
            "Million observations per CPU-second of one core. Blocks of 512 x 512 pixels in memory, about half of them "
            "masked. Several percentiles in a row come from one pass. `encode` turns values and masks into the stack "
            "that is ranked; its speed does not depend on the number of dates.",
            "",
        ]
    for one in found.get("kernels", []):
        lines += kernel_section(one)
    if "composite" in found:
        lines += composite_section(found["composite"])
    return "\n".join(lines).rstrip() + "\n"


def kernel_section(one: dict):
    rates = {(row["case"], row["dates"]): row["mobs"] for row in one["rates"]}
    dates = sorted({dates for _, dates in rates})
    known = one["versions"]
    name = f"numba {known['numba']}" if "numba" in known else "without numba"
    head = [f"{name}, numpy {known['numpy']}", *(f"{n} dates" for n in dates)]
    rows = [
        [case, *("" if (case, n) not in rates else number(rates[case, n]) for n in dates)]
        for case in dict.fromkeys(case for case, _ in rates)
    ]
    rows += [
        [f"p25 uint16 / {rival}", *(f"{rates['p25 uint16', n] / rates[rival, n]:.0f}x" for n in dates)]
        for rival in ("numpy.nanpercentile", "numbagg.nanquantile")
        if (rival, dates[0]) in rates
    ]
    return table(head, rows)


def composite_section(found: dict):
    side, entries = found["side"], found["entries"]
    lines = [
        "## From files to a composite",
        "",
        f"Simulated Sentinel-2 scenes of {side} x {side} pixels, 3 bands of uint16 (tiles of 512, DEFLATE with "
        "predictor 2, band interleaved, baseline 05.10 with its offset), scene classification masks of their own, half "
        "of the pixels cloudy. Measured is everything from file names to finished files: opening, reading, masking, "
        "percentile 25, cloud-optimised GeoTIFFs with overviews of the composite and of the observation count. "
        "*Decoding alone* is GDAL reading the same blocks of images and masks, one after the other, each file opened "
        "once; it leaves out what is fully masked, as the composite does. *Our own decoder* reads the same blocks, as "
        "the composite reads them. *Before the COGs* leaves out the compression of the "
        "finished numbers and of their overviews, which costs the same for any number of dates. Start-up of the "
        "processes is not counted.",
        "",
    ]
    rows = []
    for entry in entries:
        decode, one, two, unpack = (entry["pipeline"][name] for name in PIPELINE)
        rate = entry["observations"]["pipeline"] / one["cpu"] / 1e6
        rows.append(
            [
                f"{entry['dates']} dates",
                f"{decode['cpu']:.2f} s",
                f"{one['cpu']:.2f} s",
                times(entry["ratios"]["cpu of the composite / decoding"]),
                times(entry["ratios"]["cpu of the composite before its COGs / decoding"]),
                f"{unpack['cpu']:.2f} s",
                times(entry["ratios"]["cpu of the composite / our own decoder"]),
                f"{rate:.0f}",
                f"{one['wall']:.2f} s",
                f"{two['wall']:.2f} s",
                f"{max(one['peak'], two['peak']) / 2**20:.0f} MB",
            ]
        )
    head = [
        "",
        "decoding, CPU",
        "composite, CPU",
        "ratio",
        "before the COGs",
        "our own decoder, CPU",
        "ratio to it",
        "million obs/CPU-s",
        "1 thread, wall",
        "2 threads",
        "peak",
    ]
    lines += table(head, rows)
    lines += [
        "## The same job as QGIS and GRASS",
        "",
        "One band per file, masked already (0 = nodata), percentile 25. QGIS and ours read the same compressed files; "
        "GRASS reads its own maps, whose import is not counted, nor is anybody's start-up. Ours also writes overviews. "
        "Peak memory is that of the whole process.",
        "",
    ]
    head = ["CPU time / wall time / peak", *(f"{entry['dates']} dates" for entry in entries)]
    rows = []
    for name in SINGLE:
        cells = []
        for entry in entries:
            one = entry["single"].get(name)
            cells.append(f"{one['cpu']:.2f} s / {one['wall']:.2f} s / {one['peak'] / 2**20:.0f} MB" if one else "-")
        rows.append([name, *cells])
    for label, key in (
        ("QGIS / ours, CPU time", "cpu of QGIS / ours"),
        ("QGIS / ours on 2 threads, wall time", "wall of QGIS / ours on 2 threads"),
        ("GRASS / ours, CPU time", "cpu of GRASS / ours"),
    ):
        rows.append([label, *(times(entry["ratios"][key]) for entry in entries)])
    lines += table(head, rows)
    largest = [one["largest"] for entry in entries for one in entry["differences"].values()]
    missing = [one["only_one"] for entry in entries for one in entry["differences"].values()]
    if largest:
        lines += [
            f"The results agree: the largest difference between ours, rounded to whole numbers, and theirs is "
            f"{max(largest):g}; pixels that have a value in only one of them: {max(missing)}.",
            "",
        ]
    return lines


if __name__ == "__main__":
    main()
