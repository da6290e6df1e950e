"""POSTCUTRETURN, POSTCUTTABLE and PERMTEST."""

import datetime

from awkward import awkward, awkward_dates
from cells_made import column
from oracles.cells import serial_from_date

STATISTICS = ['mean', 'median', 'hitrate', 'min', 'max', 'stdev', 'tstat', 'count']


def day(text):
    return serial_from_date(datetime.date.fromisoformat(text))


def days(*texts):
    return column(*[day(text) for text in texts])


def add(functions):
    shared = functions.shared
    months = shared('month_dates'), shared('small'), shared('first_cuts')
    post_cut_return(functions('POSTCUTRETURN'), shared, months)
    post_cut_table(functions('POSTCUTTABLE'), shared, months)
    permutation_test(functions('PERMTEST'), shared, months)


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
    ranges = {'dates': shared('month_dates', 181, 241), 'prices': shared('small', 181, 241),
              'benchmark': shared('big', 181, 241)}
    cuts = days('2005-05-10', '2006-07-15', '2007-09-18', '2009-01-02', '2011-01-01')
    adapted = Reordered(function, cuts)
    awkward(adapted, ranges, zero_is_missing=list(ranges), negative_is_refused=['prices', 'benchmark'])
    awkward_dates(adapted, ranges)


class Reordered:
    """Takes dates, prices and benchmark as the ranges that belong together and puts the cuts between them."""

    def __init__(self, function, cuts, horizon='6M', *rest):
        self.function, self.cuts, self.horizon, self.rest = function, cuts, horizon, rest

    def case(self, name, dates, prices, benchmark, **options):
        between = (self.cuts, self.horizon) if self.horizon else (self.cuts,)
        self.function.case(name, dates, prices, *between, benchmark, *self.rest, **options)


def daily_cases(function, shared):
    data = shared('day_dates'), shared('day_small'), shared('price_release_dates')
    for horizon, statistic, base in [('5D', 'mean', None), ('5D', 'mean', 'before'), (1, 'mean', 'before'), (21, 'median', None),
                                     (21, 'tstat', 'before'), ('1M', 'count', None), ('3M', 'hitrate', 'before'),
                                     ('2W', 'stdev', None), ('1Y', 'min', None)]:
        function.case(f'daily, price reports, {horizon}, {statistic}, base {base}', *data, horizon, shared('day_market'),
                      statistic, None, base)
    function.case('11 July 2024: the announcement day counts from the day before', *data[:2], days('2024-07-11'), 1,
                  shared('day_market'), None, None, 'before', expect=0.0362,
                  source='published: Fama and French, SMB of 11 July 2024')
    function.case('error: on the last day nothing follows', *data[:2], days('2024-07-11'), 1, shared('day_market'), None,
                  None, 'on')


def calendar_by_hand(function):
    def answer(name, dates, prices, cuts, horizon, expected, statistic=None, base=None):
        function.case(name, days(*dates), column(*prices), days(*cuts), horizon, None, statistic, None, base,
                      expect=expected)

    january = ['2020-01-15', '2020-01-31', '2020-02-27', '2020-02-28', '2020-03-30', '2020-04-02']
    answer('the last observation of a month: to the end of the month', january, [1, 2, 3, 4, 5, 6], ['2020-01-31'], '1M', 1.0)
    answer('not the last observation of its month: EDATE', january, [1, 2, 3, 4, 5, 6], ['2020-01-20'], '1M', 1.0)
    answer('the base decides, not the event', january, [1, 2, 3, 4, 5, 6], ['2020-02-10'], '1M', 1.0)
    answer('base before: 31 January is left for 15 January', january, [1, 2, 3, 4, 5, 6], ['2020-01-31'], '1M', 3.0,
           base='before')
    clipped = ['2023-01-30', '2023-01-31', '2023-02-27', '2023-02-28', '2023-03-01', '2023-03-31']
    answer('EDATE is clipped to 28 February', clipped, [1, 2, 3, 4, 5, 6], ['2023-01-30'], '1M', 3.0)
    answer('to the end of February', clipped, [1, 2, 3, 4, 5, 6], ['2023-01-31'], '1M', 1.0)
    tens = ['2021-03-01', '2021-03-11', '2021-03-21', '2021-03-31', '2021-04-10']
    answer('half the spacing beyond the data is complete', tens, [1, 2, 4, 8, 16], ['2021-04-01'], '14D', 1.0)
    answer('more than half is not', tens, [1, 2, 4, 8, 16], ['2021-04-01'], '15D', 0, statistic='count')
    answer('an end on a day without a row: the row before', tens, [1, 2, 4, 8, 16], ['2021-03-12'], '17D', 1.0)
    answer('an end on its base does not count', tens, [1, 2, 4, 8, 16], ['2021-03-01'], '9D', 0, statistic='count')
    answer('an event on a day without a row: the row before', tens, [1, 2, 4, 8, 16], ['2021-03-15'], 1, 1.0)
    answer('an event before the data has no base', tens, [1, 2, 4, 8, 16], ['2021-02-28', '2021-03-01'], 2, 1.0,
           statistic='count')
    answer('base before on the first row has no base', tens, [1, 2, 4, 8, 16], ['2021-03-01'], 1, 0, statistic='count',
           base='before')
    answer('rows beyond the data', tens, [1, 2, 4, 8, 16], ['2021-03-31', '2021-04-10'], 1, 1, statistic='count')
    answer('mean of three', tens, [1, 2, 3, 6, 3], ['2021-03-01', '2021-03-11', '2021-03-31'], 1, (1 + 0.5 - 0.5) / 3)
    answer('no return above 0', tens, [5, 4, 4, 3, 3], ['2021-03-01', '2021-03-11', '2021-03-21'], 1, 0, statistic='hitrate')
    answer('one event has a median', tens, [1, 2, 4, 8, 16], ['2021-03-02'], 2, 3.0, statistic='median')
    function.case('cuts with labels, gaps, times, ISO texts and in any order', days(*tens), column(1, 2, 3, 6, 3),
                  [['Cuts'], [day('2021-03-31') + 0.7], [None], ['2021-03-01'], ['n/a'], [day('2021-03-11')], [0]], 1, None,
                  None, None, None, expect=(1 + 0.5 - 0.5) / 3)
    function.case('cuts in a row', days(*tens), column(1, 2, 3, 6, 3), [['2021-03-01', day('2021-03-31')]], 1, None, None,
                  None, None, expect=0.25)
    leap_year = ['2024-01-31', '2024-02-29', '2024-03-28', '2024-03-31', '2025-02-27', '2025-02-28', '2025-03-31']
    answer('a year from the last day of February', leap_year, [1, 2, 3, 4, 5, 6, 7], ['2024-02-29'], '1Y', 2.0)
    answer('12 months are a year', leap_year, [1, 2, 3, 4, 5, 6, 7], ['2024-02-29'], '12M', 2.0)


def post_cut_errors(function, months, big):
    dates, small, cuts = months
    for horizon in [0, -3, 2.5, '3X', '0M', '-1M', 'M', '1.5M', 'soon']:
        function.case(f'error: horizon {horizon}', *months, horizon, big, None, None, None)
    function.case('error: unknown statistic', *months, '3M', big, 'mode', None, None)
    function.case('error: unknown method', *months, '3M', big, None, 'sideways', None)
    function.case('error: unknown base', *months, '3M', big, None, None, 'after')
    function.case('error: a repeated cut', dates, small, days('2001-01-03', '2007-09-18', '2001-01-03'), '3M', big, None,
                  None, None)
    function.case('error: a cut repeated but for its time', dates, small, column(36894, 36894.6), '3M', big, None, None, None)
    function.case('error: text among the cuts', dates, small, [[36894], ['soon']], '3M', big, None, None, None)
    function.case('error: no cut inside the data', dates, small, days('1980-01-01'), '3M', big, None, None, None)
    function.case('no cut inside the data: count 0', dates, small, days('1980-01-01'), '3M', big, 'count', None, None,
                  expect=0)
    for statistic in ['stdev', 'tstat']:
        function.case(f'error: {statistic} of one event', dates, small, days('2001-01-03'), '3M', big, statistic, None, None)
    function.case('error: t of equal returns', column(*range(45000, 45006)), column(1, 2, 4, 8, 16, 32),
                  column(45000, 45001, 45003), 1, None, 'tstat', None, None)


def post_cut_table(function, shared, months):
    big = shared('big')
    function.case('small against big after first cuts', *months, big, None, None)
    function.case('small alone', *months, None, None, None)
    function.case('horizons in one text, commas', *months, big, '1M,3M, 12M', None)
    function.case('horizons in one cell', *months, big, [['6M 1Y']], None)
    function.case('horizons in a row', *months, big, [['1M', '2Y']], 'on')
    function.case('horizons in a column, base before', *months, big, [['3M'], ['52W']], 'before')
    function.case('every cut asked for stands in the table, before the data and after it', shared('month_dates'),
                  shared('small'), days('1985-01-01', '2001-01-03', '2024-12-20', '2007-09-18', '2030-01-01'), big,
                  '1M 12M', None)
    function.case('one horizon has no complete event', shared('month_dates', 400), shared('small', 400),
                  days('2024-09-18', '2024-06-01'), shared('big', 400), '1M 12M', None)
    function.case('one complete event', shared('month_dates'), shared('small'), days('2001-01-03'), big, '12M', None)
    function.case('cuts in any order, with times and as texts', *months[:2],
                  [['2007-09-18'], [36894.5], [None], ['1995-07-06']], big, '6M', None)
    function.case('error: no complete event at all', *months[:2], days('1980-01-01', '2030-01-01'), big, None, None)
    function.case('error: unknown base', *months, big, None, 'after')
    function.case('error: an unknown unit among the horizons', *months, big, '1M 3Q', None)
    function.case('error: a repeated cut', *months[:2], days('2001-01-03', '2001-01-03'), big, None, None)
    ranges = {'dates': shared('month_dates', 181, 241), 'prices': shared('small', 181, 241),
              'benchmark': shared('big', 181, 241)}
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
    function.case('one event, 11 July 2024, among 2,523 days', shared('day_dates'), shared('day_small'),
                  days('2024-07-11'), 1, shared('day_market'), None, None, 'before')
    function.case('price reports, 5 days', shared('day_dates'), shared('day_small'), shared('price_release_dates'), '5D',
                  shared('day_market'), None, None, None)
    dates = column(*range(45000, 45006))
    function.case('the furthest of five rows', dates, column(1, 1, 2, 2, 2, 2), column(45001), 1, None, None, None, None,
                  expect={'value': (1 + 0.2 * 9999) / 10000, 'tolerance_abs': 0.03})
    # Returns 0, 1, 0, 1, 0, 1: the mean of two events is 0, 0.5 or 1 around 0.5; 0 and 1 come in 6 of 15 pairs.
    function.case('pairs of six rows', column(*range(45000, 45007)), column(1, 1, 2, 2, 4, 4, 8), column(45000, 45002), 1,
                  None, None, None, None, expect={'value': (1 + 0.4 * 9999) / 10000, 'tolerance_abs': 0.03})
    function.case('every row an event: every draw is as far', dates, column(1, 2, 1, 3, 2, 5),
                  column(*range(45000, 45005)), 1, None, None, None, None, expect=1)
    function.case('at the mean: every draw is as far', dates, column(1, 2, 2, 3, 3, 4.5), column(45002), '1D', None, None,
                  None, None)
    function.case('all returns equal', dates, column(1, 2, 4, 8, 16, 32), column(45001, 45003), 1, None, None, None, None,
                  expect=1)
    function.case('error: no cut inside the data', *months[:2], days('1980-01-01'), '3M', big, None, None, None)
    for samples in [0, -5, 2.5]:
        function.case(f'error: {samples} samples', *months, '3M', big, samples, None, None)
    function.case('error: seed 1.5', *months, '3M', big, None, 1.5, None)
    for horizon in [0, '3X', 2.5]:
        function.case(f'error: horizon {horizon}', *months, horizon, big, None, None, None)
    function.case('error: unknown base', *months, '3M', big, None, None, 'after')
    function.case('error: a repeated cut', *months[:2], days('2001-01-03', '2001-01-03'), '3M', big, None, None, None)
    ranges = {'dates': shared('month_dates', 181, 241), 'prices': shared('small', 181, 241),
              'benchmark': shared('big', 181, 241)}
    adapted = Reordered(function, days('2005-05-10', '2006-07-15', '2007-09-18'), '3M')
    awkward(adapted, ranges, zero_is_missing=list(ranges), negative_is_refused=['prices', 'benchmark'])
    awkward_dates(adapted, ranges)
