"""Valuation: section 3 of the catalogue, gaps and aggregate multiples."""

import numpy as np
import pandas as pd

from .cells import (
    DIVISION_BY_ZERO,
    NA,
    NOT_AVAILABLE,
    NUM,
    PRICES,
    VALUE,
    VALUES,
    Failure,
    counts_as_zero,
    option,
    read_series,
    read_together,
    series_out,
)

METHODS = ['percent', 'ratio', 'difference', 'log']
TEXT = {'text': True}


def gaps(kept, method):
    small, large = kept.small, kept.large
    if method == 'ratio':
        return small / large
    if method == 'difference':
        return small - large
    return np.log(small) - np.log(large) if method == 'log' else small / large - 1


def read_multiples(small, large, least):
    together = read_together(small=(small, PRICES), large=(large, PRICES))
    if len(together.kept) < least:
        raise Failure(NA)
    return together


def VALGAP(small, large, method=None):
    method = option('method', method, METHODS, 'percent')
    return float(gaps(read_multiples(small, large, 1).kept, method).iloc[-1])


def VALGAPSERIES(small, large, method=None):
    method = option('method', method, METHODS, 'percent')
    together = read_multiples(small, large, 1)
    return series_out(together, gaps(together.kept, method))


def VALGAPSTATS(small, large, method=None):
    method = option('method', method, METHODS, 'percent')
    series = gaps(read_multiples(small, large, 2).kept, method)
    spread, latest = series.std(ddof=1), series.iloc[-1]
    flat = counts_as_zero(spread, series.to_numpy())
    figures = [
        latest,
        series.mean(),
        series.median(),
        spread,
        DIVISION_BY_ZERO if flat else (latest - series.mean()) / spread,
        (series < latest).sum() / (len(series) - 1),
        series.min(),
        series.max(),
        len(series),
    ]
    return [[TEXT, TEXT]] + [[TEXT, figure] for figure in figures]


def GAPCLOSE(gap, years, target=None):
    target = 0 if target is None else target
    if years <= 0:
        raise Failure(VALUE, 'years')
    if gap <= -1 or target <= -1:
        raise Failure(NUM)
    return float(np.exp((np.log1p(target) - np.log1p(gap)) / years) - 1)


def HALFLIFE(values):
    series = pd.Series(read_series('values', values, VALUES).values).dropna().to_numpy()
    if len(series) < 4:
        raise Failure(NA)
    slope = np.polyfit(series[:-1], series[1:], 1)[0]
    if not 0 < slope < 1:
        raise Failure(NA, 'mean reversion')
    return float(-np.log(2) / np.log(slope))


def read_members(market_caps, earnings):
    kept = read_together(marketCaps=(market_caps, PRICES), earnings=(earnings, VALUES)).kept
    if kept.empty:
        raise Failure(NA)
    return kept


def price_earnings(kept, losses):
    """The aggregate multiple, or None where there is none."""
    earners = kept[kept.earnings > 0]
    if losses == 'median':
        return float((earners.marketCaps / earners.earnings).median()) if len(earners) else None
    members = earners if losses == 'exclude' else kept
    earned = kept.earnings.clip(lower=0).sum() if losses == 'zero' else members.earnings.sum()
    return float(members.marketCaps.sum() / earned) if earned > 0 else None


def INDEXPE(marketCaps, earnings, losses=None):
    losses = option('losses', losses, ['include', 'exclude', 'zero', 'median'], 'include')
    multiple = price_earnings(read_members(marketCaps, earnings), losses)
    if multiple is None:
        raise Failure(NUM)
    return multiple


def INDEXPETABLE(marketCaps, earnings):
    kept = read_members(marketCaps, earnings)
    table = [[TEXT] * 5]
    for losses in ['include', 'exclude', 'zero', 'median']:
        multiple = price_earnings(kept, losses)
        counted = kept[kept.earnings > 0] if losses in ('exclude', 'median') else kept
        earnings_yield = NOT_AVAILABLE if multiple is None else 1 / multiple
        if multiple is None and losses == 'include':
            earnings_yield = kept.earnings.sum() / kept.marketCaps.sum()
        share = counted.marketCaps.sum() / kept.marketCaps.sum()
        table.append([TEXT, NOT_AVAILABLE if multiple is None else multiple, earnings_yield, share, len(counted)])
    return table
