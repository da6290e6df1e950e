"""SEASONALITY and INFLATION."""

from awkward import awkward, awkward_dates
from cells_made import column, days

TEXT = {'text': True}
NA = {'error': '#N/A'}


def add(functions):
    seasonality(functions('SEASONALITY'), functions.shared)
    inflation(functions('INFLATION'), functions.shared)


def seasonality(function, shared):
    function.case(
        'the January effect, 1926 to 1989',
        shared('early_dates'),
        shared('early_small'),
        shared('early_big'),
        source='published: Rozeff and Kinney 1976, Keim 1983',
    )
    rows = function.cases[-1]['expected'][1:]
    assert max(rows, key=lambda row: row[1])[0] == 1 and rows[0][3] > 4, 'no January effect'
    function.case('1990 to 2024', shared('month_dates'), shared('small'), shared('big'))
    function.case('from days', shared('day_dates'), shared('day_small'), shared('day_market'))
    function.case('days of one spring', shared('spring_dates'), shared('spring_small'), shared('spring_market'))
    empty = [NA, NA, NA, 0]

    def table(**months):
        return [[TEXT] * 5] + [[month, *months.get(f'm{month}', empty)] for month in range(1, 13)]

    function.case(
        'two months by hand',
        days('2023-12-31', '2024-01-31', '2024-02-29'),
        column(64, 96, 72),
        column(64, 64, 80),
        expect=table(m1=[0.5, 1, NA, 1], m2=[-0.5, 0, NA, 1]),
    )
    function.case(
        'periods of one month are compounded first, then subtracted',
        days('2023-12-31', '2024-01-10', '2024-01-20', '2024-01-31'),
        column(64, 96, 48, 96),
        column(64, 80, 80, 80),
        expect=table(m1=[0.25, 1, NA, 1]),
    )
    function.case(
        'an incomplete first month counts, from its first row',
        days('2024-01-10', '2024-01-31', '2024-02-05'),
        column(64, 96, 72),
        column(64, 64, 64),
        expect=table(m1=[0.5, 1, NA, 1], m2=[-0.25, 0, NA, 1]),
    )
    function.case(
        'a period over a gap belongs to the month of its end',
        days('2024-01-31', '2024-04-15', '2024-04-30'),
        column(64, 96, 72),
        column(64, 64, 64),
        expect=table(m4=[0.125, 1, NA, 1]),
    )
    function.case(
        'two years',
        days('2022-12-31', '2023-01-31', '2023-12-31', '2024-01-31'),
        column(64, 96, 96, 120),
        column(1, 1, 1, 1),
        expect=table(m1=[0.375, 1, 3, 2], m12=[0, 0, NA, 1]),
    )
    function.case('against itself', shared('month_dates', 396), shared('small', 396), shared('small', 396))
    function.case('error: one row', days('2024-01-31'), column(1), column(1))
    ranges = {'dates': shared('month_dates', 381), 'asset': shared('small', 381), 'benchmark': shared('big', 381)}
    awkward(function, ranges, zero_is_missing=list(ranges), negative_is_refused=['asset', 'benchmark'])
    awkward_dates(function, ranges)


def inflation(function, shared):
    index = shared('consumer_prices')
    for months, annualise in [
        (None, None),
        (12, None),
        (1, None),
        (1, True),
        (3, True),
        (6, True),
        (24, False),
        (24, True),
        (12, True),
        (137, None),
    ]:
        function.case(f'consumer prices, {months} months, annualised {annualise}', index, months, annualise)
    function.case('by hand', column(100, 110, 99), 1, None, expect=[[NA], [0.1], [-0.1]])
    function.case('annualised by hand', column(100, 110, 121), 2, True, expect=[[NA], [NA], [1.21**6 - 1]])
    function.case(
        'a blank month stays a month',
        column(100, 110, None, 121, 133.1),
        1,
        None,
        expect=[[NA], [0.1], [NA], [NA], [0.1]],
    )
    function.case(
        'over a blank month', column(100, 110, None, 121, 132), 2, None, expect=[[NA], [NA], [NA], [0.1], [NA]]
    )
    function.case('October 2025 was never published', shared('consumer_prices', 117), 1, None)
    function.case('error: months as many as rows', shared('consumer_prices', 126), 12, None)
    function.case('error: nothing a month apart', column(100, None, 100), 1, None)
    function.case('error: one row', column(100), 1, None)
    for months in [0, -3, 2.5]:
        function.case(f'error: {months} months', index, months, None)
    awkward(function, {'index': shared('consumer_prices', 60, 90)}, 3, None, zero_is_missing=['index'])
