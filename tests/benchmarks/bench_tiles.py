#!/usr/bin/env python3
"""Tiles: how fast, and against what. bench_tiles.py [--json FILE]

Loopback only. (1) 400 tiles from a server that answers after 50 ms: one after the other, with 4, 8 and 16 connections,
and with as many as are the default for a server of one's own. (2) A mosaic of 64 tiles from nginx as cloud-optimised
GeoTIFF: ours, and GDAL's TMS driver with the same format and compression; wall-clock time and CPU time of the client,
medians of interleaved rounds. (3) 16 tiles against nginx's limit of 5 requests per second with Retry-After.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np
from osgeo import gdal

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from realservers import nginx  # noqa: E402
from scripted import Reply, Scripted  # noqa: E402
from tilemakers import encode  # noqa: E402

from cloudtools_plugin.engine.fetch import OWN, Fetcher  # noqa: E402
from cloudtools_plugin.engine.tiles import Outputs, download, make_plan, read_template  # noqa: E402
from cloudtools_plugin.engine.tiles.matrices import tile_bounds  # noqa: E402

gdal.UseExceptions()
ZOOM, X, Y = 9, 400, 200
TMS = """<GDAL_WMS><Service name="TMS"><ServerUrl>{base}/${{z}}/${{x}}/${{y}}.png</ServerUrl></Service>
<DataWindow><UpperLeftX>-20037508.342789244</UpperLeftX><UpperLeftY>20037508.342789244</UpperLeftY>
<LowerRightX>20037508.342789244</LowerRightX><LowerRightY>-20037508.342789244</LowerRightY>
<TileLevel>9</TileLevel><TileCountX>1</TileCountX><TileCountY>1</TileCountY><YOrigin>top</YOrigin></DataWindow>
<Projection>EPSG:3857</Projection><BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY><BandsCount>3</BandsCount>
<MaxConnections>{connections}</MaxConnections></GDAL_WMS>"""
COG = ["COMPRESS=DEFLATE", "LEVEL=1", "PREDICTOR=YES", "OVERVIEW_RESAMPLING=AVERAGE", "OVERVIEWS=IGNORE_EXISTING"]


def box(columns, rows):
    west, _, _, north = tile_bounds(X, Y, ZOOM)
    _, south, east, _ = tile_bounds(X + columns - 1, Y + rows - 1, ZOOM)
    return west, south, east, north


def plan(base, columns, rows):
    return make_plan(read_template(base + "/{z}/{x}/{y}.png")[0], (ZOOM,), box(columns, rows), "EPSG:3857")


def fetcher(connections):
    return Fetcher(connections=connections, proxies=lambda url: {})


def photo(seed):
    """(3, 256, 256) that compresses like a satellite picture: PNG of about 90 kB."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(40, 200, (3, 17, 17)).repeat(16, 1).repeat(16, 2)[:, 8:264, 8:264]
    return np.clip(coarse + rng.normal(0, 9, (3, 256, 256)), 0, 255).astype(np.uint8)


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def bench_latency(work) -> dict:
    body = encode(photo(0))
    found = {}
    with Scripted(lambda seen: Reply(200, body, delay=0.05)) as server:
        for connections in (1, 4, 8, 16, None):
            server.most = server.connections = 0
            start = time.perf_counter()
            with fetcher(connections) as fetch:
                outputs = Outputs(str(work / f"latency{connections}"), georeference="none")
                report = download(plan(server.url, 20, 20), fetch, outputs)
            if report.ok != 400 or server.most > (connections or OWN):
                raise SystemExit("tiles are missing, or there were too many connections")
            found[connections or "default"] = time.perf_counter() - start
    return {
        "seconds": found,
        "ratio": {connections: found[1] / seconds for connections, seconds in found.items()},
        "most_connections_by_default": server.most,
    }


GDAL_RUN = """
import sys, time, resource
from osgeo import gdal
gdal.UseExceptions()
before, start = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
gdal.Translate(sys.argv[2], gdal.Open(sys.argv[1]), format="COG", creationOptions={cog!r}, srcWin={window!r})
usage = resource.getrusage(resource.RUSAGE_SELF)
cpu = usage.ru_utime - before.ru_utime + usage.ru_stime - before.ru_stime
print(time.perf_counter() - start, cpu)
"""
OUR_RUN = """
import sys, time, resource
sys.path[:0] = [{root!r}]
from cloudtools_plugin.engine.fetch import Fetcher
from cloudtools_plugin.engine.tiles import Outputs, download, make_plan, read_template
import requests
before, start = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
plan = make_plan(read_template(sys.argv[1] + "/{{z}}/{{x}}/{{y}}.png")[0], (9,), {box!r}, "EPSG:3857")
download(plan, Fetcher(proxies=lambda url: {{}}), Outputs(mosaic=sys.argv[2]))
usage = resource.getrusage(resource.RUSAGE_SELF)
cpu = usage.ru_utime - before.ru_utime + usage.ru_stime - before.ru_stime
print(time.perf_counter() - start, cpu)
"""


def bench_gdal(work, rounds=7) -> dict:
    """Fresh processes for both, imports not counted; ours with its defaults, GDAL with four connections."""
    for column in range(8):
        folder = work / "www" / str(ZOOM) / str(X + column)
        folder.mkdir(parents=True)
        for row in range(8):
            (folder / f"{Y + row}.png").write_bytes(encode(photo(column * 8 + row)))
    window, connections = [X * 256, Y * 256, 2048, 2048], 4
    found = {"ours": [], "gdal": []}
    with nginx(work, "") as base:
        description = work / "tms.xml"
        description.write_text(TMS.format(base=base, connections=connections))
        ours = OUR_RUN.format(root=str(ROOT), box=box(8, 8))
        theirs = GDAL_RUN.format(cog=COG, window=window)
        for _ in range(rounds):
            for name, code, source in (("ours", ours, base), ("gdal", theirs, str(description))):
                target = work / f"{name}.tif"
                target.unlink(missing_ok=True)
                done = subprocess.run(
                    [sys.executable, "-c", code, source, str(target)], capture_output=True, text=True, check=True
                )
                found[name].append([float(word) for word in done.stdout.split()])
    same = np.array_equal(
        gdal.Open(str(work / "ours.tif")).ReadAsArray(), gdal.Open(str(work / "gdal.tif")).ReadAsArray()
    )
    median = {name: [statistics.median(column) for column in zip(*values)] for name, values in found.items()}
    return {
        "identical": bool(same),
        "seconds": {name: values[0] for name, values in median.items()},
        "cpu_seconds": {name: values[1] for name, values in median.items()},
        "ratio": median["ours"][0] / median["gdal"][0],
    }


def bench_limit(work) -> dict:
    for column in range(4):
        folder = work / "www" / str(ZOOM) / str(X + column)
        folder.mkdir(parents=True)
        for row in range(4):
            (folder / f"{Y + row}.png").write_bytes(encode(photo(column * 4 + row)))
    found = {}
    for name, burst in (("no burst", ""), ("burst of 4", "burst=4 nodelay")):
        place = work / name.replace(" ", "-")
        place.mkdir()
        (place / "www").symlink_to(work / "www")
        limit = f"""limit_req zone=z {burst}; limit_req_status 429;
          error_page 429 @slow; location @slow {{ add_header Retry-After 1 always; return 429; }}"""
        zone = "limit_req_zone $binary_remote_addr zone=z:1m rate=5r/s;"
        times = []
        for _ in range(5):
            with nginx(place, limit, zone) as base, fetcher(4) as fetch:
                time.sleep(1.2)
                start = time.perf_counter()
                outputs = Outputs(tempfile.mkdtemp(dir=work), georeference="none")
                report = download(plan(base, 4, 4), fetch, outputs)
                times.append(time.perf_counter() - start)
                if report.ok != 16:
                    raise SystemExit("a tile is missing")
        best = (16 - (5 if burst else 1)) / 5
        found[name] = {"seconds": times, "median": statistics.median(times), "theory": best}
        found[name]["ratio"] = found[name]["median"] / best
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true", help="accepted for run.py; changes nothing")
    options = parser.parse_args()
    found = {}
    for name, job in (("latency", bench_latency), ("gdal", bench_gdal), ("limit", bench_limit)):
        with tempfile.TemporaryDirectory() as folder:
            found[name] = job(pathlib.Path(folder))
        print(name, json.dumps(found[name], indent=1), flush=True)
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
