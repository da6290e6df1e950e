"""What ranges of cells mean: section 1 of the catalogue, written once for all reference figures."""

import datetime
import math
import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

NA, VALUE, NUM, DIV0 = '#N/A', '#VALUE!', '#NUM!', '#DIV/0!'
LAST_SERIAL = 2958465
MISSING_TEXTS = {'', '.', '-', 'NA', 'N/A', 'NAN', 'NULL', '#N/A', '#N/A N/A'}
ISO_DATE = re.compile(r'^\d{4}-\d{2}-\d{2}$')

# What a range is expected to hold. Blanks may arrive as 0, so 0 is missing where it cannot be a figure.
VALUES, PRICES, RATIOS, DATES = 'values', 'prices', 'ratios', 'dates'


class Failure(Exception):
    """The function as a whole gives an error; `mentions` are texts that its message must contain."""

    def __init__(self, code, *mentions):
        super().__init__(code)
        self.code = code
        self.mentions = [str(mention) for mention in mentions]


@dataclass(frozen=True)
class CellError:
    """An error that stands in one cell of a result."""

    code: str


NOT_AVAILABLE = CellError(NA)
DIVISION_BY_ZERO = CellError(DIV0)


def serial_from_date(date):
    days = (date - datetime.date(1899, 12, 30)).days
    return days if days >= 61 else days - 1


def date_from_serial(serial):
    serial = int(serial)
    return datetime.date(1899, 12, 30) + datetime.timedelta(days=serial if serial >= 61 else serial + 1)


def iso(serial):
    return date_from_serial(serial).isoformat()


def as_range(cells):
    """A single cell counts as a range of one."""
    return cells if isinstance(cells, list) else [[cells]]


def read_cell(name, cell, kind, row, may_be_label):
    """The number in a cell, NaN where it is missing, or the text of a label."""
    if isinstance(cell, dict):
        if cell.get('type') == 'Error':
            if cell['basicValue'] == NA:
                return math.nan
            raise Failure(VALUE, name, row)
        cell = cell['basicValue']
    if cell is None:
        return math.nan
    if isinstance(cell, bool):
        raise Failure(VALUE, name, row)
    if isinstance(cell, str):
        return read_text(name, cell, kind, row, may_be_label)
    if cell == 0 and kind != VALUES:
        return math.nan
    if kind == DATES:
        if not 1 <= cell < LAST_SERIAL + 1:
            raise Failure(VALUE, name, row)
        return float(math.floor(cell))
    return float(cell)


def read_text(name, text, kind, row, may_be_label):
    if text.strip().upper() in MISSING_TEXTS:
        return math.nan
    if kind == DATES and ISO_DATE.match(text.strip()):
        try:
            return float(serial_from_date(datetime.date.fromisoformat(text.strip())))
        except ValueError:
            raise Failure(VALUE, name, row, text) from None
    if may_be_label:
        return text.strip()
    raise Failure(VALUE, name, row, text)


@dataclass
class Series:
    values: np.ndarray
    label: str | None
    lies_in_row: bool


def read_series(name, cells, kind):
    rows = as_range(cells)
    lies_in_row = len(rows) == 1 and len(rows[0]) > 1
    if not lies_in_row and len(rows[0]) > 1:
        raise Failure(VALUE, name)
    flat = rows[0] if lies_in_row else [row[0] for row in rows]
    label, values = None, []
    for position, cell in enumerate(flat):
        value = read_cell(name, cell, kind, position + 1, position == 0)
        if isinstance(value, str):
            label, value = value, math.nan
        values.append(value)
    return Series(np.array(values, dtype=float), label, lies_in_row)


@dataclass
class Panel:
    frame: pd.DataFrame  # a column an asset, a row an input row
    names: list


def read_panel(name, cells, kind=PRICES):
    rows = as_range(cells)
    names, columns = [], []
    for column in range(len(rows[0])):
        values, label = [], None
        for position, row in enumerate(rows):
            value = read_cell(name, row[column], kind, position + 1, position == 0)
            if isinstance(value, str):
                label, value = value, math.nan
            values.append(value)
        names.append(label if label is not None else f'Asset {column + 1}')
        columns.append(values)
    frame = pd.DataFrame(np.array(columns, dtype=float).T, columns=range(len(columns)))
    return Panel(frame, names)


@dataclass
class Together:
    """Ranges that belong together, cell by cell; `kept` holds the rows where all of them have a value."""

    frame: pd.DataFrame
    labels: dict
    lies_in_row: bool

    @property
    def kept(self):
        rows = self.frame.dropna()
        return rows.sort_values('dates') if 'dates' in rows else rows


def read_together(**ranges):
    """Each argument is a pair (cells, kind). Lengths are compared as the ranges arrive."""
    read = {name: read_series(name, cells, kind) for name, (cells, kind) in ranges.items()}
    sizes = {name: len(series.values) for name, series in read.items()}
    first = next(iter(sizes))
    for name, size in sizes.items():
        if size != sizes[first]:
            raise Failure(VALUE, sizes[first], name, size)
    refuse_negatives(read[name].values for name, (_, kind) in ranges.items() if kind == PRICES)
    frame = pd.DataFrame({name: series.values for name, series in read.items()})
    together = Together(frame, {name: s.label for name, s in read.items()}, read[first].lies_in_row)
    if 'dates' in frame and together.kept['dates'].duplicated().any():
        raise Failure(VALUE, 'dates')
    return together


def read_pair(asset, benchmark):
    return read_together(asset=(asset, PRICES), benchmark=(benchmark, PRICES))


def refuse_negatives(arrays):
    if any((values < 0).any() for values in arrays):
        raise Failure(NUM)


def read_events(name, cells):
    """Event dates in order, without repeats."""
    values = pd.Series(read_series(name, cells, DATES).values).dropna()
    if values.duplicated().any():
        raise Failure(VALUE, name)
    return sorted(values)


def series_out(together, results):
    """A cell for each input row up to the last row in which any of the ranges has a value."""
    present = together.frame.notna().any(axis=1)
    last = int(np.flatnonzero(present)[-1]) if present.any() else -1
    cells = [cell_of(results.get(row)) for row in range(last + 1)]
    if not any(isinstance(cell, float) for cell in cells):
        raise Failure(NA)
    return [cells] if together.lies_in_row else [[cell] for cell in cells]


def cell_of(value):
    if isinstance(value, CellError):
        return value
    return NOT_AVAILABLE if value is None or math.isnan(value) else float(value)


def option(name, given, valid, default):
    if given is None:
        return default
    plain = re.sub(r'[\s_-]', '', str(given)).lower()
    if plain not in [each.lower() for each in valid]:
        raise Failure(VALUE, name, *valid)
    return plain


def whole_number(name, given, default, least=1):
    if given is None:
        return default
    if isinstance(given, (str, bool)) or given != int(given) or given < least:
        raise Failure(VALUE, name)
    return int(given)


def counts_as_zero(spread, *sources):
    """Whether a standard deviation is zero beside the figures it was computed from."""
    largest = max(float(np.max(np.abs(source))) for source in sources)
    return spread <= 1e-12 * largest
