"""POSTCUTRETURN."""

from awkward import awkward, awkward_dates
from calendar_paths import calendar_by_hand
from cells_made import column, days
from reordered import Reordered

STATISTICS = ['mean', 'median', 'hitrate', 'min', 'max', 'stdev', 'tstat', 'count']


def add(functions):
    shared = functions.shared
    months = shared('month_dates'), shared('small'), shared('first_cuts')
    post_cut_return(functions('POSTCUTRETURN'), shared, months)


def post_cut_return(function, shared, months):
    big = shared('big')
    for statistic in [None, *STATISTICS, 'T-Stat', 'HIT RATE']:
        function.case(f'small after first cuts, 12M, {statistic}', *months, '12M', None, statistic, None, None)
    for horizon in ['1M', '3M', '6M', '12M', '24M', '36M', '1Y', '2Y', '5Y', '90D', '26W', 1, 3, 12, '24']:
        function.case(f'small against big after first cuts, {horizon}', *months, horizon, big, None, None, None)
    for statistic, method in [('mean', 'ratio'), ('median', 'Ratio'), ('hitrate', 'difference'), ('tstat', 'ratio')]:
        function.case(f'small against big, 6M, {statistic}, {method}', *months, '6M', big, statistic, method, None)
    for base in ['on', 'before', 'Before']:
        function.case(f'small against big, 12M, base {base}', *months, '12M', big, None, None, base)
    daily_cases(function, shared)
    calendar_by_hand(function)
    post_cut_errors(function, months, big)
    ranges = {
        'dates': shared('month_dates', 181, 241),
        'prices': shared('small', 181, 241),
        'benchmark': shared('big', 181, 241),
    }
    cuts = days('2005-05-10', '2006-07-15', '2007-09-18', '2009-01-02', '2011-01-01')
    adapted = Reordered(function, cuts)
    awkward(adapted, ranges, zero_is_missing=list(ranges), negative_is_refused=['prices', 'benchmark'])
    awkward_dates(adapted, ranges)


def daily_cases(function, shared):
    data = shared('day_dates'), shared('day_small'), shared('price_release_dates')
    for horizon, statistic, base in [
        ('5D', 'mean', None),
        ('5D', 'mean', 'before'),
        (1, 'mean', 'before'),
        (21, 'median', None),
        (21, 'tstat', 'before'),
        ('1M', 'count', None),
        ('3M', 'hitrate', 'before'),
        ('2W', 'stdev', None),
        ('1Y', 'min', None),
    ]:
        function.case(
            f'daily, price reports, {horizon}, {statistic}, base {base}',
            *data,
            horizon,
            shared('day_market'),
            statistic,
            None,
            base,
        )
    function.case(
        '11 July 2024: the announcement day counts from the day before',
        *data[:2],
        days('2024-07-11'),
        1,
        shared('day_market'),
        None,
        None,
        'before',
        expect=0.0362,
        source='published: Fama and French, SMB of 11 July 2024',
    )
    function.case(
        'error: on the last day nothing follows',
        *data[:2],
        days('2024-07-11'),
        1,
        shared('day_market'),
        None,
        None,
        'on',
    )


def post_cut_errors(function, months, big):
    dates, small, cuts = months
    for horizon in [0, -3, 2.5, '3X', '0M', '-1M', 'M', '1.5M', 'soon']:
        function.case(f'error: horizon {horizon}', *months, horizon, big, None, None, None)
    function.case('error: unknown statistic', *months, '3M', big, 'mode', None, None)
    function.case('error: unknown method', *months, '3M', big, None, 'sideways', None)
    function.case('error: unknown base', *months, '3M', big, None, None, 'after')
    function.case(
        'error: a repeated cut',
        dates,
        small,
        days('2001-01-03', '2007-09-18', '2001-01-03'),
        '3M',
        big,
        None,
        None,
        None,
    )
    function.case(
        'error: a cut repeated but for its time', dates, small, column(36894, 36894.6), '3M', big, None, None, None
    )
    function.case('error: text among the cuts', dates, small, [[36894], ['soon']], '3M', big, None, None, None)
    function.case('error: no cut inside the data', dates, small, days('1980-01-01'), '3M', big, None, None, None)
    function.case(
        'no cut inside the data: count 0', dates, small, days('1980-01-01'), '3M', big, 'count', None, None, expect=0
    )
    for statistic in ['stdev', 'tstat']:
        function.case(
            f'error: {statistic} of one event', dates, small, days('2001-01-03'), '3M', big, statistic, None, None
        )
    function.case(
        'error: t of equal returns',
        column(*range(45000, 45006)),
        column(1, 2, 4, 8, 16, 32),
        column(45000, 45001, 45003),
        1,
        None,
        'tstat',
        None,
        None,
    )
