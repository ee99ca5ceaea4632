"""What `make demo` runs: everything through qgis_process, then a picture and the error against the truth."""

from __future__ import annotations

import glob
import json
import os
import shutil
import subprocess
import sys
import time

import numpy as np
from osgeo import gdal

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, ROOT)
from cloudtools_plugin.engine.errors import CloudToolsError  # noqa: E402
from cloudtools_plugin.engine.picture import png_bytes, quicklook, stretch_limits, to_rgb  # noqa: E402
from cloudtools_plugin.engine.scenes import band_key, find_files  # noqa: E402

FOLDER = os.path.join(ROOT, "build", "demo")
BANDS = "B04,B03,B02,B08"
MASK_PATTERNS = (
    "masks/*.tif",
    "**/*SCL*.*",
    "**/*QA_PIXEL*.*",
    "**/*BQA*.*",
    "**/*Fmask*.*",
    "**/*pixel_qa*.*",
)
COLOURS = (("b4", "b3", "b2"), ("red", "green", "blue"))
RESULTS = ("composite.*", "count.*", "spread.*", "picture.png", "report.html")
SERIES = {
    "SCENES": 20, "START": "2024-05-20", "END": "2024-08-31", "WIDTH": 1024, "HEIGHT": 1024, "CLOUD_COVER": 55,
    "SEED": 7, "BASELINE": "mixed",
}  # fmt: skip


def run(algorithm: str, **parameters) -> dict:
    """Run an algorithm by qgis_process; its results. Ends the demo with the algorithm's own words where it fails."""
    words = [
        f"{name}={item}"
        for name, value in parameters.items()
        for item in (value if isinstance(value, list) else [value])
    ]
    shown = words if len(words) < 20 else [*words[:4], "...", *words[-8:]]
    print(f"\n$ qgis_process run {algorithm} -- {' '.join(shown)}", flush=True)
    started = time.monotonic()
    done = subprocess.run(
        [sys.argv[1], "--json", "run", algorithm, "--", *words], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr.strip() or done.stdout.strip())
    answer = json.loads(done.stdout[done.stdout.index("{") :])
    for line in answer["log"].get("info", []):
        print(f"  {line}")
    for line in answer["log"].get("warning", []):
        print(f"  Warning: {line}")
    print(f"  {time.monotonic() - started:.1f} s", flush=True)
    return answer["results"]


def band_numbers(path: str, names) -> list:
    dataset = gdal.Open(path)
    known = [dataset.GetRasterBand(i).GetDescription() for i in range(1, dataset.RasterCount + 1)]
    return [known.index(name) + 1 for name in names]


def masked_share(image: str) -> float:
    """Share of cloud in a scene's SCL mask."""
    mask = gdal.Open(image.replace("images", "masks").replace(".tif", "_SCL.tif")).ReadAsArray()
    return float(np.isin(mask, (8, 9, 10)).mean())


def picture(panels, path: str) -> None:
    """Pictures side by side, all with the stretch of the last one."""
    looks = [quicklook(source, bands, 320) for source, bands, _ in panels]
    limits = stretch_limits(*looks[-1])
    shown = [to_rgb(values - shift, valid, limits) for (values, valid), (_, _, shift) in zip(looks, panels)]
    gap = np.full((shown[0].shape[0], 8, 3), 255, np.uint8)
    row = [part for panel in shown for part in (panel, gap)][:-1]
    with open(path, "wb") as file:
        file.write(png_bytes(np.ascontiguousarray(np.concatenate(row, axis=1))))


def simulated() -> None:
    series = os.path.join(FOLDER, "series")
    shutil.rmtree(series, ignore_errors=True)
    made = run("cloudtools:simulatescenes", FOLDER=series, **SERIES)
    out = os.path.join(FOLDER, "composite.tif")
    result = run(
        "cloudtools:percentilecomposite", FOLDER=series, PATTERN="images/*.tif", MASK_PATTERN="masks/*_SCL.tif",
        BANDS=BANDS, OUTPUT=out, COUNT=os.path.join(FOLDER, "count.tif"), SPREAD=os.path.join(FOLDER, "spread.tif"),
        REPORT=os.path.join(FOLDER, "report.html"),
    )  # fmt: skip
    truth = os.path.join(series, "truth", "clear_p25.tif")
    names = BANDS.split(",")
    images = sorted(glob.glob(os.path.join(series, "images", "*.tif")))
    cloudy = min(images, key=lambda path: abs(masked_share(path) - 0.6))
    shift = 1000.0 if "_N05" in cloudy else 0.0
    picture(
        [
            (cloudy, band_numbers(cloudy, names[:3]), shift),
            (out, [1, 2, 3], 0),
            (truth, band_numbers(truth, names[:3]), 0),
        ],
        os.path.join(FOLDER, "picture.png"),
    )
    composite, wanted = gdal.Open(out), gdal.Open(truth)
    scene = gdal.Open(cloudy)
    print(f"\nSimulated: {made['SCENE_COUNT']} scenes, mean cloud cover {made['MEAN_CLOUD_COVER']:.0f} %.")
    print(f"Composite: {result['SHARE_WITHOUT_DATA']:.2f} % empty, {result['MEAN_COUNT']:.1f} observations per pixel.")
    print(f"\nError against the truth (reflectance x 10000); the cloudy scene is {os.path.basename(cloudy)}")
    print("band   composite: RMSE   bias     one cloudy scene: RMSE")
    for number, name in enumerate(names, 1):
        true = wanted.GetRasterBand(band_numbers(truth, [name])[0]).ReadAsArray().astype(float)
        mine = composite.GetRasterBand(number).ReadAsArray().astype(float)
        single = scene.GetRasterBand(band_numbers(cloudy, [name])[0]).ReadAsArray().astype(float)
        good, seen = mine > 0, single > 0
        error, before = mine[good] - true[good], single[seen] - shift - true[seen]
        print(f"{name:6} {np.sqrt((error**2).mean()):15.1f} {error.mean():6.1f} {np.sqrt((before**2).mean()):26.1f}")


def own_data(folder: str) -> None:
    """Composite the user's images. Masks are those that the folder holds by its layout or by the names that products
    give them; where there are none, clouds are looked for in the images first."""
    names = ("PATTERN", "MASK_PATTERN", "MASK_BAND", "BANDS")
    given = {name: os.environ[name] for name in names if os.environ.get(name)}
    if "PATTERN" not in given and os.path.isdir(os.path.join(folder, "images")):
        given["PATTERN"] = "images/*"
    if "MASK_PATTERN" not in given and "MASK_BAND" not in given:
        known = [
            pattern
            for pattern in MASK_PATTERNS
            if glob.glob(os.path.join(glob.escape(folder), pattern), recursive=True)
        ]
        if known:
            given["MASK_PATTERN"] = known[0]
    source = {"FOLDER": folder, **given}
    if "MASK_PATTERN" not in given and "MASK_BAND" not in given:
        source = masked(folder, given)
    out = os.path.join(FOLDER, "composite.tif")
    run(
        "cloudtools:percentilecomposite", **source, OUTPUT=out, COUNT=os.path.join(FOLDER, "count.tif"),
        REPORT=os.path.join(FOLDER, "report.html"),
    )  # fmt: skip
    with open(f"{out}.json", encoding="utf-8") as file:
        record = json.load(file)
    before_and_after([entry["path"] for entry in record["inputs"]], record["scenes"], out)


def masked(folder: str, given: dict) -> dict:
    """Masks of all images that have none, in a folder of their own; the composite's parameters."""
    try:
        images = [path for path in find_files(folder, given.get("PATTERN", "")) if gdal.Open(path).RasterCount > 1]
    except CloudToolsError as error:
        sys.exit(str(error))
    bands = {"BANDS": given["BANDS"]} if "BANDS" in given else {}
    if not images:  # one band a file: nothing to tell clouds by without the others
        return {"FOLDER": folder, **given}
    masks = os.path.join(FOLDER, "masks")
    shutil.rmtree(masks, ignore_errors=True)
    subprocess.run([os.path.join(ROOT, "tools", "setup.sh"), "models"], check=False)
    network = glob.glob(os.path.join(os.environ.get("CLOUDTOOLS_MODELS", ""), "*.onnx"))
    run("cloudtools:cloudmask", INPUT=images, FOLDER=masks, **({} if network else {"MODEL": "rule"}))
    return {"IMAGES": images, "MASKS": sorted(glob.glob(os.path.join(masks, "*_classes.tif"))), **bands}


def before_and_after(images, scenes, out: str) -> None:
    """A picture of an image of which clouds hide about a third, and of the composite. What is brighter than nearly all
    of the composite in the first colour counts as cloud. Offsets are taken off as in the composite."""
    composite = gdal.Open(out)
    keys = [band_key(composite.GetRasterBand(i).GetDescription()) for i in range(1, composite.RasterCount + 1)]
    colours = next((c for c in COLOURS if set(c) <= set(keys)), keys[:3] if len(keys) > 2 else keys[:1])
    after = (out, [keys.index(key) + 1 for key in colours], 0)
    shifts = {scene["scene"]: -scene["offset"] for scene in scenes}
    brightest = stretch_limits(*quicklook(out, after[1], 320))[1][0]
    panels = []
    for path in images:
        dataset = gdal.Open(path)
        own = [band_key(dataset.GetRasterBand(i).GetDescription()) for i in range(1, dataset.RasterCount + 1)]
        shape = dataset.RasterXSize, dataset.RasterYSize
        if not set(colours) <= set(own) or shape != (composite.RasterXSize, composite.RasterYSize):
            continue
        bands = [own.index(key) + 1 for key in colours]
        values, valid = quicklook(path, bands, 64)
        shift = shifts.get(os.path.splitext(os.path.basename(path))[0], 0)
        if valid.mean() > 0.8:
            cloud = float((values[0, valid] - shift > 1.1 * brightest).mean())
            panels.append((cloud, (path, bands, shift)))
    before = [panel for _, panel in sorted(panels, key=lambda one: abs(one[0] - 0.35))[:1]]
    picture([*before, after], os.path.join(FOLDER, "picture.png"))


def main() -> None:
    os.makedirs(FOLDER, exist_ok=True)
    for name in RESULTS:  # those of an earlier run are not this one's
        for path in glob.glob(os.path.join(glob.escape(FOLDER), name)):
            os.remove(path)
    data = os.environ.get("DATA")
    if data:
        own_data(os.path.abspath(data))
    else:
        simulated()
    print(f"\nIn {os.path.relpath(FOLDER)}: " + ", ".join(sorted(
        name for name in os.listdir(FOLDER) if name.endswith((".tif", ".html", ".png")))))  # fmt: skip


if __name__ == "__main__":
    main()
