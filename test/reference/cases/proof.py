"""BOOTCI and HITRATE."""

from awkward import awkward
from cells_made import column, with_cells


def add(functions):
    shared = functions.shared
    bootstrap(functions('BOOTCI', source='numpy'), shared)
    hit_rate(functions('HITRATE', source='scipy'), shared)


def monthly_moves(shared, first):
    """Small minus big, month by month, to four decimals as the factor is published."""
    small, big = shared('small', first).cells, shared('big', first).cells
    return [
        [round(small[row][0] / small[row - 1][0] - big[row][0] / big[row - 1][0], 4)] for row in range(1, len(small))
    ]


def bootstrap(function, shared):
    years = monthly_moves(shared, 360)
    for statistic in [None, 'mean', 'median', 'stdev', 'St-Dev']:
        function.case(f'60 months, {statistic}', years, statistic, None, None, None, None)
    for level in [0.5, 0.8, 0.9, 0.99]:
        function.case(f'60 months, level {level}', years, None, level, None, None, None)
    for block in [1, 1.5, 3, 12, 60, 1000]:
        function.case(f'60 months, mean block {block}', years, None, None, block, None, None)
    function.case('60 months, stdev in blocks of 6', years, 'stdev', 0.9, 6, None, None)
    function.case('999 samples', years, None, None, None, 999, None)
    function.case('seed 42', years, None, None, None, None, 42)
    function.case(
        'a trend, where blocks matter', column(*[round(0.1 * row, 1) for row in range(30)]), None, None, 5, None, None
    )
    function.case('constant', column(*[0.5] * 12), None, None, None, None, None, expect=[[0.5, 0.5]])
    function.case('constant, stdev', column(*[0.5] * 12), 'stdev', None, None, None, None, expect=[[0, 0]])
    # Two values in blocks of length 1: the mean is 0, 1 or 2 with chances 1/4, 1/2, 1/4.
    function.case('two values', column(0, 2), None, 0.95, 1, None, None, expect=[[0, 2]])
    function.case('two values, level 0.4', column(0, 2), None, 0.4, 1, None, None, expect=[[1, 1]])
    function.case('error: one value', column(0.5), None, None, None, None, None)
    function.case('error: unknown statistic', years, 'mode', None, None, None, None)
    for level in [1.5, -0.1, 95]:
        function.case(f'error: level {level}', years, None, level, None, None, None)
    for block in [0, 0.5, -3]:
        function.case(f'error: block {block}', years, None, None, block, None, None)
    for samples in [0, -5, 2.5]:
        function.case(f'error: {samples} samples', years, None, None, None, samples, None)
    function.case('error: seed 1.5', years, None, None, None, None, 1.5)
    awkward(function, {'values': with_cells(years[:30], {11: 0})}, None, None, 2, None, None, zero_is_missing=[])


def hit_rate(function, shared):
    moves = shared('day_small_minus_big')
    for output in [None, 'rate', 'low', 'high', 'HIGH', 'Low']:
        function.case(f'daily small minus big, {output}', moves, output)
    for wins, count in [(3, 8), (0, 5), (5, 5), (1, 1), (0, 1), (8, 8), (50, 100), (7, 9)]:
        values = column(*[1] * wins, *[-1] * (count - wins))
        function.case(f'{wins} of {count}', values, None, expect=wins / count)
        for bound in ['low', 'high']:
            function.case(f'{wins} of {count}, {bound}', values, bound)
    function.case('0 is no hit', column(0, 1, 0, 2, -1), None, expect=0.4)
    function.case('error: no value', column(None, None), None)
    function.case('error: unknown output', moves, 'middle')
    awkward(function, {'values': with_cells(shared('day_small_minus_big', 2485), {11: 0})}, 'low', zero_is_missing=[])
