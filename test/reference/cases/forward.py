"""GAPFORWARD and GAPFORECAST."""

import math

from awkward import awkward
from cells_made import cells, column, scaled

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


def gap_forward(function, everything, ranges):
    for horizon, buckets, years in [
        (12, None, None),
        (12, 3, 12),
        (1, 10, None),
        (60, 5, None),
        (36, 2, 12),
        (12, 1, None),
        (6, 5, 1),
        (3, 4, 252),
    ]:
        function.case(
            f'price to book, {horizon} months, {buckets} buckets, {years} a year',
            *everything,
            horizon,
            buckets,
            years,
            tolerance=TOLERANCE,
        )
    head = [TEXT] * 9
    # Relative performance after each row: +100 %, -50 %, +50 %, -50 %, and the last row looks nowhere.
    by_hand = column(4, 2, 3, 1, 2.5), column(64, 128, 64, 96, 48), column(*[8] * 5)
    function.case(
        'two buckets by hand',
        *by_hand,
        1,
        2,
        1,
        expect=[
            head,
            [1, 1, 2, 2, -0.5, -0.5, 0, {'error': '#DIV/0!'}, 1],
            [2, 3, 4, 2, 0.75, 0.75, 1, 0.75 / math.sqrt(0.0625 / 2), 0],
        ],
    )
    function.case(
        'one observation a bucket',
        *by_hand,
        1,
        4,
        1,
        expect=[
            head,
            [1, 1, 1, 1, -0.5, -0.5, 0, NA, 0],
            [2, 2, 2, 1, -0.5, -0.5, 0, NA, 1],
            [3, 3, 3, 1, 0.5, 0.5, 1, NA, 0],
            [4, 4, 4, 1, 1, 1, 1, NA, 0],
        ],
    )
    function.case(
        'twice a year',
        *by_hand,
        1,
        4,
        2,
        expect=[
            head,
            [1, 1, 1, 1, -0.75, -0.75, 0, NA, 0],
            [2, 2, 2, 1, -0.75, -0.75, 0, NA, 1],
            [3, 3, 3, 1, 1.25, 1.25, 1, NA, 0],
            [4, 4, 4, 1, 3, 3, 1, NA, 0],
        ],
    )
    function.case(
        'now below all',
        column(4, 2, 3, 1, 0),
        *by_hand[1:],
        1,
        4,
        1,
        expect=[
            head,
            [1, 1, 1, 1, -0.5, -0.5, 0, NA, 1],
            [2, 2, 2, 1, -0.5, -0.5, 0, NA, 0],
            [3, 3, 3, 1, 0.5, 0.5, 1, NA, 0],
            [4, 4, 4, 1, 1, 1, 1, NA, 0],
        ],
    )
    function.case('now above all', column(4, 2, 3, 1, 9), *by_hand[1:], 1, 2, 1)
    function.case(
        'equal gaps keep time order',
        column(7, 7, 7, 7, 7),
        *by_hand[1:],
        1,
        4,
        1,
        expect=[
            head,
            [1, 7, 7, 1, 1, 1, 1, NA, 0],
            [2, 7, 7, 1, -0.5, -0.5, 0, NA, 0],
            [3, 7, 7, 1, 0.5, 0.5, 1, NA, 0],
            [4, 7, 7, 1, -0.5, -0.5, 0, NA, 1],
        ],
    )
    function.case('a gap of 0 is a gap', column(0, -2, 3, -1, 0), *by_hand[1:], 1, 2, 1, tolerance=TOLERANCE)
    uneven = [cells(part)[:20] for part in ranges.values()]
    function.case('buckets of unequal size', *uneven, 3, 5, None, tolerance=TOLERANCE)
    function.case(
        'more lags than a bucket has rows',
        *[cells(part)[:30] for part in ranges.values()],
        20,
        5,
        None,
        tolerance=TOLERANCE,
    )
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
        function.case(
            f'price to book, {horizon} months, {years} a year', *everything, horizon, years, tolerance=TOLERANCE
        )
    function.case(
        'daily gap in percent of points', scaled(everything[0], 100), *everything[1:], 12, None, tolerance=TOLERANCE
    )
    # Forward performance +100 % for a gap of -1, 0 % twice for 0, -50 % for 1: slope -0.75 through a mean of 12.5 %.
    function.case('four rows by hand', column(-1, 0, 1, 0, -2), column(64, 128, 128, 64, 64), column(*[8] * 5), 1, 1)
    figures = [row[1] for row in function.cases[-1]['expected'][1:]]
    assert [round(figure, 12) for figure in figures[:3]] == [1.625, 0.125, -0.75] and figures[6:] == [4, 4], figures
    function.case('error: the horizon leaves no row', *[cells(part)[:12] for part in ranges.values()], 12, None)
    for horizon in [0, -3, 2.5]:
        function.case(f'error: horizon {horizon}', *everything, horizon, None)
    for years in [0, -12]:
        function.case(f'error: {years} periods a year', *everything, 12, years)
    awkward(function, ranges, 3, None, zero_is_missing=['asset', 'benchmark'], tolerance=TOLERANCE)
