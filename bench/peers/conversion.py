"""Rows of anything to columns of doubles."""

import numpy as np

COLUMNS = 8


def rows_of(inputs):
    cells = inputs['cells'].reshape(-1, COLUMNS).tolist()
    return [[None if cell != cell else cell for cell in row] for row in cells]


def by_numpy(inputs):
    rows = rows_of(inputs)
    return lambda: np.array(rows, dtype=float)


def by_pandas(inputs):
    import pandas as pd

    rows = rows_of(inputs)
    names = [f'Asset {position + 1}' for position in range(COLUMNS)]
    return lambda: pd.DataFrame(rows, columns=names, dtype=float)


PEERS = {'conversion': {'numpy': by_numpy, 'pandas': by_pandas}}
