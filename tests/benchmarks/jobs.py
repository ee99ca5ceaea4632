"""One measured job, in a process of its own: a line of JSON with its CPU time, wall time and peak memory.

    python jobs.py decode|unpack|composite|qgis '{"images": [...], ...}'
    grass LOCATION/PERMANENT --exec python jobs.py grass|import '{...}'

Start-up (imports, QGIS's initialisation, loading of compiled kernels) is not counted, but peak memory is the process's.
"""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))


def peak_bytes() -> int:
    """Of this process since it was started; ru_maxrss would begin with the parent's."""
    with open("/proc/self/status", encoding="ascii") as status:
        return 1024 * next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


def timed(work) -> dict:
    """Seconds of CPU (all threads) and wall that a call takes, and the peak memory after it."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall, "peak": peak_bytes()}


def _plan(job, threads=1, **wish):
    from cloudtools_plugin.engine import scenes
    from cloudtools_plugin.engine.composite import CompositeOptions, GridWish, plan_composite

    found, _, _ = scenes.gather(scenes.SceneRequest(tuple(job["images"]), tuple(job["masks"])))
    return plan_composite(found, CompositeOptions(threads=threads), GridWish(**wish))


def composite(job) -> dict:
    """From file names to the finished cloud-optimised GeoTIFF; with masks the count layer as well.

    'cog': seconds of CPU of that for turning finished numbers into compressed files with overviews.
    """
    from cloudtools_plugin.engine import raster
    from cloudtools_plugin.engine.composite import CompositeOutputs
    from cloudtools_plugin.engine.composite import composite as run

    def work(job=job, **wish):
        count = job["output"].replace(".tif", "_count.tif") if job["masks"] else None
        run(_plan(job, job["threads"], **wish), CompositeOutputs(job["output"], count))

    bounds = job["corner"]
    work({**job, "images": job["images"][:2], "masks": job["masks"][:2]}, bounds=bounds)  # loads the compiled kernels
    finish, spent = raster.Spool.finish, []

    def watched(*arguments, **named):
        begin = time.process_time()
        finish(*arguments, **named)
        spent.append(time.process_time() - begin)

    raster.Spool.finish = watched
    return {**timed(work), "cog": sum(spent)}


class _Needed:
    """The blocks that the composite needs: all of the masks', and the images' where not all is masked, in its order,
    one after the other."""

    def __init__(self, job):
        import numpy as np

        self.plan = _plan(job)
        zone = self.plan.zones[0]
        self.placed = [scene for slot in zone.slots for scene in slot]
        self.windows = []  # (window, which scenes to decode)
        for index in range(len(zone.blocks)):
            window = zone.blocks[index]
            masks = [scene.mask.read(window) for scene in self.placed]
            self.windows.append((window, [not (masked is None or masked.all()) for masked in masks]))
        self.mask = np.empty((1, zone.blocks.height, zone.blocks.width), np.uint8)
        self.values = np.empty((self.plan.bands, *self.mask.shape[1:]), self.plan.dtype)

    def measured(self, work) -> dict:
        from cloudtools_plugin.engine.raster import bounded_cache

        with bounded_cache():
            result = timed(work)
        blocks = [clear for _, wanted in self.windows for clear in wanted]
        return {**result, "skipped": 1 - sum(blocks) / len(blocks)}


def decode(job) -> dict:
    """Only the decoding of the blocks that the composite needs, by GDAL, each file opened once."""
    from osgeo import gdal

    needed = _Needed(job)

    def work():
        images = [gdal.Open(scene.sources[0][0].path) for scene in needed.placed]
        masks = [gdal.Open(scene.mask.band.path) for scene in needed.placed]
        for window, wanted in needed.windows:
            box, rows, cols = (window.col, window.row, window.width, window.height), window.height, window.width
            for dataset in masks:
                dataset.GetRasterBand(1).ReadAsArray(*box, buf_obj=needed.mask[0, :rows, :cols])
            for dataset, clear in zip(images, wanted):
                for band in range(needed.plan.bands if clear else 0):
                    dataset.GetRasterBand(band + 1).ReadAsArray(*box, buf_obj=needed.values[band, :rows, :cols])

    return needed.measured(work)


def unpack(job) -> dict:
    """The same blocks as `decode` by our own decoder."""
    from cloudtools_plugin.engine import geotiff

    needed = _Needed(job)

    def read(path, bands, window, out):
        if not geotiff.read(path, bands, window, out[:, : window.height, : window.width]):
            raise SystemExit(f"{path} is left to GDAL")

    scene = needed.placed[0]
    read(scene.sources[0][0].path, [1], needed.windows[0][0], needed.values)  # loads the compiled kernels

    def work():
        for window, wanted in needed.windows:
            for scene in needed.placed:
                read(scene.mask.band.path, [1], window, needed.mask)
            for scene, clear in zip(needed.placed, wanted):
                if clear:
                    read(scene.sources[0][0].path, range(1, needed.plan.bands + 1), window, needed.values)

    return needed.measured(work)


def qgis(job) -> dict:
    """native:cellstackpercentile of single-band files that are masked already (0 = nodata)."""
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import Qgis, QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    application = QgsApplication([], False)
    application.initQgis()
    provider = QgsNativeAlgorithms()
    QgsApplication.processingRegistry().addProvider(provider)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("native:cellstackpercentile")
    parameters = {
        "INPUT": job["images"],
        "METHOD": 1,  # interpolated linearly, percentile rank inclusive: numpy's linear
        "PERCENTILE": 0.25,
        "IGNORE_NODATA": True,
        "REFERENCE_LAYER": job["images"][0],
        "OUTPUT": job["output"],
    }
    context, feedback, ended = QgsProcessingContext(), QgsProcessingFeedback(), []
    result = timed(lambda: ended.append(algorithm.run(parameters, context, feedback)))
    if not ended[0][1]:
        raise SystemExit("native:cellstackpercentile failed")
    sys.stdout.flush()
    return {**result, "version": Qgis.QGIS_VERSION.split("-")[0]}


def import_maps(job) -> dict:
    """Into the current mapset of GRASS, as its native maps; nodata becomes null."""
    for path in job["images"]:
        name = pathlib.Path(path).stem
        subprocess.run(["r.in.gdal", "-o", f"input={path}", f"output={name}", "--quiet", "--overwrite"], check=True)
    return {}


def grass(job) -> dict:
    """GRASS r.series on native maps."""
    maps = ",".join(pathlib.Path(path).stem for path in job["images"])
    subprocess.run(["g.region", f"raster={pathlib.Path(job['images'][0]).stem}"], check=True)
    begin = time.perf_counter()
    command = ["r.series", f"input={maps}", "output=p25", "method=quantile", "quantile=0.25", "--quiet", "--overwrite"]
    with subprocess.Popen(command) as process:
        _, status, after = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begin
    if process.returncode:
        raise SystemExit("r.series failed")
    cpu = after.ru_utime + after.ru_stime
    export = ["r.out.gdal", "-f", "input=p25", f"output={job['output']}", "format=GTiff", "type=Float64"]
    subprocess.run([*export, "nodata=-9999", "--quiet", "--overwrite"], check=True, stderr=subprocess.DEVNULL)
    return {"cpu": cpu, "wall": wall, "peak": 1024 * after.ru_maxrss}


JOBS = {"composite": composite, "decode": decode, "unpack": unpack, "qgis": qgis, "grass": grass, "import": import_maps}

if __name__ == "__main__":
    print(json.dumps(JOBS[sys.argv[1]](json.loads(sys.argv[2]))), flush=True)
    os._exit(0)  # QGIS without its interface does not always leave quietly
