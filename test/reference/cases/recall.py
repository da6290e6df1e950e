"""LASTTIME and HEADLINE: when was it last like this, and how to say so."""

from awkward import awkward, awkward_dates
from cells_made import column, labelled, shuffled, with_cells


def add(functions):
    last_time(functions('LASTTIME'), functions.shared)
    headline(functions('HEADLINE'), functions.shared, functions.columns)


def last_time(function, shared):
    dates, moves = shared('day_dates'), shared('day_small_minus_big')
    function.case(
        'before 11 July 2024 small led by 3.62 points or more in March 2020',
        dates,
        moves,
        None,
        source='published: Fama and French, SMB',
    )
    function.case('the same, said out', dates, moves, 'latest')
    for condition in ['<0', '<=-2', '>=3', '>3.5', '=0', '<>0', '<-3', '=-0.05', '>=-10', '>=0.1', 'LATEST']:
        function.case(f'condition {condition}', dates, moves, condition)
    function.case('error: never so much', dates, moves, '>50')
    days = column(*range(45000, 45008))
    function.case('latest below 0 asks for as small', days, column(1, -2, -3, -1, -2, 4, 0, -2), None, expect=45004)
    function.case('latest above 0 asks for as large', days, column(1, 2, 3, 1, 2, 4, 1, 2), None, expect=45005)
    function.case('a tie counts', days, column(1, 2, 3, 1, 2, 1, 1, 2), None, expect=45004)
    function.case('latest 0 asks for 0 or more', days, column(-1, 0, -3, -1, -2, -4, -1, 0), None, expect=45001)
    function.case('the latest row itself does not count', days, column(1, 1, 5, 1, 1, 1, 1, 5), '=5', expect=45002)
    function.case('zero is a value', days, column(1, 0, 5, 1, 1, 1, 1, 5), '=0', expect=45001)
    function.case('the row before the latest', days, column(1, 0, 5, 1, 1, 1, 6, 5), None, expect=45006)
    function.case('the first row', days, column(9, 0, 5, 1, 1, 1, 6, 8), None, expect=45000)
    function.case('latest kept row, not latest date', days, column(1, 7, 5, 1, 1, 1, 6, None), '>=5', expect=45002)
    unsorted = shuffled(days, column(1, 2, 3, 1, 2, 4, 1, 2), seed=3)
    function.case('unsorted by hand', *unsorted, None, expect=45005)
    function.case('error: nothing as large', days, column(1, 2, 3, 1, 2, 1, 1, 9), None)
    function.case('error: one row', column(45000), column(1), None)
    for condition in ['big', '>', '>=x', '!=3', '=>3']:
        function.case(f'error: condition {condition}', dates, moves, condition)
    ranges = {'dates': shared('day_dates', 2465), 'values': shared('day_small_minus_big', 2465)}
    awkward(function, ranges, '<-0.5', zero_is_missing=['dates'], negative_is_refused=[])
    awkward_dates(function, ranges, '<-0.5')


def headline(function, shared, columns):
    dates, small, market = shared('day_dates'), shared('day_small'), shared('day_market')
    function.case('11 July 2024 by name', dates, small, market, None, 'Small', 'Market')
    function.case(
        '11 July 2024 by label',
        *[
            labelled(label, shared(key, 2400))
            for label, key in [('Date', 'day_dates'), ('IWM', 'day_small'), ('SPY', 'day_market')]
        ],
        None,
        None,
        None,
    )
    function.case(
        'without names or labels',
        shared('day_dates', 2400),
        shared('day_small', 2400),
        shared('day_market', 2400),
        None,
        None,
        None,
    )
    function.case(
        'a name beats the label',
        shared('day_dates', 2480),
        with_cells(shared('day_small', 2480), {0: 'IWM'}),
        with_cells(shared('day_market', 2480), {0: 'SPY'}),
        None,
        'Russell 2000',
        None,
    )
    for horizon in [2, 5, 21, 252]:
        function.case(f'{horizon} days', dates, small, market, horizon, 'Small', 'Market')
    month = ['month_dates', 'small', 'big']
    function.case('fewer than 20 earlier gaps: no z', *[shared(key, 401) for key in month], None, 'Small', 'Big')
    function.case('exactly 20 earlier gaps', *[shared(key, 399) for key in month], None, 'Small', 'Big')
    function.case(
        'two rows',
        column(45000, 45001),
        column(100, 104.5),
        column(100, 100),
        None,
        'A',
        'B',
        expect='A beat B by 4.5 pp on 2023-03-16, its largest 1-period lead since the data begin on '
        '2023-03-15 (rank 1 of 1).',
    )
    function.case(
        'ties share the best rank',
        column(*range(45000, 45005)),
        column(64, 96, 96, 144, 216),
        column(7, 7, 7, 7, 7),
        None,
        'A',
        'B',
        expect='A beat B by 50.0 pp on 2023-03-19, its largest 1-period lead since 2023-03-18 (rank 1 of 4).',
    )
    function.case(
        '2-period lag by hand',
        column(*range(45000, 45006)),
        column(64, 48, 36, 36, 36, 27),
        column(7, 7, 7, 7, 7, 7),
        2,
        'A',
        'B',
        expect='A lagged B by 25.0 pp on 2023-03-20, its largest 2-period lag since 2023-03-18 (rank 2 of 4).',
    )
    lags(function, shared, columns)
    function.case('error: one row', column(45000), column(100), column(50), None, None, None)
    function.case('error: horizon needs one row more', *[shared(key, 401) for key in month], 20, None, None)
    for horizon in [0, -3, 2.5]:
        function.case(f'error: horizon {horizon}', *[shared(key, 401) for key in month], horizon, None, None)
    ranges = {
        'dates': shared('day_dates', 2465),
        'asset': shared('day_small', 2465),
        'benchmark': shared('day_market', 2465),
    }
    rest = (None, 'Small', 'Market')
    awkward(
        function,
        ranges,
        *rest,
        zero_is_missing=['dates', 'asset', 'benchmark'],
        negative_is_refused=['asset', 'benchmark'],
    )
    awkward_dates(function, ranges, *rest)


def lags(function, shared, columns):
    for date, name in [('2022-11-09', 'a lag'), ('2024-07-10', 'a small lag'), ('2020-03-18', 'a record lag')]:
        row = columns.position('day_dates', date) + 1
        arguments = [shared(key, 0, row) for key in ['day_dates', 'day_small', 'day_market']]
        function.case(f'{name}, {date}', *arguments, None, 'Small', 'Market')
    function.stated(
        'matched',
        column(45000, 45001, 45002),
        column(100, 104.5, 110),
        column(200, 209, 220),
        None,
        'A',
        'B',
        expected={'pattern': r'^A matched B\b.*2023-03-17'},
    )
