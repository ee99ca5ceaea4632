"""The compiled loop of trees.py; importing it needs numba."""

from __future__ import annotations

import math

import numba
import numpy as np

#: Pixels of a block: their bins and sums stay in the first-level cache with one tree.
BLOCK = 2048
U = np.uint64


@numba.njit(cache=True, nogil=True)
def descend(bins, nodes, leaves, first, bands, out):
    """Add to `out` (n,) the leaves that the pixels reach; n is a multiple of 8, bins (n * bands,) uint8.

    Siblings lie side by side, so that the child is the left one plus the comparison, an addition with carry; a
    condition in its place is turned into a branch by LLVM, which is two to three times slower. A leaf leads to itself,
    so that eight pixels go down together until all words are leaves; two steps are taken between the tests for that.
    Unsigned indices spare numba's test for negative ones.
    """
    low, leaf = np.uint32(255), np.uint32(255 << 8)
    eight, sixteen = np.uint32(8), np.uint32(16)
    count = U(out.size)
    for block in range(U(0), count, U(BLOCK)):
        end = min(block + U(BLOCK), count)
        for tree in range(first.size - 1):
            start = first[tree]
            part = nodes[start : first[tree + 1]]
            value = leaves[start : first[tree + 1]]
            for row in range(block, end, U(8)):
                ra = row * bands
                rb = ra + U(1) * bands
                rc = ra + U(2) * bands
                rd = ra + U(3) * bands
                re = ra + U(4) * bands
                rf = ra + U(5) * bands
                rg = ra + U(6) * bands
                rh = ra + U(7) * bands
                wa = wb = wc = wd = we = wf = wg = wh = part[U(0)]
                a = b = c = d = e = f = g = h = U(0)
                while True:
                    a = U(wa >> sixteen) + U(bins[ra + U(wa & low)] > np.uint8(wa >> eight))
                    b = U(wb >> sixteen) + U(bins[rb + U(wb & low)] > np.uint8(wb >> eight))
                    c = U(wc >> sixteen) + U(bins[rc + U(wc & low)] > np.uint8(wc >> eight))
                    d = U(wd >> sixteen) + U(bins[rd + U(wd & low)] > np.uint8(wd >> eight))
                    e = U(we >> sixteen) + U(bins[re + U(we & low)] > np.uint8(we >> eight))
                    f = U(wf >> sixteen) + U(bins[rf + U(wf & low)] > np.uint8(wf >> eight))
                    g = U(wg >> sixteen) + U(bins[rg + U(wg & low)] > np.uint8(wg >> eight))
                    h = U(wh >> sixteen) + U(bins[rh + U(wh & low)] > np.uint8(wh >> eight))
                    wa, wb, wc, wd = part[a], part[b], part[c], part[d]
                    we, wf, wg, wh = part[e], part[f], part[g], part[h]
                    a = U(wa >> sixteen) + U(bins[ra + U(wa & low)] > np.uint8(wa >> eight))
                    b = U(wb >> sixteen) + U(bins[rb + U(wb & low)] > np.uint8(wb >> eight))
                    c = U(wc >> sixteen) + U(bins[rc + U(wc & low)] > np.uint8(wc >> eight))
                    d = U(wd >> sixteen) + U(bins[rd + U(wd & low)] > np.uint8(wd >> eight))
                    e = U(we >> sixteen) + U(bins[re + U(we & low)] > np.uint8(we >> eight))
                    f = U(wf >> sixteen) + U(bins[rf + U(wf & low)] > np.uint8(wf >> eight))
                    g = U(wg >> sixteen) + U(bins[rg + U(wg & low)] > np.uint8(wg >> eight))
                    h = U(wh >> sixteen) + U(bins[rh + U(wh & low)] > np.uint8(wh >> eight))
                    wa, wb, wc, wd = part[a], part[b], part[c], part[d]
                    we, wf, wg, wh = part[e], part[f], part[g], part[h]
                    if wa & wb & wc & wd & we & wf & wg & wh & leaf == leaf:
                        break
                out[row] += value[a]
                out[row + U(1)] += value[b]
                out[row + U(2)] += value[c]
                out[row + U(3)] += value[d]
                out[row + U(4)] += value[e]
                out[row + U(5)] += value[f]
                out[row + U(6)] += value[g]
                out[row + U(7)] += value[h]


@numba.njit(cache=True, nogil=True)
def sigmoid(scores, slope):
    """1 / (1 + exp(-slope * x)) in place, by the C library's exp."""
    for i in range(scores.size):
        scores[i] = 1.0 / (1.0 + math.exp(-slope * scores[i]))


@numba.njit(cache=True, nogil=True)
def bin_values(values, table, thresholds, starts, out):
    """(bands, n) float32 -> out (n, bands) uint8: how many of the band's thresholds each number exceeds.

    table (bands, m): the answer for the digital numbers 0..m - 1 (number / 10000, rounded to float32); all other
    numbers, which resampling makes, are looked up among thresholds[starts[band]:starts[band + 1]]. NaN counts as 0.
    """
    size = table.shape[1]
    for band in range(values.shape[0]):
        for i in range(values.shape[1]):
            value = values[band, i]
            if value != value:
                value = np.float32(0.0)
            number = int(value * np.float32(10000.0) + np.float32(0.5)) if 0.0 <= value < 4.0 else -1
            if 0 <= number < size and np.float32(number / 10000.0) == value:
                out[i, band] = table[band, number]
                continue
            wide = np.float64(value)
            low, high = starts[band], starts[band + 1]
            while low < high:
                middle = (low + high) >> 1
                if thresholds[middle] < wide:
                    low = middle + 1
                else:
                    high = middle
            out[i, band] = low - starts[band]
