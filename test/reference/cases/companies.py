"""INDEXPE, INDEXPETABLE, GAPCLOSE, EPSBOOST, RATECOVER, DAYSTOCOVER and SHORTFLOAT."""

from awkward import awkward
from cells_made import DIV0_CELL, NA_CELL, column, formatted

TEXT = {'text': True}
NA, NUM, DIV0 = {'error': '#N/A'}, {'error': '#NUM!'}, {'error': '#DIV/0!'}
# Twelve members of an index, in millions: four of them lose money.
CAPS = column(850.5, 1210, 96.4, 2300, 412.7, 3050, 77.1, 530, 1890, 264.9, 615, 1420)
EARNINGS = column(42.1, 80.6, -35.2, 117.5, -4.4, 160, -12.9, 28.3, 95.7, -61, 0, 71.2)


def add(functions):
    index_multiple(functions('INDEXPE'))
    index_table(functions('INDEXPETABLE'))
    closing(functions('GAPCLOSE'))
    earnings_boost(functions('EPSBOOST'))
    cover(functions('RATECOVER'))
    for name, under in [('DAYSTOCOVER', 'averageVolume'), ('SHORTFLOAT', 'floatShares')]:
        plain_ratio(functions(name), under)


def index_multiple(function):
    for losses in [None, 'include', 'exclude', 'zero', 'median', 'ZERO', 'Median']:
        function.case(f'twelve members, {losses}', CAPS, EARNINGS, losses)
    caps, earned = column(100, 200, 300, 100), column(10, -10, 30, 20)
    for losses, expected in [('include', 14), ('exclude', 500 / 60), ('zero', 700 / 60), ('median', 10)]:
        function.case(f'by hand, {losses}', caps, earned, losses, expect=expected)
    function.case('two earners have a median between them', column(100, 300), column(10, 15), 'median', expect=15)
    function.case('earnings of 0 count, and earn nothing', column(100, 100), column(10, 0), None, expect=20)
    function.case('earnings of 0 are not above 0', column(100, 100), column(10, 0), 'exclude', expect=10)
    function.case('one member', column(120), column(8), None, expect=15)
    function.case('one member as numbers', 120, 8, None, expect=15)
    function.case('error: losses eat the earnings', column(100, 100), column(10, -10), None)
    function.case('losses eat the earnings, exclude', column(100, 100), column(10, -12), 'exclude', expect=10)
    for losses in ['include', 'exclude', 'zero', 'median']:
        function.case(f'error: no earner, {losses}', column(100, 100), column(-10, 0), losses)
    function.case('error: unknown treatment', CAPS, EARNINGS, 'ignore')
    function.case('error: no member with both', column(100, None), column(None, 5), None)
    awkward(function, {'marketCaps': CAPS, 'earnings': EARNINGS}, 'zero', zero_is_missing=['marketCaps'])


def index_table(function):
    head = [TEXT] * 5
    function.case('twelve members', CAPS, EARNINGS)
    function.case(
        'by hand',
        column(100, 200, 300, 100),
        column(10, -10, 30, 20),
        expect=[
            head,
            [TEXT, 14, 1 / 14, 1, 4],
            [TEXT, 500 / 60, 60 / 500, 5 / 7, 3],
            [TEXT, 700 / 60, 60 / 700, 1, 4],
            [TEXT, 10, 0.1, 5 / 7, 3],
        ],
    )
    function.case(
        'losses eat the earnings',
        column(100, 300),
        column(10, -30),
        expect=[
            head,
            [TEXT, NA, -0.05, 1, 2],
            [TEXT, 10, 0.1, 0.25, 1],
            [TEXT, 40, 0.025, 1, 2],
            [TEXT, 10, 0.1, 0.25, 1],
        ],
    )
    function.case(
        'losses and earnings of one size',
        column(100, 300),
        column(30, -30),
        expect=[
            head,
            [TEXT, NA, 0, 1, 2],
            [TEXT, 10 / 3, 0.3, 0.25, 1],
            [TEXT, 400 / 30, 0.075, 1, 2],
            [TEXT, 10 / 3, 0.3, 0.25, 1],
        ],
    )
    function.case('all earn', column(100, 300), column(10, 15))
    function.case('one member', column(120), column(8))
    function.case('error: no member with both', column(100, None), column(None, 5))
    awkward(function, {'marketCaps': CAPS, 'earnings': EARNINGS}, zero_is_missing=['marketCaps'])


def closing(function):
    for gap, years, target, expected in [
        (-0.2, 1, None, 0.25),
        (-0.2, 0.5, None, 0.5625),
        (-0.19, 2, None, 1 / 9),
        (0.21, 2, None, 1 / 1.1 - 1),
        (-0.2, 5, -0.2, 0),
        (0, 3, None, 0),
        (-0.5, 1, 0.5, 2),
        (-0.36, 2, 0, 0.25),
        (0.44, 2, -0.19, -0.25),
    ]:
        function.case(f'gap {gap}, {years} years, target {target}', gap, years, target, expect=expected)
    for gap, years, target in [
        (-0.317, 10, None),
        (-0.317, 7.5, -0.1),
        (0.12, 3, -0.05),
        (-0.999, 20, None),
        (2.5, 4, 1),
    ]:
        function.case(f'gap {gap}, {years} years, target {target}', gap, years, target)
    for gap, years, target in [
        (-1, 3, None),
        (-1.2, 3, None),
        (-0.2, 3, -1),
        (-0.2, 3, -3),
        (-0.2, 0, None),
        (-0.2, -2, 0),
    ]:
        function.case(f'error: gap {gap}, {years} years, target {target}', gap, years, target)


def earnings_boost(function):
    function.case('a cut of one point', 1000, -100, 50, None, None, expect=[[10 * 0.79 / 50]])
    function.case('a rise of half a point', 1000, 50, 50, None, None, expect=[[-5 * 0.79 / 50]])
    function.case('tax of a quarter, half passed on', 1000, -100, 50, 0.25, 0.5, expect=[[0.075]])
    function.case('no tax', 1000, -100, 50, 0, None, expect=[[0.2]])
    function.case('all taxed away', 1000, -100, 50, 1, None, expect=[[0]])
    function.case('no debt', 0, -100, 50, None, None, expect=[[0]])
    function.case('no change', 1000, 0, 50, None, None, expect=[[0]])
    function.case('a company a row', column(1000, 400, 2500), -100, column(50, 80, 20), None, None)
    function.case('a block', [[1000, 400], [2500, 10]], [[-100]], [[50, 80], [20, 5]], 0.21, 1)
    function.case('changes across', 1000, [[-25, -50, -100]], 50, None, None)
    function.case(
        'missing cells', column(1000, None, 2500), -100, column(50, 80, 'n/a'), None, None, expect=[[0.158], [NA], [NA]]
    )
    function.case(
        'no income in one row',
        column(1000, 1000, 1000),
        -100,
        column(50, 0, -20),
        None,
        None,
        expect=[[0.158], [NUM], [NUM]],
    )
    function.case(
        'formatted numbers', [[formatted(1000)]], [[formatted(-100)]], [[formatted(50)]], None, None, expect=[[0.158]]
    )
    function.case('error: no income', 1000, -100, 0, None, None)
    for tax in [-0.1, 1.2, 21]:
        function.case(f'error: tax rate {tax}', 1000, -100, 50, tax, None)
    function.case('error: text', column(1000, 'abc?'), -100, column(50, 60), None, None)
    function.case('error: TRUE', column(1000, 900), -100, column(50, True), None, None)
    function.case('error: other shapes', column(1000, 900), -100, column(50, 60, 70), None, None)


def cover(function):
    function.case('a rise of two points', 120, 40, 1000, 200, expect=[[2]])
    function.case('a cut', 120, 40, 1000, -100, expect=[[4]])
    function.case('a loss', -30, 40, 1000, -100, expect=[[-1]])
    function.case('no debt', 120, 40, 0, 200, expect=[[3]])
    function.case('no change', 120, 40, 1000, 0, expect=[[3]])
    function.case('nothing earned', 0, 40, 1000, 100, expect=[[0]])
    function.case('no interest before', 50, 0, 1000, 100, expect=[[5]])
    function.case('a company a row', column(120, 80, 300), column(40, 10, 55), column(1000, 200, 1700), 150)
    function.case('changes across', 120, 40, 1000, [[0, 100, 200]], expect=[[3, 2.4, 2]])
    function.case('missing cells', column(120, None, 300), column(40, 10, NA_CELL), 1000, 200, expect=[[2], [NA], [NA]])
    function.case('interest gone in one row', column(120, 80), column(40, 10), 1000, -100, expect=[[4], [NUM]])
    function.case('error: less than no interest', 120, 5, 1000, -100)
    function.case('error: text', column(120, 'abc?'), 40, 1000, 100)
    function.case('error: another error', column(120, 80), column(40, DIV0_CELL), 1000, 100)
    function.case('error: other shapes', column(120, 80), [[40, 50]], 1000, 100)


def plain_ratio(function, under):
    function.case('two numbers', 30, 12, expect=[[2.5]])
    function.case('columns', column(30, 10, 1), column(12, 4, 8), expect=column(2.5, 2.5, 0.125))
    function.case('a block', [[30, 10], [1, 2]], [[12, 4], [4, 4]], expect=[[2.5, 2.5], [0.25, 0.5]])
    function.case('one for all', [[30, 10, 1]], 4, expect=[[7.5, 2.5, 0.25]])
    function.case('none short', 0, 12, expect=[[0]])
    function.case(
        'missing cells', column(30, None, 1, 4), column(12, 4, '-', NA_CELL), expect=[[2.5], [NA], [NA], [NA]]
    )
    function.case('0 below in one row', column(30, 10), column(12, 0), expect=[[2.5], [DIV0]])
    function.case('labels', column('Short', 30), column('Below', 12), expect=[[NA], [2.5]])
    function.case('formatted numbers', [[formatted(30)]], [[formatted(12)]], expect=[[2.5]])
    function.case('millions', column(130_523_522), column(28_412_345))
    function.case('error: 0 below', 30, 0)
    function.case('error: text', column(30, 'abc?'), column(12, 4))
    function.case(f'error: text in {under}', column(30, 10), column(12, '12,5'))
    function.case('error: TRUE', column(30, True), column(12, 4))
    function.case('error: another error', column(30, 10), column(12, DIV0_CELL))
    function.case('error: other shapes', column(30, 10), column(12, 4, 4))
