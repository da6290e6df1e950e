"""Least squares and Newey–West by statsmodels: MARKETMODEL, RATEBETA, NWTSTAT, GAPFORWARD and GAPFORECAST."""

import numpy as np
import pandas as pd
import statsmodels.api as sm

from .cells import (
    DIV0,
    DIVISION_BY_ZERO,
    NA,
    NOT_AVAILABLE,
    PRICES,
    VALUES,
    Failure,
    counts_as_zero,
    option,
    read_pair,
    read_series,
    read_together,
    whole_number,
)
from .performance import positive, relative_returns

TEXT = {'text': True}


def default_lags(count):
    return int(np.floor(4 * (count / 100) ** (2 / 9)))


def with_newey_west(model, lags):
    """Bartlett weights without small-sample factor; lags beyond the sample add nothing but still set the weights."""
    if lags == 0:
        return model.fit(cov_type='HC0')
    return model.fit(cov_type='HAC', cov_kwds={'maxlags': int(lags), 'use_correction': False})


def mean_t(values, lags):
    fit = with_newey_west(sm.OLS(values, np.ones(len(values))), lags)
    return float(fit.params[0] / fit.bse[0])


def MARKETMODEL(asset, benchmark, periodsPerYear=None):
    per_year = positive('periodsPerYear', periodsPerYear, 252)
    returns = relative_returns(read_pair(asset, benchmark).kept)
    if len(returns) < 3:
        raise Failure(NA)
    if counts_as_zero(returns.benchmark.std(ddof=1), returns.benchmark.to_numpy()):
        raise Failure(DIV0)
    fit = sm.OLS(returns.asset.to_numpy(), sm.add_constant(returns.benchmark.to_numpy())).fit()
    figures = [fit.params[0] * per_year, fit.params[1], fit.rsquared, np.sqrt(fit.mse_resid), *fit.tvalues, fit.nobs]
    return [[TEXT, TEXT]] + [[TEXT, figure] for figure in figures]


def RATEBETA(asset, benchmark, yields, statistic=None):
    statistic = option('statistic', statistic, ['beta', 'tstat', 'r2', 'alpha'], 'beta')
    kept = read_together(asset=(asset, PRICES), benchmark=(benchmark, PRICES), yields=(yields, VALUES)).kept
    relative = relative_returns(kept).relative.to_numpy()
    if len(relative) < 3:
        raise Failure(NA)
    change = np.diff(kept.yields)
    if counts_as_zero(change.std(ddof=1), np.abs(kept.yields.to_numpy())):
        raise Failure(DIV0)
    fit = with_newey_west(sm.OLS(relative, sm.add_constant(change)), default_lags(len(relative)))
    return float(
        {'beta': fit.params[1], 'tstat': fit.tvalues[1], 'r2': fit.rsquared, 'alpha': fit.params[0]}[statistic]
    )


def NWTSTAT(values, lags=None):
    lags = whole_number('lags', lags, None, least=0)
    series = pd.Series(read_series('values', values, VALUES).values).dropna().to_numpy()
    if len(series) < 2:
        raise Failure(NA)
    if counts_as_zero(series.std(ddof=1), series):
        raise Failure(DIV0)
    return mean_t(series, default_lags(len(series)) if lags is None else lags)


def forward_performance(gap, asset, benchmark, horizon, per_year):
    """Kept rows with the annualised relative performance that followed; missing where it lies beyond the data."""
    kept = read_together(gap=(gap, VALUES), asset=(asset, PRICES), benchmark=(benchmark, PRICES)).kept
    strength = np.log(kept.asset / kept.benchmark)
    return kept.assign(forward=np.expm1((strength.shift(-horizon) - strength) * per_year / horizon))


def GAPFORWARD(gap, asset, benchmark, horizon, buckets=None, periodsPerYear=None):
    horizon = whole_number('horizon', horizon, None)
    buckets = whole_number('buckets', buckets, 5)
    rows = forward_performance(gap, asset, benchmark, horizon, positive('periodsPerYear', periodsPerYear, 12))
    followed = rows.dropna()
    if len(followed) < buckets:
        raise Failure(NA)
    order = followed.gap.argsort(kind='stable').to_numpy()
    bucket = np.empty(len(followed), dtype=int)
    bucket[order] = np.arange(len(followed)) * buckets // len(followed)
    groups = [followed[bucket == number] for number in range(buckets)]
    below = [number for number, group in enumerate(groups) if group.gap.min() <= rows.gap.iloc[-1]]
    current = below[-1] if below else 0
    table = [[TEXT] * 9]
    for number, group in enumerate(groups):
        forward = group.forward.to_numpy()
        table.append(
            [
                number + 1,
                group.gap.min(),
                group.gap.max(),
                len(group),
                forward.mean(),
                np.median(forward),
                (forward > 0).mean(),
                bucket_t(forward, horizon),
                1 if number == current else 0,
            ]
        )
    return table


def bucket_t(forward, horizon):
    if len(forward) == 1:
        return NOT_AVAILABLE
    if counts_as_zero(forward.std(ddof=1), forward):
        return DIVISION_BY_ZERO
    return mean_t(forward, horizon - 1)


def GAPFORECAST(gap, asset, benchmark, horizon, periodsPerYear=None):
    horizon = whole_number('horizon', horizon, None)
    rows = forward_performance(gap, asset, benchmark, horizon, positive('periodsPerYear', periodsPerYear, 12))
    followed = rows.dropna()
    if len(followed) < 3:
        raise Failure(NA)
    if counts_as_zero(followed.gap.std(ddof=1), followed.gap.to_numpy()):
        raise Failure(DIV0)
    model = sm.OLS(followed.forward.to_numpy(), sm.add_constant(followed.gap.to_numpy()))
    fit = with_newey_west(model, horizon - 1)
    forecast = fit.params[0] + fit.params[1] * rows.gap.iloc[-1]
    figures = [forecast, *fit.params, fit.bse[1], fit.tvalues[1], fit.rsquared, len(followed), len(followed) / horizon]
    return [[TEXT, TEXT]] + [[TEXT, figure] for figure in figures]
