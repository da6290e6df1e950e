"""Percentile intervals of a mean."""

import numpy as np

SAMPLES = 9_999


def with_moments(interval, values):
    """The mean and deviation stand beside the bounds, so that both sides are known to have the same values."""
    return np.append(np.ravel(interval), [values.mean(), values.std(ddof=1)])


def by_arch(inputs):
    from arch.bootstrap import StationaryBootstrap

    values = inputs['values']

    def run():
        resampler = StationaryBootstrap(np.cbrt(len(values)), values, seed=1)
        return with_moments(resampler.conf_int(np.mean, SAMPLES, method='percentile'), values)

    return run


def by_numpy(inputs):
    """Blocks of geometric length from running totals of the values joined to themselves."""
    values = inputs['values']
    length = len(values)
    block = np.cbrt(length)

    def run():
        generator = np.random.default_rng(1)
        totals = np.concatenate([[0], np.cumsum(np.concatenate([values, values]))])
        # Enough blocks that their lengths all but surely reach the sample's.
        count = int(length / block + 8 * np.sqrt(length / block)) + 8
        lengths = np.minimum(generator.geometric(1 / block, size=(SAMPLES, count)), length)
        ends = np.minimum(np.cumsum(lengths, axis=1), length)
        sizes = np.diff(ends, axis=1, prepend=0)
        starts = generator.integers(length, size=(SAMPLES, count))
        means = (totals[starts + sizes] - totals[starts]).sum(axis=1) / length
        return with_moments(np.quantile(means, [0.025, 0.975]), values)

    return run


def by_scipy(inputs):
    from scipy.stats import bootstrap

    values = inputs['values']

    def run():
        result = bootstrap((values,), np.mean, n_resamples=SAMPLES, method='percentile', batch=500, rng=1)
        return with_moments(result.confidence_interval, values)

    return run


PEERS = {'bootstrap': {'arch': by_arch, 'numpy': by_numpy, 'scipy': by_scipy}}
