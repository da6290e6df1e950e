"""Section 7 of the catalogue: bootstrap intervals and hit rates."""

import numpy as np
import pandas as pd

from .cells import NA, VALUE, VALUES, Failure, option, read_series, whole_number
from .policy import SIMULATION_DEVIATIONS, wilson

# The reference is the mean of this many runs, each as long as the one under test.
RUNS = 40


def read_values(values, least):
    series = pd.Series(read_series('values', values, VALUES).values).dropna().to_numpy()
    if len(series) < least:
        raise Failure(NA)
    return series


def HITRATE(values, output=None):
    output = option('output', output, ['rate', 'low', 'high'], 'rate')
    series = read_values(values, 1)
    share = float((series > 0).mean())
    return share if output == 'rate' else wilson(share, len(series), output)


def BOOTCI(values, statistic=None, level=None, block=None, samples=None, seed=None):
    statistic = option('statistic', statistic, ['mean', 'median', 'stdev'], 'mean')
    level = 0.95 if level is None else level
    if not 0 < level < 1:
        raise Failure(VALUE, 'level')
    if block is not None and block < 1:
        raise Failure(VALUE, 'block')
    samples = whole_number('samples', samples, 9999)
    whole_number('seed', seed, 1, least=-(2**31))
    series = read_values(values, 2)
    length = len(series) ** (1 / 3) if block is None else block
    return [interval(series, statistic, level, length, samples)]


def interval(series, statistic, level, block, samples):
    generator = np.random.default_rng(20240711)
    tails = [(1 - level) / 2, (1 + level) / 2]
    reckon = {'mean': np.mean, 'median': np.median, 'stdev': lambda drawn, axis: drawn.std(axis=axis, ddof=1)}[
        statistic
    ]
    bounds = []
    for _ in range(RUNS):
        drawn = series[stationary_positions(generator, len(series), block, samples)]
        bounds.append(np.quantile(reckon(drawn, axis=1), tails))
    bounds = np.array(bounds)
    spread = np.maximum(SIMULATION_DEVIATIONS * bounds.std(axis=0, ddof=1), 1.5 * np.ptp(bounds, axis=0))
    return [
        {'value': float(value), 'tolerance_abs': float(width) + 1e-12}
        for value, width in zip(bounds.mean(axis=0), spread)
    ]


def stationary_positions(generator, count, block, samples):
    """Politis and Romano: at each step a new start with probability 1/block, else the next row, wrapping round."""
    positions = np.empty((samples, count), dtype=np.int64)
    positions[:, 0] = generator.integers(0, count, samples)
    for step in range(1, count):
        fresh = generator.random(samples) < 1 / block
        positions[:, step] = np.where(
            fresh, generator.integers(0, count, samples), (positions[:, step - 1] + 1) % count
        )
    return positions
