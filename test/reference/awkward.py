"""The awkward ranges that every function must read alike, added to the cases of a function."""

from cells_made import (
    DIV0_CELL,
    NA_CELL,
    as_row,
    cells,
    followed_by,
    formatted,
    labelled,
    reversed_rows,
    shuffled,
    with_cells,
)
from oracles.cells import iso

SPELLINGS = [None, '', '.', '-', 'NA', 'n/a', 'NaN', 'null', '#N/A', ' #N/A N/A ', NA_CELL]
MARKED = 4  # The 0-based position of the spoilt cell: row 5 of the range.


def awkward(function, ranges, *rest, zero_is_missing=(), negative_is_refused=None, apart=(), tolerance=None):
    """Cases with `ranges` (argument name: range) spoilt in every way, followed by the arguments `rest`.

    `zero_is_missing` names the ranges in which 0 is a blank, `negative_is_refused` those in which a negative figure
    is refused (the same by default), `apart` those that need not be as long as the others.
    """
    refused = zero_is_missing if negative_is_refused is None else negative_is_refused
    spoiler = Spoiler(function, ranges, rest, tolerance, apart)
    spoiler.labels()
    spoiler.gaps(zero_is_missing)
    spoiler.shapes()
    spoiler.errors(refused)


class Spoiler:
    def __init__(self, function, ranges, rest, tolerance, apart):
        self.function, self.ranges, self.rest, self.apart = function, ranges, rest, apart
        self.options = {} if tolerance is None else {'tolerance': tolerance}

    def case(self, name, changes):
        ranges = [changes.get(key, argument) for key, argument in self.ranges.items()]
        self.function.case(name, *ranges, *self.rest, **self.options)

    def each(self, change):
        return {name: change(argument) for name, argument in self.ranges.items()}

    @property
    def together(self):
        return [name for name in self.ranges if name not in self.apart]

    def labels(self):
        self.case('labels', {name: labelled(f'Label {name}', self.ranges[name]) for name in self.ranges})
        if len(self.together) > 1:
            last = self.together[-1]
            changes = {name: labelled(None, self.ranges[name]) for name in self.together}
            self.case('a label on one range only', changes | {last: labelled(f'Label {last}', self.ranges[last])})

    def gaps(self, zero_is_missing):
        last = self.together[-1]
        self.case(
            f'gaps in {last} only, every spelling of a missing value',
            {last: with_cells(self.ranges[last], dict(zip(self.scattered(last), SPELLINGS)))},
        )
        changes = {
            name: with_cells(self.ranges[name], {3 + 5 * number: None, 6 + 4 * number: ''})
            for number, name in enumerate(self.together)
        }
        self.case('gaps in different rows of each range', changes)
        for name in zero_is_missing:
            self.case(f'0 is a blank in {name}', {name: with_cells(self.ranges[name], {2: 0, 7: 0})})
        for name in self.together if len(self.together) > 1 else []:
            self.case(f'the last value of {name} is missing', {name: with_cells(self.ranges[name], {-1: None})})
            self.case(f'the first value of {name} is missing', {name: with_cells(self.ranges[name], {0: None})})

    def scattered(self, name):
        """Rows for the spellings of a missing value, apart from the first and the last."""
        rows = len(cells(self.ranges[name]))
        step = max(2, (rows - 2) // (len(SPELLINGS) + 1))
        return [row for row in range(2, rows - 1, step)]

    def shapes(self):
        self.case('ranges that lie in a row', self.each(as_row))
        if len(self.together) > 1:
            self.case(
                'one range in a column, the other in a row', {self.together[-1]: as_row(self.ranges[self.together[-1]])}
            )
        blanks = (None, '', None)
        self.case('trailing blanks', {name: followed_by(self.ranges[name], *blanks) for name in self.together})
        self.case('formatted numbers', self.each(lambda argument: [[formatted(row[0])] for row in cells(argument)]))

    def errors(self, refused):
        for name, argument in self.ranges.items():
            self.case(f'error: text in {name}', {name: with_cells(argument, {MARKED: 'abc?'})})
            self.case(f'error: TRUE in {name}', {name: with_cells(argument, {MARKED: True})})
            self.case(f'error: another error in {name}', {name: with_cells(argument, {MARKED: DIV0_CELL})})
            self.case(f'error: two columns in {name}', {name: [[row[0], row[0]] for row in cells(argument)]})
        last = self.together[-1]
        self.case(f'error: a number as text in {last}', {last: with_cells(self.ranges[last], {MARKED: '12,5'})})
        if len(self.together) > 1:
            self.case('error: lengths differ', {last: cells(self.ranges[last])[:-1]})
        for name in refused:
            self.case(f'error: a negative figure in {name}', {name: with_cells(self.ranges[name], {MARKED: -1.5})})
        self.case('error: no value at all', self.each(lambda argument: [[None] for _ in cells(argument)]))


def awkward_dates(function, ranges, *rest, tolerance=None):
    """Cases for functions that sort by `dates`, which is one of `ranges`."""
    spoiler = Spoiler(function, ranges, rest, tolerance, ())
    names, arguments = list(ranges), list(ranges.values())
    spoiler.case('unsorted dates', dict(zip(names, shuffled(*arguments))))
    spoiler.case('newest first', dict(zip(names, reversed_rows(*arguments))))
    dates = cells(ranges['dates'])
    spoiler.case(
        'dates with times', {'dates': [[date + 0.65 if row % 2 else date] for row, (date,) in enumerate(dates)]}
    )
    spoiler.case(
        'ISO texts as dates, the first row too',
        {'dates': [[iso(date) if row % 3 == 0 else date] for row, (date,) in enumerate(dates)]},
    )
    spoiler.case('dates missing and 0', {'dates': with_cells(dates, {2: None, 6: 0, 8: 'n/a'})})
    spoiler.case('a missing value spelt in the first date', {'dates': with_cells(dates, {0: 'NA'})})
    spoiler.case('error: a repeated date', {'dates': with_cells(dates, {MARKED: dates[MARKED - 1][0]})})
    spoiler.case(
        'error: a date repeated but for its time', {'dates': with_cells(dates, {MARKED: dates[MARKED - 1][0] + 0.5})}
    )
    spoiler.case('error: a date in another form', {'dates': with_cells(dates, {MARKED: '7/11/2024'})})
    spoiler.case('error: a day that is none', {'dates': with_cells(dates, {MARKED: '2023-02-30'})})
    spoiler.case('error: a date as 20240711', {'dates': with_cells(dates, {MARKED: 20240711})})
    spoiler.case('error: a negative date', {'dates': with_cells(dates, {MARKED: -3})})
    repeated = with_cells(dates, {MARKED: dates[MARKED - 1][0]})
    last = names[-1]
    spoiler.case(
        'a repeated date whose row does not count', {'dates': repeated, last: with_cells(ranges[last], {MARKED: None})}
    )


def awkward_panel(function, prices, benchmark, *rest, benchmark_given=True, tolerance=None):
    """Cases for functions of a panel of prices, most of them against a benchmark."""
    options = {} if tolerance is None else {'tolerance': tolerance}
    panel, against = cells(prices), cells(benchmark)

    def case(name, changed_panel, changed_benchmark=against):
        ranges = [changed_panel, changed_benchmark] if benchmark_given else [changed_panel]
        function.case(name, *ranges, *rest, **options)

    def spoilt(row, column, cell):
        changed = cells(panel)
        changed[row][column] = cell
        return changed

    width = len(panel[0])
    names = [f'Name {column + 1}' for column in range(width)]
    case('names', [names] + panel, [['Benchmark']] + against)
    case('a name on one column only', [[None] * (width - 1) + ['Last']] + panel, [[None]] + against)
    case('a gap in one column', spoilt(len(panel) // 2, 1, None))
    case(
        'gaps in different columns, every spelling',
        [
            [
                SPELLINGS[row % len(SPELLINGS)] if row % 7 == 3 and column == row % width else cell
                for column, cell in enumerate(cells_of_row)
            ]
            for row, cells_of_row in enumerate(panel)
        ],
    )
    case('0 is a blank', spoilt(len(panel) // 2, 1, 0))
    case(
        'a column without a value',
        [[None if column == 1 else cell for column, cell in enumerate(row)] for row in panel],
    )
    case('one column', [[row[0]] for row in panel])
    case('trailing blanks', panel + [[None] * width, [''] * width], against + [[None], ['']])
    case('formatted numbers', [[formatted(cell) for cell in row] for row in panel])
    case('error: text in prices', spoilt(MARKED, 1, 'abc?'))
    case('error: a number as text in prices', spoilt(MARKED, 1, '12,5'))
    case('error: TRUE in prices', spoilt(MARKED, 1, True))
    case('error: another error in prices', spoilt(MARKED, 1, DIV0_CELL))
    case('error: a negative figure in prices', spoilt(MARKED, 1, -1.5))
    case('error: no value at all', [[None] * width for _ in panel], [[None] for _ in against])
    if benchmark_given:
        case('gaps in the benchmark', panel, with_cells(against, {4: None, 9: '', len(against) // 2: NA_CELL}))
        case('the benchmark in a row', panel, as_row(against))
        case('0 is a blank in the benchmark', panel, with_cells(against, {5: 0}))
        case('error: lengths differ', panel, against[:-1])
        case('error: two columns in benchmark', panel, [[row[0], row[0]] for row in against])
        case('error: text in benchmark', panel, with_cells(against, {MARKED: 'abc?'}))
        case('error: TRUE in benchmark', panel, with_cells(against, {MARKED: True}))
        case('error: a negative figure in benchmark', panel, with_cells(against, {MARKED: -1.5}))
