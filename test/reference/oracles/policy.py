"""Policy: section 4 of the catalogue, rate cuts and what followed them."""

import re

import numpy as np
import pandas as pd
from scipy import stats

from .cells import (
    DATES,
    DIV0,
    NA,
    NOT_AVAILABLE,
    PRICES,
    VALUES,
    Failure,
    as_range,
    counts_as_zero,
    option,
    read_events,
    read_together,
    whole_number,
)
from .horizons import Observations, edate, read_horizon

TEXT = {'text': True}
STATISTICS = ['mean', 'median', 'hitrate', 'min', 'max', 'stdev', 'tstat', 'count']
# How far apart two honest simulations may lie, in standard deviations of the one under test.
SIMULATION_DEVIATIONS = 5.5


def RATECUTS(dates, rates, which=None, quietMonths=None):
    which = option('which', which, ['first', 'all'], 'first')
    quiet = whole_number('quietMonths', quietMonths, 12, least=0)
    kept = read_together(dates=(dates, DATES), rates=(rates, VALUES)).kept
    changes = kept.assign(change=kept.rates.diff())
    moves = changes[changes.change.notna() & (changes.change != 0)]
    table = [[TEXT] * 4]
    for position, move in enumerate(moves.itertuples()):
        if move.change > 0:
            continue
        first = is_first(moves.iloc[:position], move.dates, quiet, kept.dates.iloc[0])
        if first or which == 'all':
            table.append([move.dates, move.change, move.rates, 1 if first else 0])
    if len(table) == 1:
        raise Failure(NA)
    return table


def is_first(earlier_moves, date, quiet, data_begin):
    if earlier_moves.empty:
        return edate(data_begin, quiet) <= date
    if earlier_moves.change.iloc[-1] > 0:
        return True
    return edate(earlier_moves.dates.iloc[-1], quiet) < date


def read_observations(dates, prices, benchmark):
    ranges = {'dates': (dates, DATES), 'prices': (prices, PRICES)}
    if benchmark is not None:
        ranges['benchmark'] = (benchmark, PRICES)
    kept = read_together(**ranges).kept
    if kept.empty:
        raise Failure(NA)
    return Observations(kept.dates, {name: kept[name] for name in kept.columns if name != 'dates'})


def statistic_of(returns, statistic):
    if statistic == 'count':
        return float(len(returns))
    if len(returns) == 0 or (len(returns) == 1 and statistic in ('stdev', 'tstat')):
        raise Failure(NA)
    series = pd.Series(returns)
    if statistic == 'tstat':
        if counts_as_zero(series.std(ddof=1), returns):
            raise Failure(DIV0)
        return float(stats.ttest_1samp(returns, 0.0).statistic)
    if statistic == 'hitrate':
        return float((series > 0).mean())
    return float(getattr(series, 'std' if statistic == 'stdev' else statistic)())


def POSTCUTRETURN(dates, prices, cutDates, horizon, benchmark=None, statistic=None, method=None, base=None):
    statistic = option('statistic', statistic, STATISTICS, 'mean')
    method = option('method', method, ['difference', 'ratio'], 'difference')
    base = option('base', base, ['on', 'before'], 'on')
    horizon = read_horizon(horizon)
    events = read_events('cutDates', cutDates)
    returns = read_observations(dates, prices, benchmark).returns(events, horizon, base, method)
    return statistic_of(returns, statistic)


def wilson(share, count, side):
    """The Wilson 95 % bound as the root of its defining equation, by scipy's own implementation."""
    interval = stats.binomtest(int(round(share * count)), count).proportion_ci(0.95, method='wilson')
    return float(interval.low if side == 'low' else interval.high)


def POSTCUTTABLE(dates, prices, cutDates, benchmark=None, horizons=None, base=None):
    base = option('base', base, ['on', 'before'], 'on')
    texts = read_horizons(horizons)
    events = read_events('cutDates', cutDates)
    observations = read_observations(dates, prices, benchmark)
    columns = [horizon_column(observations, events, read_horizon(text, 'horizons'), base) for text in texts]
    if all(len(column['returns']) == 0 for column in columns):
        raise Failure(NA)
    table = [[TEXT] * (len(texts) + 1)]
    table += [[event] + [column['cells'][row] for column in columns] for row, event in enumerate(events)]
    summaries = ['mean', 'median', 'hit rate', 'low', 'high', 'events', 'p-value']
    return table + [[TEXT] + [column[summary] for column in columns] for summary in summaries]


def read_horizons(horizons):
    cells = '1M 3M 6M 12M 24M' if horizons is None else horizons
    flat = [cell for row in as_range(cells) for cell in row]
    if len(flat) == 1 and isinstance(flat[0], str):
        return [text for text in re.split(r'[\s,]+', flat[0].strip()) if text]
    return [cell for cell in flat if cell is not None]


def horizon_column(observations, events, horizon, base):
    cells = [observations.event_return(event, horizon, base, 'difference') for event in events]
    returns = np.array([cell for cell in cells if cell is not None])
    column = {'cells': [NOT_AVAILABLE if cell is None else cell for cell in cells], 'returns': returns}
    if len(returns) == 0:
        return (
            column | dict.fromkeys(['mean', 'median', 'hit rate', 'low', 'high', 'p-value'], NOT_AVAILABLE) | {
                'events': 0
            }
        )
    share = float((returns > 0).mean())
    return column | {
        'mean': returns.mean(),
        'median': float(np.median(returns)),
        'hit rate': share,
        'low': wilson(share, len(returns), 'low'),
        'high': wilson(share, len(returns), 'high'),
        'events': len(returns),
        'p-value': permutation_p(observations, returns, horizon, base, 9999),
    }


def permutation_p(observations, returns, horizon, base, samples):
    """The p-value from many more draws than the function makes, with the spread of a run of `samples`."""
    everything = observations.returns(observations.dates, horizon, base, 'difference')
    distance = abs(returns.mean() - everything.mean()) - 1e-12
    generator = np.random.default_rng(20240711)
    draws, chunk, hits = 400_000, 20_000, 0
    for _ in range(draws // chunk):
        means = everything[random_subsets(generator, len(everything), len(returns), chunk)].mean(axis=1)
        hits += int((np.abs(means - everything.mean()) >= distance).sum())
    share = hits / draws
    expected = (1 + share * samples) / (samples + 1)
    spread = np.sqrt(share * (1 - share) * (1 / samples + 1 / draws))
    return {'value': float(expected), 'tolerance_abs': float(SIMULATION_DEVIATIONS * spread + 2 / (samples + 1))}


def random_subsets(generator, population, size, count):
    """`count` rows of `size` different positions each: rows with a repeat are drawn again."""
    if 3 * size > population:
        return np.argsort(generator.random((count, population)), axis=1)[:, :size]
    rows = generator.integers(0, population, (count, size))
    while True:
        ordered = np.sort(rows, axis=1)
        repeats = (ordered[:, 1:] == ordered[:, :-1]).any(axis=1)
        if not repeats.any():
            return rows
        rows[repeats] = generator.integers(0, population, (int(repeats.sum()), size))


def PERMTEST(dates, prices, cutDates, horizon, benchmark=None, samples=None, seed=None, base=None):
    base = option('base', base, ['on', 'before'], 'on')
    samples = whole_number('samples', samples, 9999)
    whole_number('seed', seed, 1, least=-(2**31))
    horizon = read_horizon(horizon)
    events = read_events('cutDates', cutDates)
    observations = read_observations(dates, prices, benchmark)
    returns = observations.returns(events, horizon, base, 'difference')
    if len(returns) == 0:
        raise Failure(NA)
    return permutation_p(observations, returns, horizon, base, samples)
