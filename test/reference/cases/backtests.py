"""BACKTEST: hold small caps where their momentum is positive, and paths by hand."""

import math

from awkward import awkward
from cells_made import cells, column

TEXT = {'text': True}
NA, DIV0 = {'error': '#N/A'}, {'error': '#DIV/0!'}
HEAD = [TEXT] * 4


def add(functions):
    function, shared = functions('BACKTEST'), functions.shared
    small, big = shared('small', 240), shared('big', 240)
    signal = momentum(small.cells, big.cells, 6)
    for lag, cost, years in [
        (None, None, 12),
        (1, 10, 12),
        (2, None, 12),
        (3, 25, 12),
        (12, 5, 12),
        (None, None, None),
        (1, 0, 52),
    ]:
        function.case(
            f'small where its 6 months were better, lag {lag}, cost {cost}, {years} a year',
            small,
            big,
            signal,
            lag,
            cost,
            years,
        )
    function.case(
        'value where its 3 months were better',
        shared('value', 240),
        shared('growth', 240),
        momentum(shared('value', 240).cells, shared('growth', 240).cells, 3),
        None,
        20,
        12,
    )
    by_hand(function)
    errors(function, small, big, signal)
    ranges = {
        'asset': shared('small', 386),
        'benchmark': shared('big', 386),
        'signal': [[cell] for (cell,) in momentum(shared('small', 380).cells, shared('big', 380).cells, 6)[6:]],
    }
    awkward(function, ranges, None, 10, 12, zero_is_missing=['asset', 'benchmark'])


def momentum(asset, benchmark, months):
    """Relative performance over the last months, missing in the first rows."""
    found = [
        round(asset[row][0] / asset[row - months][0] - benchmark[row][0] / benchmark[row - months][0], 4)
        for row in range(months, len(asset))
    ]
    return column(*[None] * months, *found)


def by_hand(function):
    # Asset +50 %, -50 %, +50 %, 0 %; benchmark 0 %, 0 %, +25 %, -20 %.
    asset, benchmark = column(64, 96, 48, 72, 72), column(64, 64, 64, 80, 64)
    signal = column(1, -1, 1, 0, 5)
    # Held: asset +50 %, benchmark 0 %, asset +50 %, benchmark -20 %; three switches.
    strategy = [0.5, 0, 0.5, -0.2]
    function.case(
        'every period a switch',
        asset,
        benchmark,
        signal,
        None,
        None,
        4,
        expect=expected([strategy, [0.5, -0.5, 0.5, 0], [0, 0, 0.25, -0.2]], 4, [-0.2, -0.5, -0.2], [0.5, 0.75], 3),
    )
    costly = [0.5, 0.9 - 1, 1.5 * 0.9 - 1, 0.8 * 0.9 - 1]
    function.case(
        'a switch costs 10 %',
        asset,
        benchmark,
        signal,
        1,
        1000,
        4,
        expect=expected([costly, [0.5, -0.5, 0.5, 0], [0, 0, 0.25, -0.2]], 4, [-0.28, -0.5, -0.2], [0.5, 0.75], 3),
    )
    function.case(
        'lag 2 begins a period later',
        asset,
        benchmark,
        signal,
        2,
        None,
        4,
        expect=expected([[-0.5, 0.25, 0], [-0.5, 0.5, 0], [0, 0.25, -0.2]], 4, [-0.5, -0.5, -0.2], [1 / 3, 2 / 3], 2),
    )
    always = column(1, 1, 1, 1, 1)
    function.case(
        'always the asset: no switch',
        asset,
        benchmark,
        always,
        None,
        1000,
        4,
        expect=expected([[0.5, -0.5, 0.5, 0]] * 2 + [[0, 0, 0.25, -0.2]], 4, [-0.5, -0.5, -0.2], [0.75, 0.75], 0),
    )
    function.case(
        'never the asset: a signal of 0 is a signal',
        asset,
        benchmark,
        column(0, 0, -1, -3, 0),
        None,
        None,
        4,
        expect=expected(
            [[0, 0, 0.25, -0.2], [0.5, -0.5, 0.5, 0], [0, 0, 0.25, -0.2]], 4, [-0.2, -0.5, -0.2], [0, 0.75], 0
        ),
    )
    function.case(
        'nothing moves: no Sharpe ratio',
        column(5, 5, 5, 5),
        column(7, 7, 7, 7),
        column(1, -1, 1, 1),
        None,
        None,
        12,
        expect=[
            HEAD,
            [TEXT, 0, 0, 0],
            [TEXT, 0, 0, 0],
            [TEXT, DIV0, DIV0, DIV0],
            [TEXT, 0, 0, 0],
            [TEXT, 0, 0, NA],
            [TEXT, 2, 0, 0],
        ],
    )
    function.case(
        'the deepest fall is measured from wealth 1', column(8, 4, 6, 7), column(8, 8, 8, 8), always[:4], None, None, 1
    )


def expected(columns, years, drawdowns, hits, switches):
    def deviation(returns):
        mean = sum(returns) / len(returns)
        return math.sqrt(sum((value - mean) ** 2 for value in returns) / (len(returns) - 1))

    growth = [math.prod(1 + value for value in returns) ** (years / len(returns)) - 1 for returns in columns]
    volatility = [deviation(returns) * math.sqrt(years) for returns in columns]
    sharpe = [sum(returns) / len(returns) * years / risk for returns, risk in zip(columns, volatility)]
    return [
        HEAD,
        [TEXT, *growth],
        [TEXT, *volatility],
        [TEXT, *sharpe],
        [TEXT, *drawdowns],
        [TEXT, *hits, NA],
        [TEXT, switches, 0, 0],
    ]


def errors(function, small, big, signal):
    for lag in [0, -1, 1.5]:
        function.case(f'error: lag {lag}', small, big, signal, lag, None, 12)
    function.case('error: a negative cost', small, big, signal, 1, -5, 12)
    for years in [0, -12]:
        function.case(f'error: {years} periods a year', small, big, signal, 1, 0, years)
    function.case('error: no row with a signal', small, big, [[None] for _ in cells(small)], None, None, 12)
    function.case('error: the lag leaves no period', small, big, signal, 200, None, 12)
