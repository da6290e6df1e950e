"""Rolling figures of a million points."""

import numpy as np

WINDOW = 252
FAST = round(WINDOW / 3)


def frame(inputs):
    import pandas as pd

    return pd.Series(inputs['asset']), pd.Series(inputs['benchmark'])


def performance_by_numpy(inputs):
    asset, benchmark = inputs['asset'], inputs['benchmark']

    def run():
        result = np.empty_like(asset)
        result[:WINDOW] = np.nan
        np.divide(asset[WINDOW:], asset[:-WINDOW], out=result[WINDOW:])
        result[WINDOW:] -= benchmark[WINDOW:] / benchmark[:-WINDOW]
        return result

    return run


def performance_by_pandas(inputs):
    asset, benchmark = frame(inputs)
    return lambda: asset.pct_change(WINDOW) - benchmark.pct_change(WINDOW)


def window_sums(values, window):
    """Sums of the windows that end at each value, by running totals; not a number before the first is full."""
    totals = np.cumsum(values)
    sums = np.empty_like(values)
    sums[: window - 1] = np.nan
    sums[window - 1] = totals[window - 1]
    np.subtract(totals[window:], totals[:-window], out=sums[window:])
    return sums


def score_by_numpy(inputs):
    def run():
        strength = inputs['asset'] / inputs['benchmark']
        # Centred, so that little is lost when running totals are subtracted.
        strength -= strength.mean()
        mean = window_sums(strength, WINDOW) / WINDOW
        variance = (window_sums(strength * strength, WINDOW) - WINDOW * mean * mean) / (WINDOW - 1)
        return 100 + (strength - mean) / np.sqrt(variance)

    return run


def score_by_pandas(inputs):
    asset, benchmark = frame(inputs)

    def run():
        strength = asset / benchmark
        rolling = strength.rolling(WINDOW)
        return 100 + (strength - rolling.mean()) / rolling.std()

    return run


def rotation_by_numpy(inputs):
    def run():
        strength = inputs['asset'] / inputs['benchmark']
        ratio = 100 * (window_sums(strength, FAST) / FAST) / (window_sums(strength, WINDOW) / WINDOW)
        momentum = np.full_like(ratio, np.nan)
        known = ratio[WINDOW - 1 :]
        momentum[WINDOW - 1 :] = 100 * known / (window_sums(known, FAST) / FAST)
        return ratio, momentum

    return run


def rotation_by_pandas(inputs):
    asset, benchmark = frame(inputs)

    def run():
        strength = asset / benchmark
        ratio = 100 * strength.rolling(FAST).mean() / strength.rolling(WINDOW).mean()
        return ratio, 100 * ratio / ratio.rolling(FAST).mean()

    return run


PEERS = {
    'rolling-performance': {'numpy': performance_by_numpy, 'pandas': performance_by_pandas},
    'rolling-z-score': {'numpy': score_by_numpy, 'pandas': score_by_pandas},
    'rolling-rotation': {'numpy': rotation_by_numpy, 'pandas': rotation_by_pandas},
}
