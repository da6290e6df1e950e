"""Rotation: section 6 of the catalogue, the map of relative strength and its momentum."""

import numpy as np
import pandas as pd

from .cells import (
    DIVISION_BY_ZERO,
    NA,
    NOT_AVAILABLE,
    PRICES,
    RATIOS,
    VALUE,
    Failure,
    counts_as_zero,
    option,
    read_pair,
    read_panel,
    read_series,
    refuse_negatives,
    series_out,
    whole_number,
)
from .elementwise import elementwise

METHODS = ['averages', 'ema', 'zscore']
TEXT = {'text': True}


def exponential_average(values, window):
    """Seeded with the simple average of the first `window` values, which stands at the last of them."""
    present = values.dropna()
    result = pd.Series(np.nan, index=values.index)
    if len(present) < window:
        return result
    seed = pd.Series([present.iloc[:window].mean()], index=[present.index[window - 1]])
    tail = pd.concat([seed, present.iloc[window:]])
    result[tail.index] = tail.ewm(span=window, adjust=False).mean()
    return result


def simple_average(values, window):
    """A plain mean of each window: slow, and free of the drift of running sums."""
    return values.rolling(window).apply(lambda part: part.mean(), raw=True)


def z_scores(values, window):
    def score(part):
        spread = part.std(ddof=1)
        return np.inf if counts_as_zero(spread, part) else (part[-1] - part.mean()) / spread

    return values.rolling(window).apply(score, raw=True)


def rotation(strength, window, method):
    """RS-Ratio and RS-Momentum of a relative strength without gaps; infinite where a window is flat."""
    fast = max(2, round(window / 3))
    if method == 'zscore':
        ratio = 100 + z_scores(strength, window)
        return ratio, 100 + z_scores(ratio.diff(), window)
    average = simple_average if method == 'averages' else exponential_average
    ratio = 100 * average(strength, fast) / average(strength, window)
    return ratio, 100 * ratio / average(ratio, fast)


def rotation_series(asset, benchmark, window, method, which):
    window = whole_number('window', window, 30)
    method = option('method', method, METHODS, 'averages')
    pair = read_pair(asset, benchmark)
    kept = pair.kept
    result = rotation(kept.asset / kept.benchmark, window, method)[which]
    return series_out(pair, {row: DIVISION_BY_ZERO if np.isinf(value) else value for row, value in result.items()})


def RSRATIO(asset, benchmark, window=None, method=None):
    return rotation_series(asset, benchmark, window, method, 0)


def RSMOMENTUM(asset, benchmark, window=None, method=None):
    return rotation_series(asset, benchmark, window, method, 1)


def quadrant(ratio, momentum):
    if ratio >= 100:
        return 'Leading' if momentum >= 100 else 'Weakening'
    return 'Improving' if momentum >= 100 else 'Lagging'


def QUADRANT(ratio, momentum):
    return elementwise(quadrant, ratio=(ratio, RATIOS), momentum=(momentum, RATIOS))


def read_against(prices, benchmark):
    panel = read_panel('prices', prices)
    against = read_series('benchmark', benchmark, PRICES).values
    if len(against) != len(panel.frame):
        raise Failure(VALUE, len(panel.frame), 'benchmark', len(against))
    refuse_negatives([panel.frame.to_numpy(), against])
    return panel, pd.Series(against)


def points(prices, benchmark, window, method):
    """The rows of a column in which both RS-Ratio and RS-Momentum exist."""
    strength = (prices / benchmark).dropna()
    ratio, momentum = rotation(strength, window, method)
    return pd.DataFrame({'ratio': ratio, 'momentum': momentum}).replace(np.inf, np.nan).dropna()


def ROTATIONMAP(prices, benchmark, window=None, method=None):
    window = whole_number('window', window, 30)
    method = option('method', method, METHODS, 'averages')
    panel, against = read_against(prices, benchmark)
    table, countable = [[TEXT] * 7], 0
    for column, name in enumerate(panel.names):
        path = points(panel.frame[column], against, window, method)
        if path.empty:
            table.append([name] + [NOT_AVAILABLE] * 6)
            continue
        countable += 1
        latest = path.iloc[-1]
        where = quadrant(latest.ratio, latest.momentum)
        others = [points(panel.frame[column], against, window, other) for other in METHODS]
        agreement = sum(len(p) > 0 and quadrant(p.ratio.iloc[-1], p.momentum.iloc[-1]) == where for p in others)
        distance = float(np.hypot(latest.ratio - 100, latest.momentum - 100))
        table.append([name, latest.ratio, latest.momentum, where, heading(path), distance, agreement])
    if countable == 0:
        raise Failure(NA)
    return table


def heading(path):
    """Compass degrees of the last step: 0 is momentum straight up, 90 ratio straight up."""
    if len(path) < 2:
        return NOT_AVAILABLE
    step = path.iloc[-1] - path.iloc[-2]
    return float(np.degrees(np.angle(complex(step.momentum, step.ratio))) % 360)


def ROTATIONTAIL(prices, benchmark, tail=None, window=None, method=None):
    tail = whole_number('tail', tail, 8)
    window = whole_number('window', window, 30)
    method = option('method', method, METHODS, 'averages')
    panel, against = read_against(prices, benchmark)
    table, countable = [[TEXT] * 4], 0
    for column, name in enumerate(panel.names):
        path = points(panel.frame[column], against, window, method).iloc[-tail:]
        countable += len(path) > 0
        missing = tail - len(path)
        for step in range(tail):
            figures = [NOT_AVAILABLE] * 2 if step < missing else list(path.iloc[step - missing])
            table.append([name, step - tail + 1] + figures)
    if countable == 0:
        raise Failure(NA)
    return table
