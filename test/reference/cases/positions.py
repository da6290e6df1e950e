"""COTNET, COTINDEX, CROWDING, SQUEEZE and SQUEEZETABLE."""

import math

from awkward import awkward
from cells_made import as_row, cells, column, labelled, scaled, with_cells
from reordered import First
from scipy import stats

TEXT = {'text': True}
NA, DIV0 = {'error': '#N/A'}, {'error': '#DIV/0!'}
SHORT_FLOAT = column(
    0.061, 0.064, 0.070, 0.068, 0.071, 0.083, 0.079, 0.077, 0.081, 0.092, 0.088, 0.090, 0.094, 0.091, 0.085
)
DAYS_TO_COVER = column(2.1, 2.4, 1.9, 2.2, 3.0, 2.8, 2.6, 2.9, 3.1, 2.7, 2.5, 2.3)


def add(functions):
    shared = functions.shared
    net = [[one[0] - other[0]] for one, other in zip(shared('funds_long').cells, shared('funds_short').cells)]
    net_position(functions('COTNET'), shared)
    place(functions('COTINDEX'), net)
    crowding(functions('CROWDING', source='scipy'), net)
    prices = shared('day_small', 2465), shared('day_market', 2465)
    squeeze(functions('SQUEEZE', source='scipy'), prices, shared)
    squeeze_table(functions('SQUEEZETABLE', source='scipy'), prices, shared)


def net_position(function, shared):
    rows = len(shared('report_dates').cells)
    long, short = shared('funds_long', rows - 2), shared('funds_short', rows - 2)
    function.case(
        'leveraged funds in Russell 2000 futures, 9 and 16 July 2024',
        long,
        short,
        None,
        expect=column(-69861, -36043),
        source='published: CFTC, Traders in Financial Futures',
    )
    function.case('the same as a share of open interest', long, short, shared('open_interest', rows - 2))
    function.case('2020 to 2024', shared('funds_long'), shared('funds_short'), None)
    function.case(
        '2020 to 2024 as a share of open interest', shared('funds_long'), shared('funds_short'), shared('open_interest')
    )
    function.case('by hand', column(10, 0, 7), column(4, 5, 7), None, expect=column(6, -5, 0))
    function.case('a row by hand', [[10, 0, 7]], [[4, 5, 7]], [[12, 10, 20]], expect=[[0.5, -0.5, 0]])
    function.case(
        'no open interest in one row', column(10, 0, 7), column(4, 5, 7), column(12, 0, 20), expect=[[0.5], [DIV0], [0]]
    )
    function.case(
        'open interest missing in one row',
        column(10, 0, 7),
        column(4, 5, 7),
        column(12, None, 20),
        expect=[[0.5], [NA], [0]],
    )
    function.case(
        'open interest goes on longer',
        column(10, 0, None),
        column(4, 5, None),
        column(12, 10, 20),
        expect=[[0.5], [-0.5], [NA]],
    )
    function.case('one row', column(10), column(4), None, expect=[[6]])
    function.case('error: no row with both', column(10, None), column(None, 4), None)
    ranges = {
        'longs': shared('funds_long', 200),
        'shorts': shared('funds_short', 200),
        'openInterest': shared('open_interest', 200),
    }
    awkward(function, ranges, zero_is_missing=[])


def place(function, net):
    for window in [None, 156, 52, 26, 2, 237, 500]:
        function.case(f'leveraged funds net, window {window}', net, window)
    function.case('by hand', column(-10, 30, 10), None, expect=50)
    function.case('at the top', column(-10, 30, 10, 35), None, expect=100)
    function.case('at the bottom', column(-10, 30, 10, -15), None, expect=0)
    function.case('only the window counts', column(-100, 30, 10, 20), 3, expect=50)
    function.case('the window counts kept values', column(-100, 30, None, 10, 'n/a', 20), 3, expect=50)
    function.case('0 is a value', column(4, 0, 1), None, expect=25)
    function.case('two values', column(4, 1), None, expect=0)
    function.case('error: flat', column(5, 5, 5), None)
    function.case('error: flat within the window', column(9, 5, 5, 5), 3)
    wrong_windows(function, net)
    awkward(function, {'net': net[-60:]}, 26, zero_is_missing=[])


def wrong_windows(function, net):
    function.case('error: one value', column(5), None)
    function.case('error: one value among gaps', column(None, 5, None), None)
    for window in [1, 0, -3, 2.5]:
        function.case(f'error: window {window}', net, window)


def crowding(function, net):
    for window in [None, 156, 52, 26, 2, 237, 500]:
        function.case(f'leveraged funds net, window {window}', net, window)
    function.case('by hand', column(1, 2, 3), None, expect=1.0)
    function.case('only the window counts', column(-100, 1, 2, 3), 3, expect=1.0)
    function.case('the window counts kept values', column(-100, 1, None, 2, 'n/a', 3), 3, expect=1.0)
    function.case('two values', column(5, 3), None, expect=-math.sqrt(0.5))
    function.case('0 is a value', column(0, 2, 1), None, expect=0.0)
    function.case('any scale', scaled(net, 1e-9), 52)
    function.case('error: flat', column(7.7, 7.7, 7.7, 7.7, 7.7, 7.7, 7.7), None)
    function.case('error: flat but for rounding', column(0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2), None)
    wrong_windows(function, net)
    awkward(function, {'values': net[-60:]}, 26, zero_is_missing=[])


def history_cases(function, prices, *rest):
    """The two histories need not be as long as the prices, nor as each other."""

    def case(name, short=SHORT_FLOAT, days=DAYS_TO_COVER):
        function.case(name, short, days, *prices, *rest)

    case(
        'gaps and labels in the histories',
        labelled('Short float', with_cells(SHORT_FLOAT, {3: None, 8: 'n/a'})),
        labelled('Days', with_cells(DAYS_TO_COVER, {2: ''})),
    )
    case('histories in rows', as_row(SHORT_FLOAT), as_row(DAYS_TO_COVER))
    case('trailing blanks in the histories', cells(SHORT_FLOAT) + [[None], ['']], cells(DAYS_TO_COVER) + [[None]])
    case('two values each', column(0.1, 0.2), column(3, 2))
    case('0 is a value', column(0.1, 0.2, 0), column(0, 2, 3))
    case('ties are not below', column(0.1, 0.2, 0.2), column(2, 2, 2))
    case('error: one short float', short=column(0.1))
    case('error: one number of days to cover', days=column(None, 3, None))
    case('error: no short float', short=column(None, None))
    case('error: text in the short float', short=column(0.1, 'abc?', 0.2))
    case('error: TRUE in the days to cover', days=column(1, 2, True))
    case('error: two columns in the short float', short=[[0.1, 0.2], [0.1, 0.2]])


def squeeze(function, prices, shared):
    function.case('before 11 July 2024', SHORT_FLOAT, DAYS_TO_COVER, *prices)
    function.case(
        'up to 10 July 2024',
        SHORT_FLOAT,
        DAYS_TO_COVER,
        shared('day_small', 2400, 2524),
        shared('day_market', 2400, 2524),
    )
    function.case('months', SHORT_FLOAT, DAYS_TO_COVER, shared('small', 381), shared('big', 381))
    up_and_down = [2 if row % 2 else 1 for row in range(22)]
    # Returns +100 % and -50 % in turn, 21 of them, the last again +100 %.
    moves = [1.0, -0.5] * 10
    mean = sum(moves) / 20
    z = (1 - mean) / math.sqrt(sum((move - mean) ** 2 for move in moves) / 19)
    function.case(
        'by hand',
        column(1, 2, 3, 4, 3),
        column(5, 4),
        column(*up_and_down),
        column(*[3] * 22),
        expect=100 * (0.5 + 0 + stats.norm.cdf(z)) / 3,
    )
    function.case(
        'error: 19 relative returns before the latest',
        SHORT_FLOAT,
        DAYS_TO_COVER,
        shared('small', 400),
        shared('big', 400),
    )
    function.case('error: prices against themselves', SHORT_FLOAT, DAYS_TO_COVER, shared('small'), shared('small'))
    history_cases(function, (shared('small', 381), shared('big', 381)))
    awkward(
        First(function, SHORT_FLOAT, DAYS_TO_COVER),
        {'asset': shared('small', 381), 'benchmark': shared('big', 381)},
        zero_is_missing=['asset', 'benchmark'],
    )


def squeeze_table(function, prices, shared):
    data = SHORT_FLOAT, DAYS_TO_COVER, *prices
    function.case('before 11 July 2024', *data, None)
    for name, weights in [
        ('equal', column(1, 1, 1)),
        ('two to one to one', column(2, 1, 1)),
        ('in a row', [[0.5, 0.3, 0.2]]),
        ('only the move', column(0, 0, 5)),
        ('percent', column(60, 30, 10)),
    ]:
        function.case(f'weights: {name}', *data, weights)
    for name, weights in [
        ('none', column(0, 0, 0)),
        ('negative', column(2, -1, 1)),
        ('two', column(1, 1)),
        ('four', column(1, 1, 1, 1)),
        ('text', column(1, 'abc?', 1)),
        ('TRUE', column(1, True, 1)),
    ]:
        function.case(f'error: weights {name}', *data, weights)
    function.case(
        'error: 19 relative returns before the latest',
        SHORT_FLOAT,
        DAYS_TO_COVER,
        shared('small', 400),
        shared('big', 400),
        None,
    )
    history_cases(function, (shared('small', 381), shared('big', 381)), None)
    awkward(
        First(function, SHORT_FLOAT, DAYS_TO_COVER),
        {'asset': shared('small', 381), 'benchmark': shared('big', 381)},
        None,
        zero_is_missing=['asset', 'benchmark'],
    )
