"""A scene to a cloud mask: a network, boosted trees or the rule, on the grid that suits them; then growth, on the
image's own grid."""

from __future__ import annotations

import math
import os
import threading
from dataclasses import dataclass, field, replace

import numpy as np

from .. import sunangles
from ..blocks import BlockPlan, default_threads, never, run_blocks
from ..classes import (
    CLEAR,
    CLOUD,
    MISSING,
    PROBABILITY_NODATA,
    SHADOW,
    THIN,
    UNSURE,
    class_layer,
    count_classes,
    percent,
    probability_layer,
    shares,
)
from ..errors import InputError
from ..grid import Grid, Window
from ..masks import LONE_PIXELS, dilate, has_lone_shadows, without_lone_shadows
from ..messages import message
from ..models import Contract, find_model, installed_models, open_model, read_contract
from ..models.contract import with_bands
from ..models.inference import local_statistics, normalise, run_model, window_size
from ..models.trees import TreeModel
from ..models.windows import fill_invalid, plan_windows, reflected
from ..radiometry import Radiometry, decide_radiometry, level_of
from ..raster import Image, Layer, Spool, bounded_cache, check_writable
from ..scenes import decide_offset
from ..shadow import find_shadow
from . import rule as rules
from .bands import BandMap, map_bands
from .imagery import Source, model_grid, pixel_metres

RULE = "rule"
#: Share of a cloud's probability from which the rule may overrule a network's "clear".
_HINT = 0.1
#: From so many times the pixels that a network is made for on, it sees no shapes any more, and the rule finds clouds.
_COARSE = 10.0
_STRIP = 256
#: Cloud shadow is looked for on a grid of at most so many pixels.
_SHADOW_PIXELS = 6_000_000


@dataclass(frozen=True)
class Options:
    """How scenes are masked.

    bands: see bands.map_bands; level: 'auto', 'l1c' or 'l2a'; scale, offset: reflectance = stored * scale + offset,
    None = by file, product and numbers; threshold, shadow_threshold: probability (0..1) from which a pixel is cloud or
    shadow, None = the class with the largest; check: a network's clouds are checked against the rule, which needs blue
    and red; grow_cloud, grow_shadow: metres; resolution: metres, None = the model's, 0 = the image's; average, dilate:
    metres, of trees, None = the model's; shadow: where the model has no class for it, cloud shadow is looked for by
    geometry, which needs near infrared.
    """

    bands: str = "auto"
    level: str = "auto"
    scale: float | None = None
    offset: float | None = None
    threshold: float | None = None
    shadow_threshold: float | None = None
    check: bool = True
    grow_cloud: float = 0.0
    grow_shadow: float = 0.0
    resolution: float | None = None
    average: float | None = None
    dilate: float | None = None
    shadow: bool = True


@dataclass(frozen=True)
class Outputs:
    """Paths of GeoTIFFs to write, '' for none."""

    classes: str = ""
    probability: str = ""
    valid: str = ""

    @property
    def paths(self) -> tuple:
        return tuple(path for path in (self.classes, self.probability, self.valid) if path)


@dataclass
class Result:
    """counts: pixels of each class (6,); model, licence, citation, sha256, device: of what was used; bands, level,
    radiometry: how the scene was understood; report: of the windows; warnings: sentences."""

    scene: str
    counts: np.ndarray = field(default_factory=lambda: np.zeros(6, np.int64))
    model: str = RULE
    licence: str = ""
    citation: str = ""
    sha256: str = ""
    device: str = "CPU"
    bands: tuple = ()
    level: str = ""
    radiometry: str = ""
    resolution: float = 0.0
    report: dict = field(default_factory=dict)

    @property
    def shares(self) -> dict:
        return shares(self.counts)


@dataclass(frozen=True)
class Job:
    """progress: called with 0..1; cancelled: asked often; log: (level, text); threads: 0 = one for each core."""

    progress: object = None
    cancelled: object = never
    log: object = lambda _level, _text: None
    threads: int = 0

    @property
    def workers(self) -> int:
        return self.threads or default_threads()

    def part(self, start: float, stop: float) -> Job:
        if self.progress is None:
            return self
        tell = self.progress
        return replace(self, progress=lambda share: tell(start + (stop - start) * share))


class Models:
    """The models of a run: each is loaded once, however many scenes there are.

    wanted: 'rule', the name or path of a model, '' for the best installed one that suits each scene, or the name of a
    family ('ukis-csmask') for the best of its members; folder: of the installed ones, '' for the environment's. Raises
    InputError at once for a model that cannot be used.
    """

    def __init__(self, wanted: str, folder: str = "", device: str = "cpu"):
        self.wanted, self.folder, self.device = wanted.strip(), folder, device
        if self.wanted.lower() == RULE:
            self.wanted = RULE
        self._loaded = {}
        names = [model.name for model in installed_models(folder)] if self.wanted not in ("", RULE) else []
        self.family = ""
        if self.wanted not in names and any(name.startswith(self.wanted + "-") for name in names):
            self.family, self.wanted = self.wanted + "-", ""
        if self.wanted not in ("", RULE):
            self.load(find_model(self.wanted, folder))

    def load(self, path: str):
        """(contract, [networks]) or (contract, trees) of a model file."""
        if path not in self._loaded:
            contract = read_contract(path)
            if contract.kind == "trees":
                self._loaded[path] = contract, TreeModel(path, contract)
            elif contract.kind == "tile":
                raise InputError(
                    message(
                        "The model '{model}' judges whole tiles; use it with the algorithm 'Classify tiles'.",
                        model=contract.title or contract.id,
                    )
                )
            else:
                first = open_model(path, 1, contract, self.device)
                rest = [
                    open_model(find_beside(path, name), 1, replace(contract, files=(), sha256=""), self.device)
                    for name in contract.files
                ]
                self._loaded[path] = contract, [first, *rest]
        return self._loaded[path]

    def choose(self, image: Image, bands: BandMap, level: str):
        """(contract, engine) for a scene; engine None for the rule.

        Of installed networks with known bands: the one of the scene's level that uses most bands. Raises InputError
        where none suits.
        """
        if self.wanted == RULE:
            return None, None
        if self.wanted:
            return self.load(find_model(self.wanted, self.folder))
        suited = [
            model
            for model in installed_models(self.folder)
            if model.contract is not None
            and model.name.startswith(self.family)
            and model.contract.kind == "segmentation"
            and model.contract.bands
            and bands.has(*model.contract.bands)
            and model.contract.level in ("any", level)
            and "cloud" in model.contract.roles
            and not model.name.endswith("-int8")  # taken only where it is asked for
        ]
        if not suited:
            if any(model.name.startswith("ukis-csmask") for model in installed_models(self.folder)):
                raise InputError(
                    message(
                        "No installed model suits '{image}' (level {level}, bands {bands}); ukis-csmask needs blue, "
                        "green, red and nir. Say in BANDS which band is which, name another model in MODEL, or set "
                        "MODEL to rule, which needs blue, green and red.",
                        image=image.name,
                        level=level.upper(),
                        bands=", ".join(bands.names) or message("none"),
                    )
                )
            raise InputError(
                message(
                    "No installed model suits '{image}' (level {level}, bands {bands}). Install ukis-csmask with the "
                    "algorithm 'Install a cloud model' (cloudtools:installmodel), name a model in MODEL, or set "
                    "MODEL to "
                    "rule, which needs none.",
                    image=image.name,
                    level=level.upper(),
                    bands=", ".join(bands.names) or message("none"),
                )
            )
        # our recommended model before others that suit as well
        best = max(suited, key=lambda m: (m.name.startswith("ukis"), len(m.contract.bands), m.name))
        return self.load(best.path)


def find_beside(path: str, name: str) -> str:
    """Another file of an ensemble: in the folder of the first, and nowhere else."""
    if os.path.basename(name) != name or not name:
        raise InputError(message("The model's further file '{name}' must lie beside it.", name=name))
    return os.path.join(os.path.dirname(path), name)


# --- one scene -------------------------------------------------------------------------------------------------------


def mask_scene(image: Image, outputs: Outputs, options: Options, models: Models, job: Job, tags=None) -> Result:
    """Mask one image; writes the outputs whole or not at all.

    Raises InputError for missing bands, numbers that are no reflectance, a model that fails; Cancelled.
    """
    for path in outputs.paths:
        check_writable(path)
    with bounded_cache():
        return _mask_scene(image, outputs, options, models, job, tags)


def _mask_scene(image: Image, outputs: Outputs, options: Options, models: Models, job: Job, tags) -> Result:
    bands = map_bands(image, options.bands)
    if bands.guessed:
        names = ", ".join(f"{name}={band.index}" for name, band in bands.names.items())
        job.log(
            "warning",
            message(
                "The bands of '{image}' have no names; by their number they are taken as {names}. Set BANDS if that is "
                "not so.",
                image=image.name,
                names=names,
            ),
        )
    colours = tuple(band for band in image.bands if band != bands.names.get("pan"))
    if colours:  # Landsat's panchromatic band, which nothing here looks at, would give the mask its finer pixels
        image = replace(image, bands=colours)
    scene = _Scene(image, bands, options, models, job)
    result = scene.understand()
    spools = _Spools(outputs, image.grid, tags or {})
    work = Spool(scene.work_layer(spools.stem))
    try:
        work.start()
        scene.run(work, result)
        scene.finish(work, spools, result)
        job.log("debug", message("{image}: written.", image=image.name))
        spools.publish(job)
    except BaseException:
        spools.discard()
        raise
    finally:
        work.discard()
    return result


class _Spools:
    """The outputs in the making."""

    def __init__(self, outputs: Outputs, grid: Grid, tags: dict):
        layers = {}
        if outputs.classes:
            layers["classes"] = class_layer(outputs.classes, grid, tags)
        if outputs.probability:
            layers["probability"] = probability_layer(outputs.probability, grid, ("cloud",), tags)
        if outputs.valid:
            layers["valid"] = Layer(outputs.valid, grid, "uint8", ("valid",), None, kind="classes", tags=dict(tags))
        if not layers:
            raise InputError(message("No output is asked for; name at least one."))
        self.stem = outputs.paths[0]
        self.spools = {name: Spool(layer) for name, layer in layers.items()}
        self.started = False

    def start(self) -> None:
        for spool in self.spools.values():
            spool.start()

    def write(self, window: Window, classes, probability) -> None:
        arrays = {"classes": classes, "probability": probability, "valid": (classes == CLEAR).astype(np.uint8)}
        for name, spool in self.spools.items():
            spool.write(window, arrays[name][None])

    def publish(self, job: Job) -> None:
        for spool in self.spools.values():
            spool.finish(job.workers, None, job.cancelled)
        for spool in self.spools.values():
            spool.publish()

    def discard(self) -> None:
        for spool in self.spools.values():
            spool.discard()


class _Scene:
    def __init__(self, image: Image, bands: BandMap, options: Options, models: Models, job: Job):
        self.image, self.bands, self.options, self.models, self.job = image, bands, options, models, job
        self.contract = self.engine = None

    # what the scene is

    def understand(self) -> Result:
        """Choose the model, the bands, the grid, and how numbers become reflectance."""
        image, options, bands = self.image, self.options, self.bands
        self.sun = sunangles.from_metadata(image)
        if self.sun is not None and not self.sun[1] > 0:
            raise InputError(
                message(
                    "'{image}' was taken at night: the sun stood at {elevation:g} degrees, below the horizon "
                    "({source}). Leave it out, or correct its metadata.",
                    image=image.name,
                    elevation=self.sun[1],
                    source=self.sun[2],
                )
            )
        self.level = options.level if options.level != "auto" else self._level()
        self.contract, self.engine = self.models.choose(image, bands, self.level)
        contract = self.contract
        self.trees = isinstance(self.engine, TreeModel)
        if contract is None:
            wanted = ["blue", "green", "red", *(n for n in ("swir16", "nir") if bands.has(n))]
            used = bands.pick(wanted, image.name)
        elif not contract.bands:
            used = self._unnamed()
            contract = self.contract = with_bands(contract, [f"band{i}" for i in range(1, len(used) + 1)])
        else:
            wanted = list(contract.bands)
            used = bands.pick(wanted, image.name)
        # the rule's bands, read along
        self.network_bands = len(used)
        self.checked = bool(
            options.check
            and contract is not None
            and not self.trees
            and contract.units == "reflectance"
            and bands.has("blue", "green", "red")
        )
        extra = ["blue", "green", "red", *(["swir16"] if bands.has("swir16") else [])]
        if self.checked:
            places = []
            for name in extra:
                band = bands.find(name)
                if band not in used:
                    used = (*used, band)
                places.append(used.index(band))
            self.rule_places = places
        elif contract is None:
            self.rule_places = [0, 1, 2, *([3] if bands.has("swir16") else [])]
        self.used = used
        self.grid = self._grid()
        if contract is not None and contract.level not in ("any", self.level):
            self.job.log(
                "warning",
                message(
                    "'{image}' seems to be {level}, but the model '{model}' is made for {wanted}.",
                    image=image.name,
                    level=self.level.upper(),
                    model=contract.title,
                    wanted=contract.level.upper(),
                ),
            )
        self.radiometry = self._radiometry()
        first = None if contract is None else self.engine if self.trees else self.engine[0]
        return Result(
            image.name,
            model=RULE if contract is None else contract.title or contract.id,
            licence="" if contract is None else contract.licence,
            citation="" if contract is None else contract.citation,
            sha256="" if first is None else first.sha256,
            device="CPU" if first is None else first.device,
            bands=tuple(b.name or str(b.index) for b in self.used[: self.network_bands]),
            level=self.level,
            radiometry=self.radiometry.reason,
            resolution=self._work_metres()[0],
        )

    def _unnamed(self) -> tuple:
        """The first bands of the image, for a network that does not say which it wants; or those listed in BANDS."""
        channels = self.engine[0].channels
        if self.options.bands in ("", "auto"):
            found = self.image.bands
        else:
            found = tuple(self.bands.names.values())
        if channels and len(found) < channels:
            raise InputError(
                message(
                    "The model '{model}' wants {channels} bands, but '{image}' has {have}.",
                    model=self.contract.title or self.contract.id,
                    channels=channels,
                    image=self.image.name,
                    have=len(found),
                )
            )
        found = found[: channels or len(found)]
        self.job.log(
            "warning",
            message(
                "The model does not say which bands it wants; it gets {names} of '{image}' in this order.",
                names=", ".join(band.name or str(band.index) for band in found),
                image=self.image.name,
            ),
        )
        return found

    def _grid(self) -> Grid:
        wanted = self.options.resolution
        if wanted is None:
            wanted = self.contract.resolution if self.contract is not None else 0.0
        self.metres = pixel_metres(self.image.grid, self.bands.sensor)
        if not self.image.grid.is_georeferenced:
            self.job.log(
                "info",
                message(
                    "'{image}' has no georeference; its pixels are taken as {metres:g} m wide.",
                    image=self.image.name,
                    metres=self.metres[0],
                ),
            )
        self._tell_coarse()
        return model_grid(self.image.grid, wanted, self.metres)

    def _tell_coarse(self) -> None:
        """Sets `coarse` and warns of pixels that are much wider than those the model is made for."""
        made_for = self.contract.resolution if self.contract is not None else 0.0
        width = min(self.metres)
        self.coarse = bool(made_for) and width > _COARSE * made_for
        if not made_for or width <= 2 * made_for:
            return
        name, model = self.image.name, self.contract.title
        if not self.coarse or self.trees:
            text = message(
                "The pixels of '{image}' are {metres:.0f} m wide; the model '{model}' is made for {resolution:.0f} "
                "m and less sure on coarser ones.",
                image=name,
                metres=width,
                model=model,
                resolution=made_for,
            )
        elif self.checked and self.bands.has("swir16"):
            text = message(
                "The pixels of '{image}' are {metres:.0f} m wide, far too coarse for the model '{model}', which is "
                "made for {resolution:.0f} m: clouds are found by the rule as well.",
                image=name,
                metres=width,
                model=model,
                resolution=made_for,
            )
        else:
            text = message(
                "The pixels of '{image}' are {metres:.0f} m wide, far too coarse for the model '{model}', which is "
                "made for {resolution:.0f} m and misses most clouds on them; set MODEL to rule.",
                image=name,
                metres=width,
                model=model,
                resolution=made_for,
            )
        self.job.log("warning", text)

    def _level(self) -> str:
        """The processing level; where nothing says it by the air: blue light scattered by a clear atmosphere keeps the
        darkest pixels of a top-of-atmosphere image above about 0.055."""
        found = level_of(self.image)
        if found or not self.bands.has("blue"):
            return found or "l1c"
        blue = self.bands.find("blue")
        # with its neighbours: what is 0 in all of them is no data, and not dark
        others = [self.bands.find(name) for name in ("green", "red", "nir") if self.bands.has(name)]
        source = Source(self.image.name, (blue, *others), self.image.grid)
        values, valid, _ = source.sample(self.image.grid)
        source.close()
        if not valid.any():
            return "l1c"
        top = float(np.percentile(values[0][valid], 99))
        way = decide_radiometry(self.image, (blue,), top, self.bands.sensor, self.options.scale, self.options.offset)
        dark = float(np.percentile(values[0][valid], 1)) * way.scale[0] + way.offset[0]
        level = "l2a" if dark < 0.055 and way.trusted else "l1c"
        if way.trusted:
            self.job.log(
                "info",
                message(
                    "'{image}' does not say its level; darkest blue {dark:.3f}: taken as {level}. Set LEVEL if that is "
                    "not so.",
                    image=self.image.name,
                    dark=dark,
                    level=level.upper(),
                ),
            )
        return level

    def _radiometry(self) -> Radiometry:
        """How stored numbers become what is computed with; the gate for numbers that cannot be reflectance."""
        image, options = self.image, self.options
        source = Source(image.name, self.used, self.grid)
        values, valid, self.thinned = source.sample(self.grid)
        source.close()
        self.sample = values, valid
        self.empty = not valid.any()
        if self.contract is not None and self.contract.units == "stored":
            shift = decide_offset(replace(image, bands=tuple(self.used))).shift
            return Radiometry((1.0,) * len(self.used), (float(shift),) * len(self.used), message("stored numbers"))
        if self.empty:
            self.job.log("warning", message("'{image}' has no pixel with data.", image=image.name))
            return Radiometry((1.0,) * len(self.used), (0.0,) * len(self.used), message("no data"))
        tops = [float(np.percentile(values[i][valid], 99)) for i in range(len(self.used))]
        way = decide_radiometry(image, self.used, max(tops), self.bands.sensor, options.scale, options.offset)
        top = max(t * s + o for t, s, o in zip(tops, way.scale, way.offset))
        if not 0.01 <= top <= 2.5:
            raise InputError(
                message(
                    "'{image}' is no reflectance: with scale {scale:g} and offset {offset:g} its brightest band "
                    "reaches "
                    "{top:.4g} (99th percentile), between 0.01 and 2.5 is possible. Set SCALE and OFFSET.",
                    image=image.name,
                    scale=way.scale[0],
                    offset=way.offset[0],
                    top=top,
                )
            )
        if way.doubtful or not way.trusted:
            self.job.log("warning", message("{image}: {reason}.", image=image.name, reason=way.reason))
        if self.contract is None and "swir16" not in self.bands.names and way.trusted:
            self.job.log(
                "warning",
                message("'{image}' has no band at 1.6 um: the rule cannot tell snow from cloud.", image=image.name),
            )
        return way

    def _work_metres(self):
        """(width, height) in metres of a pixel of the model's grid."""
        own = self.image.grid
        return tuple(m * b / a for m, a, b in zip(self.metres, (own.xres, own.yres), (self.grid.xres, self.grid.yres)))

    # running

    def work_layer(self, stem: str) -> Layer:
        """The raster on the model's grid that the first pass leaves: class and percent, or probabilities of trees."""
        path = f"{stem}.work.tif"
        if self.trees:
            return Layer(path, self.grid, "float32", ("probability",), math.nan)
        return Layer(path, self.grid, "uint8", ("class", "cloud"))

    def _read(self, window: Window, source: Source):
        """(values in the contract's units (bands, h, w) float32, valid)."""
        values, valid = source.read(window)
        scale, offset = self.radiometry.scale, self.radiometry.offset
        for index in range(len(self.used)):
            if scale[index] == 1e-4:
                # digital numbers: the float32 nearest to number / 10000, as others compute it
                shifted = values[index].astype(np.float64) + round(offset[index] * 1e4)
                values[index] = shifted / 10000.0
            elif scale[index] != 1.0 or offset[index] != 0.0:
                values[index] = values[index] * np.float32(scale[index]) + np.float32(offset[index])
        return values, valid

    def run(self, work: Spool, result: Result) -> None:
        job = self.job.part(0.0, 0.9)
        if self.empty:
            self._write_empty(work)
        elif self.contract is None:
            self._run_rule(work, job, result)
        elif self.trees:
            self._run_trees(work, job)
        else:
            self._run_networks(work, job, result)
        has_shadow = self.contract is not None and "shadow" in self.contract.roles
        self.shadow = None
        if self.options.shadow and not has_shadow and not self.empty and self.bands.has("nir", "green"):
            self._find_shadow(work, result)

    def _find_shadow(self, work: Spool, result: Result) -> None:
        """Cloud shadow by geometry, on a grid of at most _SHADOW_PIXELS."""
        grid = self.grid
        step = max(1, math.ceil(math.sqrt(grid.width * grid.height / _SHADOW_PIXELS)))
        height, width = -(-grid.height // step), -(-grid.width // step)
        x0, dx, rx, y0, ry, dy = grid.transform
        thin = Grid(grid.crs, (x0, dx * step, rx, y0, ry, dy * step), width, height)
        names = ["nir", "green", *(["swir16"] if self.bands.has("swir16") else [])]
        source = Source(self.image.name, self.bands.pick(names, self.image.name), thin)
        values, valid = source.read(thin.window)
        source.close()
        at = [self.used.index(b) if b in self.used else 0 for b in source.bands]
        for index, place in enumerate(at):
            values[index] = values[index] * self.radiometry.scale[place] + self.radiometry.offset[place]
        cloud = np.zeros((height, width), bool)
        threshold = self._threshold()
        for row in range(height):
            data = work.read(Window(0, row * step, grid.width, 1))[0, 0, ::step]
            cloud[row] = np.nan_to_num(data) > threshold if self.trees else (data == CLOUD) | (data == THIN)
        water = None
        if self.radiometry.trusted:
            water = (values[1] > 1.2 * values[0]) & (values[0] < 0.12)
            if len(names) == 3:
                water &= values[2] < 0.05
        pixel = tuple(m * step for m in self._work_metres())
        sun = None if self.sun is None else self.sun[:2]
        self.shadow, plan = find_shadow(values[0], cloud, valid, pixel, sun, water)
        self.shadow_step = step
        result.report["shadow"] = plan.describe()

    def _threshold(self) -> float:
        """From which probability on trees say cloud."""
        given = self.options.threshold
        return self.contract.threshold if self.trees and given is None else 0.5 if given is None else given

    def _write_empty(self, work: Spool) -> None:
        for row in range(0, self.grid.height, _STRIP):
            window = Window(0, row, self.grid.width, min(_STRIP, self.grid.height - row))
            if self.trees:
                work.write(window, np.full((1, *window.shape), np.nan, np.float32))
            else:
                work.write(window, _pair(np.zeros(window.shape, np.uint8), None))

    def _run_networks(self, work: Spool, job: Job, result: Result) -> None:
        contract = self.contract
        source = Source(self.image.name, self.used, self.grid)
        statistics = None
        if contract.normalisation == "zscore":
            values, valid = self.sample
            count = self.network_bands
            scaled = values[:count] * np.array(self.radiometry.scale[:count], np.float32)[:, None, None]
            scaled += np.array(self.radiometry.offset[:count], np.float32)[:, None, None]
            statistics = local_statistics(scaled, valid, self.thinned, 3 * (self.engine[0].size or contract.window))
        codes = _Rows()
        decide = _Decision(contract, self.options, 0.0 if self.coarse else _HINT)
        limits = rules.rule_for(self.level)
        swir = self.checked and len(self.rule_places) == 4
        bad = 0
        seen = np.zeros(6, np.int64)

        def read(row0, row1, col0, col1):
            values, valid = self._read(Window(col0, row0, col1 - col0, row1 - row0), source)
            if self.checked:
                codes.put(row0, col0, rules.rule_codes(values[self.rule_places], limits, swir))
            return values[: self.network_bands], valid

        def sink(row, col, found, valid):
            nonlocal bad
            if found is None:
                work.write(
                    Window(col, row, valid.shape[1], valid.shape[0]), _pair(np.zeros(valid.shape, np.uint8), None)
                )
                return
            hints = codes.get(row, col, *valid.shape) if self.checked else None
            classes, cloud, lost = decide(found, valid, hints, swir)
            bad += lost
            seen[:] += count_classes(classes)
            work.write(Window(col, row, valid.shape[1], valid.shape[0]), _pair(classes, cloud))

        result.report = run_model(
            self.engine,
            contract,
            self.grid.height,
            self.grid.width,
            read,
            sink,
            threads=job.workers,
            statistics=statistics,
            progress=job.progress,
            cancelled=job.cancelled,
        )
        source.close()
        if self.checked and has_lone_shadows(seen) and self.grid.width * self.grid.height <= LONE_PIXELS:
            self._drop_lone_shadows(work)
        if bad:
            self.job.log(
                "warning",
                message(
                    "The model gave no number for {count} pixels of '{image}'; they are unsure.",
                    count=bad,
                    image=self.image.name,
                ),
            )

    def _drop_lone_shadows(self, work: Spool) -> None:
        classes, cloud = work.read(self.grid.window)
        work.write(self.grid.window, _pair(without_lone_shadows(classes), cloud))

    def _run_trees(self, work: Spool, job: Job) -> None:
        plan = BlockPlan(self.grid, self.grid.width, max(8, min(_STRIP, 2**20 // self.grid.width)))
        local = threading.local()

        def one(_index, window):
            if not hasattr(local, "source"):
                local.source = Source(self.image.name, self.used, self.grid)
            values, valid = self._read(window, local.source)
            found = np.full(window.shape, np.nan, np.float32)
            if valid.any():
                found[valid] = self.engine.predict(values[:, valid])
            work.write(window, found[None])

        run_blocks(plan, one, job.workers, job.progress, job.cancelled)

    def _run_rule(self, work: Spool, job: Job, result: Result) -> None:
        swir = len(self.rule_places) == 4
        limits = rules.rule_for(self.level)
        picture = not self.radiometry.trusted
        cut = 0.0
        if picture:
            values, valid = self.sample
            scaled = values[:3] * np.array(self.radiometry.scale[:3], np.float32)[:, None, None]
            cut = rules.picture_threshold(rules.picture_measure(scaled), valid)
            result.report["threshold"] = cut
            job.log("info", message("Otsu's threshold on white brightness: {cut:.2f}.", cut=cut))
        plan = BlockPlan(self.grid, self.grid.width, max(8, min(_STRIP, 2**21 // self.grid.width)))
        local = threading.local()

        def one(_index, window):
            if not hasattr(local, "source"):
                local.source = Source(self.image.name, self.used, self.grid)
            values, valid = self._read(window, local.source)
            if picture:
                cloud = rules.picture_measure(values) > cut
            else:
                cloud = (rules.rule_codes(values[self.rule_places], limits, swir) & rules.CLOUD) > 0
            classes = np.where(cloud, np.uint8(CLOUD), np.uint8(CLEAR))
            classes[~valid] = MISSING
            work.write(window, _pair(classes, np.where(valid, cloud * np.uint8(100), PROBABILITY_NODATA)))

        run_blocks(plan, one, job.workers, job.progress, job.cancelled)

    # the second pass

    def finish(self, work: Spool, spools: _Spools, result: Result) -> None:
        """Average and dilate (trees), grow, and repeat onto the image's grid, block by block."""
        options, grid = self.options, self.grid
        metres = self._work_metres()
        average = dilation = 0.0
        if self.trees:
            average = self.contract.average if options.average is None else options.average
            dilation = self.contract.dilate if options.dilate is None else options.dilate
        radii = {
            name: tuple(value / m for m in metres)
            for name, value in (
                ("average", average),
                ("dilate", dilation),
                ("cloud", options.grow_cloud),
                ("shadow", options.grow_shadow),
            )
        }
        halo = [math.ceil(sum(radius[axis] for radius in radii.values()) + 1) for axis in (0, 1)]
        # both grids begin at one corner; the image's last pixels may reach less far
        own = self.image.grid
        step = [max(1, round(a / b)) for a, b in zip((grid.xres, grid.yres), (own.xres, own.yres))]
        threshold = self._threshold()
        lock = threading.Lock()
        spools.start()

        def one(_index, window):
            cols = window.col // step[0], -(-(window.col + window.width) // step[0])
            rows = window.row // step[1], -(-(window.row + window.height) // step[1])
            core = Window(cols[0], rows[0], cols[1] - cols[0], rows[1] - rows[0])
            wide = core.pad(*halo).intersection(grid.window)
            data = work.read(wide)
            if self.trees:
                classes, cloud = _tree_classes(data[0], threshold, radii["average"], radii["dilate"])
            else:
                classes, cloud = data
            if self.shadow is not None:
                rows_of = (wide.row + np.arange(wide.height)) // self.shadow_step
                cols_of = (wide.col + np.arange(wide.width)) // self.shadow_step
                dark = self.shadow[rows_of[:, None], cols_of]
                classes = np.where(dark & (classes == CLEAR), np.uint8(SHADOW), classes)
            classes = grow(classes, radii["cloud"], radii["shadow"])
            part = core.slices(wide)
            classes, cloud = classes[part], cloud[part]
            index_rows = (window.row + np.arange(window.height)) // step[1] - core.row
            index_cols = (window.col + np.arange(window.width)) // step[0] - core.col
            if step != [1, 1]:
                classes = classes[index_rows[:, None], index_cols]
                cloud = cloud[index_rows[:, None], index_cols]
            spools.write(window, classes, cloud)
            counts = count_classes(classes)
            with lock:
                result.counts += counts

        job = self.job.part(0.9, 1.0)
        plan = BlockPlan(own, own.width, max(1, min(own.height, 2**20 // own.width)))
        run_blocks(plan, one, job.workers, job.progress, job.cancelled)


def sample_windows(image: Image, options: Options, models: Models, job: Job, most: int = 16) -> list:
    """Up to `most` windows of an image, spread over it, as its network takes them: [(1, bands, h, w) float32, ...]."""
    scene = _Scene(image, map_bands(image, options.bands), options, models, job)
    scene.understand()
    contract = scene.contract
    if contract is None or scene.trees or contract.normalisation == "zscore" or contract.layout != "nchw":
        raise InputError(message("Only networks without statistics of the scene can be quantised."))
    size = window_size(contract, scene.engine[0].size or contract.size, scene.grid.height, scene.grid.width)
    plan = plan_windows(scene.grid.height, scene.grid.width, size, contract.multiple, 0)
    places = [(row, col) for row in plan.rows.starts for col in plan.cols.starts]
    source = Source(image.name, scene.used, scene.grid)
    found = []
    for row, col in places[:: max(1, len(places) // most)][:most]:
        window = Window(col, row, size, size).intersection(scene.grid.window)
        values, valid = scene._read(window, source)
        if not valid.any():
            continue
        values = normalise(contract, fill_invalid(values[: scene.network_bands], valid))
        rows, cols = (reflected(0, size, n) for n in window.shape)
        found.append(np.ascontiguousarray(values[:, rows[:, None], cols], np.float32)[None])
    source.close()
    return found


def _pair(classes, cloud):
    """(2, h, w) uint8 of the work raster."""
    if cloud is None:
        cloud = np.full(classes.shape, PROBABILITY_NODATA, np.uint8)
    return np.stack([classes, cloud]).astype(np.uint8)


class _Rows:
    """Codes of the rows that were read, until they are asked for."""

    def __init__(self):
        self._parts = {}
        self._lock = threading.Lock()

    def put(self, row: int, col: int, codes) -> None:
        with self._lock:
            if row == 0:
                self._parts.clear()
            self._parts[row] = col, codes

    def get(self, row: int, col: int, height: int, width: int):
        out = np.zeros((height, width), np.uint8)
        with self._lock:
            for start in sorted(self._parts):
                first, codes = self._parts[start]
                low, high = max(row, start), min(row + height, start + codes.shape[0])
                if low < high:
                    out[low - row : high - row] = codes[low - start : high - start, col - first : col - first + width]
                if start + codes.shape[0] <= row:
                    del self._parts[start]
        return out


_GROUPS = {
    "clear": CLEAR,
    "snow": CLEAR,
    "water": CLEAR,
    "shadow": SHADOW,
    "thin": THIN,
    "cloud": CLOUD,
    "missing": MISSING,
    "unsure": UNSURE,
    "other": UNSURE,
}


class _Decision:
    """From probabilities of a network's classes to the classes of this plugin."""

    def __init__(self, contract: Contract, options: Options, hint: float = _HINT):
        self.contract, self.options, self.hint = contract, options, hint
        roles = contract.roles
        if not roles or not {"cloud", "thin"} & set(roles):
            raise InputError(
                message(
                    "The model '{model}' has no class that means cloud (its classes: {classes}); name the roles of its "
                    "classes in a description.",
                    model=contract.title or contract.id,
                    classes=", ".join(f"{c.name} ({c.role})" for c in contract.classes) or message("none"),
                )
            )
        self.groups = np.array([_GROUPS[role] for role in roles], np.uint8)

    def __call__(self, found, valid, hints, swir: bool):
        """(classes, percent of cloud, pixels without a number): found (classes, h, w), hints: rule_codes or None."""
        if found.shape[0] != len(self.groups):
            raise InputError(
                message(
                    "The model '{model}' gives {found} classes, but its description names {named}.",
                    model=self.contract.title or self.contract.id,
                    found=found.shape[0],
                    named=len(self.groups),
                )
            )
        options, contract, groups = self.options, self.contract, self.groups
        number = np.isfinite(found).all(axis=0)
        winner = groups[found.argmax(axis=0)]
        cloud = found[(groups == CLOUD) | (groups == THIN)].sum(axis=0)
        if options.threshold is not None:
            clouded = cloud >= options.threshold
            others = np.where(((groups == CLOUD) | (groups == THIN))[:, None, None], -1.0, found)
            winner = np.where(clouded, winner, groups[others.argmax(axis=0)])
            thick = found[groups == CLOUD].sum(axis=0)
            kind = np.where(2 * thick >= cloud, np.uint8(CLOUD), np.uint8(THIN))
            winner = np.where(clouded, kind, winner)
        elif contract.probability == "sigmoid" and contract.threshold != 0.5 and found.shape[0] == 2:
            winner = groups[(found[1] >= contract.threshold).astype(np.intp)]
        if options.shadow_threshold is not None:
            shadow = found[groups == SHADOW].sum(axis=0) if (groups == SHADOW).any() else np.zeros_like(cloud)
            winner = np.where((winner == SHADOW) & (shadow < options.shadow_threshold), np.uint8(CLEAR), winner)
            winner = np.where((winner == CLEAR) & (shadow >= options.shadow_threshold), np.uint8(SHADOW), winner)
        if contract.unsure_below > 0:
            winner = np.where(found.max(axis=0) < contract.unsure_below, np.uint8(UNSURE), winner)
        if hints is not None:
            clouded = (winner == CLOUD) | (winner == THIN)
            doubtful = clouded & (hints & rules.HAZE == 0)
            winner = np.where(doubtful, np.uint8(CLEAR), winner)
            winner = np.where((winner == SHADOW) & (hints & rules.BRIGHT > 0), np.uint8(CLEAR), winner)
            if swir:  # without 1.6 um the rule cannot tell snow from cloud
                missed = ~clouded & (hints & rules.CLOUD > 0) & (cloud >= self.hint)
                winner = np.where(missed, np.uint8(CLOUD), winner)
        winner = np.where(number, winner, np.uint8(UNSURE))
        winner = np.where(valid, winner, np.uint8(MISSING)).astype(np.uint8)
        return winner, percent(cloud, valid & number), int((valid & ~number).sum())


def disk_mean(values, valid, radius):
    """Mean over a disk (x^2 + y^2 <= r^2) of the valid pixels, edge pixels repeated outside; float32, NaN where none.

    radius: (x, y) in pixels. Over whole images without gaps this is the averaging of s2cloudless (OpenCV filter2D with
    BORDER_REFLECT).
    """
    reach_x, reach_y = (math.floor(r + 1e-9) for r in radius)
    if reach_x <= 0 and reach_y <= 0:
        return np.where(valid, values, np.float32(np.nan))
    known = np.pad(valid, ((reach_y, reach_y), (reach_x, reach_x)), "symmetric").astype(np.float64)
    filled = np.pad(np.where(valid, values, 0.0), ((reach_y, reach_y), (reach_x, reach_x)), "symmetric")
    height, width = values.shape
    total, count = np.zeros(values.shape), np.zeros(values.shape)
    sums = [np.concatenate([np.zeros((a.shape[0], 1)), np.cumsum(a, axis=1)], axis=1) for a in (filled, known)]
    for dy in range(-reach_y, reach_y + 1):
        half = math.floor(radius[0] * math.sqrt(max(0.0, 1 - (dy / radius[1]) ** 2)) + 1e-9) if radius[1] else reach_x
        half = min(half, reach_x)
        rows = slice(reach_y + dy, reach_y + dy + height)
        left, right = reach_x - half, reach_x + half + 1
        total += sums[0][rows, right : right + width] - sums[0][rows, left : left + width]
        count += sums[1][rows, right : right + width] - sums[1][rows, left : left + width]
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = total / count
    return np.where(valid, mean, np.nan).astype(np.float32)


def _tree_classes(probability, threshold: float, average, dilation):
    """(classes, percent) of probabilities (NaN = missing) after averaging, threshold (strictly more) and dilation."""
    valid = np.isfinite(probability)
    mean = disk_mean(probability, valid, average)
    with np.errstate(invalid="ignore"):
        cloud = mean > np.float32(threshold)
    cloud = dilate(cloud, *dilation)
    classes = np.where(cloud, np.uint8(CLOUD), np.uint8(CLEAR))
    classes[~valid] = MISSING
    return classes, percent(probability, valid)


def grow(classes, cloud, shadow):
    """Classes with cloud (thin or not) and shadow grown by radii (x, y) in pixels; cloud over shadow over the rest.

    Missing pixels stay missing, and what was thin cloud stays that.
    """
    if max(*cloud, *shadow) < 1:
        return classes
    result = classes.copy()
    if max(shadow) >= 1:
        result[dilate(classes == SHADOW, *shadow) & ((classes == CLEAR) | (classes == UNSURE))] = SHADOW
    if max(cloud) >= 1:
        clouded = (classes == CLOUD) | (classes == THIN)
        result[dilate(clouded, *cloud) & ~clouded & (classes != MISSING)] = CLOUD
    return result
