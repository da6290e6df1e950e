"""Works out the figures of the two sample reports with pandas and SciPy, apart from Rotor's own code.

Usage: python figures.py <folder of the sample data sets>
Writes figures.json beside this file: for each report a list of figures, each with its section, the row and column it
stands in, and how far the report may be off: by rounding alone, or by chance where figures come from random draws.
"""

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats

FOLDER = Path(sys.argv[1])
EXACT = 1e-9
DRAWS = 20_000
MONTHS_A_YEAR = 12
HORIZONS = [1, 3, 6, 12, 24]
PARTS = ['small_growth', 'small_neutral', 'small_value', 'big_growth', 'big_neutral', 'big_value']
CHANCE = np.random.default_rng(20241231)


def read(name):
    return pd.read_csv(FOLDER / f'{name}.csv', parse_dates=['date']).set_index('date')


LEVELS = read('us-size-style-monthly')
MULTIPLES = read('us-price-to-book-monthly')
POSITIONS = read('cot-russell2000-weekly').dropna()
TARGET = read('fed-funds-target')
CUTS = TARGET.index[TARGET['first_cut'] == 1]


def wilson(hits, n):
    interval = stats.binomtest(int(hits), int(n)).proportion_ci(0.95, 'wilson')
    return interval.low, interval.high


def newey_west_variance(residuals, lags):
    """Of the sum of the residuals, with Bartlett weights."""
    total = residuals @ residuals
    for lag in range(1, lags + 1):
        total += 2 * (1 - lag / (lags + 1)) * (residuals[lag:] @ residuals[:-lag])
    return total


def t_of_mean(values):
    lags = int(4 * (len(values) / 100) ** (2 / 9))
    error = np.sqrt(newey_west_variance(values - values.mean(), lags)) / len(values)
    return values.mean() / error


def bootstrap_interval(values):
    """Stationary bootstrap of the mean: blocks of random length, wrapped round."""
    n = len(values)
    means = np.empty(DRAWS)
    for draw in range(DRAWS):
        begins = CHANCE.random(n) < 1 / n ** (1 / 3)
        begins[0] = True
        starts = np.where(begins)[0]
        block = np.cumsum(begins) - 1
        rows = (CHANCE.integers(0, n, len(starts))[block] + np.arange(n) - starts[block]) % n
        means[draw] = values[rows].mean()
    return np.quantile(means, [0.025, 0.975])


def growth(level, periods):
    return level / level.shift(periods) - 1


class Report:
    def __init__(self):
        self.figures = []

    def add(self, section, row, column, value, within=EXACT):
        self.figures.append(
            {'section': section, 'row': row, 'column': column, 'value': float(value), 'within': float(within)}
        )


def the_move(report, asset, benchmark):
    for months, label in [(1, '1 month'), (3, '3 months'), (12, '12 months')]:
        leads = (growth(asset, months) - growth(benchmark, months)).dropna()
        rank = leads.rank(ascending=False, method='min').iloc[-1]
        report.add('1', label, 1, months)
        report.add('1', label, 2, leads.iloc[-1])
        report.add('1', label, 3, rank)
        report.add('1', label, 4, len(leads))
        report.add('1', label, 5, (len(leads) - rank) / (len(leads) - 1))
        report.add('1', label, 6, (len(asset) - 1) // months)
        if months == 12:
            for column, value in [(1, leads.iloc[-1]), (2, (leads < leads.iloc[-1]).mean() * len(leads) / (len(leads) - 1)), (3, rank), (6, len(leads))]:
                report.add('6', 'Is the move unusual?', column, value)
    returns = (growth(asset, 1) - growth(benchmark, 1)).dropna().to_numpy()
    for label, sample in [('whole history', returns), ('last 12 months', returns[-12:])]:
        n = len(sample)
        low, high = bootstrap_interval(sample) * MONTHS_A_YEAR
        chance = 0.06 * (high - low)
        p = 2 * stats.t.sf(abs(t_of_mean(sample)), n - 1)
        row = f'Mean lead a year, {label}'
        for column, value, within in [(3, sample.mean() * MONTHS_A_YEAR, EXACT), (4, low, chance), (5, high, chance), (6, n, EXACT), (7, p, EXACT)]:
            report.add('1', row, column, value, within)
        if label != 'whole history':
            for column, value, within in [(1, sample.mean() * MONTHS_A_YEAR, EXACT), (4, low, chance), (5, high, chance), (6, n, EXACT), (7, p, EXACT)]:
                report.add('6', 'Is it more than noise?', column, value, within)
        ahead = (sample > 0).sum()
        for column, value in zip([3, 4, 5, 6], [ahead / n, *wilson(ahead, n), n]):
            report.add('1', f'Share of periods ahead, {label}', column, value)
    before = returns[:-1]
    report.add('1', 'Latest period in standard deviations (MOVEZ)', 6, len(before))
    report.add('1', 'Latest period in standard deviations (MOVEZ)', 3, (returns[-1] - before.mean()) / before.std(ddof=1))
    signs = np.sign(returns)[::-1]
    streak = signs[0] * (np.argmax(signs != signs[0]) or len(signs))
    report.add('1', 'Periods ahead (+) or behind (−) in a row (STREAK)', 3, streak)


def ema(values, n):
    """Exponential average that begins as the mean of the first n values."""
    result = np.full(len(values), np.nan)
    first = np.argmax(~np.isnan(values)) + n - 1
    result[first] = values[first - n + 1 : first + 1].mean()
    for row in range(first + 1, len(values)):
        result[row] = result[row - 1] + 2 / (n + 1) * (values[row] - result[row - 1])
    return result


def quadrants(strength, window, short):
    """Whether ratio and momentum are at least 100 in the last row, by each of the three methods."""
    averages = 100 * strength.rolling(short).mean() / strength.rolling(window).mean()
    exponential = pd.Series(100 * ema(strength.to_numpy(), short) / ema(strength.to_numpy(), window))
    score = 100 + (strength - strength.rolling(window).mean()) / strength.rolling(window).std()
    steps = score.diff()
    pairs = [
        (averages, 100 * averages / averages.rolling(short).mean()),
        (exponential, 100 * exponential / pd.Series(ema(exponential.to_numpy(), short))),
        (score, 100 + (steps - steps.rolling(window).mean()) / steps.rolling(window).std()),
    ]
    return [(ratio.iloc[-1] >= 100, momentum.iloc[-1] >= 100) for ratio, momentum in pairs]


def leadership(report):
    prices, market = LEVELS[PARTS], LEVELS['market']
    for months, label in [(1, '1 month'), (3, '3 months'), (12, '12 months')]:
        moves = growth(prices, months).iloc[-1]
        ahead = (moves > growth(market, months).iloc[-1]).sum()
        earlier = prices.iloc[-1 - months] / prices.iloc[-1 - months - 12] - 1
        low, high = wilson(ahead, len(PARTS))
        figures = [ahead / len(PARTS), low, high, len(PARTS), moves.std(ddof=1), -stats.spearmanr(moves, earlier)[0]]
        report.add('2', label, 1, months)
        for column, value in enumerate(figures, start=2):
            report.add('2', label, column, value)
        if months == 12:
            for column, value in zip([1, 4, 5, 6], figures):
                report.add('6', 'Is the leadership broad?', column, value)
    strength = prices.div(market, axis=0)
    ratio = 100 * strength.rolling(4).mean() / strength.rolling(12).mean()
    momentum = 100 * ratio / ratio.rolling(4).mean()
    for part in PARTS:
        row = part.replace('_', ' ').capitalize()
        report.add('2', row, 1, ratio[part].iloc[-1])
        report.add('2', row, 2, momentum[part].iloc[-1])
        steps = ratio[part].diff().iloc[-1], momentum[part].diff().iloc[-1]
        report.add('2', row, 4, np.degrees(np.arctan2(*steps)) % 360, 1e-6)
        report.add('2', row, 5, np.hypot(ratio[part].iloc[-1] - 100, momentum[part].iloc[-1] - 100))
        found = quadrants(strength[part], 12, 4)
        report.add('2', row, 6, found.count(found[0]))


def valuation(report, names, asset, benchmark):
    gap = (MULTIPLES[names[0]] / MULTIPLES[names[1]] - 1).dropna()
    n = len(gap)
    below = (gap < gap.iloc[-1]).sum()
    statistics = {
        'latest': gap.iloc[-1], 'mean': gap.mean(), 'median': gap.median(), 'stdev': gap.std(),
        'z-score': (gap.iloc[-1] - gap.mean()) / gap.std(), 'percentile': below / (n - 1),
        'minimum': gap.min(), 'maximum': gap.max(), 'observations': n,
    }
    for row, value in statistics.items():
        report.add('3', row, 1, value)
    for column, value in zip([1, 2, 3, 6], [gap.iloc[-1], below / (n - 1), below + 1, n]):
        report.add('6', 'Is the asset cheap?', column, value)

    horizon = 36
    relative = (asset / benchmark).reindex(gap.index)
    forward = ((relative.shift(-horizon) / relative) ** (MONTHS_A_YEAR / horizon) - 1).dropna()
    x, y = gap.loc[forward.index].to_numpy(), forward.to_numpy()
    slope, intercept = np.polyfit(x, y, 1)
    centred, residuals = x - x.mean(), y - intercept - slope * x
    error = np.sqrt(newey_west_variance(centred * residuals, horizon - 1)) / (centred @ centred)
    independent = len(x) / horizon
    freedom = max(1, int(independent) - 2)
    p = 2 * stats.t.sf(abs(slope / error), freedom)
    distance = gap.iloc[-1] - gap.mean()
    margin = stats.t.ppf(0.975, freedom) * error * abs(distance)
    rows = {
        'Forecast at the latest gap': intercept + slope * gap.iloc[-1],
        'Slope on the gap': slope,
        'Newey–West standard error of the slope': error,
        't-statistic of the slope': slope / error,
        'Overlapping windows': len(x),
        'Independent windows': independent,
        'p of the slope': p,
        'What this gap adds to the average': slope * distance,
        'Half of its 95 % interval (±)': margin,
        'Gain a year if the gap closed in 5 years': (1 / (1 + gap.iloc[-1])) ** (1 / 5) - 1,
    }
    for row, value in rows.items():
        report.add('3', row, 7, value, EXACT)
    adds = slope * distance
    for column, value in zip([1, 4, 5, 6, 7], [adds, adds - margin, adds + margin, len(x), p]):
        report.add('6', 'Have such gaps paid?', column, value)


def at_horizon(levels, base, months):
    """The row a calendar horizon ends at: month-end data keep to month ends."""
    end = base + months
    return levels.iloc[end] / levels.iloc[base] - 1 if end < len(levels) else np.nan


def after_the_cut(report, asset, benchmark):
    bases = [asset.index.searchsorted(cut, side='right') - 1 for cut in CUTS]
    everywhere = np.arange(len(asset))
    for column, months in enumerate(HORIZONS, start=1):
        lead = lambda base: at_horizon(asset, base, months) - at_horizon(benchmark, base, months)
        events = np.array([lead(base) for base in bases])
        for cut, value in zip(CUTS, events):
            if not np.isnan(value):
                report.add('4', int((cut - pd.Timestamp('1899-12-30')).days), column, value)
        complete = events[~np.isnan(events)]
        n, mean = len(complete), complete.mean()
        margin = stats.t.ppf(0.975, n - 1) * complete.std(ddof=1) / np.sqrt(n)
        hits = (complete > 0).sum()
        low, high = wilson(hits, n)
        pool = np.array([lead(base) for base in everywhere])
        pool = pool[~np.isnan(pool)]
        drawn = np.array([CHANCE.choice(pool, n, replace=False).mean() for _ in range(DRAWS)])
        p = (np.abs(drawn - pool.mean()) >= abs(mean - pool.mean()) - 1e-12).mean()
        chance = 5 * np.sqrt(p * (1 - p) / 9_999) + 0.001
        rows = {
            'Mean': (mean, EXACT), 'Mean, low 95 %': (mean - margin, EXACT), 'Mean, high 95 %': (mean + margin, EXACT),
            'Median': (np.median(complete), EXACT), 'Hit rate': (hits / n, EXACT), 'Hit rate, low 95 %': (low, EXACT),
            'Hit rate, high 95 %': (high, EXACT), 'Complete events': (n, EXACT), 'p against random dates': (p, chance),
        }
        for row, (value, within) in rows.items():
            report.add('4', row, column, value, within)
        if months == 12:
            for place, value, within in [(1, mean, EXACT), (4, mean - margin, EXACT), (5, mean + margin, EXACT), (6, n, EXACT), (7, p, chance)]:
                report.add('6', 'Has it followed past events?', place, value, within)


def positioning(report, last):
    used = POSITIONS[POSITIONS.index <= last]
    longs, shorts = used['leveraged_funds_long'], used['leveraged_funds_short']
    net = (longs - shorts) / used['open_interest']
    n = len(net)
    below = (net < net.iloc[-1]).sum()
    window = net.iloc[-156:]
    index = 100 * (net.iloc[-1] - window.min()) / (window.max() - window.min())
    changes = (growth(shorts, 13) - growth(used['open_interest'], 13)).dropna()
    rank = changes.rank(ascending=False, method='min').iloc[-1]
    label = 'Net position, share of open interest'
    for column, value in zip([3, 4, 5, 6], [net.iloc[-1], below / (n - 1), below + 1, n]):
        report.add('5', label, column, value)
    report.add('5', 'Place from 0 to 100 in 156 rows (COTINDEX)', 3, index)
    report.add('5', 'Place from 0 to 100 in 156 rows (COTINDEX)', 6, len(window))
    report.add('5', 'z-score within 156 rows (CROWDING)', 3, (net.iloc[-1] - window.mean()) / window.std())
    report.add('5', 'z-score within 156 rows (CROWDING)', 6, len(window))
    label = 'Shorts against open interest, 13 rows'
    for column, value in zip([3, 4, 5, 6], [changes.iloc[-1], (len(changes) - rank) / (len(changes) - 1), rank, len(changes)]):
        report.add('5', label, column, value)
    report.add('5', 'Days from the last positions to the last price', 3, (last - used.index[-1]).days)
    for column, value in zip([1, 2, 3, 6], [index, below / (n - 1), below + 1, n]):
        report.add('6', 'Is it free of a squeeze?', column, value)


def sample(names, with_positions):
    report = Report()
    asset, benchmark = LEVELS[names[0]], LEVELS[names[1]]
    the_move(report, asset, benchmark)
    leadership(report)
    valuation(report, names, asset, benchmark)
    after_the_cut(report, asset, benchmark)
    if with_positions:
        positioning(report, LEVELS.index[-1])
    return report.figures


figures = {
    'small against large': sample(('small', 'big'), True),
    'value against growth': sample(('value', 'growth'), False),
}
Path(__file__).with_name('figures.json').write_text(json.dumps(figures, ensure_ascii=False, indent=1) + '\n', encoding='utf-8')
for title, listed in figures.items():
    print(title, len(listed))
