"""ukis-csmask on real scenes: the figures of its own package. Skipped where the model or the sample data are not there
(tools/setup.sh models)."""

import glob
import os

import numpy as np
import pytest
from makers import read_tif

from cloudtools_plugin.engine.classes import CLOUD, SHADOW
from cloudtools_plugin.engine.cloudmask.run import Job, Models, Options, Outputs, mask_scene
from cloudtools_plugin.engine.models import find_model, installed_models, models_folder, open_model, read_contract
from cloudtools_plugin.engine.models.inference import normalise
from cloudtools_plugin.engine.models.session import open_session
from cloudtools_plugin.engine.raster import open_image

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "shared", "data")
pytest.importorskip("onnxruntime")
pytestmark = [
    pytest.mark.skipif(not os.path.isdir(DATA), reason="the sample data (../shared/data) are not here"),
    pytest.mark.skipif(
        "ukis-csmask-6b-l1c" not in [m.name for m in installed_models()],
        reason=f"ukis-csmask is not installed in {models_folder() or 'CLOUDTOOLS_MODELS'} (tools/setup.sh models)",
    ),
]


def f1(found, truth):
    return 2 * (found & truth).sum() / (found.sum() + truth.sum())


def test_the_network_takes_larger_windows_and_says_the_same():
    """Its file says 256 pixels and half precision; rewritten it takes any, and agrees but for the rounding."""
    path = find_model("ukis-csmask-6b-l1c")
    contract = read_contract(path)
    assert (contract.size, contract.largest) == (256, 480)
    free, session = open_model(path, 1, contract), open_session(path)[0]
    assert free.size == 0 and session.get_inputs()[0].shape[2:] == [256, 256]
    image = read_tif(os.path.join(DATA, "l8-biome", "images", "Forest_01_2715.tif"))[:6].astype(np.float32)
    window = normalise(contract, image)[None]
    ours, theirs = free.run(window), session.run(None, {"input": window})[0]
    assert (ours.argmax(axis=1) == theirs.argmax(axis=1)).mean() > 0.995 and np.abs(ours - theirs).mean() < 0.01
    large = free.run(np.ascontiguousarray(np.tile(window, (1, 1, 2, 2))[:, :, :320, :320]))
    assert large.shape == (1, 3, 320, 320) and np.isfinite(large).all()


@pytest.mark.slow
def test_hand_masks_of_landsat_8(tmp_path):
    """Micro-averaged over all pixels: the package reaches 0.861 for cloud and 0.594 for shadow."""
    models, out = Models(""), str(tmp_path / "m.tif")
    shadows = ("Forest_01", "Forest_05", "GrassCrops_02", "Shrubland_00")  # drawn on these alone
    masks, truths, shaded = [], [], []
    for path in sorted(glob.glob(os.path.join(DATA, "l8-biome", "images", "*.tif"))):
        stem = os.path.splitext(os.path.basename(path))[0]
        result = mask_scene(open_image(path), Outputs(out), Options(check=False), models, Job())
        assert result.model == "ukis-csmask 1.0.0-6BL1C"
        masks.append(read_tif(out)[0])
        truths.append(read_tif(glob.glob(os.path.join(DATA, "l8-biome", "masks", f"{stem}*"))[0])[0])
        shaded.append(stem.startswith(shadows))
    masks, truths, shaded = np.stack(masks), np.stack(truths), np.array(shaded)
    assert len(masks) == 18
    assert f1(masks == CLOUD, truths >= 192) >= 0.861 - 0.005
    assert f1(masks[shaded] == SHADOW, truths[shaded] == 64) >= 0.594 - 0.005


def test_clear_and_overcast_days(tmp_path):
    models, out = Models(""), str(tmp_path / "m.tif")
    for date, overcast in (("2018-06-10", False), ("2018-10-23", False), ("2018-12-22", True)):
        path = os.path.join(DATA, "s2-ts-lazio", f"s2_l1c_{date}.tif")
        result = mask_scene(open_image(path), Outputs(out), Options(grow_cloud=60.0), models, Job())
        assert result.shares["MASKED_SHARE"] > 98 if overcast else result.shares["MASKED_SHARE"] < 1
