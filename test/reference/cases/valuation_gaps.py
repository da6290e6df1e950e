"""VALGAP, VALGAPSERIES and VALGAPSTATS."""

import math

from awkward import awkward
from cells_made import column

BOTH = ['small', 'large']
METHODS = ['percent', 'ratio', 'difference', 'log']


def add(functions):
    shared = functions.shared
    recent = {'small': shared('price_to_book_small', 384), 'large': shared('price_to_book_big', 384)}
    latest(functions('VALGAP'), recent, shared)
    series(functions('VALGAPSERIES'), recent, shared)
    statistics(functions('VALGAPSTATS'), recent, shared)


def latest(function, recent, shared):
    for method in [None, *METHODS, 'PERCENT', 'Log']:
        function.case(f'price to book, December 2024, {method}', *recent.values(), method)
    # 1 / 0.586047 and 1 / 0.23632 are the aggregates of the published book-to-market ratios.
    function.case(
        'price to book, December 2024, by hand',
        shared('price_to_book_small'),
        shared('price_to_book_big'),
        'ratio',
        expect=0.23632 / 0.586047,
    )
    function.case('two numbers', 12.7, 18.6, None, expect=12.7 / 18.6 - 1)
    function.case('two numbers, difference', 12.7, 18.6, 'difference', expect=-5.9)
    function.case('two numbers, log', 12.7, 18.6, 'log', expect=math.log(12.7 / 18.6))
    function.case('two cells', [[20]], [[16]], 'percent', expect=0.25)
    function.case('a cell and a number', [[20]], 16, 'ratio', expect=1.25)
    function.case('the latest pair, not the latest value', column(10, 12, 15), column(20, 16, None), None, expect=-0.25)
    function.case('equal', column(10, 12), column(9, 12), None, expect=0.0)
    function.case('error: nothing to pair', column(10, None), column(None, 12), None)
    function.case('error: a blank that arrives as 0', 0, 18.6, None)
    function.case('error: a negative number', -15, 20, None)
    function.case('error: a negative number against', 15, -20, None)
    function.case('error: a negative number long ago', column(-3, 15), column(20, 20), 'difference')
    function.case('error: unknown method', 15, 20, 'discount')
    function.case('error: lengths differ, one cell against two', 15, column(20, 21), None)
    awkward(function, recent, None, zero_is_missing=BOTH)


def series(function, recent, shared):
    for method in [None, *METHODS, ' Ratio']:
        function.case(f'price to book, 2022 to 2024, {method}', *recent.values(), method)
    function.case('price to book, 1990 to 2024', shared('price_to_book_small'), shared('price_to_book_big'), None)
    function.case('by hand', column(10, 12, 30), column(20, 16, 20), None, expect=column(-0.5, -0.25, 0.5))
    function.case('a row by hand', [[10, None, 30]], [[20, 16, 20]], 'ratio', expect=[[0.5, {'error': '#N/A'}, 1.5]])
    function.case('one cell', [[10]], [[20]], None, expect=[[-0.5]])
    function.case(
        'a result as long as the longer range',
        column(10, 12, None),
        column(20, 16, 20),
        None,
        expect=[[-0.5], [-0.25], [{'error': '#N/A'}]],
    )
    function.case('error: nothing to pair', column(10, None), column(None, 12), None)
    function.case('error: unknown method', column(10, 12), column(9, 12), 'discount')
    awkward(function, recent, 'log', zero_is_missing=BOTH)


def statistics(function, recent, shared):
    for method in [None, *METHODS, 'LOG']:
        function.case(
            f'price to book, 1990 to 2024, {method}', shared('price_to_book_small'), shared('price_to_book_big'), method
        )
    text = {'text': True}
    table = [[text, text]]
    function.case(
        'by hand',
        column(1, 2, 3, 4),
        column(1, 1, 1, 1),
        'ratio',
        expect=table
        + [[text, figure] for figure in [4, 2.5, 2.5, math.sqrt(5 / 3), 1.5 / math.sqrt(5 / 3), 1, 1, 4, 4]],
    )
    function.case(
        'ties are not below',
        column(1, 3, 3, 2, 3),
        column(1, 1, 1, 1, 1),
        'ratio',
        expect=table + [[text, figure] for figure in [3, 2.4, 3, math.sqrt(0.8), 0.6 / math.sqrt(0.8), 0.5, 1, 3, 5]],
    )
    function.case(
        'flat: no z-score',
        column(8, 8, 8),
        column(16, 16, 16),
        None,
        expect=table + [[text, figure] for figure in [-0.5, -0.5, -0.5, 0, {'error': '#DIV/0!'}, 0, -0.5, -0.5, 3]],
    )
    function.case('two pairs', column(8, 12), column(16, 16), None)
    function.case('error: one pair', column(8), column(16), None)
    function.case('error: one pair among gaps', column(8, None, 9), column(16, 15, None), None)
    function.case('error: unknown method', column(8, 9), column(16, 17), 'discount')
    awkward(function, recent, None, zero_is_missing=BOTH)
