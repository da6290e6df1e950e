"""Event returns over horizons in rows or in calendar units, by pandas' own calendar."""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .cells import VALUE, Failure, date_from_serial, serial_from_date

UNIT = re.compile(r'^(\d+)([DWMY])$')


@dataclass(frozen=True)
class Horizon:
    count: int
    unit: str  # R rows, D days, W weeks, M months, Y years


def read_horizon(given, name='horizon'):
    if isinstance(given, bool) or given is None:
        raise Failure(VALUE, name)
    if isinstance(given, (int, float)):
        if given != int(given) or given <= 0:
            raise Failure(VALUE, name)
        return Horizon(int(given), 'R')
    text = str(given).strip().upper()
    match = UNIT.match(text)
    if not match and not text.isdigit():
        raise Failure(VALUE, name)
    count, unit = (int(match[1]), match[2]) if match else (int(text), 'R')
    if count <= 0:
        raise Failure(VALUE, name)
    return Horizon(count, unit)


def timestamp(serial):
    return pd.Timestamp(date_from_serial(serial))


def edate(serial, months):
    return serial_from_date((timestamp(serial) + pd.DateOffset(months=months)).date())


def month_end(serial, months):
    return serial_from_date((timestamp(serial).to_period('M') + months).to_timestamp('D', 'end').date())


class Observations:
    """Levels at dates in order, one row a date."""

    def __init__(self, dates, levels):
        self.dates = np.asarray(dates, dtype=float)
        self.levels = {name: np.asarray(column, dtype=float) for name, column in levels.items()}
        months = [(timestamp(d).year, timestamp(d).month) for d in self.dates]
        # Only a row with a later row in another month is known to be the last of its month.
        self.ends_month = [row + 1 < len(months) and months[row + 1] != months[row] for row in range(len(months))]
        self.half_spacing = float(np.median(np.diff(self.dates))) / 2 if len(self.dates) > 1 else 0.0

    def last_row(self, serial, strictly_before=False):
        return int(np.searchsorted(self.dates, serial, side='left' if strictly_before else 'right')) - 1

    def target(self, event, base, horizon):
        if horizon.unit in 'DW':
            return event + horizon.count * (7 if horizon.unit == 'W' else 1)
        months = horizon.count * (12 if horizon.unit == 'Y' else 1)
        return month_end(self.dates[base], months) if self.ends_month[base] else edate(event, months)

    def span(self, event, horizon, base_option):
        """First and last row of an event's period, or None where it has no base or is not complete."""
        base = self.last_row(event, strictly_before=base_option == 'before')
        if base < 0:
            return None
        if horizon.unit == 'R':
            return (base, base + horizon.count) if base + horizon.count < len(self.dates) else None
        target = self.target(event, base, horizon)
        complete = self.dates[-1] >= target or target - self.dates[-1] <= self.half_spacing
        end = self.last_row(target)
        return (base, end) if complete and end > base else None

    def event_return(self, event, horizon, base_option, method):
        span = self.span(event, horizon, base_option)
        if span is None:
            return None
        asset = self.levels['prices'][span[1]] / self.levels['prices'][span[0]]
        if 'benchmark' not in self.levels:
            return asset - 1
        benchmark = self.levels['benchmark'][span[1]] / self.levels['benchmark'][span[0]]
        return asset / benchmark - 1 if method == 'ratio' else asset - benchmark

    def returns(self, events, horizon, base_option, method):
        found = (self.event_return(event, horizon, base_option, method) for event in events)
        return np.array([value for value in found if value is not None], dtype=float)
