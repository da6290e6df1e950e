"""QUADRANT, ROTATIONMAP and ROTATIONTAIL."""

from awkward import awkward_panel
from cells_made import DIV0_CELL, NA_CELL, column, formatted

METHODS = ['averages', 'ema', 'zscore']
TEXT = {'text': True}
NA = {'error': '#N/A'}
# A z-score divides by a spread that can be small beside the level.
TOLERANCE = 1e-9


def add(functions):
    quadrants(functions('QUADRANT'))
    rotation_map(functions('ROTATIONMAP'), functions.shared)
    rotation_tail(functions('ROTATIONTAIL'), functions.shared)


def quadrants(function):
    names = {
        (101, 102): 'Leading',
        (101, 99): 'Weakening',
        (99, 99): 'Lagging',
        (99, 101): 'Improving',
        (100, 100): 'Leading',
        (100, 99.999): 'Weakening',
        (99.999, 100): 'Improving',
        (99.999, 99.999): 'Lagging',
    }
    for (ratio, momentum), name in names.items():
        function.case(f'{ratio} and {momentum}', ratio, momentum, expect=[[name]])
    function.case(
        'columns',
        column(101, 101, 99, 99),
        column(101, 99, 99, 101),
        expect=column('Leading', 'Weakening', 'Lagging', 'Improving'),
    )
    function.case('rows', [[101, 101, 99]], [[101, 99, 99]], expect=[['Leading', 'Weakening', 'Lagging']])
    function.case(
        'a block',
        [[101, 99], [99, 101]],
        [[101, 99], [101, 99]],
        expect=[['Leading', 'Lagging'], ['Improving', 'Weakening']],
    )
    function.case('one ratio for all', 101, column(101, 99), expect=column('Leading', 'Weakening'))
    function.case('one momentum for all', [[101, 99]], [[99]], expect=[['Weakening', 'Lagging']])
    function.case(
        'missing cells',
        column(101, None, 99, '', NA_CELL, 101),
        column(101, 99, 'n/a', 101, 99, 99),
        expect=[['Leading'], [NA], [NA], [NA], [NA], ['Weakening']],
    )
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
        function.case(
            f'twelve industries, 1990 to 2024, {method}', industries, market, None, method, tolerance=TOLERANCE
        )
    for window, last in [(12, None), (12, 200), (10, 300), (14, 150), (5, 90), (3, 400)]:
        for method in METHODS:
            function.case(
                f'industries up to row {last}, window {window}, {method}',
                shared('industries', 0, last),
                shared('market', 0, last),
                window,
                method,
                tolerance=TOLERANCE,
            )
    function.case('one asset as a series', shared('small'), shared('big'), 12, None, tolerance=TOLERANCE)
    function.case(
        'the benchmark among the assets stands still',
        [[row] * 2 for row in range(1, 20)],
        column(*range(1, 20)),
        4,
        'averages',
        expect=[[TEXT] * 7] + [[f'Asset {number}', 100, 100, 'Leading', 0, 0, 2] for number in [1, 2]],
    )
    first_point = 11 + 4
    function.case(
        'no point before: no heading',
        shared('industries', 421 - first_point),
        shared('market', 421 - first_point),
        12,
        None,
        tolerance=TOLERANCE,
    )
    function.case(
        'error: too few rows', shared('industries', 422 - first_point), shared('market', 422 - first_point), 12, None
    )
    for window in [0, -3, 2.5]:
        function.case(f'error: window {window}', industries, market, window, None)
    function.case('error: unknown method', industries, market, None, 'jdk')
    awkward_panel(
        function,
        [row[:3] for row in shared('industries', 381).cells],
        shared('market', 381),
        6,
        None,
        tolerance=TOLERANCE,
    )


def rotation_tail(function, shared):
    industries, market = shared('industries', 300), shared('market', 300)
    for method in [None, *METHODS]:
        function.case(f'twelve industries, {method}', industries, market, None, None, method, tolerance=TOLERANCE)
    for tail, window, method in [(1, 12, None), (3, 12, 'ema'), (5, 10, 'zscore'), (12, 5, 'averages')]:
        function.case(
            f'tail {tail}, window {window}, {method}',
            shared('industries', 340),
            shared('market', 340),
            tail,
            window,
            method,
            tolerance=TOLERANCE,
        )
    function.case(
        'steps before the first point are missing',
        shared('small', 401),
        shared('big', 401),
        10,
        12,
        None,
        tolerance=TOLERANCE,
    )
    young = [
        [row[0], None if position < 27 else row[1]] for position, row in enumerate(shared('industries', 371).cells)
    ]
    function.case('a younger column has a shorter tail', young, shared('market', 371), 8, 15, None, tolerance=TOLERANCE)
    function.case('error: too few rows', shared('industries', 407), shared('market', 407), 8, 12, None)
    for tail in [0, -3, 2.5]:
        function.case(f'error: tail {tail}', industries, market, tail, None, None)
    for window in [0, 2.5]:
        function.case(f'error: window {window}', industries, market, None, window, None)
    function.case('error: unknown method', industries, market, None, None, 'jdk')
    awkward_panel(
        function,
        [row[:3] for row in shared('industries', 381).cells],
        shared('market', 381),
        4,
        6,
        None,
        tolerance=TOLERANCE,
    )
