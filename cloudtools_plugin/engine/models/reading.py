"""Contracts from what other people write: Deepness metadata, STAC MLM, Esri's .emd, ukis-csmask's JSON. Data only: no
code of a model is ever run."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import replace

from ..errors import InputError
from ..messages import message
from .contract import BAND_NAMES, Contract, ModelClass, guess_role
from .onnxfile import look_into
from .session import read_bytes
from .trees import lightgbm_contract

#: A description is text of a few kilobytes.
_MAX_JSON = 4_000_000

CONTRACT_ENDING = ".contract.json"

#: Windows of ukis-csmask beyond the 256 pixels of its files: as accurate on the labelled scenes of its own tests, with
#: less overlap and fewer seams; more would take more than 100 MB for each thread.
_UKIS_LARGEST = 480


def read_json(path: str):
    """JSON of a small file. Raises InputError where it is missing, too large, or no JSON."""
    try:
        if os.path.getsize(path) > _MAX_JSON:
            raise InputError(message("'{path}' is too large for a model's description.", path=path))
        with open(path, encoding="utf-8-sig") as file:
            return json.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(
            message(
                "The description '{path}' cannot be read as JSON ({reason}); correct or remove it.",
                path=path,
                reason=str(error)[:100],
            )
        ) from error


def read_contract(path: str) -> Contract:
    """What a model file says about itself, or what lies beside it says about it.

    In this order: '<name>.contract.json' beside it (our keys), its own metadata, ukis-csmask's '<name>.json', an MLM
    item ('<name>.mlm.json' or '<name>.json'), '<name>.emd'. `path` may be the description itself.
    Raises InputError where there is none, or it cannot be used.
    """
    if path.endswith(CONTRACT_ENDING):
        stem = path[: -len(CONTRACT_ENDING)]
        found = replace(Contract.from_json(read_json(path), os.path.basename(stem)), source="description")
        if not found.largest and re.match(r"ukis-csmask 1\.0\.0-[46]BL[12][AC]$", found.title):
            found = replace(found, largest=_UKIS_LARGEST)  # installed before there was such a key
        return found
    if path.lower().endswith(".dlpk"):
        raise InputError(
            message(
                "'{path}' holds an Esri model with weights and code of its own; export its network as ONNX and put the "
                ".emd file beside it under the same name.",
                path=path,
            )
        )
    stem, ending = os.path.splitext(path)
    name = os.path.basename(stem)
    if os.path.exists(stem + CONTRACT_ENDING):
        return read_contract(stem + CONTRACT_ENDING)
    if ending.lower() == ".txt":
        return lightgbm_contract(path)
    if ending.lower() != ".onnx":
        raise InputError(
            message(
                "'{path}' is no model file that can be used; give an .onnx file, or a LightGBM .txt file.", path=path
            )
        )
    metadata = look_into(read_bytes(path), path).metadata
    if any(key in metadata for key in ("cloudtools_schema", "model_type", "class_names", "names")):
        return Contract.from_metadata(metadata, name)
    for beside in (f"{stem}.mlm.json", f"{stem}.json"):
        if os.path.exists(beside):
            values = read_json(beside)
            if isinstance(values, Mapping) and "dataset_statistics" in values.get("data", {}):
                return from_ukis(values, name)
            if isinstance(values, Mapping) and _mlm_properties(values) is not None:
                return from_mlm(values, name)
    if os.path.exists(f"{stem}.emd"):
        return from_emd(read_json(f"{stem}.emd"), name)
    return Contract.from_metadata({}, name)  # raises the sentence that says what to do


def from_ukis(values: Mapping, model: str) -> Contract:
    """The contract of a network of DLR's ukis-csmask, from the JSON file beside it.

    Wieland, Li, Martinis 2019 (doi 10.1016/j.rse.2019.05.022); input is reflectance, output raw scores.
    """
    try:
        data = values["data"]
        statistics = data["dataset_statistics"]
        mean, std = statistics["img"]
        version = str(values["model"]["version"])
        size = int(data["target_size"][0])
        return Contract(
            id=model,
            title=f"ukis-csmask {version}",
            bands=tuple(map(str, statistics["band_names"])),
            normalisation="meanstd",
            mean=tuple(map(float, mean)),
            std=tuple(map(float, std)),
            size=size,
            window=size,
            largest=_UKIS_LARGEST,
            multiple=32,
            resolution=30.0,
            classes=(
                ModelClass(0, "clear", "clear"),
                ModelClass(1, "cloud", "cloud"),
                ModelClass(2, "cloud shadow", "shadow"),
            ),
            probability="logit",
            level="l2a" if "L2A" in version.upper() else "l1c",
            licence="Apache-2.0",
            licence_url="https://www.apache.org/licenses/LICENSE-2.0",
            citation="Wieland, M.; Li, Y.; Martinis, S. Multi-sensor cloud and cloud shadow segmentation with a "
            "convolutional neural network. Remote Sensing of Environment 230 (2019), doi 10.1016/j.rse.2019.05.022",
            attribution="German Aerospace Center (DLR)",
            source="ukis-csmask",
        )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise InputError(
            message("The description of the ukis-csmask model '{model}' is not complete.", model=model)
        ) from error


def _mlm_properties(values: Mapping):
    found = values.get("properties", values)
    return found if isinstance(found, Mapping) and "mlm:input" in found and "mlm:output" in found else None


def _unsupported(model: str, what: str) -> InputError:
    return InputError(
        message(
            "The STAC description of the model '{model}' asks for {what}, which is not supported; put a description "
            "'{model}.contract.json' beside it.",
            model=model,
            what=what,
        )
    )


def from_mlm(values: Mapping, model: str) -> Contract:
    """The contract in an item of STAC's machine-learning extension (MLM 1.5). Raises InputError for what it cannot mean
    here: processing by code, two scalings of one band, an input that is no picture."""
    properties = _mlm_properties(values)
    try:
        return _from_mlm(properties, model)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise InputError(
            message(
                "The STAC description of the model '{model}' cannot be understood ({reason}).",
                model=model,
                reason=str(error)[:100],
            )
        ) from error


def _from_mlm(properties: Mapping, model: str) -> Contract:
    inputs, outputs = properties["mlm:input"], properties["mlm:output"]
    if len(inputs) != 1:
        raise _unsupported(model, message("several inputs"))
    given, result = inputs[0], outputs[0]
    if given.get("pre_processing_function"):
        raise _unsupported(model, message("a function of its own before the network"))
    layout = [str(d).lower() for d in given["input"]["dim_order"]]
    if layout[1:] not in (
        ["bands", "height", "width"],
        ["channel", "height", "width"],
        ["channels", "height", "width"],
    ):
        raise _unsupported(model, message("an input in the order {order}", order=", ".join(layout)))
    shape = [int(n) for n in given["input"]["shape"]]
    bands = tuple(
        _common_name(b if isinstance(b, str) else b.get("name", b.get("eo:common_name", "")))
        for b in given.get("bands") or given.get("variables") or ()
    )
    # what the chain does to a stored number, x -> (x - shift) / factor
    count = len(bands) or shape[1]
    shifts, factors = [0.0] * count, [1.0] * count
    scaling = given.get("value_scaling") or []
    if scaling and len(scaling) not in (1, count):
        raise _unsupported(model, message("scalings that do not fit its bands"))
    for index in range(count):
        step = scaling[0 if len(scaling) == 1 else index] if scaling else None
        if step is None:
            continue
        kind = step.get("type")
        if kind == "z-score":
            shifts[index], factors[index] = float(step["mean"]), float(step["stddev"])
        elif kind == "min-max":
            shifts[index], factors[index] = float(step["minimum"]), float(step["maximum"]) - float(step["minimum"])
        elif kind == "offset":
            shifts[index] = float(step["value"])
        elif kind == "scale":
            factors[index] = float(step["value"])
        else:
            raise _unsupported(model, message("the scaling '{kind}'", kind=kind))
    classes = result.get("classification:classes") or ()
    found = tuple(
        ModelClass(
            int(c.get("value", i)),
            str(c.get("name", "")),
            guess_role(f"{c.get('name', '')} {c.get('description', '')}"),
        )
        for i, c in enumerate(classes)
    )
    tasks = properties.get("mlm:tasks") or []
    tile = any("classification" in str(t) for t in tasks) and not any("segmentation" in str(t) for t in tasks)
    return Contract(
        id=model,
        title=str(properties.get("mlm:name", model)),
        kind="tile" if tile else "segmentation",
        bands=bands,
        units="stored",
        normalisation="meanstd",
        mean=tuple(shifts),
        std=tuple(factors),
        size=max(0, shape[2]),
        window=max(0, shape[2]) or 512,
        classes=found,
        probability="logit",
        licence=str(properties.get("license", "")),
        source="mlm",
    )


def _common_name(name: str) -> str:
    text = str(name).strip().lower()
    return {"swir1": "swir16", "swir2": "swir22", "nir8a": "nir08", "rededge": "rededge1"}.get(text, text)


def from_emd(values: Mapping, model: str) -> Contract:
    """The contract in an Esri model definition beside a network that was exported as ONNX: classes, bands, padding,
    statistics. `InferenceFunction` and every other piece of code in it is ignored."""
    try:
        return _from_emd(values, model)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise InputError(
            message(
                "The Esri description of the model '{model}' cannot be understood ({reason}).",
                model=model,
                reason=str(error)[:100],
            )
        ) from error


def _from_emd(values: Mapping, model: str) -> Contract:
    kind = str(values.get("ModelType", ""))
    if kind not in ("ImageClassification", "ClassifyPixels", "PixelClassification", ""):
        raise InputError(
            message(
                "The Esri model '{model}' is of type {kind}; only pixel classification gives a mask.",
                model=model,
                kind=kind,
            )
        )
    height, width = int(values.get("ImageHeight", 0)), int(values.get("ImageWidth", 0))
    if height != width:
        raise InputError(
            message(
                "The model '{path}' wants windows of {height} x {width} pixels; only square ones can be used.",
                path=model,
                height=height,
                width=width,
            )
        )
    properties = values.get("InputRastersProps") or {}
    names = [_common_name(n) for n in properties.get("BandNames") or ()]
    wanted = values.get("ExtractBands") or list(range(len(names)))
    bands = tuple(
        _common_name(w) if isinstance(w, str) else names[int(w)] if int(w) < len(names) else "" for w in wanted
    )
    known = bool(bands) and all(b in BAND_NAMES for b in bands)
    statistics = values.get("NormalizationStats") or {}
    mean, std = statistics.get("band_mean_values"), statistics.get("band_std_values")
    classes = tuple(
        ModelClass(int(c.get("Value", i)), str(c.get("Name", "")), guess_role(str(c.get("Name", ""))))
        for i, c in enumerate(values.get("Classes") or ())
    )
    # arcgis.learn puts a background class before those that are listed from 1
    if classes and min(c.index for c in classes) == 1:
        classes = (ModelClass(0, "background", "clear"), *classes)
    both = bool(mean) and bool(std) and len(mean) == len(std)
    low, high = values.get("DataRange") or (0.0, 0.0)
    ranged = not both and float(high) > float(low)
    count = len(bands) or 1
    return Contract(
        id=model,
        title=str(values.get("ModelName", model)),
        bands=bands if known else (),
        units="stored",
        normalisation="meanstd" if both or ranged else "none",
        mean=tuple(map(float, mean)) if both else (float(low),) * count if ranged else (),
        std=tuple(map(float, std)) if both else (float(high) - float(low),) * count if ranged else (),
        size=height,
        window=height or 512,
        discard=max(16, int(values.get("ModelPadding") or 0)),
        resolution=float((values.get("MinCellSize") or {}).get("x", 0.0))
        if isinstance(values.get("MinCellSize"), Mapping)
        else 0.0,
        classes=classes,
        probability="logit",
        source="emd",
    )
