"""Recipes: what well-known models want and give, for files that do not say it themselves.

The user exports the model with its own tools (docs/cloudmask.md says how) and installs the file with a recipe. Nothing
of these models is shipped. Sources of the numbers are the projects' own code, named at each recipe.
"""

from __future__ import annotations

import os
from dataclasses import replace

from ..errors import InputError
from ..messages import message
from .contract import BAND_NAMES, Contract, ModelClass
from .install import make_folder, put_model, sha256_file
from .reading import read_contract
from .session import open_model, read_bytes

_FOUR = (
    ModelClass(0, "clear", "clear"),
    ModelClass(1, "thick cloud", "cloud"),
    ModelClass(2, "thin cloud", "thin"),
    ModelClass(3, "cloud shadow", "shadow"),
)
_L1C = BAND_NAMES[:13]  # up to swir22
_L2A = tuple(band for band in _L1C if band != "cirrus")

#: OmniCloudMask (Wright et al. 2025): any sensor of 10 to 50 m; each channel as z-score of the valid pixels around.
_OMNI = Contract(
    id="omnicloudmask",
    title="OmniCloudMask",
    bands=("red", "green", "nir"),
    normalisation="zscore",
    multiple=32,
    window=512,
    discard=32,
    resolution=20.0,
    classes=_FOUR,
    probability="logit",
    nodata=0.0,
    licence="MIT",
    licence_url="https://github.com/DPIRD-DMA/OmniCloudMask/blob/main/LICENSE",
    citation="Wright, N. et al. Training sensor-agnostic deep learning models for remote sensing: Achieving "
    "state-of-the-art cloud and cloud shadow identification with OmniCloudMask. Remote Sensing of Environment 322 "
    "(2025) "
    "114694",
    attribution="DPIRD-DMA",
    source="recipe",
)

_CLOUDSEN12 = Contract(
    id="unetmobv2-l1c",
    title="CloudSEN12 UNetMobV2",
    bands=_L1C,
    multiple=32,
    window=512,
    discard=16,
    resolution=10.0,
    classes=_FOUR,
    probability="logit",
    level="l1c",
    sensor="sentinel2",
    licence="CC-BY-NC-4.0",
    licence_url="https://creativecommons.org/licenses/by-nc/4.0/",
    citation="Aybar, C. et al. CloudSEN12, a global dataset for semantic understanding of cloud and cloud shadow in "
    "Sentinel-2. Scientific Data 9 (2022) 782",
    non_commercial=True,
    source="recipe",
)

#: KappaMask (Domnich et al. 2021), U-Net: numbers / 65535, then each band over its largest in training
#: (data_generator.py of km_predict 2.4); numbers are those before baseline 04.00. 0 undefined, 1 clear, 2 shadow, 3
#: semi-transparent, 4 cloud, 5 missing.
_KAPPA_L1C = (0.21, 0.326, 0.264, 0.298, 0.245, 0.258, 0.266, 0.364, 0.259, 0.165, 0.055, 0.203, 0.208)
_KAPPA_L2A = (
    0.003906309604644775,
    0.2833447754383087,
    0.27905699610710144,
    0.2668497860431671,
    0.2558480203151703,
    0.250980406999588,
    0.24597543478012085,
    0.24182498455047607,
    0.24206912517547607,
    0.2535133957862854,
    0.2232242375612259,
    0.23524834215641022,
    0.07557793706655502,
)
_KAPPA = Contract(
    id="kappamask-l1c",
    title="KappaMask",
    bands=_L1C,
    units="stored",
    normalisation="meanstd",
    mean=(0.0,) * 13,
    std=tuple(65535.0 * value for value in _KAPPA_L1C),
    layout="nhwc",
    size=512,
    window=512,
    discard=16,
    resolution=10.0,
    classes=(
        ModelClass(0, "undefined", "unsure"),
        ModelClass(1, "clear", "clear"),
        ModelClass(2, "cloud shadow", "shadow"),
        ModelClass(3, "semi-transparent cloud", "thin"),
        ModelClass(4, "cloud", "cloud"),
        ModelClass(5, "missing", "missing"),
    ),
    probability="softmax",
    level="l1c",
    sensor="sentinel2",
    licence="Apache-2.0 (code); weights not stated",
    licence_url="https://github.com/kappazeta/km_predict",
    citation="Domnich, M. et al. KappaMask: AI-Based Cloudmask Processor for Sentinel-2. Remote Sensing 13 (2021) 4100",
    non_commercial=True,
    source="recipe",
)

#: Esri's pretrained Sentinel-2 cloud mask: low, medium and high density of cloud, shadow; the .emd file beside the
#: network, where there is one, says more.
_ESRI = Contract(
    id="esri-cloudmask",
    title="Esri cloud mask for Sentinel-2",
    bands=_L1C,
    units="stored",
    size=0,
    window=512,
    discard=16,
    resolution=10.0,
    classes=(
        ModelClass(0, "clear", "clear"),
        ModelClass(1, "low density cloud", "thin"),
        ModelClass(2, "medium density cloud", "cloud"),
        ModelClass(3, "high density cloud", "cloud"),
        ModelClass(4, "cloud shadow", "shadow"),
    ),
    probability="logit",
    level="any",
    sensor="sentinel2",
    licence="Esri Master License Agreement",
    licence_url="https://www.esri.com/en-us/legal/terms/full-master-agreement",
    citation="Esri, Cloud Mask Segmentation (Sentinel-2), ArcGIS Living Atlas",
    non_commercial=True,
    source="recipe",
)

RECIPES = {
    "omnicloudmask": _OMNI,
    "unetmobv2-l1c": _CLOUDSEN12,
    "unetmobv2-l2a": replace(_CLOUDSEN12, id="unetmobv2-l2a", bands=_L2A, level="l2a"),
    "unetmobv2-rgbn": replace(_CLOUDSEN12, id="unetmobv2-rgbn", bands=("nir", "red", "green", "blue"), level="any"),
    "kappamask-l1c": _KAPPA,
    "kappamask-l2a": replace(
        _KAPPA,
        id="kappamask-l2a",
        bands=("aot", *(band for band in _L2A if band != "coastal"), "wvp"),
        std=tuple(65535.0 * value for value in _KAPPA_L2A),
        level="l2a",
    ),
    "esri-cloudmask": _ESRI,
}


def install_file(path: str, folder: str, recipe: str = "", name: str = "", accepted: bool = False) -> Contract:
    """Copy a model file, or an ensemble (paths with ';' between), into the folder, by a recipe or its own description.

    The network is opened once before, so that what lands in the folder fits its contract. Raises InputError for a file
    that cannot be used, or a licence against commercial use that is not `accepted`.
    """
    paths = [part.strip() for part in path.split(";") if part.strip()]
    for part in paths:
        if not os.path.isfile(part):
            raise InputError(message("The model file '{path}' does not exist; check the path.", path=part))
    contract = RECIPES[recipe] if recipe else read_contract(paths[0])
    if contract.non_commercial and not accepted:
        raise InputError(
            message(
                "The weights of {title} are not for commercial use, or not under a free licence ({licence}, {url}). "
                "Set "
                "ACCEPT to true if that suits you.",
                title=contract.title,
                licence=contract.licence,
                url=contract.licence_url,
            )
        )
    stem = name or (recipe if recipe else os.path.splitext(os.path.basename(paths[0]))[0])
    if os.path.basename(stem) != stem or stem.startswith("."):
        raise InputError(message("'{name}' is no name for a model; use letters, digits and hyphens.", name=stem))
    ending = os.path.splitext(paths[0])[1].lower()
    files = tuple(f"{stem}-{number}.onnx" for number in range(2, len(paths) + 1))
    contract = replace(contract, id=stem, files=files, sha256=sha256_file(paths[0]))
    make_folder(folder)
    if ending == ".onnx":
        for part in paths:
            open_model(part, 1, replace(contract, files=(), sha256=""))
    for part, target in zip(paths[1:], files):
        put_part(folder, target, read_bytes(part))
    put_model(folder, f"{stem}{ending}", read_bytes(paths[0]), contract)
    return contract


def put_part(folder: str, name: str, data: bytes) -> None:
    """A further network of an ensemble: no contract of its own."""
    target = os.path.join(folder, name)
    with open(f"{target}.part", "wb") as file:
        file.write(data)
    os.replace(f"{target}.part", target)
