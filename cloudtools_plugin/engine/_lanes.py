"""numba kernels of the compositing statistics; imported only where numba is (see :mod:`.percentile`).

Every kernel is written for *lanes*: the same operation on a row of neighbouring pixels at once. numba 0.56 turns a
plain loop into vector instructions only if the function is tiny and its rows are contiguous, so plain loops here are
such leaf functions. Where an operation works on rows whose distance is known only at run time, no version of numba
vectorises well, and the vector type is written down in an intrinsic instead.

Nothing here checks its arguments: the public functions of :mod:`.percentile` and :mod:`.temporal` do.
"""

# ruff: noqa: ARG001 -- numba gives intrinsics and their generators arguments that some of them do not need
from __future__ import annotations

import numpy as np
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

from .compiled import jit
from .percentile import batcher

ROUNDING = 1.5 * 2**52
"""Added to a float64 and taken away again, rounds it to the nearest integer, half to even."""

VECTOR_BYTES = 128
"""Bytes that one lane operation covers: two AVX-512 registers, four of AVX2, eight of NEON or SSE."""


def _lane_pointer(context, builder, array_type, array, index, lanes):
    """Address of `lanes` elements of a one-dimensional array as a pointer to one vector."""
    data = context.make_array(array_type)(context, builder, array).data
    vector = ir.VectorType(context.get_data_type(array_type.dtype), lanes)
    return builder.bitcast(builder.gep(data, [index]), vector.as_pointer())


@intrinsic
def _exchange(typing_context, rows, i, j):
    """Put the smaller of ``rows[i + x]`` and ``rows[j + x]`` at i + x, the larger at j + x, for VECTOR_BYTES of x."""

    def generate(context, builder, signature, arguments):
        item = signature.args[0].dtype.bitwidth // 8
        first, second = (
            _lane_pointer(context, builder, signature.args[0], arguments[0], index, VECTOR_BYTES // item)
            for index in arguments[1:]
        )
        a = builder.load(first, align=item)
        b = builder.load(second, align=item)
        less = builder.icmp_unsigned("<", a, b)
        builder.store(builder.select(less, a, b), first, align=item)
        builder.store(builder.select(less, b, a), second, align=item)
        return context.get_dummy_value()

    return types.void(rows, types.intp, types.intp), generate


def _sorter(count):
    """An intrinsic that sorts `count` rows of 64 bytes in registers.

    It reads them from `source` at start, start + stride, ... and writes them to `rows` at at, at + pitch, ...
    """

    @intrinsic
    def sort(typing_context, source, stride, start, rows, pitch, at):
        def generate(context, builder, signature, arguments):
            item = signature.args[0].dtype.bitwidth // 8

            def pointers(position):
                array, pitch, at = arguments[position : position + 3]
                for row in range(count):
                    place = builder.add(at, builder.mul(pitch, ir.Constant(pitch.type, row)))
                    yield _lane_pointer(context, builder, signature.args[position], array, place, 64 // item)

            values = [builder.load(pointer, align=item) for pointer in pointers(0)]
            for _, i, j in batcher(count):
                a, b = values[i], values[j]
                less = builder.icmp_unsigned("<", a, b)
                values[i], values[j] = builder.select(less, a, b), builder.select(less, b, a)
            for pointer, value in zip(pointers(3), values):
                builder.store(value, pointer, align=item)
            return context.get_dummy_value()

        return types.void(source, types.intp, types.intp, rows, types.intp, types.intp), generate

    return sort


_sort8 = _sorter(8)
_sort16 = _sorter(16)


@intrinsic
def _as_float(typing_context, bits):
    """The float32 that has these 32 bits."""

    def generate(context, builder, signature, arguments):
        return builder.bitcast(arguments[0], ir.FloatType())

    return types.float32(types.uint32), generate


# Bisection. A tile of LANES pixels looks for its order statistics one byte of the key at a time, the highest first. The
# bytes of the keys that agree with what is already known (all others as 255) are `digits`, one row of LANES per slot.

LANES = VECTOR_BYTES


def _splat(value, vector):
    return ir.Constant(vector, [value] * vector.count)


def _vector(bits, lanes=LANES):
    return ir.VectorType(ir.IntType(bits), lanes)


def _spread(builder, scalar, vector):
    """Vector that has the low bits of the integer `scalar` in every lane."""
    empty = ir.Constant(vector, ir.Undefined)
    if scalar.type != vector.element:
        scalar = builder.trunc(scalar, vector.element)
    one = builder.insert_element(empty, scalar, ir.IntType(32)(0))
    return builder.shuffle_vector(one, empty, ir.Constant(ir.VectorType(ir.IntType(32), vector.count), None))


def _load_lanes(context, builder, array_type, array, index):
    pointer = _lane_pointer(context, builder, array_type, array, index, LANES)
    return builder.load(pointer, align=array_type.dtype.bitwidth // 8), pointer


def _count(context, builder, slots, holds):
    """Words of LANES: for how many of the slots the comparison ``holds(t)`` is true. Counted in bytes 255 at a time."""
    zero = ir.Constant(slots.type, 0)
    most = ir.Constant(slots.type, 255)
    total = cgutils.alloca_once_value(builder, _splat(0, _vector(16)))
    builder.store(_splat(0, _vector(16)), total)
    part = cgutils.alloca_once(builder, _vector(8))
    with cgutils.for_range_slice(builder, zero, slots, most) as (first, _):
        builder.store(_splat(0, _vector(8)), part)
        end = builder.add(first, most)
        end = builder.select(builder.icmp_signed("<", end, slots), end, slots)
        with cgutils.for_range_slice(builder, first, end, ir.Constant(slots.type, 1)) as (t, _):
            builder.store(builder.sub(builder.load(part), builder.sext(holds(t), _vector(8))), part)
        builder.store(builder.add(builder.load(total), builder.zext(builder.load(part), _vector(16))), total)
    return builder.load(total)


@intrinsic
def _digits(typing_context, rows, pitch, slots, known, mask, shift, digits):
    """Write ``rows[t * pitch + x] >> shift`` as bytes, 255 where the key differs from `known` in the bits of `mask`."""

    def generate(context, builder, signature, arguments):
        rows, pitch, slots, known, mask, shift, digits = arguments
        row_type, _, _, known_type, _, _, digit_type = signature.args
        wide = _vector(row_type.dtype.bitwidth)
        mask, shift = _spread(builder, mask, wide), _spread(builder, shift, wide)
        zero = ir.Constant(slots.type, 0)
        prefix, _ = _load_lanes(context, builder, known_type, known, zero)
        with cgutils.for_range(builder, slots) as loop:
            key, _ = _load_lanes(context, builder, row_type, rows, builder.mul(loop.index, pitch))
            other = builder.icmp_unsigned("!=", builder.and_(builder.xor(key, prefix), mask), _splat(0, wide))
            digit = builder.lshr(key, shift)
            if wide != _vector(8):
                digit = builder.trunc(digit, _vector(8))
            place = builder.mul(loop.index, ir.Constant(slots.type, LANES))
            _, pointer = _load_lanes(context, builder, digit_type, digits, place)
            builder.store(builder.select(other, _splat(255, _vector(8)), digit), pointer, align=1)
        return context.get_dummy_value()

    return types.void(rows, types.intp, types.intp, known, types.intp, types.intp, digits), generate


@intrinsic
def _bisect(typing_context, digits, slots, rank, known, shift):
    """Add to `known` the digit (shifted) of the order statistic `rank`; leave in `rank` its rank among equal digits."""

    def generate(context, builder, signature, arguments):
        digits, slots, rank, known, shift = arguments
        digit_type, _, rank_type, known_type, _ = signature.args
        zero = ir.Constant(slots.type, 0)
        wanted, rank_pointer = _load_lanes(context, builder, rank_type, rank, zero)
        found, below = _splat(0, _vector(8)), _splat(0, _vector(16))
        for bit in (128, 64, 32, 16, 8, 4, 2, 1):
            candidate = builder.or_(found, _splat(bit, _vector(8)))

            def smaller(t, candidate=candidate):
                place = builder.mul(t, ir.Constant(slots.type, LANES))
                digit, _ = _load_lanes(context, builder, digit_type, digits, place)
                return builder.icmp_unsigned("<", digit, candidate)

            count = _count(context, builder, slots, smaller)
            taken = builder.icmp_unsigned("<=", count, wanted)
            found = builder.select(taken, candidate, found)
            below = builder.select(taken, count, below)
        builder.store(builder.sub(wanted, below), rank_pointer, align=2)
        wide = _vector(known_type.dtype.bitwidth)
        prefix, pointer = _load_lanes(context, builder, known_type, known, zero)
        digit = found if wide == _vector(8) else builder.zext(found, wide)
        digit = builder.shl(digit, _spread(builder, shift, wide))
        builder.store(builder.or_(prefix, digit), pointer, align=known_type.dtype.bitwidth // 8)
        return context.get_dummy_value()

    return types.void(digits, types.intp, rank, known, types.intp), generate


@intrinsic
def _next(typing_context, rows, pitch, slots, rank, known, upper):
    """Write to `upper` the order statistic after `known`, whose rank among the keys equal to it is `rank`."""

    def generate(context, builder, signature, arguments):
        rows, pitch, slots, rank, known, upper = arguments
        row_type, _, _, rank_type, known_type, upper_type = signature.args
        zero = ir.Constant(slots.type, 0)
        wide = _vector(row_type.dtype.bitwidth)
        value, _ = _load_lanes(context, builder, known_type, known, zero)
        most = _splat(2**row_type.dtype.bitwidth - 1, wide)
        above = cgutils.alloca_once(builder, wide)
        builder.store(most, above)

        def equal(t):
            key, _ = _load_lanes(context, builder, row_type, rows, builder.mul(t, pitch))
            least = builder.load(above)
            larger = builder.select(builder.icmp_unsigned(">", key, value), key, most)
            builder.store(builder.select(builder.icmp_unsigned("<", larger, least), larger, least), above)
            return builder.icmp_unsigned("==", key, value)

        count = _count(context, builder, slots, equal)
        wanted, _ = _load_lanes(context, builder, rank_type, rank, zero)
        again = builder.icmp_unsigned("<", builder.add(wanted, _splat(1, _vector(16))), count)
        _, pointer = _load_lanes(context, builder, upper_type, upper, zero)
        builder.store(builder.select(again, value, builder.load(above)), pointer, align=row_type.dtype.bitwidth // 8)
        return context.get_dummy_value()

    return types.void(rows, types.intp, types.intp, rank, known, upper), generate


@intrinsic
def _select(typing_context, rows, pitch, last, at, rank, lower, upper):
    """Of rows 0..last, at ``at + x``: write the one number ``rank[at + x]`` to `lower`, the one after it to `upper`."""

    def generate(context, builder, signature, arguments):
        rows, pitch, last, at, rank, lower, upper = arguments
        row_type, _, _, _, rank_type, lower_type, upper_type = signature.args
        item = row_type.dtype.bitwidth // 8
        count = VECTOR_BYTES // item
        word, wide = _vector(16, count), _vector(8 * item, count)
        wanted = builder.load(_lane_pointer(context, builder, rank_type, rank, at, count), align=2)
        after = builder.add(wanted, _splat(1, word))
        found = [cgutils.alloca_once_value(builder, _splat(0, wide)) for _ in range(2)]
        with cgutils.for_range(builder, builder.add(last, ir.Constant(last.type, 1))) as loop:
            place = builder.add(builder.mul(loop.index, pitch), at)
            key = builder.load(_lane_pointer(context, builder, row_type, rows, place, count), align=item)
            number = _spread(builder, loop.index, word)
            for row, result in zip((wanted, after), found):
                here = builder.icmp_unsigned("==", row, number)
                builder.store(builder.select(here, key, builder.load(result)), result)
        for kind, array, result in zip((lower_type, upper_type), (lower, upper), found):
            pointer = _lane_pointer(context, builder, kind, array, at, count)
            builder.store(builder.load(result), pointer, align=item)
        return context.get_dummy_value()

    return types.void(rows, types.intp, types.intp, types.intp, rank, lower, upper), generate


@jit
def _copy(target, source):
    for x in range(target.shape[0]):
        target[x] = source[x]


@jit
def _load_sorted(flat, pixels, start, width, rows, pitch, slots):
    """Copy columns to scratch, sorting rows 0-15, 16-31, ... and, if 8 or more are left, 8 rows on the way.

    The memory is read while the registers are sorted; :func:`.percentile._plan` leaves these comparisons out.
    """
    step = 64 // rows.itemsize
    whole = width // step * step
    first = 0
    while first + 8 <= slots:
        size = 16 if first + 16 <= slots else 8
        source, target = first * pixels + start, first * pitch
        for x in range(0, whole, step):
            if size == 16:
                _sort16(flat, pixels, source + x, rows, pitch, target + x)
            else:
                _sort8(flat, pixels, source + x, rows, pitch, target + x)
        if whole < width:  # a vector would reach beyond the columns
            for t in range(first, first + size):
                _copy(rows[t * pitch + whole : t * pitch + width], flat[t * pixels + start + whole :])
            if size == 16:
                _sort16(rows, pitch, target + whole, rows, pitch, target + whole)
            else:
                _sort8(rows, pitch, target + whole, rows, pitch, target + whole)
        first += size
    for t in range(first, slots):
        _copy(rows[t * pitch : t * pitch + width], flat[t * pixels + start :])


@jit
def encode_integers(values, valid, keys, counts, nodata, shift, low, high, offset):
    """See :func:`.percentile.encode`; int32 scalars, int64 ones for 32-bit values."""
    for x in range(values.shape[0]):
        good = np.int32(valid[x] != 0) & np.int32(values[x] != nodata)
        shifted = min(max(values[x] + shift, low), high) + offset
        keys[x] = shifted | (good - np.int32(1))
        counts[x] += good


@jit
def encode_short(values, valid, keys, counts, nodata, holds, low, high, add):
    """The same for 16 bits without leaving them: twice the lanes. Values are clipped to [low, high] of their own type
    first, then `add` (uint16, shift and offset in one) cannot wrap. holds: 1 where there is a nodata; valid: None where
    all are.
    """
    for x in range(values.shape[0]):
        value = values[x]
        bad = np.uint16(value == nodata) & holds
        if valid is not None:
            bad |= np.uint16(valid[x] == 0)
        keys[x] = np.uint16(min(max(value, low), high) + add) | np.uint16(-np.int32(bad))
        counts[x] += np.uint16(1) - bad


@jit
def encode_floats(bits, valid, keys, counts, nodata):
    """See :func:`.percentile.encode`; `bits` and `nodata` are the int32 of the same bits as the float32."""
    for x in range(bits.shape[0]):
        bit = bits[x] if bits[x] != np.int32(-0x80000000) else np.int32(0)
        good = np.int32(valid[x] != 0) & np.int32(bit != nodata) & np.int32((bit & np.int32(0x7FFFFFFF)) <= 0x7F800000)
        keys[x] = np.uint32(bit ^ ((bit >> 31) | np.int32(-0x80000000))) | np.uint32(good - np.int32(1))
        counts[x] += good


@jit
def _value(key, offset, is_float):
    if is_float:
        bits = np.uint32(key)
        return np.float64(_as_float(bits ^ (np.uint32(0x80000000) if bits >> 31 else np.uint32(0xFFFFFFFF))))
    return np.float64(key) - offset


@jit
def _locate(counts, portion, less, rounding, between, minimum, rank, weight):
    """Rank of the order statistic at or below the percentile and the weight of the next one, by the number of values.

    The rank is (n - less) * portion, rounded by adding and taking away `rounding`, at most n - 1; `between`: 1 if its
    fraction is a weight, else 0. The weight is that of :func:`_interpolate`.
    """
    for x in range(weight.shape[0]):
        n = np.float64(counts[x])
        position = min(((n - less) * portion + rounding) - rounding, n - 1.0)
        row = np.int32(position)
        t = (position - row) * between
        t = t if t < 0.5 else t - 1.0
        rank[x] = row
        weight[x] = t if n >= minimum else 2.0


@jit
def _interpolate(lower, upper, weight, offset, is_float, rounded, nodata, wrap, out):
    """Values between the keys `lower` and `upper`, by a weight from -0.5 to 0.5; 2 gives `nodata`, a float64.

    The weight t of the upper value is given as it is below 0.5 and as t - 1 otherwise: numpy.percentile starts from the
    nearer value of the two, and so must this if the last bit is to agree. A signed `out` is given as an unsigned view,
    to compile less, and `wrap` is what to add to negative numbers there.
    """
    for x in range(out.shape[0]):
        a = _value(lower[x], offset, is_float)
        b = _value(upper[x], offset, is_float)
        t = weight[x]
        value = (a if t >= 0 else b) + (b - a) * t
        value = value if t != 0 else a  # not infinity times 0
        value = (value + ROUNDING) - ROUNDING if rounded else value
        value = value if t < 1 else nodata
        out[x] = value if value >= 0 else value + wrap


@jit
def _locate_quarter(counts, quarters, minimum, rank, weight):
    """As :func:`_locate`, for the percentile 25 * `quarters`: weights 0..3 are quarters of the upper, 4 nodata."""
    for x in range(weight.shape[0]):
        n = np.int32(counts[x])
        position = (n - 1) * quarters
        rank[x] = position >> 2
        weight[x] = position & 3 if n >= minimum else 4


@jit
def _interpolate_quarter(lower, upper, weight, offset, nodata, out):
    """As :func:`_interpolate`, rounded, in integers: what float64 gives exactly, quarters give too, with less work."""
    for x in range(out.shape[0]):
        a = np.int32(lower[x])
        four = 4 * a + (np.int32(upper[x]) - a) * np.int32(weight[x])
        value = (four + 1 + ((four >> 2) & 1)) >> 2  # half to even
        out[x] = value - offset if weight[x] < 4 else nodata


@jit
def percentiles(
    keys, counts, start, stop, comparisons, bisect, portions, quarters, highest, less, rounding, between, minimum,
    offset, is_float, rounded, nodata, wrap, rows, block, out,
):  # fmt: skip
    """Quantiles of columns [start, stop) of `keys`: by the sorting network, or by bisection.

    comparisons: (K, 2) rows of the network after its groups are sorted. quarters: (Q,) portions * 4 where the integer
    functions apply, else -1. highest: (Q,) the highest rank that each of the `portions` can have. rows: scratch of
    T * (block + VECTOR_BYTES) keys, aligned to 64 bytes. The others are those of :func:`_locate` and
    :func:`_interpolate`.
    """
    slots, pixels = keys.shape
    flat = keys.reshape(slots * pixels)
    lanes = VECTOR_BYTES // keys.itemsize
    pitch = block + lanes  # an odd number of vectors: rows begin on distinct cache sets
    lower = np.empty(block, keys.dtype)
    upper = np.empty(block, keys.dtype)
    weight = np.empty(block, np.float64)
    quarter = np.empty(block, np.uint16)
    rank = np.zeros(block, np.uint16)
    digits = np.empty(slots * LANES, np.uint8)
    for x0 in range(start, stop, block):
        width = min(block, stop - x0)
        if bisect:
            for t in range(slots):
                _copy(rows[t * pitch : t * pitch + width], keys[t, x0 : x0 + width])
        else:
            _load_sorted(flat, pixels, x0, width, rows, pitch, slots)
            for x in range(0, width, lanes):
                for k in range(comparisons.shape[0]):
                    _exchange(rows, comparisons[k, 0] * pitch + x, comparisons[k, 1] * pitch + x)
        for q in range(out.shape[0]):
            if quarters[q] >= 0:
                _locate_quarter(counts[x0 : x0 + width], quarters[q], minimum, rank, quarter[:width])
            else:
                _locate(counts[x0 : x0 + width], portions[q], less, rounding, between, minimum, rank, weight[:width])
            if bisect:
                lower[:] = 0
                for x in range(0, width, LANES):
                    for step in range(keys.itemsize):
                        bits = 8 * (keys.itemsize - 1 - step)
                        _digits(rows[x:], pitch, slots, lower[x:], -1 << (bits + 8) if step else 0, bits, digits)
                        _bisect(digits, slots, rank[x:], lower[x:], bits)
                    _next(rows[x:], pitch, slots, rank[x:], lower[x:], upper[x:])
            else:
                for x in range(0, width, lanes):
                    _select(rows, pitch, highest[q], x, rank, lower, upper)
            if quarters[q] >= 0:
                _interpolate_quarter(lower, upper, quarter, np.int32(offset), np.int32(nodata), out[q, x0 : x0 + width])
            else:
                _interpolate(lower, upper, weight, offset, is_float, rounded, nodata, wrap, out[q, x0 : x0 + width])


# Statistics over all bands of a pixel, see .temporal: by rows where one pass does, by pixels where they iterate.

BLOCK = 2048
PIXELS = 64  # pixels gathered at a time: their spectra stay in cache


@jit
def _add_valid(total, values, valid):
    for x in range(total.shape[0]):
        total[x] += values[x] if valid[x] != 0 else 0


@jit
def sums(stack, valid, start, stop, total):
    """Add the valid values of columns [start, stop) to `total` (B, stop - start), int64 or float64."""
    for x0 in range(start, stop, BLOCK):
        x1 = min(x0 + BLOCK, stop)
        for t in range(stack.shape[0]):
            for b in range(stack.shape[1]):
                _add_valid(total[b, x0 - start : x1 - start], stack[t, b, x0:x1], valid[t, x0:x1])


@jit
def _add_squares(cost, values, target):
    for x in range(cost.shape[0]):
        difference = np.float64(values[x]) - target[x]
        cost[x] += difference * difference


@jit
def _keep_least(cost, valid, t, least, index):
    for x in range(cost.shape[0]):
        if valid[x] != 0 and cost[x] < least[x]:
            least[x] = cost[x]
            index[x] = t


@jit
def nearest(stack, valid, target, start, stop, index):
    """Date of the least squared distance to `target` (B, N) float64; the first one of equals."""
    cost = np.empty(BLOCK, np.float64)
    least = np.empty(BLOCK, np.float64)
    for x0 in range(start, stop, BLOCK):
        x1 = min(x0 + BLOCK, stop)
        least[:] = np.inf
        for t in range(stack.shape[0]):
            cost[:] = 0
            for b in range(stack.shape[1]):
                _add_squares(cost[: x1 - x0], stack[t, b, x0:x1], target[b, x0:x1])
            _keep_least(cost[: x1 - x0], valid[t, x0:x1], t, least, index[x0:x1])


@jit
def _negative_ndvi(cost, red, nir):
    for x in range(cost.shape[0]):
        total = np.float64(nir[x]) + np.float64(red[x])
        ndvi = (np.float64(nir[x]) - np.float64(red[x])) / (total if total != 0 else 1.0)
        cost[x] = -ndvi if total != 0 else 1.7976931348623157e308


@jit
def greenest(stack, valid, red, nir, start, stop, index):
    """Date of the greatest (nir - red) / (nir + red); a sum of 0 comes last."""
    cost = np.empty(BLOCK, np.float64)
    least = np.empty(BLOCK, np.float64)
    for x0 in range(start, stop, BLOCK):
        x1 = min(x0 + BLOCK, stop)
        least[:] = np.inf
        for t in range(stack.shape[0]):
            _negative_ndvi(cost[: x1 - x0], stack[t, red, x0:x1], stack[t, nir, x0:x1])
            _keep_least(cost[: x1 - x0], valid[t, x0:x1], t, least, index[x0:x1])


@jit
def _spectra(stack, valid, x0, x1, spectra, dates, counts):
    """Gather the valid observations of pixels [x0, x1): spectra[x - x0, k, b], dates[x - x0, k], k < counts[x - x0]."""
    counts[:] = 0
    for t in range(stack.shape[0]):
        for b in range(stack.shape[1]):
            for x in range(x1 - x0):
                if valid[t, x0 + x] != 0:
                    spectra[x, counts[x], b] = stack[t, b, x0 + x]
        for x in range(x1 - x0):
            if valid[t, x0 + x] != 0:
                dates[x, counts[x]] = t
                counts[x] += 1


@jit
def _distance(a, b):
    total = 0.0
    for band in range(a.shape[0]):
        total += (a[band] - b[band]) * (a[band] - b[band])
    return np.sqrt(total)


@jit
def _medoid(spectra, count, cost):
    cost[:count] = 0
    for i in range(count):
        for j in range(i + 1, count):
            distance = _distance(spectra[i], spectra[j])
            cost[i] += distance
            cost[j] += distance
    best = 0
    for i in range(1, count):
        if cost[i] < cost[best]:
            best = i
    return best


@jit
def medoids(stack, valid, start, stop, index):
    """Date of the observation with the least sum of distances to the other valid ones; the first one of equals."""
    slots, bands = stack.shape[:2]
    spectra = np.empty((PIXELS, slots, bands), np.float64)
    dates = np.empty((PIXELS, slots), np.int32)
    counts = np.empty(PIXELS, np.int32)
    cost = np.empty(slots, np.float64)
    for x0 in range(start, stop, PIXELS):
        x1 = min(x0 + PIXELS, stop)
        _spectra(stack, valid, x0, x1, spectra, dates, counts)
        for x in range(x1 - x0):
            if counts[x] > 0:
                index[x0 + x] = dates[x, _medoid(spectra[x], counts[x], cost)]


@jit
def _weiszfeld(spectra, count, tolerance, iterations, y, pulled):
    """Set `y` to the geometric median of the first `count` spectra, from their mean. `pulled`: scratch of y's size."""
    bands = y.shape[0]
    y[:] = 0
    for i in range(count):
        for b in range(bands):
            y[b] += spectra[i, b]
    for b in range(bands):
        y[b] /= count
    near = 0.0
    for i in range(count):
        near += tolerance * _distance(spectra[i], y) / count
    for _ in range(iterations):
        pulled[:] = 0
        weights = 0.0
        distances = 0.0
        same = 0
        for i in range(count):
            distance = _distance(spectra[i], y)
            distances += distance
            if distance <= near:
                same += 1
                continue
            weights += 1 / distance
            for b in range(bands):
                pulled[b] += (spectra[i, b] - y[b]) / distance
        if weights == 0:
            return
        force = 0.0
        for b in range(bands):
            force += pulled[b] * pulled[b]
        force = np.sqrt(force)
        if force <= same:  # an observation that the others cannot pull away is the median
            return
        step = (1 - same / force) / weights
        for b in range(bands):
            y[b] += step * pulled[b]
        near = tolerance * distances / count
        if step * force <= near:
            return


@jit
def geometric_medians(stack, valid, start, stop, tolerance, iterations, out):
    """Geometric median of the valid spectra of columns [start, stop): (B, stop - start) float64, or NaN."""
    slots, bands = stack.shape[:2]
    spectra = np.empty((PIXELS, slots, bands), np.float64)
    dates = np.empty((PIXELS, slots), np.int32)
    counts = np.empty(PIXELS, np.int32)
    y = np.empty(bands, np.float64)
    pulled = np.empty(bands, np.float64)
    for x0 in range(start, stop, PIXELS):
        x1 = min(x0 + PIXELS, stop)
        _spectra(stack, valid, x0, x1, spectra, dates, counts)
        for x in range(x1 - x0):
            if counts[x] > 0:
                _weiszfeld(spectra[x], counts[x], tolerance, iterations, y, pulled)
            else:
                y[:] = np.nan
            for b in range(bands):
                out[b, x0 - start + x] = y[b]
