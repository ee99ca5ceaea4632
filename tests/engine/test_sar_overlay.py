"""The article's rule on all byte pairs, the composites, and pictures that are masked where there is no data."""

from __future__ import annotations

import numpy as np
import pytest
from makers import write_tif
from osgeo import gdal

from cloudtools_plugin.engine.errors import Cancelled, InputError
from cloudtools_plugin.engine.sar import backend, dates, overlay
from cloudtools_plugin.engine.sar.windows import Job

BEFORE, AFTER = (
    np.ascontiguousarray(part) for part in np.meshgrid(np.arange(256, dtype=np.uint8), np.arange(256, dtype=np.uint8))
)


@pytest.mark.parametrize("path", ["numba", "numpy"])
@pytest.mark.parametrize("threshold", [0, 1, 29.5, 30, 128, 200, 255, 256, 1000])
def test_the_written_rule_on_every_pair(threshold, path, monkeypatch):
    if path == "numpy":
        monkeypatch.setattr(overlay, "kernels", lambda: None)
    elif backend.kernels() is None:
        pytest.skip("numba is not installed")
    same = np.abs(AFTER.astype(int) - BEFORE.astype(int)) < threshold
    # the truth table: grey of scene 1, else (scene 1, 0, scene 2) in the order red, green, blue
    table = np.stack([BEFORE, np.where(same, BEFORE, 0), np.where(same, BEFORE, AFTER)])
    assert np.array_equal(overlay.classic(BEFORE, AFTER, threshold, article_colours=True), table)
    assert np.array_equal(overlay.classic(BEFORE, AFTER, threshold), table[::-1])


def test_former_is_blue_and_latter_is_red():
    before, after = np.array([[200, 0, 90]], np.uint8), np.array([[0, 200, 100]], np.uint8)
    assert overlay.classic(before, after).T.reshape(3, 3).tolist() == [[0, 0, 200], [200, 0, 0], [90, 90, 90]]


def test_composites_are_grey_where_nothing_changed():
    same = np.arange(256, dtype=np.uint8)[None]
    for scheme in ("after_before_before", "before_after_after", "orange_blue", "red_blue"):
        assert np.array_equal(overlay.composite(same, same, scheme), np.stack([same] * 3))
    red = overlay.composite(np.zeros_like(same), same, "red_blue")
    assert not red[1:].any() and np.array_equal(red[0], same)
    with pytest.raises(InputError):
        overlay.composite(same, same, "sepia")


def pair(tmp_path, before, after, **options):
    return [
        dates.open_date([write_tif(tmp_path / f"{name}.tif", values, **options)], name)
        for name, values in (("BEFORE", before), ("AFTER", after))
    ]


def run(tmp_path, two, job=None, **options):
    path = str(tmp_path / "out.tif")
    result = overlay.overlay(*two, dates.output_grid(two[0], two[1:]), path, overlay.Options(**options), job or Job())
    dataset = gdal.Open(path)
    return result, dataset.ReadAsArray(), dataset.GetRasterBand(1).GetMaskBand().ReadAsArray(), dataset


def test_bytes_go_through_a_file_untouched(tmp_path):
    result, picture, mask, dataset = run(tmp_path, pair(tmp_path, BEFORE, AFTER), article_colours=True)
    assert np.array_equal(picture, overlay.classic(BEFORE, AFTER, article_colours=True))
    assert dataset.RasterCount == 3 and (mask == 255).all()
    assert result.valid == 65536 == result.unchanged + result.before_only + result.after_only
    assert result.unchanged == int((np.abs(AFTER.astype(int) - BEFORE) < 30).sum())
    # and without the switch too: nothing was stretched apart
    assert np.array_equal(run(tmp_path, pair(tmp_path, BEFORE, AFTER))[1], overlay.classic(BEFORE, AFTER))


def test_pictures_that_were_stretched_apart_are_matched(tmp_path):
    rng = np.random.default_rng(0)
    scene = np.clip(rng.normal(110, 30, (200, 200)), 10, 240)
    after = 0.5 * scene + 90
    after[50:80, 50:80] = 20
    result, picture, _, _ = run(tmp_path, pair(tmp_path, scene.astype(np.uint8), after.astype(np.uint8)))
    assert result.match is not None and result.match.gain == pytest.approx(0.5, abs=0.05)
    assert result.before_only == pytest.approx(900, abs=90) and result.after_only < 20
    raw = run(tmp_path, pair(tmp_path, scene.astype(np.uint8), after.astype(np.uint8)), normalise=False)[0]
    assert raw.match is None and raw.unchanged < 30000


def test_three_db_is_the_threshold_of_calibrated_data(tmp_path):
    before = np.full((60, 60), -1000, np.int16)
    before[0, 0] = -1400
    after = before.copy()
    after[10:20] += 320
    after[30:40] -= 320
    after[50:55] += 250
    result, picture, _, _ = run(tmp_path, pair(tmp_path, before, after, names=["VV dB*100"], nodata=-32768))
    assert (result.after_only, result.before_only) == (600, 600)
    assert (picture[0, 15] > picture[2, 15]).all() and (picture[0, 35] < picture[2, 35]).all()
    assert (picture[0, 52] == picture[2, 52]).all()


def test_no_data_is_masked(tmp_path):
    before = np.full((2, 40, 40), 90, np.uint8)
    before[1] = 255
    before[1, :10] = 0
    two = pair(tmp_path, before[0], before[0])
    source = gdal.Open(write_tif(tmp_path / "x.tif", before), gdal.GA_Update)
    source.GetRasterBand(2).SetColorInterpretation(gdal.GCI_AlphaBand)
    gdal.GetDriverByName("PNG").CreateCopy(str(tmp_path / "rgba.png"), source)
    two[0] = dates.open_date([str(tmp_path / "rgba.png")], "BEFORE")
    path = str(tmp_path / "masked.tif")
    overlay.overlay(*two, two[1].grid, path, overlay.Options(), Job())
    dataset = gdal.Open(path)  # must outlive its bands
    mask = dataset.GetRasterBand(1).GetMaskBand().ReadAsArray()
    assert not mask[:10].any() and (mask[10:] == 255).all()
    assert not dataset.ReadAsArray()[:, :10].any()


def test_blocks_do_not_show(tmp_path):
    rng = np.random.default_rng(1)
    before, after = rng.gamma(4, 0.02, (2, 300, 700)).astype(np.float32)
    two = pair(tmp_path, before, after)
    whole = run(tmp_path, two, method="composite")[1]
    parts = run(tmp_path, two, Job(budget=2**20, threads=2), method="composite")[1]
    assert np.array_equal(whole, parts)


def test_a_cancel_leaves_nothing(tmp_path):
    two = pair(tmp_path, BEFORE, AFTER)
    with pytest.raises(Cancelled):
        run(tmp_path, two, Job(cancelled=lambda: True))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["AFTER.tif", "BEFORE.tif"]
