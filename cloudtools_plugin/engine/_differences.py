"""numba kernel of TIFF's predictor 2; imported only where numba is (see :mod:`.geotiff`)."""

from __future__ import annotations

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from .compiled import jit

_REGISTER = 16  # bytes of a vector register that every machine has
_GROUPS = 8  # registers summed up at a time: within each independently of the others, then along them
STEP = _REGISTER * _GROUPS


@intrinsic
def _sum_up(typing_context, source, at, target, to, before):  # noqa: ARG001 -- numba's signature of an intrinsic
    """target[to + i] = before + source[at] + ... + source[at + i] for STEP bytes; returns the last of them."""

    def generate(context, builder, signature, arguments):
        item = ir.IntType(signature.args[0].dtype.bitwidth)
        lanes = 8 * _REGISTER // item.width
        vector, index = ir.VectorType(item, lanes), ir.IntType(32)
        anything, zero = ir.Constant(vector, ir.Undefined), ir.Constant(vector, [0] * lanes)

        def pointer(position, group):
            array, start = arguments[position : position + 2]
            data = context.make_array(signature.args[position])(context, builder, array).data
            start = builder.add(start, ir.Constant(start.type, group * lanes))
            return builder.bitcast(builder.gep(data, [start]), vector.as_pointer())

        def moved(numbers, other, lanes_of):
            return builder.shuffle_vector(numbers, other, ir.Constant(ir.VectorType(index, lanes), lanes_of))

        total = moved(builder.insert_element(anything, arguments[4], index(0)), anything, [0] * lanes)
        for group in range(_GROUPS):
            sums = builder.load(pointer(0, group), align=item.width // 8)
            step = 1
            while step < lanes:  # each lane takes on the sum that ends `step` lanes before it
                shifted = moved(zero, sums, [i if i < step else lanes + i - step for i in range(lanes)])
                sums = builder.add(sums, shifted)
                step *= 2
            builder.store(builder.add(sums, total), pointer(2, group), align=item.width // 8)
            total = builder.add(total, moved(sums, anything, [lanes - 1] * lanes))
        return builder.extract_element(total, index(0))

    return source.dtype(source, types.intp, target, types.intp, source.dtype), generate


@jit
def add_up(block, out):
    """out[y, x] = block[y, 0] + ... + block[y, x], modulo the size of the numbers.

    block: (h, w) unsigned; out: (h or less, w or less) of the same type, perhaps the same numbers. Rows of both are
    contiguous.
    """
    step = STEP // block.itemsize
    for y in range(out.shape[0]):
        row, target = block[y], out[y]
        total = row[0]
        total -= total
        whole = target.size // step * step
        for x in range(0, whole, step):
            total = _sum_up(row, x, target, x, total)
        for x in range(whole, target.size):
            total += row[x]
            target[x] = total
