"""LEADERS, BREADTH, DISPERSION and LEADERSHIP."""

import math

from awkward import awkward_panel
from cells_made import column

TEXT = {'text': True}
NA = {'error': '#N/A'}
HEAD = [TEXT] * 4


def add(functions):
    shared = functions.shared
    leaders(functions('LEADERS'), shared)
    breadth(functions('BREADTH'), shared)
    dispersion(functions('DISPERSION'), shared)
    leadership(functions('LEADERSHIP', source='scipy'), shared)


def few(shared, columns=4, first=385):
    return [row[:columns] for row in shared('industries', first).cells], shared('market', first)


def wrong_periods(function, *arguments, name='periods', after=()):
    for periods in [0, -3, 2.5]:
        function.case(f'error: {name} {periods}', *arguments, periods, *after)


def leaders(function, shared):
    industries, market = shared('industries'), shared('market')
    for periods in [None, 1, 3, 12, 60, 420]:
        function.case(f'twelve industries, {periods} months', industries, market, periods)
    panel = [['Alpha', 'Beta', 'Gamma'], [10, 20, 40], [10, 30, 50], [12, 25, 50]]
    function.case(
        'one period by hand',
        panel,
        column('Index', 8, 9, 9),
        1,
        expect=[HEAD, ['Alpha', 0.2, 0.2, 1], ['Gamma', 0, 0, 2], ['Beta', -1 / 6, -1 / 6, 3]],
    )
    function.case(
        'a column without a value at an end comes last',
        [[10, 20, 40], [None, 30, 50], [12, 25, 50]],
        column(8, 9, 9),
        1,
        expect=[HEAD, ['Asset 3', 0, 0, 1], ['Asset 2', -1 / 6, -1 / 6, 2], ['Asset 1', NA, NA, NA]],
    )
    function.case(
        'periods are rows of the benchmark',
        [[10, 20], [99, 99], [30, 25], [12, 30]],
        column(8, None, 9, 9),
        2,
        expect=[HEAD, ['Asset 2', 0.5, 0.375, 1], ['Asset 1', 0.2, 0.075, 2]],
    )
    function.case(
        'a gap between the ends does not matter',
        [[10, 20], [None, 24], [12, 30]],
        column(8, 9, 9),
        2,
        expect=[HEAD, ['Asset 2', 0.5, 0.375, 1], ['Asset 1', 0.2, 0.075, 2]],
    )
    function.case('one series', shared('small'), shared('big'), 12)
    function.case('error: no countable column', [[None, None], [1, 2]], column(8, 9), 1)
    function.case('error: a row too few', shared('industries', 400), shared('market', 400), 21)
    wrong_periods(function, industries, market)
    awkward_panel(function, *few(shared), 6)


def breadth(function, shared):
    industries, market = shared('industries'), shared('market')
    for periods in [None, 1, 3, 12, 60, 420]:
        function.case(f'twelve industries, {periods} months', industries, market, periods)
    for last in [90, 123, 219, 310, 364]:
        function.case(
            f'twelve industries up to row {last}', shared('industries', 0, last), shared('market', 0, last), 12
        )
    function.case('by hand', [[10, 20, 40, 10], [12, 25, 50, 11]], column(8, 9), 1, expect=0.75)
    function.case('as good is not better', [[8, 16, 4], [10, 20, 6]], column(8, 10), 1, expect=1 / 3)
    function.case(
        'a column without a value at an end does not count',
        [[None, 20, 40, 10], [12, 25, 50, 11]],
        column(8, 9),
        1,
        expect=2 / 3,
    )
    function.case('none', [[10, 20], [9, 18]], column(8, 9), 1, expect=0.0)
    function.case('error: no countable column', [[None, None], [1, 2]], column(8, 9), 1)
    wrong_periods(function, industries, market)
    awkward_panel(function, *few(shared), 6)


def dispersion(function, shared):
    industries = shared('industries')
    for periods in [None, 1, 3, 12, 60, 420]:
        function.case(f'twelve industries, {periods} months', industries, periods)
    for last in [90, 123, 219, 310, 364]:
        function.case(f'twelve industries up to row {last}', shared('industries', 0, last), 12)
    function.case('by hand', [[10, 20, 40], [11, 24, 52]], 1, expect=0.1)
    function.case('two columns by hand', [['A', 'B'], [10, 20], [11, 24]], 1, expect=0.1 / math.sqrt(2))
    function.case(
        'rows without any value are no periods', [[10, 20, 40], [None, None, None], [11, 24, 52]], 1, expect=0.1
    )
    function.case(
        'a column without a value at an end does not count', [[10, 20, 40, None], [11, 24, 52, 9]], 1, expect=0.1
    )
    function.case('identical columns', [[10, 20], [15, 30]], 1, expect=0.0)
    function.case('error: no countable column', [[1, None], [None, 2]], 1)
    function.case('error: a row too few', shared('industries', 400), 21)
    wrong_periods(function, industries)
    panel, market = few(shared)
    awkward_panel(Without(function, 'one column'), panel, market, 6, benchmark_given=False)


class Without:
    """Leaves out one case, of which the catalogue does not say what it should give."""

    def __init__(self, function, left_out):
        self.function, self.left_out = function, left_out

    def case(self, name, *arguments, **options):
        if name != self.left_out:
            self.function.case(name, *arguments, **options)


def leadership(function, shared):
    industries = shared('industries')
    for recent, prior in [(None, None), (1, 12), (3, 12), (12, 36), (6, 6), (60, 360)]:
        function.case(f'twelve industries, {recent} and {prior} months', industries, recent, prior)
    for last in [160, 219, 310, 364]:
        function.case(f'twelve industries up to row {last}', shared('industries', 0, last), 3, 12)
    start = [100, 100, 100, 100]
    function.case('reversed', [start, [104, 103, 102, 101], [105, 105, 105, 105]], 1, 1, expect=1.0)
    function.case('unchanged', [start, [101, 102, 103, 104], [102, 104, 106, 108]], 1, 1, expect=-1.0)
    function.case('ties share average ranks', [[64, 64, 64], [96, 96, 128], [96, 192, 256]], 1, 1, expect=-0.5)
    function.case(
        'a column without a value between the windows does not count',
        [[*start, 100], [101, 102, 103, 104, None], [102, 104, 106, 108, 1]],
        1,
        1,
        expect=-1.0,
    )
    function.case('error: two countable columns', [[100, 100], [101, 102], [102, 103]], 1, 1)
    function.case('error: all equal in one window', [start, [64, 64, 64, 64], [65, 66, 67, 68]], 1, 1)
    function.case('error: a row too few', shared('industries', 400), 1, 20)
    wrong_periods(function, industries, name='recent', after=(12,))
    wrong_periods(function, industries, 3, name='prior')
    panel, market = few(shared, 5)
    awkward_panel(function, panel, market, 3, 6, benchmark_given=False)
