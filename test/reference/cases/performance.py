"""RELPERF, RELSTRENGTH, RELRETURNS, ROLLRELPERF, RELDRAWDOWN, MOVEZ and LASTTIME."""

from awkward import awkward
from cells_made import column, scaled, with_cells

PAIR = ['asset', 'benchmark']


def add(functions):
    shared = functions.shared
    recent = {'asset': shared('small', 381), 'benchmark': shared('big', 381)}
    relative_performance(functions('RELPERF'), recent, shared)
    strength(functions('RELSTRENGTH'), recent, shared)
    returns(functions('RELRETURNS'), recent, shared)
    rolling(functions('ROLLRELPERF'), recent, shared)
    drawdown(functions('RELDRAWDOWN'), recent, shared)
    move(functions('MOVEZ'), shared)


def relative_performance(function, recent, shared):
    small, big = shared('small'), shared('big')
    function.case('1990 to 2024', small, big, None, None)
    for method in ['difference', 'ratio', 'log', ' RATIO ', 'Log']:
        function.case(f'1990 to 2024, {method!r}', small, big, None, method)
    for periods in [1, 2, 12, 60, 419, 420]:
        function.case(f'last {periods} returns', small, big, periods, None)
    function.case('last 12 returns, ratio', small, big, 12, 'ratio')
    function.case('last 12 returns, log', small, big, 12, 'log')
    function.case(
        '11 July 2024: small minus big was +3.62 %',
        shared('day_small', 2500),
        shared('day_market', 2500),
        1,
        None,
        expect=0.0362,
        source='published: Fama and French, SMB of 11 July 2024',
    )
    function.case('two rows by hand', column(100, 110), column(50, 52), None, None, expect=0.06)
    function.case('two rows by hand, ratio', column(100, 110), column(50, 52), None, 'ratio', expect=1.1 / 1.04 - 1)
    function.case('against itself', small, small, None, None, expect=0.0, tolerance=0)
    function.case('against itself, log', small, small, 36, 'log', expect=0.0, tolerance=0)
    function.case('flat stretch', column(5, 5, 5, 5), column(8, 8, 8, 8), 2, None, expect=0.0)
    function.case(
        'periods count kept rows, not input rows',
        column(100, None, 121, 133.1, None),
        column(100, 100, 100, 'NA', 110),
        None,
        None,
        expect=0.21,
    )
    function.case('error: periods need one row more', small, big, 421, None)
    function.case('error: one row', column(100), column(50), None, None)
    function.case('error: two rows, never both', column(100, None), column(None, 50), None, None)
    for periods in [0, -1, 2.5]:
        function.case(f'error: periods {periods}', small, big, periods, None)
    function.case('error: unknown method', small, big, None, 'sideways')
    awkward(function, recent, 12, None, zero_is_missing=PAIR)


def strength(function, recent, shared):
    function.case('1990 to 2024', shared('small'), shared('big'), None)
    function.case('base 1', recent['asset'], recent['benchmark'], 1)
    function.case('base 1000', recent['asset'], recent['benchmark'], 1000)
    function.case('one row', column(17), column(3), None, expect=[[100]])
    function.case('one row, base 1', column(17), column(3), 1, expect=[[1]])
    function.case('by hand', column(10, 12, 9), column(5, 5, 6), None, expect=[[100], [120], [75]])
    function.case('a row by hand', [[10, 12, 9]], [[5, 5, 6]], 1, expect=[[1, 1.2, 0.75]])
    function.case('against itself', recent['asset'], recent['asset'], None, expect=column(*[100] * 40), tolerance=0)
    function.case('any scale', scaled(recent['asset'], 1e6), scaled(recent['benchmark'], 1e-6), None)
    function.case(
        'gap at the start of one range',
        column(None, 10, 20),
        column(4, 5, 5),
        None,
        expect=[[{'error': '#N/A'}], [100], [200]],
    )
    awkward(function, recent, None, zero_is_missing=PAIR)


def returns(function, recent, shared):
    small, big = recent['asset'], recent['benchmark']
    function.case('2021 to 2024', small, big, None)
    for method in ['difference', 'ratio', 'log', 'RATIO']:
        function.case(f'2021 to 2024, {method!r}', small, big, method)
    function.case('1990s, log', shared('small', 0, 121), shared('big', 0, 121), 'log')
    function.case(
        'by hand', column(100, 110, 99), column(100, 105, 105), None, expect=[[{'error': '#N/A'}], [0.05], [-0.1]]
    )
    function.case(
        'a return spans the gap',
        column(100, None, 121),
        column(100, 50, 110),
        None,
        expect=[[{'error': '#N/A'}], [{'error': '#N/A'}], [0.11]],
    )
    function.case('flat stretch', column(5, 5, 5), column(7, 7, 7), None, expect=[[{'error': '#N/A'}], [0], [0]])
    function.case(
        'against itself', small, small, 'ratio', expect=[[{'error': '#N/A'}]] + column(*[0] * 39), tolerance=0
    )
    function.case('error: one row', column(5), column(7), None)
    function.case('error: unknown method', small, big, 'sideways')
    awkward(function, recent, None, zero_is_missing=PAIR)


def rolling(function, recent, shared):
    small, big = recent['asset'], recent['benchmark']
    function.case('12 months, 1990 to 2024', shared('small'), shared('big'), 12, None)
    for window, method in [(1, None), (5, 'ratio'), (5, 'log'), (20, 'difference'), (39, None)]:
        function.case(f'window {window}, {method}', small, big, window, method)
    function.case(
        'by hand',
        column(100, 110, 121, 121),
        column(100, 100, 110, 121),
        2,
        None,
        expect=[[{'error': '#N/A'}], [{'error': '#N/A'}], [0.11], [-0.11]],
    )
    function.case(
        'the window counts kept rows',
        column(100, None, 110, 121),
        column(100, 100, 100, 110),
        2,
        None,
        expect=[[{'error': '#N/A'}], [{'error': '#N/A'}], [{'error': '#N/A'}], [0.11]],
    )
    function.case('against itself', small, small, 10, None)
    function.case('error: window 40 of 39 returns', small, big, 40, None)
    for window in [0, -3, 2.5]:
        function.case(f'error: window {window}', small, big, window, None)
    function.case('error: unknown method', small, big, 12, 'sideways')
    awkward(function, recent, 6, None, zero_is_missing=PAIR)


def drawdown(function, recent, shared):
    small, big = shared('small'), shared('big')
    for output in [None, 'max', 'current', 'Series']:
        function.case(f'1990 to 2024, {output}', small, big, output)
    function.case('by hand', column(10, 12, 9, 11), column(1, 1, 1, 1), None, expect=-0.25)
    function.case('by hand, current', column(10, 12, 9, 11), column(1, 1, 1, 1), 'current', expect=11 / 12 - 1)
    function.case(
        'by hand, series',
        column(10, 12, 9, 11),
        column(1, 1, 1, 1),
        'series',
        expect=[[0], [0], [-0.25], [11 / 12 - 1]],
    )
    function.case('always rising', column(1, 2, 3), column(1, 1, 1), None, expect=0.0)
    function.case('at its peak', column(2, 1, 3), column(1, 1, 1), 'current', expect=0.0)
    function.case('against itself', small, small, 'series', expect=column(*[0] * 421), tolerance=0)
    function.case('error: unknown output', small, big, 'deepest')
    awkward(function, recent, 'series', zero_is_missing=PAIR)
    function.case(
        'gaps, current',
        with_cells(recent['asset'], {-1: None, -4: None}),
        with_cells(recent['benchmark'], {-2: None}),
        'current',
    )


def move(function, shared):
    small, market = shared('day_small'), shared('day_market')
    function.case('11 July 2024 in ten years of days', small, market, None)
    for window in [20, 60, 252, 2523]:
        function.case(f'11 July 2024, window {window}', small, market, window)
    function.case('monthly, 2021 to 2024', shared('small', 381), shared('big', 381), None)
    function.case('exactly 20 before', shared('small', 399), shared('big', 399), None)
    function.case('exactly 20 before, window 20', shared('small', 399), shared('big', 399), 20)
    function.case('error: 19 before', shared('small', 400), shared('big', 400), None)
    function.case('error: window longer than the data', shared('small', 381), shared('big', 381), 39)
    function.case('window of all there are before', shared('small', 381), shared('big', 381), 38)
    for window in [19, 0, -20, 20.5]:
        function.case(f'error: window {window}', shared('small', 381), shared('big', 381), window)
    function.case('error: against itself', small, small, None)
    growth = [100 * 1.01**row for row in range(31)]
    function.case('error: flat until the last row', column(*growth[:30], 150), column(*growth[:30], 140), None)
    function.case(
        'error: a constant ratio is flat but for rounding', scaled(shared('small', 381), 3), shared('small', 381), None
    )
    awkward(function, {'asset': shared('small', 361), 'benchmark': shared('big', 361)}, None, zero_is_missing=PAIR)
