"""POSTCUTTABLE and PERMTEST."""

from awkward import awkward, awkward_dates
from cells_made import column, days
from reordered import Reordered


def add(functions):
    shared = functions.shared
    months = shared('month_dates'), shared('small'), shared('first_cuts')
    post_cut_table(functions('POSTCUTTABLE'), shared, months)
    permutation_test(functions('PERMTEST'), shared, months)


def post_cut_table(function, shared, months):
    big = shared('big')
    function.case('small against big after first cuts', *months, big, None, None)
    function.case('small alone', *months, None, None, None)
    function.case('horizons in one text, commas', *months, big, '1M,3M, 12M', None)
    function.case('horizons in one cell', *months, big, [['6M 1Y']], None)
    function.case('horizons in a row', *months, big, [['1M', '2Y']], 'on')
    function.case('horizons in a column, base before', *months, big, [['3M'], ['52W']], 'before')
    function.case(
        'every cut asked for stands in the table, before the data and after it',
        shared('month_dates'),
        shared('small'),
        days('1985-01-01', '2001-01-03', '2024-12-20', '2007-09-18', '2030-01-01'),
        big,
        '1M 12M',
        None,
    )
    function.case(
        'one horizon has no complete event',
        shared('month_dates', 400),
        shared('small', 400),
        days('2024-09-18', '2024-06-01'),
        shared('big', 400),
        '1M 12M',
        None,
    )
    function.case('one complete event', shared('month_dates'), shared('small'), days('2001-01-03'), big, '12M', None)
    function.case(
        'cuts in any order, with times and as texts',
        *months[:2],
        [['2007-09-18'], [36894.5], [None], ['1995-07-06']],
        big,
        '6M',
        None,
    )
    function.case('error: no complete event at all', *months[:2], days('1980-01-01', '2030-01-01'), big, None, None)
    function.case('error: unknown base', *months, big, None, 'after')
    function.case('error: an unknown unit among the horizons', *months, big, '1M 3Q', None)
    function.case('error: a repeated cut', *months[:2], days('2001-01-03', '2001-01-03'), big, None, None)
    ranges = {
        'dates': shared('month_dates', 181, 241),
        'prices': shared('small', 181, 241),
        'benchmark': shared('big', 181, 241),
    }
    cuts = days('2005-05-10', '2006-07-15', '2007-09-18')
    adapted = Reordered(function, cuts, None, '3M 12M', None)
    awkward(adapted, ranges, zero_is_missing=list(ranges), negative_is_refused=['prices', 'benchmark'])
    awkward_dates(adapted, ranges)


def permutation_test(function, shared, months):
    big = shared('big')
    for horizon in ['1M', '3M', '12M', 6]:
        function.case(f'small against big after first cuts, {horizon}', *months, horizon, big, None, None, None)
    function.case('small alone, 12M', *months, '12M', None, None, None, None)
    function.case('base before', *months, '3M', big, None, None, 'before')
    function.case('999 samples', *months, '3M', big, 999, None, None)
    function.case('seed 7', *months, '3M', big, None, 7, None)
    function.case(
        'one event, 11 July 2024, among 2,523 days',
        shared('day_dates'),
        shared('day_small'),
        days('2024-07-11'),
        1,
        shared('day_market'),
        None,
        None,
        'before',
    )
    function.case(
        'price reports, 5 days',
        shared('day_dates'),
        shared('day_small'),
        shared('price_release_dates'),
        '5D',
        shared('day_market'),
        None,
        None,
        None,
    )
    dates = column(*range(45000, 45006))
    function.case(
        'the furthest of five rows',
        dates,
        column(1, 1, 2, 2, 2, 2),
        column(45001),
        1,
        None,
        None,
        None,
        None,
        expect={'value': (1 + 0.2 * 9999) / 10000, 'tolerance_abs': 0.03},
    )
    # Returns 0, 1, 0, 1, 0, 1: the mean of two events is 0, 0.5 or 1 around 0.5; 0 and 1 come in 6 of 15 pairs.
    function.case(
        'pairs of six rows',
        column(*range(45000, 45007)),
        column(1, 1, 2, 2, 4, 4, 8),
        column(45000, 45002),
        1,
        None,
        None,
        None,
        None,
        expect={'value': (1 + 0.4 * 9999) / 10000, 'tolerance_abs': 0.03},
    )
    function.case(
        'every row an event: every draw is as far',
        dates,
        column(1, 2, 1, 3, 2, 5),
        column(*range(45000, 45005)),
        1,
        None,
        None,
        None,
        None,
        expect=1,
    )
    function.case(
        'at the mean: every draw is as far',
        dates,
        column(1, 2, 2, 3, 3, 4.5),
        column(45002),
        '1D',
        None,
        None,
        None,
        None,
    )
    function.case(
        'all returns equal',
        dates,
        column(1, 2, 4, 8, 16, 32),
        column(45001, 45003),
        1,
        None,
        None,
        None,
        None,
        expect=1,
    )
    function.case('error: no cut inside the data', *months[:2], days('1980-01-01'), '3M', big, None, None, None)
    for samples in [0, -5, 2.5]:
        function.case(f'error: {samples} samples', *months, '3M', big, samples, None, None)
    function.case('error: seed 1.5', *months, '3M', big, None, 1.5, None)
    for horizon in [0, '3X', 2.5]:
        function.case(f'error: horizon {horizon}', *months, horizon, big, None, None, None)
    function.case('error: unknown base', *months, '3M', big, None, None, 'after')
    function.case('error: a repeated cut', *months[:2], days('2001-01-03', '2001-01-03'), '3M', big, None, None, None)
    ranges = {
        'dates': shared('month_dates', 181, 241),
        'prices': shared('small', 181, 241),
        'benchmark': shared('big', 181, 241),
    }
    adapted = Reordered(function, days('2005-05-10', '2006-07-15', '2007-09-18'), '3M')
    awkward(adapted, ranges, zero_is_missing=list(ranges), negative_is_refused=['prices', 'benchmark'])
    awkward_dates(adapted, ranges)
