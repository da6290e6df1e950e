"""What the shares of a market did over the same windows."""

import numpy as np

DAYS = 1_000
RECENT = 21
PRIOR = 126


def table(inputs):
    """Days in rows, a share's prices beside each other in memory."""
    return inputs['prices'].reshape(-1, DAYS).T


def frame(inputs):
    import pandas as pd

    return pd.DataFrame(table(inputs))


def priced_days(prices):
    return np.flatnonzero(~np.isnan(prices).all(axis=1))


def leadership_by_scipy(inputs):
    from scipy.stats import spearmanr

    prices = table(inputs)

    def run():
        days = priced_days(prices)
        last, middle, first = prices[days[[-1, -1 - RECENT, -1 - RECENT - PRIOR]]]
        recent, prior = last / middle, middle / first
        counted = ~np.isnan(recent * prior)
        return -spearmanr(recent[counted], prior[counted]).statistic

    return run


def leadership_by_pandas(inputs):
    prices = frame(inputs)

    def run():
        priced = prices.dropna(how='all')
        last, middle, first = priced.iloc[-1], priced.iloc[-1 - RECENT], priced.iloc[-1 - RECENT - PRIOR]
        return -(last / middle).corr(middle / first, method='spearman')

    return run


def dispersion_by_numpy(inputs):
    prices = table(inputs)

    def run():
        days = priced_days(prices)
        return np.nanstd(prices[days[-1]] / prices[days[-1 - RECENT]], ddof=1)

    return run


def dispersion_by_pandas(inputs):
    prices = frame(inputs)

    def run():
        priced = prices.dropna(how='all')
        return (priced.iloc[-1] / priced.iloc[-1 - RECENT]).std()

    return run


def breadth_by_numpy(inputs):
    prices, benchmark = table(inputs), inputs['benchmark']

    def run():
        days = np.flatnonzero(~np.isnan(benchmark))
        end, start = days[-1], days[-1 - RECENT]
        growth = prices[end] / prices[start]
        growth = growth[~np.isnan(growth)]
        return (growth > benchmark[end] / benchmark[start]).mean()

    return run


def breadth_by_pandas(inputs):
    import pandas as pd

    prices, benchmark = frame(inputs), pd.Series(inputs['benchmark'])

    def run():
        days = benchmark.dropna()
        end, start = days.index[-1], days.index[-1 - RECENT]
        growth = (prices.loc[end] / prices.loc[start]).dropna()
        return (growth > days[end] / days[start]).mean()

    return run


PEERS = {
    'leadership': {'numpy and scipy': leadership_by_scipy, 'pandas': leadership_by_pandas},
    'dispersion': {'numpy': dispersion_by_numpy, 'pandas': dispersion_by_pandas},
    'breadth': {'numpy': breadth_by_numpy, 'pandas': breadth_by_pandas},
}
