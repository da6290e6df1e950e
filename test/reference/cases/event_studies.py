"""EVENTSTUDY and EVENTTEST."""

import math

from awkward import awkward, awkward_dates
from cells_made import as_row, column, day, days

TEXT = {'text': True}
NA = {'error': '#N/A'}
TOLERANCE = 1e-9


def add(functions):
    shared = functions.shared
    daily = shared('day_dates'), shared('day_small'), shared('day_market'), shared('price_release_dates')
    spring = {
        'dates': shared('spring_dates', 60),
        'asset': shared('spring_small', 60),
        'benchmark': shared('spring_market', 60),
    }
    chosen = days('2024-05-15', '2024-05-31', '2024-06-12', '2024-06-28')
    study(functions('EVENTSTUDY', source='statsmodels'), daily, spring, chosen)
    test(functions('EVENTTEST', source='statsmodels and scipy'), daily, spring, chosen)


def event_cases(function, daily, rest):
    """Events read as every list of dates is."""
    plain = days('2020-06-10', '2021-07-13', '2022-09-13', '2023-07-12')
    function.case(
        'events in any order, with times, as texts and with gaps',
        *daily[:3],
        [
            ['Reports'],
            [day('2023-07-12') + 0.4],
            [None],
            ['2020-06-10'],
            ['n/a'],
            [0],
            [day('2022-09-13')],
            [day('2021-07-13')],
        ],
        *rest,
        tolerance=TOLERANCE,
    )
    function.case('events in a row', *daily[:3], as_row(plain), *rest, tolerance=TOLERANCE)
    function.case(
        'events at weekends: the day after',
        *daily[:3],
        days('2020-06-13', '2021-07-17', '2022-09-11'),
        *rest,
        tolerance=TOLERANCE,
    )
    function.case(
        'events that do not fit are left out',
        *daily[:3],
        days('2014-07-02', '2020-06-10', '2024-07-10', '2022-09-13', '1999-01-01', '2030-01-01'),
        *rest,
        tolerance=TOLERANCE,
    )
    function.case('one event', *daily[:3], days('2022-11-10'), *rest, tolerance=TOLERANCE)
    function.case('error: no event fits', *daily[:3], days('1999-01-01', '2030-01-01'), *rest)
    function.case('error: a repeated event', *daily[:3], days('2022-11-10', '2022-11-10'), *rest)
    function.case('error: text among the events', *daily[:3], column(day('2022-11-10'), 'soon'), *rest)


def study(function, daily, spring, chosen):
    for model in [None, 'marketadjusted', 'market', 'meanadjusted', 'Market-Adjusted', 'Mean Adjusted']:
        function.case(f'price reports 2018 to 2024, {model}', *daily, None, None, model, None, tolerance=TOLERANCE)
    for before, after, model, estimation in [
        (0, 0, None, None),
        (1, 1, 'market', 60),
        (10, 5, 'market', 250),
        (0, 10, 'meanadjusted', 20),
        (2, 3, 'market', 3),
        (2, 3, 'meanadjusted', 3),
    ]:
        function.case(
            f'price reports, {before} before, {after} after, {model}, {estimation}',
            *daily,
            before,
            after,
            model,
            estimation,
            tolerance=TOLERANCE,
        )
    dates = column(*range(45000, 45006))
    function.case(
        'two events by hand',
        dates,
        column(64, 64, 96, 96, 96, 120),
        column(*[8] * 6),
        column(45002, 45004),
        0,
        1,
        None,
        None,
        expect=study_by_hand(),
    )
    function.case(
        'the adjusted model needs no estimation window',
        dates,
        column(64, 96, 96, 72, 72, 90),
        column(*[8] * 6),
        column(45001),
        0,
        2,
        None,
        None,
        expect=[[TEXT] * 8]
        + [
            [t, 1, abnormal, total, NA, NA, NA, NA]
            for t, abnormal, total in [(0, 0.5, 0.5), (1, 0, 0.5), (2, -0.25, 0.25)]
        ],
    )
    function.case(
        'error: day 0 has no return',
        dates,
        column(64, 96, 96, 72, 72, 90),
        column(*[8] * 6),
        column(45000),
        0,
        2,
        None,
        None,
    )
    function.case('error: the market model has too few rows', *daily[:3], days('2014-09-02'), 5, 20, 'market', 120)
    for name, arguments in [
        ('before -1', (-1, 20, None, None)),
        ('before 2.5', (2.5, 20, None, None)),
        ('after -1', (5, -1, None, None)),
        ('after 2.5', (5, 2.5, None, None)),
        ('unknown model', (5, 20, 'capm', None)),
        ('estimation 2', (5, 20, 'market', 2)),
        ('estimation -10', (5, 20, 'market', -10)),
        ('estimation 60.5', (5, 20, 'market', 60.5)),
    ]:
        function.case(f'error: {name}', *daily, *arguments)
    event_cases(function, daily, (1, 2, None, None))
    awkward(
        function,
        spring,
        chosen,
        1,
        3,
        'market',
        10,
        zero_is_missing=list(spring),
        negative_is_refused=['asset', 'benchmark'],
        tolerance=TOLERANCE,
    )
    awkward_dates(function, spring, chosen, 1, 3, None, None, tolerance=TOLERANCE)


def study_by_hand():
    """Abnormal returns 0.5, 0 and 0, 0.25; Student's 97.5 % quantile with one degree of freedom is tan(0.475 pi)."""
    quantile = math.tan(0.475 * math.pi)
    return [
        [TEXT] * 8,
        [0, 2, 0.25, 0.25, 0.25, 1, 0.25 - 0.25 * quantile, 0.25 + 0.25 * quantile],
        [1, 2, 0.125, 0.375, 0.125, 3, 0.375 - 0.125 * quantile, 0.375 + 0.125 * quantile],
    ]


def test(function, daily, spring, chosen):
    for first, last, estimation in [
        (None, None, None),
        (0, 0, None),
        (-1, 1, None),
        (-5, -1, None),
        (2, 5, None),
        (0, 20, 250),
        (-10, 10, 60),
        (0, 1, 5),
        (0, 5, 20),
    ]:
        function.case(
            f'price reports 2018 to 2024, days {first} to {last}, estimation {estimation}',
            *daily,
            first,
            last,
            estimation,
            tolerance=TOLERANCE,
        )
    twelve = daily[3].cells[:12]
    function.case('twelve price reports', *daily[:3], twelve, 0, 2, 100, tolerance=TOLERANCE)
    function.case('two price reports', *daily[:3], daily[3].cells[30:32], 0, 2, 100, tolerance=TOLERANCE)
    for name, arguments in [
        ('from after to', (3, 1, None)),
        ('from 0.5', (0.5, 3, None)),
        ('to 2.5', (0, 2.5, None)),
        ('estimation 4', (0, 5, 4)),
        ('estimation -10', (0, 5, -10)),
        ('estimation 60.5', (0, 5, 60.5)),
    ]:
        function.case(f'error: {name}', *daily, *arguments)
    event_cases(function, daily, (0, 3, 60))
    awkward(
        function,
        spring,
        chosen,
        0,
        3,
        10,
        zero_is_missing=list(spring),
        negative_is_refused=['asset', 'benchmark'],
        tolerance=TOLERANCE,
    )
    awkward_dates(function, spring, chosen, 0, 3, 10, tolerance=TOLERANCE)
