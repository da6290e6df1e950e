"""What followed events over calendar horizons, with a permutation test."""

import numpy as np

#: Months of each horizon.
HORIZONS = [1, 3, 6, 12, 24]
SAMPLES = 9_999
#: Day 0 of a worksheet's calendar, from 1 March 1900 on.
EPOCH = np.datetime64('1899-12-30')
Z = 1.959963984540054


class History:
    """Prices on dates, ready to be asked what followed."""

    def __init__(self, inputs):
        self.days = EPOCH + inputs['dates'].astype(int)
        self.months = self.days.astype('M8[M]')
        self.closes_month = np.append(self.months[1:] != self.months[:-1], False)
        self.tolerance = np.median(np.diff(inputs['dates'])) / 2
        self.prices, self.benchmark = inputs['prices'], inputs['benchmark']

    def returns(self, events, months):
        """Differences of returns over the months after each event; not a number where they are not complete."""
        base = np.searchsorted(self.days, events, side='right') - 1
        month = events.astype('M8[M]')
        same_day = (month + months).astype('M8[D]') + (events - month.astype('M8[D]'))
        target = np.minimum(same_day, last_day(month + months))
        target = np.where(self.closes_month[base], last_day(self.months[base] + months), target)
        end = np.searchsorted(self.days, target, side='right') - 1
        short = (target - self.days[-1]).astype(int)
        complete = (base >= 0) & (end > base) & ((short <= 0) | (short <= self.tolerance))
        growth = self.prices[end] / self.prices[base] - self.benchmark[end] / self.benchmark[base]
        return np.where(complete, growth, np.nan)


def last_day(months):
    return (months + 1).astype('M8[D]') - 1


def p_value(generator, observed, population):
    """Draws all samples at once; those that hold a row twice are drawn again."""
    count = len(observed)
    drawn = generator.integers(len(population), size=(SAMPLES, count))
    while True:
        ordered = np.sort(drawn, axis=1)
        twice = np.flatnonzero((ordered[:, 1:] == ordered[:, :-1]).any(axis=1))
        if len(twice) == 0:
            break
        drawn[twice] = generator.integers(len(population), size=(len(twice), count))
    centre = population.mean()
    distances = np.abs(population[drawn].mean(axis=1) - centre)
    return (1 + (distances >= abs(observed.mean() - centre) - 1e-12).sum()) / (SAMPLES + 1)


def wilson(share, count):
    centre = share + Z**2 / (2 * count)
    half = Z * np.sqrt(share * (1 - share) / count + Z**2 / (4 * count**2))
    return (centre - half) / (1 + Z**2 / count), (centre + half) / (1 + Z**2 / count)


def post_cut_table(inputs):
    cuts = EPOCH + inputs['cuts'].astype(int)

    def run():
        history = History(inputs)
        generator = np.random.default_rng(1)
        figures, p_values = [], []
        for months in HORIZONS:
            by_event = history.returns(cuts, months)
            complete = by_event[~np.isnan(by_event)]
            every_day = history.returns(history.days, months)
            share = (complete > 0).mean()
            summary = [complete.mean(), np.median(complete), share, *wilson(share, len(complete)), len(complete)]
            figures.extend([*by_event, *summary])
            p_values.append(p_value(generator, complete, every_day[~np.isnan(every_day)]))
        return figures + p_values

    return run


def permutation_test(inputs):
    cuts = EPOCH + inputs['cuts'].astype(int)

    def run():
        history = History(inputs)
        returns, every_day = history.returns(cuts, 12), history.returns(history.days, 12)
        return p_value(np.random.default_rng(1), returns[~np.isnan(returns)], every_day[~np.isnan(every_day)])

    return run


PEERS = {'post-cut-table': {'numpy': post_cut_table}, 'permutation-test': {'numpy': permutation_test}}
