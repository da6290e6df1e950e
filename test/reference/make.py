"""Writes the reference figures: `python make.py --figures FOLDER` with the folder of the published CSV files."""

import argparse
import importlib
import json
import pkgutil
import platform
from pathlib import Path

import numpy
import pandas
import scipy
import statsmodels

import cases
from casebook import Function, Shared, differs, find_oracles
from columns import Columns

HERE = Path(__file__).parent


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--figures', required=True, help='folder of the published figures (CSV files)')
    parser.add_argument('--only', help='names of case modules to run, separated by commas')
    given = parser.parse_args()
    columns = Columns(given.figures)
    oracles = find_oracles()
    write('data', columns.columns)
    chosen = given.only.split(',') if given.only else [module.name for module in pkgutil.iter_modules(cases.__path__)]
    for name in chosen:
        functions = Functions(columns, oracles)
        importlib.import_module(f'cases.{name}').add(functions)
        for function in functions.made.values():
            write(
                function.name,
                {
                    'function': function.name,
                    'produced_by': (
                        f'pandas {pandas.__version__}, numpy {numpy.__version__}, scipy {scipy.__version__}, '
                        f'statsmodels {statsmodels.__version__}, Python {platform.python_version()}'
                    ),
                    'cases': function.cases,
                },
            )
            print(f'{function.name:14} {len(function.cases):3} cases')
    compare_with_r(oracles, columns)


class Functions:
    """Hands a case module the functions it writes cases for, and the shared columns."""

    def __init__(self, columns, oracles):
        self.columns, self.oracles, self.made = columns, oracles, {}

    def __call__(self, name, source='pandas'):
        self.made[name] = Function(name, self.oracles[name], source)
        return self.made[name]

    def shared(self, key, first=None, last=None):
        return Shared(self.columns, key, first, last)


def compare_with_r(oracles, columns):
    """Adds the cases that R answered to the figures; Python must come to the same answers."""
    for path in sorted((HERE / 'from-r').glob('*.jsonl')):
        for name, answered in group(map(json.loads, path.read_text().splitlines())).items():
            file = HERE / 'figures' / f'{name}.json'
            if not file.exists():
                continue
            figures = json.loads(file.read_text())
            figures['cases'] = [case for case in figures['cases'] if case['name'] not in {c['name'] for c in answered}]
            for case in answered:
                function = Function(name, oracles[name], 'R')
                computed = function.compute([resolve(argument, columns) for argument in case['arguments']])
                difference = differs(computed, expected_of(case), case.get('tolerance', 0))
                if difference:
                    raise AssertionError(f'R and Python disagree on {name} "{case["name"]}": {difference}')
                figures['cases'].append(case)
            write(name, figures)


def expected_of(case):
    """What a case expects, as the casebook compares it."""
    if 'tolerance_abs' in case and not isinstance(case['expected'], (list, dict)):
        return {'value': case['expected'], 'tolerance_abs': case['tolerance_abs']}
    return case['expected']


def group(answered):
    by_function = {}
    for case in answered:
        by_function.setdefault(case.pop('function'), []).append(case)
    return by_function


def resolve(argument, columns):
    if isinstance(argument, dict) and '$data' in argument:
        return Shared(columns, argument['$data'], argument.get('from'), argument.get('to'))
    return argument


def write(name, content):
    """One case a line, so that a change of one figure is a change of one line."""
    if 'cases' in content:
        head = json.dumps({key: value for key, value in content.items() if key != 'cases'}, ensure_ascii=False)
        lines = ',\n'.join(json.dumps(case, ensure_ascii=False, separators=(',', ':')) for case in content['cases'])
        text = f'{head[:-1]}, "cases": [\n{lines}\n]}}\n'
    else:
        lines = ',\n'.join(f'"{key}":{json.dumps(rows, separators=(",", ":"))}' for key, rows in content.items())
        text = f'{{\n{lines}\n}}\n'
    (HERE / 'figures' / f'{name}.json').write_text(text, encoding='utf-8')


if __name__ == '__main__':
    main()
