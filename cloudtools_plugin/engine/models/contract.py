"""What a model wants and what it gives, as one frozen value, and as the metadata of an ONNX file.

Deepness (a QGIS plugin) keeps the same in ``metadata_props``, every value a JSON text; it computes
``(x / 255 - mean) / std`` from the raster's stored numbers. Files written here hold its keys, so that it can run them,
and keys of our own (prefix ``cloudtools_``), which say more. Where both are there and disagree, nothing is guessed.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from ..errors import InputError
from ..messages import message

PREFIX = "cloudtools_"
SCHEMA = 1

KINDS = ("segmentation", "tile", "trees")
#: What a class means here; 'other' is none of them and counts as unsure.
ROLES = ("clear", "thin", "cloud", "shadow", "snow", "water", "missing", "unsure", "other")
#: What the numbers of the output are: probabilities of classes that exclude each other, of one class, raw scores of
#: either, or class numbers.
PROBABILITIES = ("softmax", "sigmoid", "logit", "none")
NORMALISATIONS = ("none", "meanstd", "zscore")
UNITS = ("reflectance", "stored")
LEVELS = ("any", "l1c", "l2a")
LAYOUTS = ("nchw", "nhwc")
#: Common names of bands (STAC eo:bands and raster extension).
BAND_NAMES = (
    "coastal",
    "blue",
    "green",
    "red",
    "rededge1",
    "rededge2",
    "rededge3",
    "nir",
    "nir08",
    "nir09",
    "cirrus",
    "swir16",
    "swir22",
    "pan",
    "thermal",
    "thermal2",
    "aot",
    "wvp",
)


@dataclass(frozen=True)
class ModelClass:
    """One class of the output: its index there, its name, and one of ROLES."""

    index: int
    name: str
    role: str


@dataclass(frozen=True)
class Contract:
    """What a model wants and gives.

    bands: common names in the order of the input channels, () where the model does not say.
    units: 'reflectance' (physical value = stored * scale + offset, by the raster's own scale where it has one, else by
    `scale` and `offset` here) or 'stored' (the raster's own numbers). normalisation of the input x in these units:
    'none'; 'meanstd' (x - mean) / std per band; 'zscore' per band over the surrounding valid pixels.
    layout: order of the network's axes, 'nhwc' for those that come from Keras.
    size: height and width of the input, 0 where any multiple of `multiple` will do; window: size to use then.
    largest: of a network whose file fixes `size`, though it works alike on larger windows: the largest to use, on
    rasters that are much larger than `size`; 0: only `size`.
    resolution: metres, 0 for any. discard: pixels at each side of a window that are not trusted. crop: pixels that the
    output lacks at each side. probability: see PROBABILITIES. unsure_below: a smaller largest probability is unsure.
    threshold: probability of the one class ('sigmoid') from which it holds. average, dilate: metres, of the author's
    own post-processing. files: further files of an ensemble, beside the first. nodata: the number that fills the input
    where the raster has none, None for the nearest valid pixel's.
    """

    id: str
    title: str = ""
    kind: str = "segmentation"
    bands: tuple = ()
    units: str = "reflectance"
    scale: float = 1.0
    offset: float = 0.0
    normalisation: str = "none"
    mean: tuple = ()
    std: tuple = ()
    layout: str = "nchw"
    size: int = 0
    multiple: int = 32
    window: int = 512
    largest: int = 0
    resolution: float = 0.0
    discard: int = 16
    crop: int = 0
    classes: tuple = ()
    probability: str = "softmax"
    unsure_below: float = 0.0
    threshold: float = 0.5
    average: float = 0.0
    dilate: float = 0.0
    level: str = "any"
    sensor: str = ""
    nodata: float | None = None
    files: tuple = ()
    licence: str = ""
    licence_url: str = ""
    citation: str = ""
    attribution: str = ""
    non_commercial: bool = False
    sha256: str = ""
    source: str = field(default="", compare=False)
    extra: tuple = ()

    def __post_init__(self):
        problem = self._problem()
        if problem:
            raise InputError(
                message(
                    "The description of the model '{model}' is not valid: {problem}.", model=self.id, problem=problem
                )
            )

    def _problem(self):
        for name, allowed in (
            ("kind", KINDS),
            ("units", UNITS),
            ("normalisation", NORMALISATIONS),
            ("probability", PROBABILITIES),
            ("level", LEVELS),
            ("layout", LAYOUTS),
        ):
            if getattr(self, name) not in allowed:
                return message(
                    "{name} must be one of {allowed}, not '{value}'",
                    name=name,
                    allowed=", ".join(allowed),
                    value=getattr(self, name),
                )
        if self.normalisation == "meanstd":
            if not self.mean or len(self.mean) != len(self.std):
                return message("mean and std must hold a number for each band")
            if self.bands and len(self.mean) != len(self.bands):
                return message(
                    "mean and std hold {numbers} numbers for {bands} bands",
                    numbers=len(self.mean),
                    bands=len(self.bands),
                )
            if not all(math.isfinite(m) and math.isfinite(s) and s > 0 for m, s in zip(self.mean, self.std)):
                return message("mean and std must be finite, and std more than 0")
        if not (math.isfinite(self.scale) and self.scale != 0 and math.isfinite(self.offset)):
            return message("scale must be a number other than 0, and offset a number")
        if (
            self.size < 0
            or self.multiple < 1
            or self.window < 1
            or self.resolution < 0
            or self.discard < 0
            or self.largest < 0
        ):
            return message("sizes and the resolution must not be negative")
        indices = [c.index for c in self.classes]
        if len(set(indices)) != len(indices):
            return message("two classes have one number")
        unknown = [c.role for c in self.classes if c.role not in ROLES]
        if unknown:
            return message("the role '{role}' is not one of {roles}", role=unknown[0], roles=", ".join(ROLES))
        return None

    # as metadata

    def to_metadata(self) -> dict:
        """The contract as ``metadata_props`` of an ONNX file: {key: JSON text}, Deepness's keys among them."""
        own = {"schema": SCHEMA}
        default = Contract("-")
        for item in fields(self):
            name, value = item.name, getattr(self, item.name)
            if name in ("classes", "extra", "source", "scale", "offset", "nodata") or (
                value == getattr(default, name) and name != "kind"
            ):
                continue
            own[name] = list(value) if isinstance(value, tuple) else value
        own.update(self.extra)
        own["units"] = self.units
        own["input_scale"], own["input_offset"] = self.scale, self.offset
        own["probability"] = self.probability
        if self.nodata is not None:
            own["input_nodata"] = self.nodata
        if self.classes:
            own["class_names"] = {str(c.index): c.name for c in self.classes}
            own["class_roles"] = {str(c.index): c.role for c in self.classes}
        result = {PREFIX + key: json.dumps(value, ensure_ascii=False) for key, value in own.items()}
        result.update({key: json.dumps(value, ensure_ascii=False) for key, value in self._deepness().items()})
        return result

    def _deepness(self) -> dict:
        if self.kind == "trees":
            return {}
        keys = {}
        if self.kind == "segmentation":
            keys["model_type"] = "Segmentor"
            keys["seg_thresh"] = 0.0  # its default, 0.5, would turn unsure pixels into the first class
        names = {c.index: c.name for c in self.classes}
        if names and sorted(names) == list(range(len(names))):
            keys["class_names"] = {str(index): names[index] for index in sorted(names)}
        if self.resolution:
            keys["resolution"] = self.resolution * 100.0  # centimetres
        size = self.size or self.window
        keys["tile_size"] = keys["tiles_size"] = size  # its code reads the one, its manual writes the other
        keys["tiles_overlap"] = min(50, round(100.0 * 4 * self.discard / size))
        chain = self.chain()
        if chain is not None:
            slopes, shifts = chain
            keys["standardization_std"] = [1.0 / (255.0 * a) for a in slopes]
            keys["standardization_mean"] = [-b / (255.0 * a) for a, b in zip(slopes, shifts)]
        return keys

    def chain(self):
        """(slopes, shifts): input = stored * slope + shift per band; None where that depends on the picture."""
        count = len(self.mean) or len(self.bands)
        if self.normalisation == "zscore" or not count:
            return None
        scale, offset = (self.scale, self.offset) if self.units == "reflectance" else (1.0, 0.0)
        mean, std = (self.mean, self.std) if self.normalisation == "meanstd" else ((0.0,) * count, (1.0,) * count)
        return tuple(scale / s for s in std), tuple((offset - m) / s for m, s in zip(mean, std))

    @classmethod
    def from_metadata(cls, mapping: Mapping, model: str = "model") -> Contract:
        """The contract in an ONNX file's metadata: our keys, or Deepness's.

        model: what the id falls back to. Raises InputError where there is neither, where values have the wrong type,
        or where the two disagree about the input.
        """
        try:
            if f"{PREFIX}schema" in mapping:
                return _own(cls, mapping, model)
            if "model_type" in mapping or "class_names" in mapping or "names" in mapping:
                return _deepness(cls, mapping, model)
        except (TypeError, ValueError, AttributeError, KeyError) as error:
            raise InputError(
                message(
                    "The metadata of the model '{model}' cannot be understood ({reason}); ask its author.",
                    model=model,
                    reason=str(error)[:120],
                )
            ) from error
        raise InputError(
            message(
                "The model '{model}' does not say which bands it wants and which classes it gives; put a description "
                "'{sidecar}' beside it (docs/cloudmask.md has an example), or install it with a recipe.",
                model=model,
                sidecar=f"{model}.contract.json",
            )
        )

    @classmethod
    def from_json(cls, values: Mapping, model: str = "model") -> Contract:
        """The contract in a JSON object with our keys without their prefix, as in '<model>.contract.json'."""
        if not isinstance(values, Mapping):
            raise InputError(message("The description of the model '{model}' is no JSON object.", model=model))
        # 'schema' may be left out by people who write one by hand
        wrapped = {f"{PREFIX}schema": str(SCHEMA)}
        wrapped.update({f"{PREFIX}{key}": json.dumps(value) for key, value in values.items()})
        return cls.from_metadata(wrapped, model)

    def to_json(self) -> dict:
        """The contract as a JSON object for '<model>.contract.json'."""
        return {
            key[len(PREFIX) :]: json.loads(value) for key, value in self.to_metadata().items() if key.startswith(PREFIX)
        }

    @property
    def roles(self) -> tuple:
        return tuple(c.role for c in sorted(self.classes, key=lambda c: c.index))

    def describe(self) -> str:
        """One line for a log."""
        return message(
            "{title}: bands {bands}, {resolution}, level {level}",
            title=self.title or self.id,
            bands=", ".join(self.bands) or message("as they come"),
            resolution=message("{metres:g} m", metres=self.resolution)
            if self.resolution
            else message("any pixel size"),
            level=self.level.upper() if self.level != "any" else message("any"),
        )


def _parse(text):
    """JSON of a metadata value; a plain word stands for itself."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def _class_names(value) -> dict:
    """{index: name} of Deepness's class_names: an object, a list of names, or a list of objects, one per head."""
    if isinstance(value, list):
        if value and isinstance(value[0], Mapping):
            value = value[0]
        else:
            value = dict(enumerate(value))
    if not isinstance(value, Mapping):
        raise ValueError("class_names must be an object")
    return {int(key): str(name) for key, name in value.items()}


def guess_role(name: str) -> str:
    """What a class name most likely means; 'other' where nothing tells."""
    text = name.strip().lower()
    if "shadow" in text:
        return "shadow"
    if any(word in text for word in ("thin", "cirrus", "semi", "haze")):
        return "thin"
    if any(word in text for word in ("not_cloud", "no cloud", "no_cloud", "cloud free", "cloud-free", "noncloud")):
        return "clear"
    if "cloud" in text or text in ("thick", "opaque"):
        return "cloud"
    if "clear" in text or text in ("background", "land", "surface"):
        return "clear"
    if any(word in text for word in ("missing", "nodata", "no data", "undef", "fill", "invalid")):
        return "missing"
    for role in ("snow", "water"):
        if role in text:
            return role
    return "snow" if "ice" in text.split() else "other"


def _classes(names: dict, roles: Mapping) -> tuple:
    found = {int(key): str(role) for key, role in (roles or {}).items()}
    return tuple(
        ModelClass(index, names.get(index, f"class {index}"), found.get(index) or guess_role(names.get(index, "")))
        for index in sorted(set(names) | set(found))
    )


_TYPES = {"str": str, "float": float, "int": int, "bool": bool}


def _own(cls, mapping: Mapping, model: str) -> Contract:
    values = {key[len(PREFIX) :]: _parse(text) for key, text in mapping.items() if key.startswith(PREFIX)}
    schema = values.pop("schema")
    if schema != SCHEMA:
        raise InputError(
            message(
                "The model '{model}' is described in form {schema}, which this version does not know; update the "
                "plugin.",
                model=model,
                schema=schema,
            )
        )
    names = _class_names(values.pop("class_names", {}))
    arguments = {
        "id": str(values.pop("id", model)),
        "scale": float(values.pop("input_scale", 1.0)),
        "offset": float(values.pop("input_offset", 0.0)),
        "classes": _classes(names, values.pop("class_roles", {})),
        "source": "cloudtools",
    }
    nodata = values.pop("input_nodata", None)
    arguments["nodata"] = None if nodata is None else float(nodata)
    for item in fields(cls):
        if item.name in values and item.name not in arguments:
            value = values.pop(item.name)
            if isinstance(value, list):
                value = tuple(float(v) for v in value) if item.name in ("mean", "std") else tuple(map(str, value))
            elif item.type in _TYPES and not isinstance(value, bool):
                value = _TYPES[item.type](value)
            arguments[item.name] = value
    arguments["extra"] = tuple(sorted((str(k), json_frozen(v)) for k, v in values.items()))
    contract = cls(**arguments)
    if "standardization_mean" in mapping and "standardization_std" in mapping:
        _agree(contract, mapping, model)
    return contract


def json_frozen(value):
    """A JSON value that can be hashed: lists and objects as JSON text."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else value


def _agree(contract: Contract, mapping: Mapping, model: str) -> None:
    """Refuse a file whose keys for Deepness feed the network other numbers than our own."""
    mean, std = (_parse(mapping[f"standardization_{key}"]) for key in ("mean", "std"))
    chain = contract.chain()
    if chain is None or not isinstance(mean, list) or not isinstance(std, list):
        return
    same = len(mean) == len(chain[0]) == len(std) and all(
        math.isclose(1.0 / (255.0 * float(s)), a, rel_tol=1e-4)
        and math.isclose(-float(m) / float(s), b, rel_tol=1e-4, abs_tol=1e-6)
        for m, s, a, b in zip(mean, std, *chain)
    )
    if not same:
        raise InputError(
            message(
                "The model '{model}' describes its input twice and the two disagree (standardization_mean and _std "
                "against cloudtools_mean, _std, input_scale and input_offset); correct its metadata.",
                model=model,
            )
        )


def _literal(text: str) -> dict:
    """Ultralytics writes a Python literal, {0: 'cloud', 1: 'clear'}, where Deepness reads JSON."""
    import ast

    value = ast.literal_eval(text)
    if not isinstance(value, dict):
        raise ValueError("names must be an object")
    return value


def _deepness(cls, mapping: Mapping, model: str) -> Contract:
    kind = str(_parse(mapping.get("model_type", '"Segmentor"'))).capitalize()
    if kind not in ("Segmentor", "Regressor"):
        raise InputError(
            message(
                "The model '{model}' is a {kind} for Deepness; only segmentation models and regressors give a mask.",
                model=model,
                kind=kind,
            )
        )
    if "class_names" in mapping:
        names = _class_names(_parse(mapping["class_names"]))
    elif "names" in mapping:
        parsed = _parse(mapping["names"])
        names = _class_names(parsed if isinstance(parsed, (dict, list)) else _literal(mapping["names"]))
    else:
        names = {}
    if len(names) == 1 and kind == "Segmentor":
        names = {0: "background", 1: next(iter(names.values()))}
    if names and sorted(names) != list(range(len(names))):
        raise ValueError("class_names must be numbered from 0 without a hole")

    def number(*keys, default=0.0):
        for key in keys:
            if key in mapping:
                return float(_parse(mapping[key]))
        return default

    mean, std = (_parse(mapping.get(f"standardization_{key}", "null")) for key in ("mean", "std"))
    both = isinstance(mean, list) and isinstance(std, list) and mean and len(mean) == len(std)
    count = len(mean) if both else 1
    size = int(number("tile_size", "tiles_size"))
    return cls(
        id=model,
        title=model,
        units="stored",
        normalisation="meanstd",
        mean=tuple(255.0 * float(m) for m in mean) if both else (0.0,) * count,
        std=tuple(255.0 * float(s) for s in std) if both else (255.0,) * count,
        window=size or 512,
        resolution=number("resolution") / 100.0,
        discard=max(0, round(size * number("tiles_overlap", default=15.0) / 400.0)) if size else 16,
        classes=_classes(names, {}),
        probability="sigmoid" if len(names) == 2 and kind == "Regressor" else "softmax",
        threshold=number("seg_thresh", default=0.5) or 0.5,
        unsure_below=number("seg_thresh", default=0.5),
        source="deepness",
    )


def with_bands(contract: Contract, bands) -> Contract:
    """The contract with bands that the user names, where the model does not name its own."""
    bands = tuple(bands)
    mean, std = contract.mean, contract.std
    if contract.normalisation == "meanstd" and len(mean) == 1:
        mean, std = mean * len(bands), std * len(bands)
    return replace(contract, bands=bands, mean=mean, std=std)
