"""Awkward ranges made from plain ones."""

import datetime
import random

from oracles.cells import serial_from_date

DIV0_CELL = {'type': 'Error', 'basicValue': '#DIV/0!'}
NA_CELL = {'type': 'Error', 'basicValue': '#N/A'}


def day(text):
    """The serial number of an ISO date."""
    return serial_from_date(datetime.date.fromisoformat(text))


def days(*texts):
    return column(*[day(text) for text in texts])


def column(*figures):
    return [[figure] for figure in figures]


def cells(argument):
    """A copy of the cells of a shared column or of a range."""
    return [list(row) for row in getattr(argument, 'cells', argument)]


def labelled(label, argument):
    return [[label]] + cells(argument)


def with_cells(argument, changes):
    """Cells by 0-based position of their row put in place of what is there."""
    changed = cells(argument)
    for position, cell in changes.items():
        changed[position][0] = cell
    return changed


def as_row(argument):
    return [[row[0] for row in cells(argument)]]


def followed_by(argument, *more):
    return cells(argument) + [[cell] for cell in more]


def shuffled(*arguments, seed=11):
    """The rows of several ranges in one and the same random order."""
    order = list(range(len(cells(arguments[0]))))
    random.Random(seed).shuffle(order)
    return [[cells(argument)[position] for position in order] for argument in arguments]


def reversed_rows(*arguments):
    return [cells(argument)[::-1] for argument in arguments]


def scaled(argument, factor):
    return [[cell if cell is None else cell * factor for cell in row] for row in cells(argument)]


def formatted(number, pattern='0.00'):
    return {'type': 'FormattedNumber', 'basicType': 'Double', 'basicValue': number, 'numberFormat': pattern}
