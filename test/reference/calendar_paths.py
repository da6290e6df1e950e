"""Paths by hand that show how POSTCUTRETURN counts calendar horizons."""

from cells_made import column, day, days


def calendar_by_hand(function):
    def answer(name, dates, prices, cuts, horizon, expected, statistic=None, base=None):
        function.case(
            name, days(*dates), column(*prices), days(*cuts), horizon, None, statistic, None, base, expect=expected
        )

    january = ['2020-01-15', '2020-01-31', '2020-02-27', '2020-02-28', '2020-03-30', '2020-04-02']
    answer(
        'the last observation of a month: to the end of the month',
        january,
        [1, 2, 3, 4, 5, 6],
        ['2020-01-31'],
        '1M',
        1.0,
    )
    answer('not the last observation of its month: EDATE', january, [1, 2, 3, 4, 5, 6], ['2020-01-20'], '1M', 1.0)
    answer('the base decides, not the event', january, [1, 2, 3, 4, 5, 6], ['2020-02-10'], '1M', 1.0)
    answer(
        'base before: 31 January is left for 15 January',
        january,
        [1, 2, 3, 4, 5, 6],
        ['2020-01-31'],
        '1M',
        3.0,
        base='before',
    )
    clipped = ['2023-01-30', '2023-01-31', '2023-02-27', '2023-02-28', '2023-03-01', '2023-03-31']
    answer('EDATE is clipped to 28 February', clipped, [1, 2, 3, 4, 5, 6], ['2023-01-30'], '1M', 3.0)
    answer('to the end of February', clipped, [1, 2, 3, 4, 5, 6], ['2023-01-31'], '1M', 1.0)
    tens = ['2021-03-01', '2021-03-11', '2021-03-21', '2021-03-31', '2021-04-10']
    answer('half the spacing beyond the data is complete', tens, [1, 2, 4, 8, 16], ['2021-04-01'], '14D', 1.0)
    answer('more than half is not', tens, [1, 2, 4, 8, 16], ['2021-04-01'], '15D', 0, statistic='count')
    answer('an end on a day without a row: the row before', tens, [1, 2, 4, 8, 16], ['2021-03-12'], '17D', 1.0)
    answer('an end on its base does not count', tens, [1, 2, 4, 8, 16], ['2021-03-01'], '9D', 0, statistic='count')
    answer('an event on a day without a row: the row before', tens, [1, 2, 4, 8, 16], ['2021-03-15'], 1, 1.0)
    answer(
        'an event before the data has no base',
        tens,
        [1, 2, 4, 8, 16],
        ['2021-02-28', '2021-03-01'],
        2,
        1.0,
        statistic='count',
    )
    answer(
        'base before on the first row has no base',
        tens,
        [1, 2, 4, 8, 16],
        ['2021-03-01'],
        1,
        0,
        statistic='count',
        base='before',
    )
    answer('rows beyond the data', tens, [1, 2, 4, 8, 16], ['2021-03-31', '2021-04-10'], 1, 1, statistic='count')
    answer('mean of three', tens, [1, 2, 3, 6, 3], ['2021-03-01', '2021-03-11', '2021-03-31'], 1, (1 + 0.5 - 0.5) / 3)
    answer(
        'no return above 0',
        tens,
        [5, 4, 4, 3, 3],
        ['2021-03-01', '2021-03-11', '2021-03-21'],
        1,
        0,
        statistic='hitrate',
    )
    answer('one event has a median', tens, [1, 2, 4, 8, 16], ['2021-03-02'], 2, 3.0, statistic='median')
    function.case(
        'cuts with labels, gaps, times, ISO texts and in any order',
        days(*tens),
        column(1, 2, 3, 6, 3),
        [['Cuts'], [day('2021-03-31') + 0.7], [None], ['2021-03-01'], ['n/a'], [day('2021-03-11')], [0]],
        1,
        None,
        None,
        None,
        None,
        expect=(1 + 0.5 - 0.5) / 3,
    )
    function.case(
        'cuts in a row',
        days(*tens),
        column(1, 2, 3, 6, 3),
        [['2021-03-01', day('2021-03-31')]],
        1,
        None,
        None,
        None,
        None,
        expect=0.25,
    )
    leap_year = ['2024-01-31', '2024-02-29', '2024-03-28', '2024-03-31', '2025-02-27', '2025-02-28', '2025-03-31']
    answer('a year from the last day of February', leap_year, [1, 2, 3, 4, 5, 6, 7], ['2024-02-29'], '1Y', 2.0)
    answer('12 months are a year', leap_year, [1, 2, 3, 4, 5, 6, 7], ['2024-02-29'], '12M', 2.0)
