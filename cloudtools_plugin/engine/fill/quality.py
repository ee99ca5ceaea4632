"""How good a filled gap is: RMSE, correlation, structural similarity, and the seam, against a truth or without one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .backend import box_sum
from .compatible import distance

SEAM_RIM = 2  # pixels of the gap's inner rim
_SEAM_RADIUS = 5  # 11 x 11 means
_SSIM_RADIUS = 3  # 7 x 7 windows


@dataclass
class Quality:
    """Sums over pixels of one band, so that parts add up. rmse, nrmse (RMSE / standard deviation of the truth),
    bias, cc (Pearson), ssim (Wang et al. 2004, 7 x 7 windows, mean over the gap's pixels), seam (RMS over the inner
    2-pixel rim of the 11 x 11 mean of filled - truth) are NaN where there are no pixels."""

    count: float = 0.0
    sum_f: float = 0.0
    sum_t: float = 0.0
    sum_ff: float = 0.0
    sum_tt: float = 0.0
    sum_ft: float = 0.0
    sum_dd: float = 0.0
    ssim_sum: float = 0.0
    seam_sum: float = 0.0
    seam_count: float = 0.0

    def __add__(self, other: Quality) -> Quality:
        return Quality(*(a + b for a, b in zip(vars(self).values(), vars(other).values())))

    @property
    def rmse(self) -> float:
        return float(np.sqrt(self.sum_dd / self.count)) if self.count else float("nan")

    @property
    def bias(self) -> float:
        return (self.sum_f - self.sum_t) / self.count if self.count else float("nan")

    @property
    def nrmse(self) -> float:
        spread = self._variance(self.sum_t, self.sum_tt)
        return self.rmse / spread**0.5 if spread > 0 else float("nan")

    @property
    def cc(self) -> float:
        a, b = self._variance(self.sum_t, self.sum_tt), self._variance(self.sum_f, self.sum_ff)
        if not (a > 0 and b > 0):
            return float("nan")
        return float((self.sum_ft / self.count - self.sum_f * self.sum_t / self.count**2) / np.sqrt(a * b))

    @property
    def ssim(self) -> float:
        return self.ssim_sum / self.count if self.count else float("nan")

    @property
    def seam(self) -> float:
        return float(np.sqrt(self.seam_sum / self.seam_count)) if self.seam_count else float("nan")

    def _variance(self, total, squares) -> float:
        return max(squares / self.count - (total / self.count) ** 2, 0.0) if self.count else 0.0

    def numbers(self) -> dict:
        return {name: getattr(self, name) for name in ("rmse", "nrmse", "bias", "cc", "ssim", "seam")} | {
            "pixels": int(self.count)
        }


def compare(filled, truth, where, value_range: float | None = None, core=None) -> Quality:
    """Quality of one band (h, w) on the pixels `where` (bool; both finite there). value_range: of the sensor's
    values, for SSIM; None: that of the truth's middle 98 % in the array; core: (h, w) bool of the pixels that
    count, the others
    are only seen by their neighbours' windows."""
    filled, truth = np.asarray(filled, np.float64), np.asarray(truth, np.float64)
    both = np.isfinite(filled) & np.isfinite(truth)
    where = where & both
    counted = where if core is None else where & core
    f, t = filled[counted], truth[counted]
    if not len(f):
        return Quality()
    centre = float(t.mean())
    a, b = np.where(both, filled - centre, 0.0), np.where(both, truth - centre, 0.0)
    if value_range is None:
        low, high = np.percentile(truth[both], (1, 99))
        value_range = float(high - low) or 1.0
    seam_sum, seam_count = seam_sums(a - b, where, counted)
    ssim = _ssim(a, b, both, centre, value_range)[counted]
    return Quality(
        float(len(f)), float(f.sum()), float(t.sum()), float((f * f).sum()), float((t * t).sum()), float((f * t).sum()),
        float(((f - t) ** 2).sum()), float(ssim.sum()), seam_sum, seam_count,
    )  # fmt: skip


def _ssim(a, b, valid, centre: float, value_range: float):
    count = np.maximum(box_sum(valid, _SSIM_RADIUS), 1.0)
    mean_a, mean_b = box_sum(a, _SSIM_RADIUS) / count, box_sum(b, _SSIM_RADIUS) / count
    var_a = np.maximum(box_sum(a * a, _SSIM_RADIUS) / count - mean_a**2, 0.0)
    var_b = np.maximum(box_sum(b * b, _SSIM_RADIUS) / count - mean_b**2, 0.0)
    cov = box_sum(a * b, _SSIM_RADIUS) / count - mean_a * mean_b
    c1, c2 = (0.01 * value_range) ** 2, (0.03 * value_range) ** 2
    level_a, level_b = mean_a + centre, mean_b + centre
    level = (2 * level_a * level_b + c1) / (level_a**2 + level_b**2 + c1)
    return level * (2 * cov + c2) / (var_a + var_b + c2)


def seam_sums(error, where, counted):
    """(sum of squares, count) of the 11 x 11 mean of `error` over `where`, on the pixels of its inner rim that are
    `counted`."""
    rim = counted & (distance(~where) <= SEAM_RIM)
    if where.all() or not rim.any():
        return 0.0, 0.0
    mean = box_sum(np.where(where, error, 0.0), _SEAM_RADIUS) / np.maximum(box_sum(where, _SEAM_RADIUS), 1.0)
    return float((mean[rim] ** 2).sum()), float(rim.sum())


def border_step_sums(correction, difference, filled, known):
    """(sum of squares, count) of the step across the gap's outline, without a truth.

    correction (h, w): filled - predicted inside the gap; difference: target - predicted on the known pixels. Where both
    continue each other no seam is seen. Compared are their means in 11 x 11 windows on the two rims of the outline.
    """
    inner = filled & (distance(known) <= SEAM_RIM)
    outer = known & (distance(filled) <= SEAM_RIM)
    if not inner.any() or not outer.any():
        return 0.0, 0.0
    means, counts = [], []
    for values, rim in ((correction, inner), (difference, outer)):
        count = box_sum(rim, _SEAM_RADIUS)
        means.append(box_sum(np.where(rim, values, 0.0), _SEAM_RADIUS) / np.maximum(count, 1.0))
        counts.append(count)
    there = inner & (counts[1] > 3)
    return float(((means[0] - means[1])[there] ** 2).sum()), float(there.sum())
