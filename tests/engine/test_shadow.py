"""Cloud shadow by geometry, on simulated scenes whose shadows are known exactly."""

import math

import numpy as np
import pytest

from cloudtools_plugin.engine import shadow
from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.simulate import CLOUD, MISSING, SHADOW, SceneSeries, landscape, plan_scenes, render_block

PIXEL = 20.0


def scenes():
    """(near infrared, classes, ScenePlan) of spring, summer and autumn, two landscapes, one with a swath edge."""
    for seed, dates in ((2, ("2024-05-15", "2024-10-20")), (7, ("2024-04-10", "2024-08-17"))):
        series = SceneSeries(
            seed=seed, width=640, height=640, pixel_size=PIXEL, dates=dates, cloud_cover=0.35, bands=("B08",),
            level="L1C" if seed == 2 else "L2A", swath_edges=0.5, percentiles=(),
        )  # fmt: skip
        land = landscape(series, series.grid.window)
        for index, plan in enumerate(plan_scenes(series)):
            block = render_block(series, index, series.grid.window, land)
            nir = np.maximum(block.values[0].astype(np.float32) - plan.offset, 1) / 10000
            yield nir, block.classes, plan


@pytest.fixture(scope="module")
def simulated():
    return list(scenes())


def counts(found, classes):
    truth = classes == SHADOW
    return np.array([(found & truth).sum(), (found & ~truth).sum(), (~found & truth).sum()])


@pytest.mark.parametrize(("sun", "least"), [(True, 0.85), (False, 0.80)])
def test_shadows_of_simulated_scenes(simulated, sun, least):
    total = np.zeros(3)
    for nir, classes, plan in simulated:
        angles = (plan.sun_azimuth, 90 - plan.sun_zenith) if sun else None
        found, result = shadow.find_shadow(nir, classes == CLOUD, classes != MISSING, PIXEL, angles)
        assert result.found
        assert abs((result.azimuth - plan.sun_azimuth + 180) % 360 - 180) < 5
        assert result.length == pytest.approx(math.hypot(*plan.shadow_shift) * PIXEL, rel=0.1)
        assert not (found & ((classes == CLOUD) | (classes == MISSING))).any()
        total += counts(found, classes)
    assert 2 * total[0] / (2 * total[0] + total[1] + total[2]) >= least


def test_blocks_with_their_halo_give_the_same_as_the_whole(simulated):
    nir, classes, _ = simulated[0]
    cloud, valid = classes == CLOUD, classes != MISSING
    whole, plan = shadow.find_shadow(nir, cloud, valid, PIXEL)
    for row, col in ((0, 0), (200, 150), (390, 390)):
        r0, c0 = max(0, row - plan.halo), max(0, col - plan.halo)
        r1, c1 = min(640, row + 250 + plan.halo), min(640, col + 250 + plan.halo)
        part = shadow.cast(plan, nir[r0:r1, c0:c1], cloud[r0:r1, c0:c1], valid[r0:r1, c0:c1], (r0, c0))
        inner = part[row - r0 : row - r0 + 250, col - c0 : col - c0 + 250]
        assert (inner == whole[row : row + 250, col : col + 250]).all()


def test_units_do_not_matter_and_pixels_need_not_be_square(simulated):
    nir, classes, plan = simulated[0]
    cloud, valid = classes == CLOUD, classes != MISSING
    one, first = shadow.find_shadow(nir, cloud, valid, PIXEL)
    other, second = shadow.find_shadow((nir * 10000).astype(np.uint16), cloud, valid, (PIXEL, PIXEL))
    assert (one != other).mean() < 0.002
    _, flat = shadow.find_shadow(nir[::2], cloud[::2], valid[::2], (PIXEL, 2 * PIXEL))
    assert abs(flat.azimuth - plan.sun_azimuth) < 5 and flat.length == pytest.approx(first.length, rel=0.05)


def test_without_clouds_or_without_anything_dark_nothing_is_found(simulated):
    nir, classes, _ = simulated[0]
    nothing = np.zeros(classes.shape, bool)
    for cloud, valid in ((nothing, ~nothing), (~nothing, ~nothing), (classes == CLOUD, nothing)):
        found, plan = shadow.find_shadow(nir, cloud, valid, PIXEL)
        assert not found.any() and not plan.found
    found, plan = shadow.find_shadow(np.full(nir.shape, 0.3, np.float32), classes == CLOUD, ~nothing, PIXEL)
    assert not found.any() and not plan.found
    # noise is no shadow
    noise = np.random.default_rng(1).normal(0.3, 0.05, nir.shape).astype(np.float32)
    assert not shadow.find_shadow(noise, classes == CLOUD, ~nothing, PIXEL)[1].found


def test_nan_and_water_are_never_shadow(simulated):
    nir, classes, _ = simulated[0]
    cloud, valid = classes == CLOUD, classes != MISSING
    holed = nir.copy()
    holed[100:200, 100:200] = np.nan
    water = np.zeros(nir.shape, bool)
    water[300:400, 300:400] = True
    found, plan = shadow.find_shadow(holed, cloud, valid, PIXEL, water=water)
    assert plan.found and not found[100:200, 100:200].any() and not found[300:400, 300:400].any()


@pytest.mark.parametrize(
    ("sun", "what"),
    [
        ((150, -5), "below the horizon"),
        ((150, 0), "below the horizon"),
        ((150, 95), "at most 90"),
        ((400, 30), "0 to 360"),
    ],
)
def test_a_sun_that_cannot_be(sun, what):
    part = np.ones((32, 32), bool)
    with pytest.raises(InputError, match=what):
        shadow.find_shadow(part.astype(np.float32), part, part, 10.0, sun)
    with pytest.raises(InputError, match="one size"):
        shadow.find_shadow(np.ones((3, 4)), part, part, 10.0)
