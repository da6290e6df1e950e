"""EVENTSTUDY and EVENTTEST, the market model by statsmodels and the tests by scipy."""

import numpy as np
import statsmodels.api as sm
from scipy import stats

from .cells import (
    DATES,
    DIVISION_BY_ZERO,
    NA,
    NOT_AVAILABLE,
    PRICES,
    VALUE,
    Failure,
    option,
    read_events,
    read_together,
    whole_number,
)

TEXT = {'text': True}


def read_returns(dates, asset, benchmark):
    """Sorted dates and one-period returns; the first row has none."""
    kept = read_together(dates=(dates, DATES), asset=(asset, PRICES), benchmark=(benchmark, PRICES)).kept
    if kept.empty:
        raise Failure(NA)
    return kept.dates.to_numpy(), kept.asset.pct_change().to_numpy(), kept.benchmark.pct_change().to_numpy()


def windows(dates, events, first, last, estimation_before, estimation):
    """For each event that fits: positions of its window and of its estimation window."""
    for event in events:
        day0 = int(np.searchsorted(dates, event))
        window = np.arange(day0 + first, day0 + last + 1)
        estimated = np.arange(day0 + estimation_before - estimation, day0 + estimation_before)
        everything = np.concatenate([estimated, window, [day0]])
        if everything.min() >= 1 and everything.max() < len(dates):
            yield window, estimated


def market_model(a, b, estimated):
    return sm.OLS(a[estimated], np.column_stack([np.ones(len(estimated)), b[estimated]])).fit()


def EVENTSTUDY(dates, asset, benchmark, events, before=None, after=None, model=None, estimation=None):
    model = option('model', model, ['marketadjusted', 'market', 'meanadjusted'], 'marketadjusted')
    before, after = whole_number('before', before, 5, least=0), whole_number('after', after, 20, least=0)
    estimation = whole_number('estimation', estimation, 120, least=3)
    days, a, b = read_returns(dates, asset, benchmark)
    needed = 0 if model == 'marketadjusted' else estimation
    paths = []
    for window, estimated in windows(days, read_events('events', events), -before, after, -before, needed):
        if model == 'marketadjusted':
            expected = b[window]
        elif model == 'meanadjusted':
            expected = a[estimated].mean()
        else:
            alpha, beta = market_model(a, b, estimated).params
            expected = alpha + beta * b[window]
        paths.append(a[window] - expected)
    if not paths:
        raise Failure(NA)
    abnormal = np.array(paths)
    cumulated = abnormal.cumsum(axis=1)
    count = len(paths)
    table = [[TEXT] * 8]
    for column, day in enumerate(range(-before, after + 1)):
        mean = cumulated[:, column].mean()
        tail = [NOT_AVAILABLE] * 4
        if count > 1:
            error = stats.sem(cumulated[:, column])
            low, high = stats.t.interval(0.95, count - 1, loc=mean, scale=error)
            tail = [error, mean / error, low, high]
        table.append([day, count, abnormal[:, column].mean(), mean, *tail])
    return table


def EVENTTEST(dates, asset, benchmark, events, start=None, to=None, estimation=None):
    first, last = whole_number('from', start, 0, least=-(10**6)), whole_number('to', to, 5, least=-(10**6))
    estimation = whole_number('estimation', estimation, 120, least=5)
    if last < first:
        raise Failure(VALUE)
    days, a, b = read_returns(dates, asset, benchmark)
    found = list(windows(days, read_events('events', events), first, last, min(first, 0), estimation))
    if not found:
        raise Failure(NA)
    abnormal, standardised, residuals = [], [], []
    for window, estimated in found:
        fit = market_model(a, b, estimated)
        exogenous = np.column_stack([np.ones(len(window)), b[window]])
        forecast = fit.get_prediction(exogenous)
        abnormal.append(a[window] - forecast.predicted_mean)
        standardised.append(abnormal[-1] / forecast.se_obs)
        residuals.append(fit.resid)
    abnormal, standardised, residuals = np.array(abnormal), np.array(standardised), np.array(residuals)
    count, length = abnormal.shape
    cars, csars = abnormal.sum(axis=1), standardised.sum(axis=1)
    patell = csars.sum() / np.sqrt(count * length * (estimation - 2) / (estimation - 4))
    rows = [
        student(cars),
        normal(patell),
        student(csars),
        normal(corrado(residuals, abnormal)),
        normal(cowan(residuals, cars)),
        wilcoxon(cars),
    ]
    return [[TEXT] * 4] + [[TEXT, statistic, p, count] for statistic, p in rows]


def student(values):
    if len(values) == 1:
        return NOT_AVAILABLE, NOT_AVAILABLE
    if np.ptp(values) == 0:
        return DIVISION_BY_ZERO, DIVISION_BY_ZERO
    test = stats.ttest_1samp(values, 0.0)
    return float(test.statistic), float(test.pvalue)


def normal(z):
    return float(z), float(2 * stats.norm.sf(abs(z)))


def corrado(residuals, abnormal):
    ranks = np.apply_along_axis(stats.rankdata, 1, np.hstack([residuals, abnormal]))
    centred = (ranks - (ranks.shape[1] + 1) / 2).mean(axis=0)
    length = abnormal.shape[1]
    return np.sqrt(length) * centred[-length:].mean() / np.sqrt((centred**2).mean())


def cowan(residuals, cars):
    expected = (residuals > 0).mean(axis=1).mean()
    return ((cars > 0).sum() - len(cars) * expected) / np.sqrt(len(cars) * expected * (1 - expected))


def wilcoxon(cars):
    """The signed z from scipy's p-value: scipy's own statistic is the smaller rank sum, without a sign."""
    kept = cars[cars != 0]
    ranks = stats.rankdata(np.abs(kept))
    if np.isclose(ranks[kept > 0].sum(), ranks.sum() / 2, rtol=0, atol=1e-9):
        return 0.0, 1.0
    p = float(stats.wilcoxon(kept, correction=True, method='approx').pvalue)
    side = np.sign(ranks[kept > 0].sum() - ranks.sum() / 2)
    return float(side * stats.norm.isf(p / 2)), p
