"""RESAMPLE and ALIGN."""

from awkward import awkward, awkward_dates
from cells_made import as_row, cells, column, day, days, formatted, labelled, shuffled

TEXT = {'text': True}
NA = {'error': '#N/A'}


def add(functions):
    resample(functions('RESAMPLE'), functions.shared)
    align(functions('ALIGN'), functions.shared)


def resample(function, shared):
    for frequency in ['W', 'M', 'Q', 'Y']:
        for aggregate in ['last', 'mean', 'sum', 'max', 'min', None]:
            function.case(
                f'days of one spring, {frequency}, {aggregate}',
                shared('spring_dates'),
                shared('spring_small'),
                frequency,
                aggregate,
            )
    moves = [[None if move is None else move / 100] for (move,) in shared('day_small_minus_big', 2300).cells]
    for frequency in ['W', 'M', 'Q', 'y']:
        function.case(f'daily returns compounded, {frequency}', shared('day_dates', 2300), moves, frequency, 'Compound')
    for aggregate in ['last', 'max']:
        function.case(f'ten years, Y, {aggregate}', shared('day_dates'), shared('day_small'), 'Y', aggregate)
    # ISO weeks: 2020-12-31 and 2021-01-03 lie in week 53 of 2020, 2021-01-04 in week 1 of 2021.
    turn = days('2020-12-27', '2020-12-28', '2020-12-31', '2021-01-03', '2021-01-04')
    function.case(
        'weeks over the turn of the year',
        turn,
        column(1, 2, 3, 4, 5),
        'W',
        'sum',
        expect=[[TEXT, TEXT], [day('2020-12-27'), 1], [day('2021-01-03'), 9], [day('2021-01-04'), 5]],
    )
    function.case(
        'weeks at the end of a year that belong to the next',
        days('2024-12-29', '2024-12-30', '2025-01-01'),
        column(1, 2, 3),
        'W',
        'max',
        expect=[[TEXT, TEXT], [day('2024-12-29'), 1], [day('2025-01-01'), 3]],
    )
    function.case(
        'quarters',
        days('2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01'),
        column(1, 2, 3, 4),
        'q',
        None,
        expect=[[TEXT, TEXT], [day('2024-03-31'), 1], [day('2024-06-30'), 3], [day('2024-07-01'), 4]],
    )
    function.case(
        'the last kept row closes a period',
        days('2024-01-30', '2024-01-31', '2024-02-01'),
        column(1, None, 2),
        'M',
        None,
        expect=[[TEXT, TEXT], [day('2024-01-30'), 1], [day('2024-02-01'), 2]],
    )
    function.case(
        'periods without rows are left out',
        days('2022-05-01', '2024-02-01'),
        column(1, 2),
        'Y',
        None,
        expect=[[TEXT, TEXT], [day('2022-05-01'), 1], [day('2024-02-01'), 2]],
    )
    function.case(
        'compound by hand',
        days('2024-01-01', '2024-01-02', '2024-01-03'),
        column(0.1, -0.5, 1),
        'M',
        'compound',
        expect=[[TEXT, TEXT], [day('2024-01-03'), 0.1]],
    )
    function.case(
        '0 is a value, and negative values are',
        days('2024-01-01', '2024-01-02', '2024-02-03'),
        column(0, -4, 0),
        'M',
        'mean',
        expect=[[TEXT, TEXT], [day('2024-01-02'), -2], [day('2024-02-03'), 0]],
    )
    function.case('one row', days('2024-01-01'), column(7), 'M', None, expect=[[TEXT, TEXT], [day('2024-01-01'), 7]])
    for frequency in ['D', 'H']:
        function.case(f'error: frequency {frequency}', turn, column(1, 2, 3, 4, 5), frequency, None)
    function.case('error: unknown aggregate', turn, column(1, 2, 3, 4, 5), 'M', 'first')
    ranges = {'dates': shared('spring_dates', 90), 'values': shared('spring_small', 90)}
    awkward(function, ranges, 'W', 'mean', zero_is_missing=['dates'], negative_is_refused=[])
    awkward_dates(function, ranges, 'M', None)


def align(function, shared):
    months = shared('month_dates', 405), shared('small', 405)
    daily = shared('day_dates', 2300), shared('day_market', 2300)
    for method in [None, 'exact', 'previous', 'nearest', 'Previous']:
        function.case(f'months on days, {method}', *daily, *months, method) if method != 'nearest' else None
        function.case(f'days on months, {method}', *months, *daily, method)
    one = days('2024-01-02', '2024-01-05', '2024-01-08'), column(1, 2, 3)
    other = days('2024-01-03', '2024-01-05', '2024-01-07', '2024-01-09'), column(10, 20, 30, 40)
    head = [TEXT] * 3
    function.case('exact by hand', *one, *other, None, expect=[head, [day('2024-01-05'), 2, 20]])
    function.case(
        'previous by hand',
        *one,
        *other,
        'previous',
        expect=[head, [day('2024-01-02'), 1, NA], [day('2024-01-05'), 2, 20], [day('2024-01-08'), 3, 30]],
    )
    function.case(
        'nearest by hand; of two as near the earlier',
        *one,
        *other,
        'nearest',
        expect=[head, [day('2024-01-02'), 1, 10], [day('2024-01-05'), 2, 20], [day('2024-01-08'), 3, 30]],
    )
    function.case(
        'a missing value of the second is no row',
        *one,
        other[0],
        column(10, None, 30, 40),
        'previous',
        expect=[head, [day('2024-01-02'), 1, NA], [day('2024-01-05'), 2, 10], [day('2024-01-08'), 3, 30]],
    )
    function.case(
        'a missing value of the first is no row',
        one[0],
        column(1, None, 3),
        *other,
        'nearest',
        expect=[head, [day('2024-01-02'), 1, 10], [day('2024-01-08'), 3, 30]],
    )
    function.case(
        '0 and negative values are values',
        one[0],
        column(0, -2, 0),
        other[0],
        column(0, -20, 0, -1),
        'previous',
        expect=[head, [day('2024-01-02'), 0, NA], [day('2024-01-05'), -2, -20], [day('2024-01-08'), 0, 0]],
    )
    awkward_alignment(function, one, other, head)


def awkward_alignment(function, one, other, head):
    answer = [head, [day('2024-01-02'), 1, 10], [day('2024-01-05'), 2, 20], [day('2024-01-08'), 3, 30]]
    function.case('in any order', *shuffled(*one, seed=2), *shuffled(*other, seed=4), 'nearest', expect=answer)
    function.case(
        'labels',
        labelled('Date', one[0]),
        labelled('A', one[1]),
        labelled('Day', other[0]),
        labelled('B', other[1]),
        'nearest',
        expect=answer,
    )
    function.case('one pair in rows', as_row(one[0]), as_row(one[1]), *other, 'nearest', expect=answer)
    function.case(
        'trailing blanks',
        cells(one[0]) + [[None], ['']],
        cells(one[1]) + [[None], [None]],
        *other,
        'nearest',
        expect=answer,
    )
    function.case(
        'times and ISO texts',
        [['2024-01-02'], [day('2024-01-05') + 0.9], ['2024-01-08']],
        one[1],
        [[date + 0.3] for (date,) in other[0]],
        other[1],
        'nearest',
        expect=answer,
    )
    function.case(
        'formatted numbers',
        *[[[formatted(cell)] for (cell,) in part] for part in [*one, *other]],
        'nearest',
        expect=answer,
    )
    function.case('error: nothing matches', *one, days('2023-01-03'), column(1), None)
    function.case('error: lengths of the first differ', one[0], one[1][:2], *other, None)
    function.case('error: lengths of the second differ', *one, other[0][:3], other[1], None)
    function.case(
        'error: a repeated date in the first', days('2024-01-02', '2024-01-02', '2024-01-08'), one[1], *other, None
    )
    function.case(
        'error: a repeated date in the second',
        *one,
        days('2024-01-03', '2024-01-05', '2024-01-05', '2024-01-09'),
        other[1],
        None,
    )
    function.case('error: text among values2', *one, other[0], column(10, 'abc?', 30, 40), None)
    function.case('error: TRUE among values1', one[0], column(1, True, 3), *other, None)
    function.case(
        'error: a date in another form', column('2024-01-02', '7/11/2024', '2024-01-08'), one[1], *other, None
    )
    function.case('error: unknown method', *one, *other, 'next')
