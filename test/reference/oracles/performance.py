"""Relative performance: section 2 of the catalogue, the functions over time."""

import numpy as np

from .cells import (
    DATES,
    DIV0,
    NA,
    VALUE,
    VALUES,
    Failure,
    counts_as_zero,
    iso,
    option,
    read_pair,
    read_together,
    series_out,
    whole_number,
)

METHODS = ['difference', 'ratio', 'log']


def gap_between(asset_growth, benchmark_growth, method):
    """Growth factors in, relative performance out."""
    if method == 'ratio':
        return asset_growth / benchmark_growth - 1
    if method == 'log':
        return np.log(asset_growth / benchmark_growth)
    return (asset_growth - 1) - (benchmark_growth - 1)


def need(kept, least):
    if len(kept) < least:
        raise Failure(NA)
    return kept


def rolling_gaps(kept, window, method='difference'):
    return gap_between(kept.asset / kept.asset.shift(window), kept.benchmark / kept.benchmark.shift(window), method)


def RELPERF(asset, benchmark, periods=None, method=None):
    method = option('method', method, METHODS, 'difference')
    periods = whole_number('periods', periods, None)
    kept = need(read_pair(asset, benchmark).kept, 2 if periods is None else periods + 1)
    span = kept.iloc[0 if periods is None else -(periods + 1) :]
    growth = span.iloc[-1] / span.iloc[0]
    return gap_between(growth.asset, growth.benchmark, method)


def RELSTRENGTH(asset, benchmark, base=None):
    pair = read_pair(asset, benchmark)
    strength = need(pair.kept, 1).asset / pair.kept.benchmark
    return series_out(pair, (100 if base is None else base) * strength / strength.iloc[0])


def RELRETURNS(asset, benchmark, method=None):
    method = option('method', method, METHODS, 'difference')
    pair = read_pair(asset, benchmark)
    returns = need(pair.kept, 2)[['asset', 'benchmark']].pct_change()
    return series_out(pair, gap_between(1 + returns.asset, 1 + returns.benchmark, method))


def ROLLRELPERF(asset, benchmark, window, method=None):
    method = option('method', method, METHODS, 'difference')
    window = whole_number('window', window, None)
    pair = read_pair(asset, benchmark)
    return series_out(pair, rolling_gaps(need(pair.kept, window + 1), window, method))


def RELDRAWDOWN(asset, benchmark, output=None):
    output = option('output', output, ['max', 'current', 'series'], 'max')
    pair = read_pair(asset, benchmark)
    strength = need(pair.kept, 1).asset / pair.kept.benchmark
    drawdown = strength / strength.cummax() - 1
    if output == 'series':
        return series_out(pair, drawdown)
    return float(drawdown.min() if output == 'max' else drawdown.iloc[-1])


def relative_returns(kept):
    """One-period returns of both sides and their difference, without the first row."""
    returns = kept[['asset', 'benchmark']].pct_change().iloc[1:]
    return returns.assign(relative=returns.asset - returns.benchmark)


def z_score_of_latest(relative, returns, window=None):
    """The latest against those before it; the spread counts as zero beside the largest return of either side."""
    earlier = relative.iloc[:-1]
    wanted = 20 if window is None else window
    if len(earlier) < wanted:
        raise Failure(NA)
    if window is not None:
        earlier = earlier.iloc[-window:]
    spread = earlier.std(ddof=1)
    if counts_as_zero(spread, returns.loc[earlier.index, ['asset', 'benchmark']].to_numpy()):
        raise Failure(DIV0)
    return float((relative.iloc[-1] - earlier.mean()) / spread)


def MOVEZ(asset, benchmark, window=None):
    window = whole_number('window', window, None, least=20)
    returns = relative_returns(read_pair(asset, benchmark).kept)
    return z_score_of_latest(returns.relative, returns, window)


def MOVERANK(asset, benchmark, horizon=None):
    horizon = whole_number('horizon', horizon, 1)
    gaps = rolling_gaps(need(read_pair(asset, benchmark).kept, horizon + 1), horizon).dropna()
    return [[float(gaps.rank(method='min', ascending=False).iloc[-1]), float(len(gaps))]]


def STREAK(asset, benchmark):
    kept = need(read_pair(asset, benchmark).kept, 2)
    signs = np.sign(relative_returns(kept).relative.to_numpy())
    latest = signs[-1]
    if latest == 0:
        return 0.0
    different = np.flatnonzero(signs != latest)
    return float(latest * (len(signs) - 1 - (different[-1] if len(different) else -1)))


def LASTTIME(dates, values, condition=None):
    kept = read_together(dates=(dates, DATES), values=(values, VALUES)).kept
    meets = condition_test(condition, kept['values'].iloc[-1] if len(kept) else 0.0)
    need(kept, 2)
    earlier = kept.iloc[:-1]
    matching = earlier[meets(earlier['values'])]
    if matching.empty:
        raise Failure(NA, f'since the data begin on {iso(kept.dates.iloc[0])}')
    return float(matching.dates.iloc[-1])


def condition_test(condition, latest):
    if condition is None or condition.strip().lower() == 'latest':
        return (lambda values: values >= latest) if latest >= 0 else (lambda values: values <= latest)
    tests = {
        '<>': np.not_equal,
        '<=': np.less_equal,
        '>=': np.greater_equal,
        '<': np.less,
        '>': np.greater,
        '=': np.equal,
    }
    for sign, test in tests.items():
        if condition.startswith(sign):
            try:
                threshold = float(condition[len(sign) :])
            except ValueError:
                break
            return lambda values: test(values, threshold)
    raise Failure(VALUE, 'condition')


def compound_mean(returns):
    """Geometric mean through logarithms, unlike the running product of the definition."""
    return float(np.expm1(np.log1p(returns).mean()))


def RELCAGR(asset, benchmark, periodsPerYear=None, method=None):
    method = option('method', method, ['difference', 'ratio'], 'difference')
    per_year = positive('periodsPerYear', periodsPerYear, 252)
    kept = need(read_pair(asset, benchmark).kept, 2)
    growth = np.exp(
        np.log(kept[['asset', 'benchmark']].iloc[-1] / kept[['asset', 'benchmark']].iloc[0])
        * per_year
        / (len(kept) - 1)
    )
    return float(gap_between(growth.asset, growth.benchmark, method))


def positive(name, given, default):
    if given is None:
        return default
    if isinstance(given, (str, bool)) or given <= 0:
        raise Failure(VALUE, name)
    return given


def TRACKINGERROR(asset, benchmark, periodsPerYear=None):
    per_year = positive('periodsPerYear', periodsPerYear, 252)
    returns = relative_returns(need(read_pair(asset, benchmark).kept, 3))
    return float(returns.relative.std(ddof=1) * np.sqrt(per_year))


def INFORATIO(asset, benchmark, periodsPerYear=None):
    per_year = positive('periodsPerYear', periodsPerYear, 252)
    returns = relative_returns(need(read_pair(asset, benchmark).kept, 3))
    spread = returns.relative.std(ddof=1)
    if counts_as_zero(spread, returns[['asset', 'benchmark']].to_numpy()):
        raise Failure(DIV0)
    return float(returns.relative.mean() / spread * np.sqrt(per_year))


def CAPTURE(asset, benchmark, side=None):
    side = option('side', side, ['up', 'down', 'ratio'], 'up')
    returns = relative_returns(need(read_pair(asset, benchmark).kept, 2))

    def capture(chosen):
        if chosen.empty:
            raise Failure(NA)
        return compound_mean(chosen.asset) / compound_mean(chosen.benchmark)

    up, down = returns[returns.benchmark > 0], returns[returns.benchmark < 0]
    if side == 'ratio':
        return capture(up) / capture(down)
    return capture(up if side == 'up' else down)
