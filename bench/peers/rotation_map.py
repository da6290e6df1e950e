"""Where each of many assets stands on the rotation map."""

import numpy as np

DAYS = 1_000
WINDOW = 30
FAST = round(WINDOW / 3)
#: Rows before the latest that a method's two latest points depend on.
ROWS_OF_AVERAGES = WINDOW + FAST
ROWS_OF_SCORES = 2 * WINDOW + 1


def exponential_average(values, span):
    """Begins with the mean of the first `span` rows."""
    begun = values.iloc[span - 1 :].copy()
    begun.iloc[0] = values.iloc[:span].mean()
    return begun.ewm(span=span, adjust=False).mean()


def by_averages(strength):
    strength = strength.iloc[-ROWS_OF_AVERAGES:]
    ratio = 100 * strength.rolling(FAST).mean() / strength.rolling(WINDOW).mean()
    return ratio, 100 * ratio / ratio.rolling(FAST).mean()


def by_exponential_averages(strength):
    ratio = (100 * exponential_average(strength, FAST) / exponential_average(strength, WINDOW)).dropna()
    return ratio, 100 * ratio / exponential_average(ratio, FAST)


def by_scores(strength):
    def score(values):
        rolling = values.rolling(WINDOW)
        return 100 + (values - rolling.mean()) / rolling.std()

    ratio = score(strength.iloc[-ROWS_OF_SCORES:])
    return ratio, score(ratio.diff())


def quadrant(ratio, momentum):
    """0 Leading, 1 Weakening, 2 Lagging, 3 Improving."""
    return np.where(ratio >= 100, np.where(momentum >= 100, 0, 1), np.where(momentum >= 100, 3, 2))


def by_pandas(inputs):
    import pandas as pd

    prices = pd.DataFrame(inputs['prices'].reshape(-1, DAYS).T)
    benchmark = pd.Series(inputs['benchmark'])

    def run():
        strength = prices.div(benchmark, axis=0)
        ratio, momentum = by_averages(strength)
        latest = ratio.iloc[-1], momentum.iloc[-1]
        place = quadrant(*latest)
        heading = np.degrees(np.arctan2(latest[0] - ratio.iloc[-2], latest[1] - momentum.iloc[-2])) % 360
        distance = np.hypot(latest[0] - 100, latest[1] - 100)
        agreement = 1
        for method in (by_exponential_averages, by_scores):
            other_ratio, other_momentum = method(strength)
            agreement = agreement + (quadrant(other_ratio.iloc[-1], other_momentum.iloc[-1]) == place)
        return np.column_stack([*latest, place, heading, distance, agreement])

    return run


PEERS = {'rotation-map': {'pandas': by_pandas}}
