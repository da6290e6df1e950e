"""Functions that answer cell by cell over ranges of one shape; a single cell spreads."""

import numpy as np

from .cells import NOT_AVAILABLE, VALUE, CellError, Failure, as_range, read_cell


def elementwise(function, **ranges):
    read = {name: read_block(name, cells, kind) for name, (cells, kind) in ranges.items()}
    shape = (1, 1)
    for name, block in read.items():
        if block.size > 1 and shape not in ((1, 1), block.shape):
            raise Failure(VALUE)
        shape = block.shape if block.size > 1 else shape
    blocks = [np.broadcast_to(block, shape) for block in read.values()]
    return [
        [answer(function, [block[row, column] for block in blocks]) for column in range(shape[1])]
        for row in range(shape[0])
    ]


def read_block(name, cells, kind):
    rows = as_range(cells)
    in_row = len(rows) == 1
    block = [
        [read_cell(name, cell, kind, r + 1, r == 0 and (c == 0 or not in_row)) for c, cell in enumerate(row)]
        for r, row in enumerate(rows)
    ]
    return np.array([[np.nan if isinstance(cell, str) else cell for cell in row] for row in block], dtype=float)


def answer(function, figures):
    if any(np.isnan(figure) for figure in figures):
        return NOT_AVAILABLE
    try:
        return function(*figures)
    except Failure as failure:
        return CellError(failure.code)
