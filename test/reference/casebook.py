"""Cases of a function: their arguments, what the oracle expects of them, and how both are written down."""

import importlib
import math
import pkgutil

import numpy as np

import oracles
from oracles.cells import CellError, Failure

DEFAULT_TOLERANCE = 1e-10


class Shared:
    """Rows `first` (included) to `last` (excluded) of a shared column."""

    def __init__(self, columns, key, first=None, last=None):
        self.key, self.first, self.last = key, first, last
        self.cells = [list(row) for row in columns.columns[key][first:last]]

    def written(self):
        reference = {'$data': self.key}
        if self.first is not None:
            reference['from'] = self.first
        if self.last is not None:
            reference['to'] = self.last
        return reference


def find_oracles():
    found = {}
    for module in pkgutil.iter_modules(oracles.__path__):
        contents = vars(importlib.import_module(f'oracles.{module.name}'))
        found.update({name: item for name, item in contents.items() if name.isupper() and callable(item)})
    return found


class Function:
    """The cases of one worksheet function."""

    def __init__(self, name, oracle, source):
        self.name, self.oracle, self.source, self.cases = name, oracle, source, []

    def case(self, name, *arguments, expect=None, tolerance=DEFAULT_TOLERANCE, source=None):
        """Adds a case; `expect` is a figure known from elsewhere, which the oracle must confirm."""
        if any(case['name'] == name for case in self.cases):
            raise ValueError(f'{self.name} has two cases named "{name}"')
        computed = self.compute(arguments)
        if expect is not None:
            difference = differs(computed, written(expect), max(tolerance, 1e-9))
            if difference:
                raise AssertionError(f'{self.name} "{name}": {difference}')
        simulated = computed if isinstance(computed, dict) and 'value' in computed else None
        self.cases.append(
            {
                'name': name,
                'arguments': [written(argument) for argument in arguments],
                'expected': simulated['value'] if simulated else computed,
                **({'tolerance_abs': simulated['tolerance_abs']} if simulated else {'tolerance': tolerance}),
                'source': source or ('hand' if expect is not None else self.source),
            }
        )

    def stated(self, name, *arguments, expected, tolerance=DEFAULT_TOLERANCE, source='hand'):
        """Adds a case whose expectation is stated outright, such as the pattern of a sentence."""
        self.cases.append(
            {
                'name': name,
                'arguments': [written(argument) for argument in arguments],
                'expected': written(expected),
                'tolerance': tolerance,
                'source': source,
            }
        )

    def compute(self, arguments):
        try:
            return written(self.oracle(*[cells_of(argument) for argument in arguments]))
        except Failure as failure:
            return {'error': failure.code} | ({'mentions': failure.mentions} if failure.mentions else {})


def cells_of(argument):
    return argument.cells if isinstance(argument, Shared) else argument


def written(item):
    """Plain JSON: numpy figures as floats, cell errors as objects, shared columns as references."""
    if isinstance(item, Shared):
        return item.written()
    if isinstance(item, CellError):
        return {'error': item.code}
    if isinstance(item, (list, tuple)):
        return [written(part) for part in item]
    if isinstance(item, dict):
        return {key: written(part) for key, part in item.items()}
    if isinstance(item, (bool, np.bool_)) or item is None or isinstance(item, str):
        return bool(item) if isinstance(item, np.bool_) else item
    number = float(item)
    if not math.isfinite(number):
        raise ValueError(f'{number} may not reach a cell')
    return int(number) if number == int(number) and abs(number) < 1e15 else number


def differs(got, expected, tolerance):
    """What is different between two results as written, or None."""
    if isinstance(expected, list):
        if not isinstance(got, list) or len(got) != len(expected):
            return f'expected {len(expected)} rows, got {got}'
        return next(filter(None, (differs(g, e, tolerance) for g, e in zip(got, expected))), None)
    if isinstance(expected, dict) and 'value' in expected:
        return differs(got['value'] if isinstance(got, dict) else got, expected['value'], expected['tolerance_abs'])
    if isinstance(got, dict) and 'value' in got:
        return differs(got['value'], expected, got['tolerance_abs'])
    if isinstance(expected, (int, float)) and not isinstance(expected, bool):
        if isinstance(got, (int, float)) and abs(got - expected) <= tolerance * max(1, abs(expected)):
            return None
    elif isinstance(expected, dict) and isinstance(got, dict) and expected.get('error', 0) == got.get('error', 1):
        return None
    return None if got == expected else f'expected {expected}, got {got}'
