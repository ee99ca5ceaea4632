"""Fetching scenes: pixels, grids, offsets, faults and secrets, from files, from nginx and from a scripted server."""

from __future__ import annotations

import copy
import glob
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace

import numpy as np
import pytest
import stac_scenes
import stac_servers
from makers import first_band, read_tif, write_tif
from osgeo import gdal
from scripted import Reply, Scripted, reply_json

from cloudtools_plugin.engine import scenes
from cloudtools_plugin.engine.errors import Cancelled, CloudToolsError, InputError, NetworkError, OutputError
from cloudtools_plugin.engine.fetch import Credentials, Fetcher
from cloudtools_plugin.engine.grid import Grid, crs_wkt, transform_bounds
from cloudtools_plugin.engine.stac import assets, download, items

SECRET = "s3cr3t-t0ken-for-rasters"
DATES = ("2024-05-01", "2024-06-01", "2024-07-01")
BANDS = "B04,B03,B02,B08,SCL"


class Catalogue:
    """A simulated series as items; `at(base)` gives them with addresses under another base."""

    def __init__(self, folder):
        self.folder, self.data = folder, os.path.join(folder, "data")
        os.makedirs(self.data)
        self.found, self.files = stac_scenes.make_catalogue(folder, "BASE", DATES, size=1100, cloud=0.3)

    def at(self, base, source="https://api.example/search", change=None):
        found = json.loads(json.dumps(self.found).replace("BASE", base))
        for made in found if change else ():
            change(made)
        return [items.parse_item(made, source) for made in found]

    def local(self, change=None):
        return self.at(self.data, "", change)

    def image(self, number):
        """(bands, h, w) of the simulated image in the order of BANDS, the classification with its 20 m pixels."""
        values = read_tif(self.files.images[number])[[2, 1, 0, 3]]
        scl = read_tif(self.files.masks[number])[0][::2, ::2].repeat(2, 0).repeat(2, 1)
        return np.concatenate([values, scl[None].astype(np.uint16)])


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return Catalogue(str(tmp_path_factory.mktemp("catalogue")))


def fetch(found, folder, bands=BANDS, credentials=None, access=None, **options):
    """Outcomes of a download in a folder of its own."""
    os.makedirs(folder, exist_ok=True)
    run = {key: options.pop(key) for key in ("connections", "skip_failed", "cancelled", "log") if key in options}
    signing = {key: options.pop(key) for key in ("s3_endpoint", "signing", "sas") if key in options}
    request = download.DownloadRequest(bands, **options)
    with Fetcher(proxies=lambda url: {}, backoff=0.02, retries=2, timeout=10) as fetcher:
        access = access or assets.AssetAccess(fetcher, credentials, **signing)
        return download.download(found, str(folder), request, access, **run)


@pytest.fixture
def no_pause(monkeypatch):
    monkeypatch.setattr(download, "BLOCK_PAUSE", 0.02)
    monkeypatch.setitem(assets._OPTIONS, "GDAL_HTTP_MAX_RETRY", "0")


def names_in(folder):
    return sorted(os.listdir(folder))


# --- pixels ----------------------------------------------------------------------------------------------------------


def test_whole_scenes_bit_for_bit(catalogue, tmp_path):
    outcomes = fetch(catalogue.local(), tmp_path)
    assert [outcome.status for outcome in outcomes] == ["fetched"] * 3
    for number, outcome in enumerate(outcomes):
        got = gdal.Open(outcome.path)
        assert np.array_equal(read_tif(outcome.path), catalogue.image(number))
        assert got.GetGeoTransform() == gdal.Open(catalogue.files.images[number]).GetGeoTransform()
        assert [got.GetRasterBand(i).GetDescription() for i in range(1, 6)] == BANDS.split(",")
        assert [got.GetRasterBand(i).GetNoDataValue() for i in range(1, 6)] == [0] * 5
        assert got.GetRasterBand(1).DataType == gdal.GDT_UInt16
        # codes are never averaged, not even in overviews
        small = got.GetRasterBand(5).GetOverview(0).ReadAsArray()
        assert np.array_equal(small, read_tif(outcome.path)[4, ::2, ::2])
    assert names_in(tmp_path) == sorted(
        name for o in outcomes for name in (os.path.basename(o.path), os.path.basename(o.path) + ".json")
    )


@pytest.mark.skipif(stac_servers.NGINX is None, reason=stac_servers.NO_NGINX)
def test_cog_window_over_http_ranges(catalogue, tmp_path):
    """nginx serves, GDAL reads a window by ranges: equal to the file's own block, and far less than the file moves."""
    os.mkdir(tmp_path / "nginx")
    with stac_servers.nginx(catalogue.data, str(tmp_path / "nginx")) as (url, log):
        found = catalogue.at(url)[:1]
        # the block (2, 1) of 256 x 256 pixels
        bounds = (300_000 + 2 * 2560, 5_100_000 - 2 * 2560, 300_000 + 3 * 2560, 5_100_000 - 2560)
        fetch(found, tmp_path / "out", "B04", bounds=bounds, bounds_crs="EPSG:32633")
        with open(log, encoding="utf-8") as file:
            lines = [line for line in file if "GET" in line]
    out = glob.glob(str(tmp_path / "out" / "*.tif"))[0]
    source = gdal.Open(os.path.join(catalogue.data, found[0].id, "B04.tif"))
    block = np.frombuffer(source.GetRasterBand(1).ReadBlock(2, 1), np.uint16).reshape(256, 256)
    assert np.array_equal(read_tif(out)[0], block)
    assert gdal.Open(out).GetGeoTransform() == (bounds[0], 10, 0, bounds[3], 0, -10)
    assert all(" 206 " in line for line in lines[1:])
    moved = sum(int(line.split()[-2]) for line in lines if " 206 " in line)
    assert moved < 0.25 * os.path.getsize(os.path.join(catalogue.data, found[0].id, "B04.tif"))


def test_extent_grows_to_whole_pixels(catalogue, tmp_path):
    bounds = (300_123, 5_094_321, 304_567, 5_098_765)
    outcomes = fetch(catalogue.local()[:1], tmp_path, bounds=bounds, bounds_crs="EPSG:32633")
    got = Grid.from_dataset(gdal.Open(outcomes[0].path))
    assert got.bounds == (300_120, 5_094_320, 304_570, 5_098_770)
    assert np.array_equal(read_tif(outcomes[0].path), catalogue.image(0)[:, 123:568, 12:457])


def test_extent_in_degrees_and_beyond_the_scene(catalogue, tmp_path):
    degrees = transform_bounds((290_000, 5_098_000, 302_000, 5_200_000), "EPSG:32633", "EPSG:4326")
    outcomes = fetch(catalogue.local()[:1], tmp_path / "a", "B04", bounds=degrees, bounds_crs="EPSG:4326")
    got = Grid.from_dataset(gdal.Open(outcomes[0].path))
    assert got.bounds[0] == 300_000 and got.bounds[3] == 5_100_000  # not beyond the scene
    assert np.array_equal(read_tif(outcomes[0].path)[0], catalogue.image(0)[0, : got.height, : got.width])


def test_scenes_outside_of_the_extent(catalogue, tmp_path):
    """All: an error and nothing left. Some: the others come, and those without a file are named."""
    with pytest.raises(InputError, match="No scene meets the extent"):
        fetch(catalogue.local(), tmp_path / "a", "B04", bounds=(0, 0, 1, 1), bounds_crs="EPSG:4326")
    assert names_in(tmp_path / "a") == []
    moved = str(tmp_path / "far.tif")
    shutil.copy(os.path.join(catalogue.data, catalogue.found[1]["id"], "B04.tif"), moved)
    dataset = gdal.Open(moved, gdal.GA_Update)
    dataset.SetGeoTransform((700_000, 10, 0, 5_100_000, 0, -10))
    dataset = None
    scenes = catalogue.local()[:2]
    band = next(asset for asset in scenes[1].assets if asset.href.endswith("B04.tif"))
    others = tuple(asset for asset in scenes[1].assets if asset is not band)
    scenes[1] = replace(scenes[1], assets=(replace(band, href=moved), *others))
    logged = []
    options = {"bounds": (300_000, 5_098_000, 301_000, 5_099_000), "bounds_crs": "EPSG:32633"}
    outcomes = fetch(scenes, tmp_path / "b", "B04", log=lambda *line: logged.append(line), **options)
    assert [outcome.status for outcome in outcomes] == ["fetched", "outside"]
    told = [str(text) for level, text in logged if level == "warning"]
    assert any(text.startswith("1 of 2 scenes do not meet the extent") and scenes[1].id in text for text in told)
    again = fetch(scenes, tmp_path / "b", "B04", **options)  # what was there before still counts
    assert [outcome.status for outcome in again] == ["kept", "outside"]


def test_coarser_pixels_come_from_overviews(catalogue, tmp_path):
    outcomes = fetch(catalogue.local()[:1], tmp_path / "40", "B04,SCL", resolution=40.0)
    source = gdal.Open(os.path.join(catalogue.data, outcomes[0].item.id, "B04.tif"))
    overview = source.GetRasterBand(1).GetOverview(1)
    assert (overview.XSize, overview.YSize) == (275, 275)
    got = read_tif(outcomes[0].path)
    assert np.array_equal(got[0], overview.ReadAsArray())
    # codes: the 20 m pixel under each centre (a corner of four: the lower right one), never an averaged overview
    scl = gdal.Open(os.path.join(catalogue.data, outcomes[0].item.id, "SCL.tif")).ReadAsArray()
    assert set(np.unique(got[1])) <= set(np.unique(scl))
    near = [np.roll(scl, (dy, dx), (0, 1))[1::2, 1::2] for dy in (0, 1) for dx in (0, 1)]
    assert np.all(np.any([got[1] == candidate for candidate in near], axis=0))
    # 30 m: the mean of what lies under each pixel
    outcomes = fetch(catalogue.local()[:1], tmp_path / "30", "B04", resolution=30.0)
    fine = catalogue.image(0)[0, :1098, :1098].astype(float)
    means = fine.reshape(366, 3, 366, 3).mean((1, 3))
    got = read_tif(outcomes[0].path)[0][:366, :366]
    assert got.shape == (366, 366) and np.abs(got - means).mean() < 30 and np.median(np.abs(got - means)) < 15


def test_other_crs_and_one_lattice(catalogue, tmp_path):
    bounds = (300_500, 5_095_000, 303_000, 5_097_000)
    outcomes = fetch(catalogue.local()[:2], tmp_path / "32632", "B04,SCL", crs="EPSG:32632", bounds=bounds,
                     bounds_crs="EPSG:32633")  # fmt: skip
    grids = [Grid.from_dataset(gdal.Open(outcome.path)) for outcome in outcomes]
    assert grids[0].same_as(grids[1]) and (grids[0].xres, grids[0].yres) == (10, 10)
    assert grids[0].transform[0] % 10 == 0 and grids[0].transform[3] % 10 == 0
    # every pixel is one of the scene's own, within a pixel of where it belongs
    got, image = read_tif(outcomes[0].path), catalogue.image(0)
    west, _, _, north = grids[0].bounds
    x, y = transform_bounds((west + 1000, north - 1010, west + 1010, north - 1000), grids[0].crs, "EPSG:32633")[:2]
    col, row = int((x - 300_000) / 10), int((5_100_000 - y) / 10)
    assert got[0, 100, 100] in image[0, row - 2 : row + 3, col - 2 : col + 3]
    assert set(np.unique(got[1])) <= set(np.unique(image[4])) | {0}
    degrees = fetch(catalogue.local()[:1], tmp_path / "4326", "B04", crs="EPSG:4326", bounds=bounds,
                    bounds_crs="EPSG:32633")  # fmt: skip
    grid = Grid.from_dataset(gdal.Open(degrees[0].path))
    assert grid.pixel_metres[1] == pytest.approx(10, rel=1e-6)


def test_grid_of_another_raster(catalogue, tmp_path):
    like = Grid(crs_wkt("EPSG:32633"), (299_990.0, 20.0, 0.0, 5_100_040.0, 0.0, -20.0), 100, 50)
    outcomes = fetch(catalogue.local()[:1], tmp_path, "B04,SCL", like=like)
    got = gdal.Open(outcomes[0].path)
    assert Grid.from_dataset(got).same_as(like)
    values = got.ReadAsArray()
    # 40 m above the scene nothing is seen, and that is nodata
    assert (values[:, :2] == 0).all() and (values[0, 2:] > 0).all()
    assert outcomes[0].missing == (2 * 100) / 5000


def test_types_and_nodata_of_other_sensors(tmp_path):
    """Landsat: scale and offset as the item declares them; float bands; a band without the first one's nodata."""
    rng = np.random.default_rng(1)
    red = rng.integers(7000, 20000, (40, 50)).astype(np.uint16)
    qa = rng.integers(2, 60000, (40, 50)).astype(np.uint16)
    red[0, :5], qa[0, :5] = 0, 1
    made = {
        "type": "Feature", "id": "LC09_L2SP_190027_20240612_02_T1", "collection": "landsat-c2-l2", "bbox": [0, 0, 1, 1],
        "properties": {"datetime": "2024-06-12T10:00:00Z", "platform": "landsat-9"},
        "assets": {
            "red": {"href": write_tif(tmp_path / "red.tif", red, nodata=0),
                    "eo:bands": [{"name": "OLI_B4", "common_name": "red"}],
                    "raster:bands": [{"scale": 2.75e-05, "offset": -0.2, "nodata": 0}]},
            "qa_pixel": {"href": write_tif(tmp_path / "qa.tif", qa, nodata=1)},
        },
    }  # fmt: skip
    outcome = fetch([items.parse_item(made)], tmp_path / "out", "red,qa_pixel", handling="apply")[0]
    got = gdal.Open(outcome.path)
    assert [got.GetRasterBand(i).GetDescription() for i in (1, 2)] == ["red", "QA_PIXEL"]
    assert (got.GetRasterBand(1).GetScale(), got.GetRasterBand(1).GetOffset()) == (2.75e-05, -0.2)
    assert np.array_equal(got.ReadAsArray()[0], red)
    assert np.array_equal(got.ReadAsArray()[1], np.where(qa == 1, 0, qa))
    image = scenes.open_all([outcome.path])[0][0]
    assert scenes.scene_time(image).isoformat() == "2024-06-12T10:00:00"
    assert "QA_PIXEL" in scenes.guess_rule(image.bands[1]).describe()


# --- offset ----------------------------------------------------------------------------------------------------------


def offsets_of(path, bands="B04"):
    """What other algorithms add to the stored numbers: by scenes.gather, declared offsets included."""
    found, _, _ = scenes.gather(scenes.SceneRequest((path,), bands=bands, mask_band="SCL"))
    band = found[0].image.bands[0]
    return found[0].offset.shift + band.offset / band.scale, found[0]


@pytest.mark.parametrize("handling", ["carry", "apply"])
def test_offset_is_carried_or_applied(catalogue, tmp_path, handling):
    outcomes = fetch(catalogue.local(), tmp_path, handling=handling)
    assert [outcome.decision.shift for outcome in outcomes] == [-1000, 0, -1000]
    assert [outcome.check.verdict for outcome in outcomes] == ["fits"] * 3
    for number, outcome in enumerate(outcomes):
        expected = catalogue.image(number)
        shift, scene = offsets_of(outcome.path)
        later = outcome.decision.shift
        if handling == "apply" and later:
            expected[:4] = np.where(expected[:4] == 0, 0, np.maximum(expected[:4].astype(int) - 1000, 1))
        assert np.array_equal(read_tif(outcome.path), expected)
        assert shift == (later if handling == "carry" else 0)
        assert scene.rule.name == "Sentinel-2 SCL" and scene.offset.reason != "baseline unknown"
        assert scene.when.isoformat() == outcome.item.when.isoformat()
        assert scene.offset.baseline in ("", outcome.item.baseline)
        tags = scene.image.tags
        assert tags["PROCESSING_BASELINE"] == outcome.item.baseline
        assert float(tags["MEAN_SUN_ZENITH_ANGLE"]) == pytest.approx(90 - outcome.item.sun_elevation)
        declared = first_band(outcome.path, lambda band: (band.GetScale(), band.GetOffset()))
        assert declared == (1e-4, -0.1 if later and handling == "carry" else 0.0)


def test_pixels_overrule_metadata(catalogue, tmp_path):
    """Earth Search's flag and its pixels disagree at times: what cannot be is not done."""

    def lie(made):
        made["properties"]["s2:processing_baseline"] = "05.10"  # the second scene's pixels are those of 03.01

    said = []
    outcomes = fetch(catalogue.local(lie), tmp_path / "a", log=lambda level, text: said.append((level, str(text))))
    assert [outcome.decision.shift for outcome in outcomes] == [-1000, 0, -1000]
    assert outcomes[1].check.verdict == "contradicts" and "the pixels contradict" in str(outcomes[1].decision.reason)
    warnings = [text for level, text in said if level == "warning"]
    assert len(warnings) == 1 and outcomes[1].item.id in warnings[0] and "-1000" in warnings[0]
    assert offsets_of(outcomes[1].path)[0] == 0
    forced = fetch(catalogue.local(lie)[1:2], tmp_path / "b", offset="all")
    assert forced[0].decision.shift == -1000 and offsets_of(forced[0].path)[0] == -1000

    def claim(made):
        made["properties"]["earthsearch:boa_offset_applied"] = True  # but it is not

    said.clear()
    outcomes = fetch(
        catalogue.local(claim)[:1], tmp_path / "c", log=lambda level, text: said.append((level, str(text)))
    )
    assert outcomes[0].decision.shift == 0 and outcomes[0].check.verdict == "doubtful"
    assert any(level == "warning" and "still to be added" in text for level, text in said)


def test_unknown_baseline_stays_unknown(catalogue, tmp_path):
    def forget(made):
        del made["properties"]["s2:processing_baseline"]
        made["id"] = f"S2A_33TUL_{made['properties']['datetime'][:10].replace('-', '')}_0_L2A"

    outcome = fetch(catalogue.local(forget)[1:2], tmp_path)[0]
    assert str(outcome.decision.reason) == "baseline unknown"
    assert offsets_of(outcome.path)[1].offset.reason == "baseline unknown"


# --- again, killed, cancelled ----------------------------------------------------------------------------------------


def test_a_second_run_asks_for_nothing(catalogue, tmp_path):
    with Scripted(stac_scenes.range_answer(catalogue.data)) as server:
        found = catalogue.at(server.url)
        first = fetch(found, tmp_path, "B04,SCL")
        asked = len(server.seen)
        times = [os.path.getmtime(outcome.path) for outcome in first]
        second = fetch(found, tmp_path, "B04,SCL")
        assert [outcome.status for outcome in second] == ["kept"] * 3 and len(server.seen) == asked
        assert [outcome.decision.shift for outcome in second] == [-1000, 0, -1000]
        assert [os.path.getmtime(outcome.path) for outcome in second] == times
        os.remove(first[1].path)
        third = fetch(found, tmp_path, "B04,SCL")
        assert [outcome.status for outcome in third] == ["kept", "fetched", "kept"]
        logged = []
        other = fetch(found[:1], tmp_path, "B03,SCL", log=lambda *line: logged.append(line))
        assert other[0].status == "fetched"  # another request of the same scene takes its place, and says so
        told = [str(text) for level, text in logged if level == "warning"]
        assert any(text.startswith("1 files of another request") for text in told)


KILLED = """
import sys
sys.path[:0] = {paths!r}
import json
from cloudtools_plugin.engine.fetch import Fetcher
from cloudtools_plugin.engine.stac import assets, download, items
found = [items.parse_item(made, "https://api.example/search") for made in json.load(open({found!r}))]
with Fetcher(proxies=lambda url: {{}}) as fetcher:
    download.download(found, {folder!r}, download.DownloadRequest("B04,B03"), assets.AssetAccess(fetcher), 1)
"""


def test_killed_and_run_again(catalogue, tmp_path):
    """SIGKILL while the second scene is read: the first is kept, nothing half is under a final name."""
    reached = threading.Event()
    held = threading.Event()

    def before(seen):
        second = catalogue.found[1]["id"] in seen.path
        if (
            second
            and not held.is_set()
            and seen.headers.get("range", "").startswith("bytes=")
            and not seen.headers["range"].startswith("bytes=0-")
        ):
            reached.set()
            held.wait(20)
        return

    folder = tmp_path / "out"
    folder.mkdir()
    with Scripted(stac_scenes.range_answer(catalogue.data, before=before)) as server:
        found = json.loads(json.dumps(catalogue.found).replace("BASE", server.url))
        (tmp_path / "found.json").write_text(json.dumps(found))
        script = KILLED.format(paths=sys.path[:3], found=str(tmp_path / "found.json"), folder=str(folder))
        process = subprocess.Popen([sys.executable, "-c", script])
        assert reached.wait(60)
        process.send_signal(signal.SIGKILL)
        process.wait(10)
        held.set()
        finished = [name for name in names_in(folder) if name.endswith(".tif")]
        assert finished == [f"{found[0]['id']}.tif"]
        before_again = len(server.seen)
        outcomes = fetch([items.parse_item(made, "https://a.example/") for made in found], folder, "B04,B03")
        assert [outcome.status for outcome in outcomes] == ["kept", "fetched", "fetched"]
        assert not any(found[0]["id"] in seen.path for seen in server.seen[before_again:])
    for number, outcome in enumerate(outcomes):
        assert np.array_equal(read_tif(outcome.path), catalogue.image(number)[:2])
    assert [name for name in names_in(folder) if ".part" in name] == []


def test_cancel_in_two_seconds_though_the_server_hangs(catalogue, tmp_path):
    stop = threading.Event()

    def before(seen):
        if seen.method == "GET" and not seen.headers.get("range", "").startswith("bytes=0-"):
            stop.set()
            return Reply(206, b"", delay=20)
        return None

    began = []

    def cancelled():
        if stop.is_set() and not began:
            began.append(time.monotonic())
        return stop.is_set()

    with Scripted(stac_scenes.range_answer(catalogue.data, before=before)) as server:
        with pytest.raises(Cancelled):
            fetch(catalogue.at(server.url), tmp_path, cancelled=cancelled)
        assert time.monotonic() - began[0] < 2.0
        assert names_in(tmp_path) == []


def test_scenes_at_the_same_time(catalogue, tmp_path):
    with Scripted(stac_scenes.range_answer(catalogue.data, before=lambda seen: time.sleep(0.05))) as server:
        fetch(catalogue.at(server.url), tmp_path, "B04,B03", connections=2)
        # two; the server may count a third while the first of them still leaves
        assert server.most in (2, 3)


# --- faults ----------------------------------------------------------------------------------------------------------


def one(answer, words, catalogue, tmp_path, error=NetworkError, credentials=None, **options):
    with Scripted(answer) as server:
        found = catalogue.at(server.url)[:1]
        given = credentials.bound(server.url) if credentials else None
        with pytest.raises(error, match=words) as caught:
            fetch(found, tmp_path, "B04", given, **options)
    assert SECRET not in str(caught.value) and "\n" not in str(caught.value)
    assert names_in(tmp_path) == []
    return server


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(404), "answers with error 404"),
        (Reply(206, b"<html><body>Please log in</body></html>"), "neither GeoTIFF nor JPEG 2000"),
        (Reply(206, b"<VRTDataset/>"), "neither GeoTIFF nor JPEG 2000"),
        (Reply(503), "overloaded or broken"),
        (Reply(206, b"II*\0" + b"\0" * 12), "cannot be read as a raster"),
    ],
)
def test_faults_of_one_scene(catalogue, tmp_path, no_pause, reply, words):
    server = one(lambda seen: reply, words, catalogue, tmp_path)
    assert server.seen[0].headers["range"] == "bytes=0-15"


def test_a_server_without_ranges(catalogue, tmp_path):
    """Whole files are fetched and clipped here: the same pixels as from the files, a warning, and nothing left over."""

    def whole(seen):
        with open(catalogue.data + seen.path, "rb") as file:
            return Reply(200, file.read())

    logged = []
    with Scripted(whole) as server:
        outcomes = fetch(catalogue.at(server.url)[:2], tmp_path / "a", "B04,SCL", log=lambda *line: logged.append(line))
    fetch(catalogue.local()[:2], tmp_path / "b", "B04,SCL")
    assert [outcome.status for outcome in outcomes] == ["fetched", "fetched"]
    for name in names_in(tmp_path / "b"):
        if name.endswith(".tif"):
            assert (read_tif(tmp_path / "a" / name) == read_tif(tmp_path / "b" / name)).all()
    assert not [name for name in os.listdir(tmp_path / "a") if "whole" in name]
    assert sum("does not give parts of files" in str(text) for _, text in logged) == 1
    one(lambda seen: Reply(200, b"<html>" * 5000), "neither GeoTIFF nor JPEG 2000", catalogue, tmp_path / "c")
    one(lambda seen: Reply(200, b"II*\0" * 50_000), "cannot be read as a raster", catalogue, tmp_path / "c")


@pytest.mark.parametrize("status", [401, 403])
def test_refusal_stops_all_scenes_at_once(catalogue, tmp_path, status):
    with Scripted(lambda seen: Reply(status)) as server:
        with pytest.raises(NetworkError, match=rf"refuses access \({status}\)"):
            fetch(catalogue.at(server.url), tmp_path, connections=1)
        assert len(server.seen) == 1


def test_one_bad_scene_does_not_stop_the_others(catalogue, tmp_path):
    bad = catalogue.found[1]["id"]
    answer = stac_scenes.range_answer(catalogue.data, before=lambda seen: Reply(404) if bad in seen.path else None)
    with Scripted(answer) as server:
        with pytest.raises(NetworkError, match=r"1 of 3 scenes could not be fetched \(2 are there\).*error 404"):
            fetch(catalogue.at(server.url), tmp_path, "B04")
        assert len(glob.glob(str(tmp_path / "*.tif"))) == 2
        outcomes = fetch(catalogue.at(server.url), tmp_path, "B04", skip_failed=True)
        assert [outcome.status for outcome in outcomes] == ["kept", "failed", "kept"]


@pytest.mark.parametrize("skip_failed", [False, True])
def test_no_scene_can_be_fetched(catalogue, tmp_path, skip_failed):
    with Scripted(lambda seen: Reply(404)) as server:
        with pytest.raises(NetworkError, match=r"^No scene could be fetched\. The first reason: .* error 404"):
            fetch(catalogue.at(server.url), tmp_path, "B04", skip_failed=skip_failed)
    assert names_in(tmp_path) == []


def test_429_and_a_connection_cut_in_mid_block_are_tried_again(catalogue, tmp_path, no_pause):
    faults = {"probe": 0, "block": 0}

    def before(seen):
        asked = seen.headers.get("range", "")
        if asked == "bytes=0-15" and faults["probe"] == 0:
            faults["probe"] += 1
            return Reply(429, headers={"Retry-After": "1"})
        if seen.method == "GET" and not asked.startswith("bytes=0-") and faults["block"] < 2:
            faults["block"] += 1
            return (
                Reply(206, b"x" * 5000, {"Content-Range": "bytes 1-5000/90000"}, cut=100)
                if faults["block"] == 1
                else Reply(503)
            )
        return None

    with Scripted(stac_scenes.range_answer(catalogue.data, before=before)) as server:
        outcomes = fetch(catalogue.at(server.url)[:1], tmp_path, "B04")
    assert faults == {"probe": 1, "block": 2}
    assert np.array_equal(read_tif(outcomes[0].path)[0], catalogue.image(0)[0])


def test_token_is_sent_and_comes_out_nowhere(catalogue, tmp_path, monkeypatch):
    said = []
    with Scripted(stac_scenes.range_answer(catalogue.data, SECRET)) as server:
        monkeypatch.setenv("CLOUDTOOLS_AUTH_127_0_0_1", SECRET)
        outcomes = fetch(catalogue.at(server.url)[:1], tmp_path, "B04", log=lambda *line: said.append(str(line)))
        assert {seen.headers.get("authorization") for seen in server.seen} == {f"Bearer {SECRET}"}
    assert np.array_equal(read_tif(outcomes[0].path)[0], catalogue.image(0)[0])
    content = "".join(said) + repr(outcomes)
    for name in names_in(tmp_path):
        content += (tmp_path / name).read_bytes().decode("latin-1")
    assert SECRET not in content
    assert gdal.GetThreadLocalConfigOption("GDAL_HTTP_HEADERS") is None
    assert gdal.GetConfigOption("GDAL_HTTP_HEADERS") is None


def test_token_does_not_follow_to_another_host(catalogue, tmp_path):
    with Scripted(stac_scenes.range_answer(catalogue.data)) as other:
        elsewhere = other.url.replace("127.0.0.1", "localhost")

        def redirect(seen):
            if seen.headers.get("authorization") != f"Bearer {SECRET}":
                return Reply(401)
            return Reply(302, headers={"Location": elsewhere + seen.path})

        with Scripted(redirect) as server:
            credentials = Credentials.bearer(SECRET).bound(server.url)
            outcomes = fetch(catalogue.at(server.url)[:1], tmp_path, "B04", credentials)
        assert outcomes[0].status == "fetched" and other.seen
        assert not any(SECRET in json.dumps(seen.headers) for seen in other.seen)

        def redirect_key(seen):
            return Reply(302, headers={"Location": elsewhere + seen.path})

        with Scripted(redirect_key) as server:
            credentials = Credentials((("X-Api-Key", SECRET),)).bound(server.url)
            with pytest.raises(NetworkError, match="must not see the credentials"):
                fetch(catalogue.at(server.url)[1:2], tmp_path, "B04", credentials)
        assert not any(SECRET in json.dumps(seen.headers) for seen in other.seen)


def test_token_is_not_for_other_servers_or_open_lines(catalogue, tmp_path):
    credentials = Credentials.bearer(SECRET).bound("https://data.example/")
    with Scripted(stac_scenes.range_answer(catalogue.data)) as server:
        fetch(catalogue.at(server.url)[:1], tmp_path, "B04", credentials)
        assert not any("authorization" in seen.headers for seen in server.seen)
    found = catalogue.at("http://data.example")[:1]
    with pytest.raises(NetworkError, match="without encryption"):
        fetch(found, tmp_path / "x", "B04", Credentials.bearer(SECRET).bound("http://data.example/"))


def test_signatures_of_the_planetary_computer(catalogue, tmp_path):
    token = f"sv=2024&se=2030-01-01T00%3A00%3A00Z&sig={SECRET}"

    def before(seen):
        if seen.path.startswith("/sas/"):
            return reply_json({"msft:expiry": "2099-01-01T00:00:00Z", "token": token})
        return None if seen.query.get("sig") == SECRET else Reply(403)

    with Scripted(stac_scenes.range_answer(catalogue.data, before=before)) as server:
        found = catalogue.at(server.url)[:2]
        outcomes = fetch(found, tmp_path, "B04", signing="planetary_computer", sas=f"{server.url}/sas")
        asked = [seen.path for seen in server.seen if seen.path.startswith("/sas/")]
    assert [outcome.status for outcome in outcomes] == ["fetched"] * 2
    assert asked == [f"/sas/token/127/{item.id}" for item in found] or len(asked) == 2  # once for each container
    assert SECRET not in repr(outcomes) + "".join(
        (tmp_path / n).read_bytes().decode("latin-1") for n in os.listdir(tmp_path)
    )


@pytest.mark.parametrize("keys", [None, ("AKIDEXAMPLE", SECRET)])
def test_buckets(catalogue, tmp_path, monkeypatch, keys):
    """/vsis3 against a store on loopback: public, or signed with key and secret; and the secret stays here."""
    for name in assets._S3_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))

    def before(seen):
        signed = seen.headers.get("authorization", "")
        return None if bool(keys) == signed.startswith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/") else Reply(403)

    with Scripted(stac_scenes.range_answer(catalogue.folder, before=before)) as server:
        found = catalogue.at("s3://data")[:1]
        credentials = Credentials.basic(*keys) if keys else None
        outcomes = fetch(found, tmp_path / "out", "B04", credentials, s3_endpoint=server.url)
        assert not any(SECRET in json.dumps(seen.headers) for seen in server.seen)
    assert np.array_equal(read_tif(outcomes[0].path)[0], catalogue.image(0)[0])


def test_what_is_never_opened(catalogue, tmp_path):
    vrt = tmp_path / "trap.tif"
    gdal.Translate(str(tmp_path / "x.vrt"), catalogue.files.images[0], format="VRT")
    vrt.write_bytes((tmp_path / "x.vrt").read_bytes())
    image = catalogue.files.images[0]
    for href, source, words in (
        (f"file://{image}", "https://api.example/search", "points to a file of this computer"),
        ("ftp://data.example/B04.tif", "https://api.example/search", "must begin with https"),
        ("file://server/share/B04.tif", "", "a file of another computer"),
        ("/vsicurl/http://127.0.0.1:9/B04.tif", "", "does not exist"),
        (str(vrt), "", "cannot be read as a raster"),
    ):
        item = items.SceneItem("a", assets=(items.Asset("red", href),), source=source)
        with pytest.raises(CloudToolsError, match=words):
            fetch([item], tmp_path / "out", "red")
    assert names_in(tmp_path / "out") == []
    # an item's own path cannot lead out of its server either
    relative = copy.deepcopy(catalogue.found[0])
    relative["assets"] = {"red": {"href": "/etc/passwd.tif"}}
    parsed = items.parse_item(relative, "https://api.example/v1/search")
    assert parsed.assets[0].href == "https://api.example/etc/passwd.tif"


def test_names_of_files_are_harmless(tmp_path):
    taken = set()
    for identity, expected in (
        ("../../etc/passwd", "etc_passwd.tif"),
        ("S2A_33UUP_20240612_0_L2A", "S2A_33UUP_20240612_0_L2A.tif"),
        ("CON", "_CON.tif"),
        ("シーン 1", "1.tif"),
        ("...", "scene.tif"),
        ("x" * 500, "x" * 120 + ".tif"),
    ):
        path = download.scene_path("out", items.SceneItem(identity), taken)
        assert path == os.path.join("out", expected)
    taken.add("a.tif")
    assert re.fullmatch(r"out/A_[0-9a-f]{8}\.tif", download.scene_path("out", items.SceneItem("A"), taken))


def test_bad_requests(catalogue, tmp_path):
    found = catalogue.local()
    for change, words in (
        ({"bands": "B99"}, "no band or asset 'B99'"),
        ({"bands": " "}, "Name the bands"),
        ({"resolution": -1.0}, "pixel size must be a positive number"),
        ({"bounds": (1, 1, 1, 1)}, "extent is empty"),
        ({"crs": "EPSG:99999999"}, "not known"),
    ):
        with pytest.raises(CloudToolsError, match=words):
            fetch(found, tmp_path / "out", **{"bands": "B04", **change})
    with pytest.raises(InputError, match="no scenes to fetch"):
        fetch([], tmp_path / "out")
    with pytest.raises(InputError, match="there twice"):
        fetch([found[0], found[0], found[0]], tmp_path / "out", "B04")
    os.makedirs(tmp_path / "out", exist_ok=True)
    (tmp_path / "out" / f"{found[0].id}.tif").write_bytes(b"mine")
    with pytest.raises(OutputError, match="was not fetched by this algorithm"):
        fetch(found[:1], tmp_path / "out", "B04")
    assert (tmp_path / "out" / f"{found[0].id}.tif").read_bytes() == b"mine"


def test_full_disk(catalogue, tmp_path, monkeypatch):
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=10_000))
    with pytest.raises(OutputError, match="MB free, but .* MB are needed"):
        fetch(catalogue.local(), tmp_path)
    assert names_in(tmp_path) == []


SHARED = os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared", "data")


@pytest.mark.skipif(not os.path.isdir(SHARED), reason="the sample data are not beside the project")
def test_offset_check_on_real_scenes():
    """Never is a true offset denied; a false one is seen in most scenes (blue, green, red, nir)."""
    verdicts = {(shift, added): [] for shift in (0, -1000) for added in (0, 1000)}
    for folder in ("s2-ts-lazio", "s2-pairs"):
        for path in sorted(glob.glob(os.path.join(SHARED, folder, "**", "*.tif"), recursive=True)):
            values = gdal.Open(path).ReadAsArray()
            if values.ndim != 3 or len(values) != 13:
                continue
            values = values[[1, 2, 3, 7]].astype(int)
            valid = values > 0
            for (shift, added), found in verdicts.items():
                counts = [[(v & (a + added < limit)).sum() for a, v in zip(values, valid)]
                          for limit in (items.LOW_DN, items.FLOOR_DN)]  # fmt: skip
                decision = items.OffsetDecision(shift, "05.10", "")
                found.append(items.check_offset(decision, valid.sum((1, 2)), *counts).verdict)
    assert len(verdicts[0, 0]) == 54
    assert "contradicts" not in verdicts[-1000, 1000] and "contradicts" not in verdicts[0, 0]
    assert verdicts[-1000, 0].count("contradicts") >= 30
    assert set(verdicts[0, 1000]) == {"doubtful"}
    assert verdicts[0, 0].count("doubtful") <= 10
