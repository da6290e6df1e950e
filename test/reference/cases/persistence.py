"""HALFLIFE, RATEBETA and NWTSTAT."""

import math

from awkward import awkward
from cells_made import column, scaled, with_cells

TOLERANCE = 1e-9


def add(functions):
    shared = functions.shared
    half_life(functions('HALFLIFE', source='numpy'), shared)
    rate_beta(functions('RATEBETA', source='statsmodels'), shared)
    newey_west(functions('NWTSTAT', source='statsmodels'), shared)


def half_life(function, shared):
    gap = shared('price_to_book_gap')
    function.case('price to book gap, 1990 to 2024', gap, tolerance=TOLERANCE)
    for first, last in [(1, 121), (121, 241), (241, 421), (361, 421)]:
        function.case(
            f'price to book gap, rows {first} to {last}', shared('price_to_book_gap', first, last), tolerance=TOLERANCE
        )
    function.case(
        'net positions as a share',
        [
            [(one[0] - other[0]) / whole[0]]
            for one, other, whole in zip(
                shared('funds_long').cells, shared('funds_short').cells, shared('open_interest').cells
            )
        ],
        tolerance=TOLERANCE,
    )
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
        function.case(
            f'small against big on the ten-year yield, {statistic}', *everything, statistic, tolerance=TOLERANCE
        )
        if statistic in ('beta', 'tstat', 'r2', 'alpha'):
            function.case(
                f'value against growth since 2000, {statistic}',
                shared('value', 120),
                shared('growth', 120),
                shared('ten_year_yield', 120),
                statistic,
                tolerance=TOLERANCE,
            )
    function.case('in basis points', *everything[:2], scaled(everything[2], 100), 'beta', tolerance=TOLERANCE)
    # Relative returns +50 %, 0, -50 %, 0 on changes of 1, 0, -1, 0: all on one line.
    line = column(64, 96, 96, 48, 48), column(*[8] * 5), column(2, 3, 3, 2, 2)
    for statistic, expected in [('beta', 0.5), ('alpha', 0), ('r2', 1)]:
        function.case(f'on a line, {statistic}', *line, statistic, expect=expected)
    function.case(
        'yields of 0 and below are values',
        column(64, 96, 96, 60, 48),
        column(*[8] * 5),
        column(0.5, 0, -0.5, 0, 0.25),
        None,
    )
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
        function.case(
            f'default lags of {2525 - first} days', shared('day_small_minus_big', first), None, tolerance=TOLERANCE
        )
    function.case('two values, no lags', column(1, 3), 0, expect=2 / math.sqrt(0.5))
    function.case(
        'three values, one lag by hand',
        column(1, 2, 6),
        1,
        # Deviations -2, -1, 3: sum of squares 14, lag one 2 - 3 = -1 with weight 1/2 twice.
        expect=3 / math.sqrt((14 - 1) / 9),
    )
    function.case(
        'lags beyond the sample add nothing, but the weights are theirs', column(1, 2, 6, 4), 40, tolerance=TOLERANCE
    )
    function.case('a mean of 0', column(-1, 1, -2, 2), 1, expect=0.0)
    function.case('error: no value', column(None, None), None)
    function.case('error: constant', column(0.5, 0.5, 0.5, 0.5), 1)
    for lags in [-1, 2.5]:
        function.case(f'error: {lags} lags', moves, lags)
    awkward(
        function,
        {'values': with_cells(shared('day_small_minus_big', 2480), {9: 0})},
        3,
        zero_is_missing=[],
        tolerance=TOLERANCE,
    )
