"""Abnormal returns around events by the market model, and tests of them."""

import numpy as np

ESTIMATION = 120
BEFORE, AFTER = 5, 20
LAST_DAY = 5


def returns_of(inputs):
    """Return i ends on date i + 1."""
    asset, benchmark = inputs['asset'], inputs['benchmark']
    return asset[1:] / asset[:-1] - 1, benchmark[1:] / benchmark[:-1] - 1


def event_days(inputs):
    return np.searchsorted(inputs['dates'], inputs['events']) - 1


def windows(values, starts, length):
    return values[starts[:, None] + np.arange(length)]


class MarketModels:
    """Least squares of many windows at once."""

    def __init__(self, asset, benchmark, starts):
        self.x, self.y = windows(benchmark, starts, ESTIMATION), windows(asset, starts, ESTIMATION)
        self.mean_x = self.x.mean(axis=1, keepdims=True)
        mean_y = self.y.mean(axis=1, keepdims=True)
        centred = self.x - self.mean_x
        self.squares = (centred * centred).sum(axis=1, keepdims=True)
        self.beta = (centred * (self.y - mean_y)).sum(axis=1, keepdims=True) / self.squares
        self.alpha = mean_y - self.beta * self.mean_x

    def residuals(self):
        return self.y - self.alpha - self.beta * self.x


def study(abnormal):
    from scipy.stats import t

    cumulated = abnormal.cumsum(axis=1)
    mean, count = cumulated.mean(axis=0), len(cumulated)
    error = cumulated.std(axis=0, ddof=1) / np.sqrt(count)
    half = t.ppf(0.975, count - 1) * error
    return np.column_stack([abnormal.mean(axis=0), mean, error, mean / error, mean - half, mean + half])


def study_by_numpy(inputs):
    def run():
        asset, benchmark = returns_of(inputs)
        first = event_days(inputs) - BEFORE
        model = MarketModels(asset, benchmark, first - ESTIMATION)
        length = BEFORE + 1 + AFTER
        expected = model.alpha + model.beta * windows(benchmark, first, length)
        return study(windows(asset, first, length) - expected)

    return run


def study_by_statsmodels(inputs):
    from statsmodels.api import OLS, add_constant

    def run():
        asset, benchmark = returns_of(inputs)
        explaining = add_constant(benchmark)
        abnormal = []
        for first in event_days(inputs) - BEFORE:
            estimated, window = slice(first - ESTIMATION, first), slice(first, first + BEFORE + 1 + AFTER)
            fit = OLS(asset[estimated], explaining[estimated]).fit()
            abnormal.append(asset[window] - explaining[window] @ fit.params)
        return study(np.array(abnormal))

    return run


def tests(residuals, abnormal, standardised):
    """Statistic and p-value of six tests."""
    from scipy.stats import norm, rankdata, ttest_1samp

    count, length = abnormal.shape
    cumulated, scaled = abnormal.sum(axis=1), standardised.sum(axis=1)
    patell = scaled.sum() / np.sqrt(count * length * (ESTIMATION - 2) / (ESTIMATION - 4))
    ranks = rankdata(np.hstack([residuals, abnormal]), axis=1)
    by_day = ranks.mean(axis=0) - (ranks.shape[1] + 1) / 2
    corrado = np.sqrt(length) * by_day[-length:].mean() / np.sqrt((by_day**2).mean())
    expected = (residuals > 0).mean()
    sign = ((cumulated > 0).sum() - count * expected) / np.sqrt(count * expected * (1 - expected))
    sizes = rankdata(np.abs(cumulated))
    difference = (np.sign(cumulated) * sizes).sum() / 2
    wilcoxon = (difference - np.sign(difference) / 2) / (np.sqrt((sizes**2).sum()) / 2)
    cross_sectional, standardised_test = ttest_1samp(cumulated, 0), ttest_1samp(scaled, 0)
    normal = [(z, 2 * norm.sf(abs(z))) for z in (patell, corrado, sign, wilcoxon)]
    return [
        (cross_sectional.statistic, cross_sectional.pvalue),
        normal[0],
        (standardised_test.statistic, standardised_test.pvalue),
        *normal[1:],
    ]


def test_by_numpy(inputs):
    def run():
        asset, benchmark = returns_of(inputs)
        days = event_days(inputs)
        model = MarketModels(asset, benchmark, days - ESTIMATION)
        residuals = model.residuals()
        explained = windows(benchmark, days, LAST_DAY + 1)
        abnormal = windows(asset, days, LAST_DAY + 1) - model.alpha - model.beta * explained
        variance = (residuals * residuals).sum(axis=1, keepdims=True) / (ESTIMATION - 2)
        leverage = 1 + 1 / ESTIMATION + (explained - model.mean_x) ** 2 / model.squares
        return tests(residuals, abnormal, abnormal / np.sqrt(variance * leverage))

    return run


def test_by_statsmodels(inputs):
    from statsmodels.api import OLS, add_constant

    def run():
        asset, benchmark = returns_of(inputs)
        explaining = add_constant(benchmark)
        residuals, abnormal, standardised = [], [], []
        for day in event_days(inputs):
            window = slice(day, day + LAST_DAY + 1)
            fit = OLS(asset[day - ESTIMATION : day], explaining[day - ESTIMATION : day]).fit()
            forecast = fit.get_prediction(explaining[window])
            residuals.append(fit.resid)
            abnormal.append(asset[window] - forecast.predicted_mean)
            standardised.append(abnormal[-1] / forecast.se_obs)
        return tests(np.array(residuals), np.array(abnormal), np.array(standardised))

    return run


PEERS = {
    'event-study': {'numpy': study_by_numpy, 'statsmodels': study_by_statsmodels},
    'event-test': {'numpy and scipy': test_by_numpy, 'statsmodels': test_by_statsmodels},
}
