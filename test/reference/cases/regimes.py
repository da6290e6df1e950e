"""REGIME on simulated regimes and on small against big."""

import numpy as np

from cells_made import as_row, column, labelled, with_cells

# An optimum within the allowed slack may move a probability by about this much.
PROBABILITY_TOLERANCE = 0.02


def simulated(seed, rows, calm, wild, stay):
    """Asset and benchmark whose relative log return switches between two regimes given as (mean, deviation)."""
    generator = np.random.default_rng(seed)
    state, relative = 0, []
    for _ in range(rows):
        if generator.random() > stay[state]:
            state = 1 - state
        mean, deviation = (calm, wild)[state]
        relative.append(generator.normal(mean, deviation))
    market = np.exp(np.concatenate([[0], generator.normal(0.004, 0.03, rows)]).cumsum())
    asset = market * np.exp(np.concatenate([[0], relative]).cumsum())
    return column(*(100 * asset).round(4)), column(*(100 * market).round(4))


def add(functions):
    function, shared = functions('REGIME', source='statsmodels'), functions.shared
    samples = {
        'calm and wild': simulated(1, 300, (0.004, 0.008), (-0.006, 0.03), (0.97, 0.93)),
        'one spread, two means': simulated(2, 360, (0.012, 0.012), (-0.014, 0.013), (0.96, 0.95)),
        'the wild regime pays': simulated(3, 300, (-0.002, 0.006), (0.008, 0.025), (0.95, 0.92)),
    }
    for name, pair in samples.items():
        function.case(name, *pair, None)
    pair = samples['calm and wild']
    for output in ['Table', 'smoothed', 'filtered']:
        series(function, f'calm and wild, {output}', pair, output)
    small, big = shared('small'), shared('big')
    function.case('small against big, 1990 to 2024', small, big, None)
    series(function, 'small against big, 1990 to 2024, smoothed', (small, big), 'smoothed')
    function.case('small against big, 1926 to 1989', shared('early_small'), shared('early_big'), None)
    holes = with_cells(pair[0], {9: None, 150: 'n/a'}), with_cells(pair[1], {30: '', 151: 0})
    function.case('gaps', *holes, None)
    series(function, 'gaps, filtered', holes, 'filtered')
    series(function, 'labels, filtered', (labelled('A', pair[0]), labelled('B', pair[1])), 'filtered')
    function.case('in rows', as_row(pair[0]), as_row(pair[1]), None)
    errors(function, pair, shared)


def series(function, name, pair, output):
    function.case(name, *pair, output)
    case = function.cases[-1]
    if output != 'Table':
        # Rounded, because the tolerance asks for no more and the file should stay small.
        case['expected'] = [
            [cell if isinstance(cell, dict) else round(cell, 6) for cell in row] for row in case['expected']
        ]
        case['tolerance_abs'] = PROBABILITY_TOLERANCE
        del case['tolerance']


def errors(function, pair, shared):
    function.case('error: 19 returns', shared('small', 401), shared('big', 401), None)
    function.case(
        'error: 19 returns among gaps',
        with_cells(shared('small', 396), {2: None, 4: None, 6: None}),
        with_cells(shared('big', 396), {8: None, 10: None}),
        None,
    )
    function.case('error: against itself', pair[0], pair[0], None)
    function.case('error: against itself, smoothed', pair[0], pair[0], 'smoothed')
    function.case('error: lengths differ', pair[0], pair[1][:-1], None)
    function.case('error: unknown output', *pair, 'both')
    function.case('error: text', with_cells(pair[0], {4: 'abc?'}), pair[1], None)
    function.case('error: TRUE', pair[0], with_cells(pair[1], {4: True}), None)
    function.case('error: a negative figure', pair[0], with_cells(pair[1], {4: -1}), None)
    function.case('error: no value at all', [[None]] * 30, [[None]] * 30, None)
