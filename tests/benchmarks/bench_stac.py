"""Scenes from STAC on loopback with 50 ms per request: how much concurrency gains, and how many bytes a window moves.

    python bench_stac.py [--json FILE]

Peer for the window: gdal_translate of the same window of the same file through the same server.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.dirname(HERE), ROOT]

import stac_scenes  # noqa: E402
from osgeo import gdal  # noqa: E402
from scripted import Scripted  # noqa: E402

from cloudtools_plugin.engine.fetch import Fetcher  # noqa: E402
from cloudtools_plugin.engine.stac import assets, download, items  # noqa: E402

LATENCY = 0.05
DATES = tuple(f"2024-{month:02d}-{day:02d}" for month in (4, 5, 6, 7) for day in (2, 12))


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def fetch(found, folder, connections, **request):
    os.makedirs(folder)
    with Fetcher(proxies=lambda url: {}, connections=connections) as fetcher:
        wish = download.DownloadRequest("B04,B03,B02,B08,SCL", **request)
        wall, used = time.monotonic(), cpu()
        download.download(found, folder, wish, assets.AssetAccess(fetcher), connections)
    return {"wall_s": time.monotonic() - wall, "cpu_s": cpu() - used}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json")
    options = parser.parse_args()
    result = {"latency_s": LATENCY, "scenes": len(DATES)}
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        os.mkdir(data)
        made, _ = stac_scenes.make_catalogue(folder, "BASE", DATES, size=1536)
        answer = stac_scenes.range_answer(data)
        moved = [0]

        def late(seen):
            time.sleep(LATENCY)
            reply = answer(seen)
            moved[0] += len(reply.body)
            return reply

        with Scripted(late) as server:
            found = [
                items.parse_item(m, "https://a.example/")
                for m in json.loads(json.dumps(made).replace("BASE", server.url))
            ]
            for connections in (1, 4, 8):
                before = len(server.seen)
                run = fetch(found, os.path.join(folder, f"all{connections}"), connections)
                result[f"connections_{connections}"] = {**run, "requests": len(server.seen) - before}
            # one window of 256 x 256 pixels, one band
            box = (300_000 + 5120, 5_100_000 - 7680, 300_000 + 7680, 5_100_000 - 5120)
            moved[0], count = 0, len(server.seen)
            os.makedirs(os.path.join(folder, "window"))
            with Fetcher(proxies=lambda url: {}) as fetcher:
                download.download(found[:1], os.path.join(folder, "window"),
                                  download.DownloadRequest("B04", bounds=box, bounds_crs="EPSG:32633"),
                                  assets.AssetAccess(fetcher))  # fmt: skip
            ours = {"bytes": moved[0], "requests": len(server.seen) - count}
            moved[0], count = 0, len(server.seen)
            href = next(a.href for a in found[1].assets if a.key == "red")
            with assets.gdal_options({"GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR"}):
                gdal.Translate(
                    os.path.join(folder, "peer.tif"), f"/vsicurl/{href}", projWin=(box[0], box[3], box[2], box[1])
                )
            result["window"] = {
                "file_bytes": os.path.getsize(os.path.join(data, found[0].id, "B04.tif")),
                "ours": ours,
                "gdal_translate": {"bytes": moved[0], "requests": len(server.seen) - count},
            }
    result["gain_4"] = result["connections_1"]["wall_s"] / result["connections_4"]["wall_s"]
    result["gain_8"] = result["connections_1"]["wall_s"] / result["connections_8"]["wall_s"]
    print(json.dumps(result, indent=1))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(result, file, indent=1)


if __name__ == "__main__":
    main()
