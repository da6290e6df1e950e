"""Section 5 of the catalogue, and the ratios of one company from sections 4 and 5."""

import numpy as np
import pandas as pd
from scipy import stats

from .cells import (
    DIV0,
    DIVISION_BY_ZERO,
    NA,
    NOT_AVAILABLE,
    NUM,
    VALUE,
    VALUES,
    Failure,
    counts_as_zero,
    read_series,
    read_together,
    series_out,
    whole_number,
)
from .elementwise import elementwise
from .performance import MOVEZ

TEXT = {'text': True}


def ratio(over, under):
    if under == 0:
        raise Failure(DIV0)
    return over / under


def DAYSTOCOVER(sharesShort, averageVolume):
    return elementwise(ratio, sharesShort=(sharesShort, VALUES), averageVolume=(averageVolume, VALUES))


def SHORTFLOAT(sharesShort, floatShares):
    return elementwise(ratio, sharesShort=(sharesShort, VALUES), floatShares=(floatShares, VALUES))


def EPSBOOST(floatingDebt, rateChangeBp, netIncome, taxRate=None, passThrough=None):
    def boost(debt, change, income, tax, passed):
        if not 0 <= tax <= 1:
            raise Failure(VALUE, 'taxRate')
        if income <= 0:
            raise Failure(NUM)
        return -debt * change * passed * (1 - tax) / (10_000 * income)

    return elementwise(
        boost,
        floatingDebt=(floatingDebt, VALUES),
        rateChangeBp=(rateChangeBp, VALUES),
        netIncome=(netIncome, VALUES),
        taxRate=(0.21 if taxRate is None else taxRate, VALUES),
        passThrough=(1 if passThrough is None else passThrough, VALUES),
    )


def RATECOVER(ebit, interest, floatingDebt, rateChangeBp):
    def cover(earned, paid, debt, change):
        after = (paid * 10_000 + debt * change) / 10_000
        if after <= 0:
            raise Failure(NUM)
        return earned / after

    return elementwise(
        cover,
        ebit=(ebit, VALUES),
        interest=(interest, VALUES),
        floatingDebt=(floatingDebt, VALUES),
        rateChangeBp=(rateChangeBp, VALUES),
    )


def COTNET(longs, shorts, openInterest=None):
    ranges = {'longs': (longs, VALUES), 'shorts': (shorts, VALUES)}
    if openInterest is not None:
        ranges['openInterest'] = (openInterest, VALUES)
    together = read_together(**ranges)
    kept = together.kept
    net = kept.longs - kept.shorts
    if openInterest is None:
        return series_out(together, net)
    shares = {
        row: DIVISION_BY_ZERO if kept.openInterest[row] == 0 else net[row] / kept.openInterest[row] for row in net.index
    }
    return series_out(together, shares)


def last_values(name, cells, window):
    window = whole_number('window', window, 156, least=2)
    series = pd.Series(read_series(name, cells, VALUES).values).dropna().to_numpy()[-window:]
    if len(series) < 2:
        raise Failure(NA)
    return series


def COTINDEX(net, window=None):
    series = last_values('net', net, window)
    if np.ptp(series) == 0:
        raise Failure(DIV0)
    return float(100 * (series[-1] - series.min()) / np.ptp(series))


def CROWDING(values, window=None):
    series = last_values('values', values, window)
    if counts_as_zero(series.std(ddof=1), series):
        raise Failure(DIV0)
    return float(stats.zscore(series, ddof=1)[-1])


def percentile_of_latest(name, cells):
    history = pd.Series(read_series(name, cells, VALUES).values).dropna()
    if len(history) < 2:
        raise Failure(NA)
    return float(history.iloc[-1]), float((history < history.iloc[-1]).sum() / (len(history) - 1))


def components(shortFloat, daysToCover, asset, benchmark):
    short, short_place = percentile_of_latest('shortFloat', shortFloat)
    cover, cover_place = percentile_of_latest('daysToCover', daysToCover)
    move = MOVEZ(asset, benchmark)
    return [(short, 100 * short_place), (cover, 100 * cover_place), (move, 100 * float(stats.norm.cdf(move)))]


def SQUEEZE(shortFloat, daysToCover, asset, benchmark):
    return float(np.mean([score for _, score in components(shortFloat, daysToCover, asset, benchmark)]))


def SQUEEZETABLE(shortFloat, daysToCover, asset, benchmark, weights=None):
    given = np.ones(3) if weights is None else read_weights(weights)
    shares = given / given.sum()
    parts = components(shortFloat, daysToCover, asset, benchmark)
    table = [[TEXT] * 4] + [[TEXT, value, score, share] for (value, score), share in zip(parts, shares)]
    return table + [[TEXT, NOT_AVAILABLE, float(np.dot(shares, [score for _, score in parts])), 1]]


def read_weights(weights):
    flat = read_series('weights', weights, VALUES).values
    if len(flat) != 3 or np.isnan(flat).any() or (flat < 0).any() or flat.sum() <= 0:
        raise Failure(VALUE, 'weights')
    return flat
