"""Measures across the columns of a panel: LEADERS, BREADTH, DISPERSION and LEADERSHIP."""

import numpy as np
from scipy import stats

from .cells import DIV0, NA, NOT_AVAILABLE, Failure, read_panel, refuse_negatives, whole_number
from .rotation import read_against

TEXT = {'text': True}


def window_ends(rows, *lengths):
    """Positions of the ends of consecutive windows counted back from the last of `rows`, latest first."""
    back = [0, *np.cumsum(lengths)]
    if len(rows) <= back[-1]:
        raise Failure(NA)
    return [rows[len(rows) - 1 - int(steps)] for steps in back]


def returns_between(frame, ends):
    """Returns of the columns that have a value at every end, one row a window, latest first."""
    levels = frame.loc[ends]
    counted = levels.dropna(axis=1)
    if counted.shape[1] == 0:
        raise Failure(NA)
    return counted / counted.shift(-1) - 1


def against_benchmark(prices, benchmark, periods):
    periods = whole_number('periods', periods, 21)
    panel, against = read_against(prices, benchmark)
    ends = window_ends(list(against.dropna().index), periods)
    return panel, returns_between(panel.frame, ends).iloc[0], against[ends[0]] / against[ends[1]] - 1


def LEADERS(prices, benchmark, periods=None):
    panel, returns, of_benchmark = against_benchmark(prices, benchmark, periods)
    table = [[TEXT] * 4]
    for position, (column, value) in enumerate(returns.sort_values(ascending=False, kind='stable').items()):
        table.append([panel.names[column], value, value - of_benchmark, position + 1])
    left_out = [name for column, name in enumerate(panel.names) if column not in returns.index]
    return table + [[name] + [NOT_AVAILABLE] * 3 for name in left_out]


def BREADTH(prices, benchmark, periods=None):
    _, returns, of_benchmark = against_benchmark(prices, benchmark, periods)
    return float((returns > of_benchmark).mean())


def read_alone(prices):
    panel = read_panel('prices', prices)
    refuse_negatives([panel.frame.to_numpy()])
    return panel.frame, list(panel.frame.dropna(how='all').index)


def DISPERSION(prices, periods=None):
    periods = whole_number('periods', periods, 21)
    frame, rows = read_alone(prices)
    returns = returns_between(frame, window_ends(rows, periods)).iloc[0]
    if len(returns) < 2:
        raise Failure(NA)
    return float(returns.std(ddof=1))


def LEADERSHIP(prices, recent=None, prior=None):
    recent, prior = whole_number('recent', recent, 21), whole_number('prior', prior, 126)
    frame, rows = read_alone(prices)
    returns = returns_between(frame, window_ends(rows, recent, prior))
    if returns.shape[1] < 3:
        raise Failure(NA)
    if any(np.ptp(returns.iloc[window]) == 0 for window in (0, 1)):
        raise Failure(DIV0)
    return -float(stats.spearmanr(returns.iloc[0], returns.iloc[1]).statistic)
