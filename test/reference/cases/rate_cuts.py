"""RATECUTS: the cuts of the federal funds target and awkward paths by hand."""

from awkward import awkward, awkward_dates
from cells_made import column, day, reversed_rows, shuffled

TEXT = {'text': True}
HEAD = [TEXT] * 4
# First cuts since announcements began, as every history of the federal funds target has them.
KNOWN_FIRST_CUTS = ['1995-07-06', '1998-09-29', '2001-01-03', '2007-09-18', '2019-07-31', '2024-09-18']


def path(*steps):
    """Dates and rates of a path given as (ISO date, rate)."""
    return column(*[day(date) for date, _ in steps]), column(*[rate for _, rate in steps])


def add(functions):
    function, shared, columns = functions('RATECUTS'), functions.shared, functions.columns
    dates, rates = shared('target_dates'), shared('target_rates')
    for which, quiet in [
        (None, None),
        ('first', 12),
        ('First', 6),
        ('first', 0),
        ('all', None),
        ('ALL', 24),
        ('first', 24),
        ('first', 60),
    ]:
        function.case(f'federal funds target, {which}, {quiet} quiet months', dates, rates, which, quiet)
    since_1994 = columns.position('target_dates', '1994-02-04')
    announced = shared('target_dates', since_1994), shared('target_rates', since_1994)
    function.case('first cuts since 1994', *announced, None, None, source='published: Federal Reserve')
    found = [row[0] for row in function.cases[-1]['expected'][1:]]
    assert found == [day(date) for date in KNOWN_FIRST_CUTS], found
    function.case('cuts since 1994', *announced, 'all', None)
    by_hand(function)
    errors(function, dates, rates)
    ranges = {'dates': shared('target_dates', 100, 150), 'rates': shared('target_rates', 100, 150)}
    awkward(function, ranges, 'all', None, zero_is_missing=['dates'], negative_is_refused=[])
    awkward_dates(function, ranges, 'all', None)


def by_hand(function):
    def expect(*rows):
        return [HEAD] + [[day(date), change, rate, first] for date, change, rate, first in rows]

    rises = path(
        ('2020-01-01', 1),
        ('2021-01-01', 2),
        ('2021-06-01', 1.5),
        ('2021-08-01', 1),
        ('2022-08-01', 0.5),
        ('2023-08-02', 0),
    )
    function.case(
        'after a rise; within the quiet time; exactly at its end; a day beyond',
        *rises,
        'all',
        None,
        expect=expect(
            ('2021-06-01', -0.5, 1.5, 1),
            ('2021-08-01', -0.5, 1, 0),
            ('2022-08-01', -0.5, 0.5, 0),
            ('2023-08-02', -0.5, 0, 1),
        ),
    )
    function.case(
        'the same, first only',
        *rises,
        None,
        None,
        expect=expect(('2021-06-01', -0.5, 1.5, 1), ('2023-08-02', -0.5, 0, 1)),
    )
    function.case(
        'a rise between cuts starts anew',
        *path(('2020-01-01', 3), ('2020-02-01', 4), ('2020-03-01', 3.5), ('2020-04-01', 3.75), ('2020-05-01', 3.5)),
        None,
        None,
        expect=expect(('2020-03-01', -0.5, 3.5, 1), ('2020-05-01', -0.25, 3.5, 1)),
    )
    function.case(
        'unchanged rows are no changes',
        *path(
            ('2020-01-01', 3),
            ('2020-02-01', 4),
            ('2020-03-01', 4),
            ('2020-04-01', 3.5),
            ('2020-05-01', 3.5),
            ('2020-06-01', 3),
        ),
        'all',
        None,
        expect=expect(('2020-04-01', -0.5, 3.5, 1), ('2020-06-01', -0.5, 3, 0)),
    )
    quiet_start = [('2018-12-31', 3), ('2019-06-30', 3), ('2020-01-01', 2.5)]
    function.case(
        'no change before, and more than a year of data',
        *path(*quiet_start),
        None,
        None,
        expect=expect(('2020-01-01', -0.5, 2.5, 1)),
    )
    function.case(
        'no change before, and less than a year of data',
        *path(('2019-03-01', 3), *quiet_start[1:]),
        'all',
        None,
        expect=expect(('2020-01-01', -0.5, 2.5, 0)),
    )
    function.case(
        'no change before, and half a year is enough',
        *path(('2019-03-01', 3), *quiet_start[1:]),
        None,
        6,
        expect=expect(('2020-01-01', -0.5, 2.5, 1)),
    )
    leap = path(('2019-01-01', 1), ('2019-06-01', 2), ('2020-02-29', 1.5), ('2021-02-28', 1))
    function.case(
        'EDATE of 29 February is 28 February: not yet beyond',
        *leap,
        'all',
        12,
        expect=expect(('2020-02-29', -0.5, 1.5, 1), ('2021-02-28', -0.5, 1, 0)),
    )
    function.case(
        'into negative rates and from zero',
        *path(
            ('2014-01-01', 0.25), ('2015-01-01', 0.5), ('2015-06-01', 0), ('2015-09-01', -0.25), ('2015-12-01', -0.4)
        ),
        'all',
        None,
        expect=expect(('2015-06-01', -0.5, 0, 1), ('2015-09-01', -0.25, -0.25, 0), ('2015-12-01', -0.15, -0.4, 0)),
    )
    function.case(
        'newest first, by hand',
        *reversed_rows(*rises),
        None,
        None,
        expect=expect(('2021-06-01', -0.5, 1.5, 1), ('2023-08-02', -0.5, 0, 1)),
    )
    function.case(
        'in any order',
        *shuffled(*rises, seed=5),
        None,
        None,
        expect=expect(('2021-06-01', -0.5, 1.5, 1), ('2023-08-02', -0.5, 0, 1)),
    )
    function.case(
        'a missing row is passed over',
        column(*[day(f'2020-0{month}-01') for month in range(1, 6)]),
        column(1, 2, None, 1.5, 1),
        'all',
        None,
        expect=expect(('2020-04-01', -0.5, 1.5, 1), ('2020-05-01', -0.5, 1, 0)),
    )


def errors(function, dates, rates):
    function.case('error: only rises', *path(('2020-01-01', 1), ('2020-02-01', 2)), None, None)
    function.case('error: never changed', *path(('2020-01-01', 1), ('2020-02-01', 1)), 'all', None)
    function.case('error: one row', *path(('2020-01-01', 1)), None, None)
    function.case('error: a cut, but not a first one', *path(('2020-01-01', 2), ('2020-03-03', 1.5)), None, None)
    function.case('error: unknown which', dates, rates, 'second', None)
    for quiet in [-1, 2.5]:
        function.case(f'error: {quiet} quiet months', dates, rates, None, quiet)
