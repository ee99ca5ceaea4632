"""Where a result comes from: a JSON sidecar and GDAL metadata, the same for every algorithm. Never a secret."""

from __future__ import annotations

import datetime as dt
import os
import platform

import numpy as np
from osgeo import gdal

from .messages import plain_source

VERSION_TAG = "CLOUDTOOLS_VERSION"


def describe_file(path: str) -> dict:
    """Path, size in bytes and time of last change (UTC) of an input; only the path where it is no local file."""
    entry = {"path": plain_source(path)}
    try:
        status = os.stat(path)
    except OSError:
        return entry
    entry["bytes"] = status.st_size
    entry["modified"] = dt.datetime.fromtimestamp(status.st_mtime, dt.timezone.utc).isoformat(timespec="seconds")
    return entry


def software() -> dict:
    """Versions that a result may depend on."""
    return {
        "python": platform.python_version(),
        "numpy": np.__version__,
        "gdal": gdal.VersionInfo("RELEASE_NAME"),
        "system": platform.platform(),
    }


def record(algorithm: str, version: str, parameters: dict, inputs, replay: str = "", **results) -> dict:
    """The sidecar's content: what was run, on what, with what, and what came out (`results`)."""
    return {
        "algorithm": algorithm,
        "version": version,
        "created": dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds"),
        "parameters": parameters,
        "replay": replay,
        "software": software(),
        "inputs": [describe_file(path) for path in inputs],
        **results,
    }


def tags(algorithm: str, version: str, replay: str = "", **more) -> dict:
    """The same in short, as GDAL metadata of the raster itself."""
    result = {"CLOUDTOOLS_ALGORITHM": algorithm, VERSION_TAG: version}
    if replay:
        result["CLOUDTOOLS_REPLAY"] = replay
    result.update({f"CLOUDTOOLS_{key.upper()}": str(value) for key, value in more.items()})
    return result
