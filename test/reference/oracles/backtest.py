"""BACKTEST: a switch between asset and benchmark, in columns of a data frame."""

import numpy as np
import pandas as pd

from .cells import (
    DIVISION_BY_ZERO,
    NA,
    NOT_AVAILABLE,
    PRICES,
    VALUE,
    VALUES,
    Failure,
    counts_as_zero,
    read_together,
    whole_number,
)
from .performance import positive

TEXT = {'text': True}


def BACKTEST(asset, benchmark, signal, lag=None, costBps=None, periodsPerYear=None):
    lag = whole_number('lag', lag, 1)
    if costBps is not None and costBps < 0:
        raise Failure(VALUE, 'costBps')
    per_year = positive('periodsPerYear', periodsPerYear, 252)
    kept = read_together(asset=(asset, PRICES), benchmark=(benchmark, PRICES), signal=(signal, VALUES)).kept
    frame = kept[['asset', 'benchmark']].pct_change().assign(signal=kept.signal.shift(lag)).dropna()
    if len(frame) < 2:
        raise Failure(NA)
    held = frame.signal > 0
    switched = held.astype(int).diff().fillna(0) != 0
    gross = frame.asset.where(held, frame.benchmark)
    net = (1 + gross) * np.where(switched, 1 - (costBps or 0) / 10_000, 1) - 1
    columns = [net, frame.asset, frame.benchmark]
    hits = [(net > frame.benchmark).mean(), (frame.asset > frame.benchmark).mean(), NOT_AVAILABLE]
    figures = [
        [np.exp(np.log1p(r).mean() * per_year) - 1 for r in columns],
        [r.std(ddof=1) * np.sqrt(per_year) for r in columns],
        [sharpe(r, per_year) for r in columns],
        [deepest(r) for r in columns],
        hits,
        [switched.sum(), 0, 0],
    ]
    return [[TEXT] * 4] + [[TEXT, *row] for row in figures]


def sharpe(returns, per_year):
    spread = returns.std(ddof=1)
    if counts_as_zero(spread, returns.to_numpy()):
        return DIVISION_BY_ZERO
    return returns.mean() / spread * np.sqrt(per_year)


def deepest(returns):
    wealth = pd.concat([pd.Series([1.0]), (1 + returns).cumprod()])
    return (wealth / wealth.cummax() - 1).min()
