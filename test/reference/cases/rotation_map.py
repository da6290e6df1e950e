"""RSRATIO, RSMOMENTUM, QUADRANT, ROTATIONMAP and ROTATIONTAIL."""

from awkward import awkward, awkward_panel
from cells_made import DIV0_CELL, NA_CELL, column, formatted, scaled

PAIR = ['asset', 'benchmark']
METHODS = ['averages', 'ema', 'zscore']
TEXT = {'text': True}
NA = {'error': '#N/A'}
# A z-score divides by a spread that can be small beside the level.
TOLERANCE = 1e-9


def add(functions):
    shared = functions.shared
    for name in ['RSRATIO', 'RSMOMENTUM']:
        series(functions(name), shared)
    ratio_by_hand(functions('RSRATIO', keep=True), shared)
    momentum_by_hand(functions('RSMOMENTUM', keep=True), shared)
    quadrants(functions('QUADRANT'))
    rotation_map(functions('ROTATIONMAP'), shared)
    rotation_tail(functions('ROTATIONTAIL'), shared)


def series(function, shared):
    small, big = shared('small', 301), shared('big', 301)
    for method in [None, *METHODS]:
        function.case(f'default window, {method}', small, big, None, method, tolerance=TOLERANCE)
    for window in [3, 4, 10, 12, 14, 20]:
        for method in METHODS:
            function.case(f'window {window}, {method}', shared('small', 351), shared('big', 351), window, method,
                          tolerance=TOLERANCE)
    function.case('daily, 52 days', shared('day_small', 2300), shared('day_market', 2300), 52, None, tolerance=TOLERANCE)
    for method in METHODS:
        function.case(f'rows added later change nothing before, {method}', shared('small', 351, 391),
                      shared('big', 351, 391), 10, method, tolerance=TOLERANCE)
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
    function.case('window 3 by hand', asset, ones, 3, None,
                  expect=[[NA], [NA], [100 * 7.5 / 6], [100], [60], [120]])
    function.case('window 3 by hand, ema', asset, ones, 3, 'ema',
                  # EMA of 2: 4.5, 7.5, 4.5, 3.5, 43/6; EMA of 3: 6, 4.5, 3.75, 6.375.
                  expect=[[NA], [NA], [125], [100], [100 * 3.5 / 3.75], [100 * (43 / 6) / 6.375]])
    function.case('window 3 by hand, zscore', column(1, 2, 3, 5, 3), column(1, 1, 1, 1, 1), 3, 'zscore',
                  expect=[[NA], [NA], [101], [100 + (5 - 10 / 3) / (7 / 3) ** 0.5], [100 + (3 - 11 / 3) / (4 / 3) ** 0.5]])
    function.case('a flat window, zscore', column(4, 4, 4, 4, 8, 2, 2), column(2, 2, 2, 2, 2, 1, 1), 3, 'zscore',
                  expect=[[NA], [NA], [{'error': '#DIV/0!'}], [{'error': '#DIV/0!'}], [100 + (4 - 8 / 3) / (4 / 3) ** 0.5],
                          [100 + (2 - 8 / 3) / (4 / 3) ** 0.5], [100 + (2 - 8 / 3) / (4 / 3) ** 0.5]])
    for method in METHODS:
        function.case(f'exactly as many rows as the window, {method}', shared('small', 409), shared('big', 409), 12, method,
                      tolerance=TOLERANCE)
        function.case(f'error: one row fewer, {method}', shared('small', 410), shared('big', 410), 12, method)


def momentum_by_hand(function, shared):
    # RS-Ratio 125, 100, 60, 120; its averages over two rows 112.5, 80, 90.
    function.case('window 3 by hand', column(3, 6, 9, 3, 3, 9), column(*[1] * 6), 3, None,
                  expect=[[NA], [NA], [NA], [100 * 100 / 112.5], [75], [100 * 120 / 90]])
    for method, rows in [('averages', 15), ('ema', 15), ('zscore', 24)]:
        function.case(f'exactly enough rows, {method}', shared('small', 421 - rows), shared('big', 421 - rows), 12, method,
                      tolerance=TOLERANCE)
        function.case(f'error: one row fewer, {method}', shared('small', 422 - rows), shared('big', 422 - rows), 12, method)


def quadrants(function):
    names = {(101, 102): 'Leading', (101, 99): 'Weakening', (99, 99): 'Lagging', (99, 101): 'Improving',
             (100, 100): 'Leading', (100, 99.999): 'Weakening', (99.999, 100): 'Improving', (99.999, 99.999): 'Lagging'}
    for (ratio, momentum), name in names.items():
        function.case(f'{ratio} and {momentum}', ratio, momentum, expect=[[name]])
    function.case('columns', column(101, 101, 99, 99), column(101, 99, 99, 101),
                  expect=column('Leading', 'Weakening', 'Lagging', 'Improving'))
    function.case('rows', [[101, 101, 99]], [[101, 99, 99]], expect=[['Leading', 'Weakening', 'Lagging']])
    function.case('a block', [[101, 99], [99, 101]], [[101, 99], [101, 99]],
                  expect=[['Leading', 'Lagging'], ['Improving', 'Weakening']])
    function.case('one ratio for all', 101, column(101, 99), expect=column('Leading', 'Weakening'))
    function.case('one momentum for all', [[101, 99]], [[99]], expect=[['Weakening', 'Lagging']])
    function.case('missing cells', column(101, None, 99, '', NA_CELL, 101), column(101, 99, 'n/a', 101, 99, 99),
                  expect=[['Leading'], [NA], [NA], [NA], [NA], ['Weakening']])
    function.case('0 is a blank', column(0, 101, 99), column(101, 0, 99), expect=[[NA], [NA], ['Lagging']])
    function.case('labels', column('RS-Ratio', 101), column('RS-Momentum', 99), expect=[[NA], ['Weakening']])
    function.case('formatted numbers', [[formatted(101)]], [[formatted(99)]], expect=[['Weakening']])
    function.case('error: text', column(101, 'x?'), column(98, 97))
    function.case('error: TRUE', column(101, 99), column(98, True))
    function.case('error: another error', column(101, DIV0_CELL), column(98, 97))
    function.case('error: other shapes', column(101, 99), column(98, 97, 96))
    function.case('error: a column and a row', column(101, 99), [[98, 97]])


def rotation_map(function, shared):
    industries, market = shared('industries'), shared('market')
    for method in [None, *METHODS]:
        function.case(f'twelve industries, 1990 to 2024, {method}', industries, market, None, method, tolerance=TOLERANCE)
    for window, last in [(12, None), (12, 200), (10, 300), (14, 150), (5, 90), (3, 400)]:
        for method in METHODS:
            function.case(f'industries up to row {last}, window {window}, {method}', shared('industries', 0, last),
                          shared('market', 0, last), window, method, tolerance=TOLERANCE)
    function.case('one asset as a series', shared('small'), shared('big'), 12, None, tolerance=TOLERANCE)
    function.case('the benchmark among the assets stands still', [[row] * 2 for row in range(1, 20)],
                  column(*range(1, 20)), 4, 'averages',
                  expect=[[TEXT] * 7] + [[f'Asset {number}', 100, 100, 'Leading', 0, 0, 2] for number in [1, 2]])
    first_point = 11 + 4
    function.case('no point before: no heading', shared('industries', 421 - first_point),
                  shared('market', 421 - first_point), 12, None, tolerance=TOLERANCE)
    function.case('error: too few rows', shared('industries', 422 - first_point), shared('market', 422 - first_point), 12,
                  None)
    for window in [0, -3, 2.5]:
        function.case(f'error: window {window}', industries, market, window, None)
    function.case('error: unknown method', industries, market, None, 'jdk')
    awkward_panel(function, [row[:3] for row in shared('industries', 381).cells], shared('market', 381), 6, None,
                  tolerance=TOLERANCE)


def rotation_tail(function, shared):
    industries, market = shared('industries', 300), shared('market', 300)
    for method in [None, *METHODS]:
        function.case(f'twelve industries, {method}', industries, market, None, None, method, tolerance=TOLERANCE)
    for tail, window, method in [(1, 12, None), (3, 12, 'ema'), (5, 10, 'zscore'), (12, 5, 'averages')]:
        function.case(f'tail {tail}, window {window}, {method}', shared('industries', 340), shared('market', 340), tail,
                      window, method, tolerance=TOLERANCE)
    function.case('steps before the first point are missing', shared('small', 401), shared('big', 401), 10, 12, None,
                  tolerance=TOLERANCE)
    young = [[row[0], None if position < 27 else row[1]] for position, row in enumerate(shared('industries', 371).cells)]
    function.case('a younger column has a shorter tail', young, shared('market', 371), 8, 15, None, tolerance=TOLERANCE)
    function.case('error: too few rows', shared('industries', 407), shared('market', 407), 8, 12, None)
    for tail in [0, -3, 2.5]:
        function.case(f'error: tail {tail}', industries, market, tail, None, None)
    for window in [0, 2.5]:
        function.case(f'error: window {window}', industries, market, None, window, None)
    function.case('error: unknown method', industries, market, None, None, 'jdk')
    awkward_panel(function, [row[:3] for row in shared('industries', 381).cells], shared('market', 381), 4, 6, None,
                  tolerance=TOLERANCE)
