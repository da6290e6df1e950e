"""RSRATIO and RSMOMENTUM."""

from awkward import awkward
from cells_made import column, scaled

PAIR = ['asset', 'benchmark']
METHODS = ['averages', 'ema', 'zscore']
NA = {'error': '#N/A'}
# A z-score divides by a spread that can be small beside the level.
TOLERANCE = 1e-9


def add(functions):
    shared = functions.shared
    for name, by_hand in [('RSRATIO', ratio_by_hand), ('RSMOMENTUM', momentum_by_hand)]:
        function = functions(name)
        series(function, shared)
        by_hand(function, shared)


def series(function, shared):
    small, big = shared('small', 301), shared('big', 301)
    for method in [None, *METHODS]:
        function.case(f'default window, {method}', small, big, None, method, tolerance=TOLERANCE)
    for window in [3, 4, 10, 12, 14, 20]:
        for method in METHODS:
            function.case(
                f'window {window}, {method}',
                shared('small', 351),
                shared('big', 351),
                window,
                method,
                tolerance=TOLERANCE,
            )
    function.case(
        'daily, 52 days', shared('day_small', 2300), shared('day_market', 2300), 52, None, tolerance=TOLERANCE
    )
    for method in METHODS:
        function.case(
            f'rows added later change nothing before, {method}',
            shared('small', 351, 391),
            shared('big', 351, 391),
            10,
            method,
            tolerance=TOLERANCE,
        )
    function.case('any scale, zscore', scaled(small, 1e6), scaled(big, 1e-3), 12, 'ZSCORE', tolerance=TOLERANCE)
    function.case('Z-Score spelt otherwise', small, big, 12, 'Z-Score', tolerance=TOLERANCE)
    for method in ['averages', 'ema']:
        function.case(f'against itself, {method}', shared('small', 351), shared('small', 351), 9, method, tolerance=0)
    function.case('error: too few rows', shared('small', 392), shared('big', 392), None, None)
    for window in [0, -3, 2.5]:
        function.case(f'error: window {window}', small, big, window, None)
    function.case('error: unknown method', small, big, None, 'jdk')
    ranges = {'asset': shared('small', 361), 'benchmark': shared('big', 361)}
    awkward(function, ranges, 8, None, zero_is_missing=PAIR, tolerance=TOLERANCE)


def ratio_by_hand(function, shared):
    ones = column(*[1] * 6)
    asset = column(3, 6, 9, 3, 3, 9)
    function.case('window 3 by hand', asset, ones, 3, None, expect=[[NA], [NA], [100 * 7.5 / 6], [100], [60], [120]])
    function.case(
        'window 3 by hand, ema',
        asset,
        ones,
        3,
        'ema',
        # EMA of 2: 4.5, 7.5, 4.5, 3.5, 43/6; EMA of 3: 6, 4.5, 3.75, 6.375.
        expect=[[NA], [NA], [125], [100], [100 * 3.5 / 3.75], [100 * (43 / 6) / 6.375]],
    )
    function.case(
        'window 3 by hand, zscore',
        column(1, 2, 3, 5, 3),
        column(1, 1, 1, 1, 1),
        3,
        'zscore',
        expect=[[NA], [NA], [101], [100 + (5 - 10 / 3) / (7 / 3) ** 0.5], [100 + (3 - 11 / 3) / (4 / 3) ** 0.5]],
    )
    function.case(
        'a flat window, zscore',
        column(4, 4, 4, 4, 8, 2, 2),
        column(2, 2, 2, 2, 2, 1, 1),
        3,
        'zscore',
        expect=[
            [NA],
            [NA],
            [{'error': '#DIV/0!'}],
            [{'error': '#DIV/0!'}],
            [100 + (4 - 8 / 3) / (4 / 3) ** 0.5],
            [100 + (2 - 8 / 3) / (4 / 3) ** 0.5],
            [100 + (2 - 8 / 3) / (4 / 3) ** 0.5],
        ],
    )
    for method in METHODS:
        function.case(
            f'exactly as many rows as the window, {method}',
            shared('small', 409),
            shared('big', 409),
            12,
            method,
            tolerance=TOLERANCE,
        )
        function.case(f'error: one row fewer, {method}', shared('small', 410), shared('big', 410), 12, method)


def momentum_by_hand(function, shared):
    # RS-Ratio 125, 100, 60, 120; its averages over two rows 112.5, 80, 90.
    function.case(
        'window 3 by hand',
        column(3, 6, 9, 3, 3, 9),
        column(*[1] * 6),
        3,
        None,
        expect=[[NA], [NA], [NA], [100 * 100 / 112.5], [75], [100 * 120 / 90]],
    )
    for method, rows in [('averages', 15), ('ema', 15), ('zscore', 24)]:
        function.case(
            f'exactly enough rows, {method}',
            shared('small', 421 - rows),
            shared('big', 421 - rows),
            12,
            method,
            tolerance=TOLERANCE,
        )
        function.case(
            f'error: one row fewer, {method}', shared('small', 422 - rows), shared('big', 422 - rows), 12, method
        )
