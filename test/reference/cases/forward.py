"""GAPFORWARD, GAPFORECAST, HALFLIFE, RATEBETA and NWTSTAT."""

import math

from awkward import awkward
from cells_made import cells, column, scaled, with_cells

TEXT = {'text': True}
NA = {'error': '#N/A'}
TOLERANCE = 1e-9


def add(functions):
    shared = functions.shared
    gap = shared('price_to_book_gap')
    everything = gap, shared('small'), shared('big')
    ranges = {'gap': shared('price_to_book_gap', 371), 'asset': shared('small', 371), 'benchmark': shared('big', 371)}
    gap_forward(functions('GAPFORWARD', source='statsmodels'), everything, ranges)
    gap_forecast(functions('GAPFORECAST', source='statsmodels'), everything, ranges)
    half_life(functions('HALFLIFE', source='numpy'), shared)
    rate_beta(functions('RATEBETA', source='statsmodels'), shared)
    newey_west(functions('NWTSTAT', source='statsmodels'), shared)


def gap_forward(function, everything, ranges):
    for horizon, buckets, years in [(12, None, None), (12, 3, 12), (1, 10, None), (60, 5, None), (36, 2, 12), (12, 1, None),
                                    (6, 5, 1), (3, 4, 252)]:
        function.case(f'price to book, {horizon} months, {buckets} buckets, {years} a year', *everything, horizon, buckets,
                      years, tolerance=TOLERANCE)
    head = [TEXT] * 9
    # Relative performance after each row: +100 %, -50 %, +50 %, -50 %, and the last row looks nowhere.
    by_hand = column(4, 2, 3, 1, 2.5), column(64, 128, 64, 96, 48), column(*[8] * 5)
    function.case('two buckets by hand', *by_hand, 1, 2, 1,
                  expect=[head, [1, 1, 2, 2, -0.5, -0.5, 0, {'error': '#DIV/0!'}, 1],
                          [2, 3, 4, 2, 0.75, 0.75, 1, 0.75 / math.sqrt(0.0625 / 2), 0]])
    function.case('one observation a bucket', *by_hand, 1, 4, 1,
                  expect=[head, [1, 1, 1, 1, -0.5, -0.5, 0, NA, 0], [2, 2, 2, 1, -0.5, -0.5, 0, NA, 1],
                          [3, 3, 3, 1, 0.5, 0.5, 1, NA, 0], [4, 4, 4, 1, 1, 1, 1, NA, 0]])
    function.case('twice a year', *by_hand, 1, 4, 2,
                  expect=[head, [1, 1, 1, 1, -0.75, -0.75, 0, NA, 0], [2, 2, 2, 1, -0.75, -0.75, 0, NA, 1],
                          [3, 3, 3, 1, 1.25, 1.25, 1, NA, 0], [4, 4, 4, 1, 3, 3, 1, NA, 0]])
    function.case('now below all', column(4, 2, 3, 1, 0), *by_hand[1:], 1, 4, 1,
                  expect=[head, [1, 1, 1, 1, -0.5, -0.5, 0, NA, 1], [2, 2, 2, 1, -0.5, -0.5, 0, NA, 0],
                          [3, 3, 3, 1, 0.5, 0.5, 1, NA, 0], [4, 4, 4, 1, 1, 1, 1, NA, 0]])
    function.case('now above all', column(4, 2, 3, 1, 9), *by_hand[1:], 1, 2, 1)
    function.case('equal gaps keep time order', column(7, 7, 7, 7, 7), *by_hand[1:], 1, 4, 1,
                  expect=[head, [1, 7, 7, 1, 1, 1, 1, NA, 0], [2, 7, 7, 1, -0.5, -0.5, 0, NA, 0],
                          [3, 7, 7, 1, 0.5, 0.5, 1, NA, 0], [4, 7, 7, 1, -0.5, -0.5, 0, NA, 1]])
    function.case('a gap of 0 is a gap', column(0, -2, 3, -1, 0), *by_hand[1:], 1, 2, 1, tolerance=TOLERANCE)
    uneven = [cells(part)[:20] for part in ranges.values()]
    function.case('buckets of unequal size', *uneven, 3, 5, None, tolerance=TOLERANCE)
    function.case('more lags than a bucket has rows', *[cells(part)[:30] for part in ranges.values()], 20, 5, None,
                  tolerance=TOLERANCE)
    function.case('error: fewer rows than buckets', *by_hand, 1, 5, 1)
    function.case('error: the horizon leaves no row', *by_hand, 5, 1, 1)
    for horizon in [0, -3, 2.5]:
        function.case(f'error: horizon {horizon}', *everything, horizon, None, None)
    for buckets in [0, -2, 2.5]:
        function.case(f'error: {buckets} buckets', *everything, 12, buckets, None)
    for years in [0, -12]:
        function.case(f'error: {years} periods a year', *everything, 12, None, years)
    awkward(function, ranges, 3, 4, None, zero_is_missing=['asset', 'benchmark'], tolerance=TOLERANCE)


def gap_forecast(function, everything, ranges):
    for horizon, years in [(1, None), (3, 12), (12, None), (36, None), (60, 12), (120, None), (12, 1), (1, 252)]:
        function.case(f'price to book, {horizon} months, {years} a year', *everything, horizon, years, tolerance=TOLERANCE)
    function.case('daily gap in percent of points', scaled(everything[0], 100), *everything[1:], 12, None, tolerance=TOLERANCE)
    # Forward performance +100 % for a gap of -1, 0 % twice for 0, -50 % for 1: slope -0.75 through a mean of 12.5 %.
    function.case('four rows by hand', column(-1, 0, 1, 0, -2), column(64, 128, 128, 64, 64), column(*[8] * 5), 1, 1)
    figures = [row[1] for row in function.cases[-1]['expected'][1:]]
    assert [round(figure, 12) for figure in figures[:3]] == [1.625, 0.125, -0.75] and figures[6:] == [4, 4], figures
    function.case('error: the gap never moves', column(*[0.2] * 6), column(1, 2, 3, 4, 3, 2), column(*[5] * 6), 1, None)
    function.case('error: the horizon leaves no row', *[cells(part)[:12] for part in ranges.values()], 12, None)
    for horizon in [0, -3, 2.5]:
        function.case(f'error: horizon {horizon}', *everything, horizon, None)
    for years in [0, -12]:
        function.case(f'error: {years} periods a year', *everything, 12, years)
    awkward(function, ranges, 3, None, zero_is_missing=['asset', 'benchmark'], tolerance=TOLERANCE)


def half_life(function, shared):
    gap = shared('price_to_book_gap')
    function.case('price to book gap, 1990 to 2024', gap, tolerance=TOLERANCE)
    for first, last in [(1, 121), (121, 241), (241, 421), (361, 421)]:
        function.case(f'price to book gap, rows {first} to {last}', shared('price_to_book_gap', first, last), tolerance=TOLERANCE)
    function.case('net positions as a share', [[(one[0] - other[0]) / whole[0]] for one, other, whole in zip(
        shared('funds_long').cells, shared('funds_short').cells, shared('open_interest').cells)], tolerance=TOLERANCE)
    function.case('ten-year yield', shared('ten_year_yield'), tolerance=1e-8)
    function.case('halved each period', column(16, 8, 4, 2, 1), expect=1.0)
    function.case('a quarter each period, around 100', column(164, 116, 104, 101, 100.25), expect=0.5)
    function.case('0 and negative values are values', column(-2, 0, 1, 0.5, -0.25, 0))
    function.case('four values', column(5, 3, 2.5, 2))
    function.case('error: three values', column(5, 3, 2.5))
    function.case('error: three values among gaps', column(5, None, 3, None, 2.5))
    function.case('error: it grows', column(1, 2, 4, 8, 16))
    function.case('error: it swings', column(1, -1, 1, -1, 1.5))
    awkward(function, {'values': shared('price_to_book_gap', 381)}, zero_is_missing=[], tolerance=TOLERANCE)


def rate_beta(function, shared):
    everything = shared('small'), shared('big'), shared('ten_year_yield')
    for statistic in [None, 'beta', 'tstat', 'r2', 'alpha', 'T-Stat', 'R2']:
        function.case(f'small against big on the ten-year yield, {statistic}', *everything, statistic, tolerance=TOLERANCE)
        if statistic in ('beta', 'tstat', 'r2', 'alpha'):
            function.case(f'value against growth since 2000, {statistic}', shared('value', 120), shared('growth', 120),
                          shared('ten_year_yield', 120), statistic, tolerance=TOLERANCE)
    function.case('in basis points', *everything[:2], scaled(everything[2], 100), 'beta', tolerance=TOLERANCE)
    # Relative returns +50 %, 0, -50 %, 0 on changes of 1, 0, -1, 0: all on one line.
    line = column(64, 96, 96, 48, 48), column(*[8] * 5), column(2, 3, 3, 2, 2)
    for statistic, expected in [('beta', 0.5), ('alpha', 0), ('r2', 1)]:
        function.case(f'on a line, {statistic}', *line, statistic, expect=expected)
    function.case('yields of 0 and below are values', column(64, 96, 96, 60, 48), column(*[8] * 5), column(0.5, 0, -0.5, 0, 0.25),
                  None)
    function.case('three returns', column(64, 96, 96, 48), column(*[8] * 4), column(2, 3, 3.5, 2), 'r2')
    function.case('error: two returns', column(64, 96, 96), column(*[8] * 3), column(2, 3, 3.5), None)
    function.case('error: yields that never move', column(64, 96, 96, 48), column(*[8] * 4), column(2, 2, 2, 2), None)
    function.case('error: unknown statistic', *everything, 'gamma')
    ranges = {'asset': shared('small', 381), 'benchmark': shared('big', 381), 'yields': shared('ten_year_yield', 381)}
    awkward(function, ranges, 'tstat', zero_is_missing=['asset', 'benchmark'], tolerance=TOLERANCE)


def newey_west(function, shared):
    moves = shared('day_small_minus_big')
    for lags in [None, 0, 1, 5, 21, 250]:
        function.case(f'daily small minus big, {lags} lags', moves, lags, tolerance=TOLERANCE)
    for first in [2424, 2425, 2426, 2125, 2124, 2500]:
        function.case(f'default lags of {2525 - first} days', shared('day_small_minus_big', first), None, tolerance=TOLERANCE)
    function.case('two values, no lags', column(1, 3), 0, expect=2 / math.sqrt(0.5))
    function.case('three values, one lag by hand', column(1, 2, 6), 1,
                  # Deviations -2, -1, 3: sum of squares 14, lag one 2 - 3 = -1 with weight 1/2 twice.
                  expect=3 / math.sqrt((14 - 1) / 9))
    function.case('lags beyond the sample add nothing, but the weights are theirs', column(1, 2, 6, 4), 40, tolerance=TOLERANCE)
    function.case('a mean of 0', column(-1, 1, -2, 2), 1, expect=0.0)
    function.case('error: one value', column(4), None)
    function.case('error: constant', column(0.5, 0.5, 0.5, 0.5), 1)
    for lags in [-1, 2.5]:
        function.case(f'error: {lags} lags', moves, lags)
    awkward(function, {'values': with_cells(shared('day_small_minus_big', 2480), {9: 0})}, 3, zero_is_missing=[],
            tolerance=TOLERANCE)
