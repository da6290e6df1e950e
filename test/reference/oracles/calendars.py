"""Functions of the calendar by pandas' own periods: SEASONALITY, RESAMPLE, ALIGN and INFLATION."""

import numpy as np
import pandas as pd
from scipy import stats

from .cells import (
    DATES,
    DIVISION_BY_ZERO,
    NA,
    NOT_AVAILABLE,
    PRICES,
    VALUE,
    VALUES,
    Failure,
    Together,
    date_from_serial,
    option,
    read_series,
    read_together,
    refuse_negatives,
    series_out,
    whole_number,
)

TEXT = {'text': True}


def months_of(serials):
    return pd.PeriodIndex([pd.Timestamp(date_from_serial(serial)) for serial in serials], freq='M')


def SEASONALITY(dates, asset, benchmark):
    kept = read_together(dates=(dates, DATES), asset=(asset, PRICES), benchmark=(benchmark, PRICES)).kept
    if len(kept) < 2:
        raise Failure(NA)
    levels = kept[['asset', 'benchmark']].set_axis(months_of(kept.dates))
    # The first row opens the first period; with it as a month of its own the last levels of months give all returns.
    ends = levels.iloc[1:].groupby(level=0).last()
    opening = levels.iloc[[0]].set_axis([ends.index[0] - 1])
    returns = pd.concat([opening, ends]).pct_change().iloc[1:]
    relative = returns.asset - returns.benchmark
    table = [[TEXT] * 5]
    for month in range(1, 13):
        values = relative[relative.index.month == month].to_numpy()
        table.append([month, *month_figures(values), len(values)])
    return table


def month_figures(values):
    if len(values) == 0:
        return [NOT_AVAILABLE] * 3
    if len(values) == 1:
        return [values[0], float(values[0] > 0), NOT_AVAILABLE]
    if np.ptp(values) == 0:
        return [values.mean(), (values > 0).mean(), DIVISION_BY_ZERO]
    return [values.mean(), (values > 0).mean(), stats.ttest_1samp(values, 0.0).statistic]


def RESAMPLE(dates, values, frequency, aggregate=None):
    frequency = option('frequency', frequency, ['W', 'M', 'Q', 'Y'], None)
    aggregate = option('aggregate', aggregate, ['last', 'mean', 'sum', 'max', 'min', 'compound'], 'last')
    kept = read_together(dates=(dates, DATES), values=(values, VALUES)).kept
    if kept.empty:
        raise Failure(NA)
    stamps = pd.Series([pd.Timestamp(date_from_serial(serial)) for serial in kept.dates], index=kept.index)
    week = stamps.dt.isocalendar()
    keys = {
        'w': week.year * 100 + week.week,
        'm': stamps.dt.year * 100 + stamps.dt.month,
        'q': stamps.dt.year * 10 + stamps.dt.quarter,
        'y': stamps.dt.year,
    }
    groups = kept.groupby(keys[frequency].to_numpy())
    if aggregate == 'compound':
        figures = groups['values'].apply(lambda part: np.expm1(np.log1p(part).sum()))
    else:
        figures = groups['values'].agg(aggregate)
    return [[TEXT, TEXT]] + [[end, figure] for end, figure in zip(groups['dates'].max(), figures)]


def ALIGN(dates1, values1, dates2, values2, method=None):
    method = option('method', method, ['exact', 'previous', 'nearest'], 'exact')
    first, second = read_dated('dates1', dates1, 'values1', values1), read_dated('dates2', dates2, 'values2', values2)
    if first.empty or second.empty:
        raise Failure(NA)
    if method == 'exact':
        joined = first.merge(second, on='date')
    elif method == 'previous':
        joined = pd.merge_asof(first, second, on='date')
    else:
        joined = first.assign(value2=[nearest(date, second) for date in first.date])
        joined.columns = ['date', 'value_x', 'value_y']
    if joined.empty:
        raise Failure(NA)
    return [[TEXT] * 3] + [
        [date, one, NOT_AVAILABLE if np.isnan(two) else two] for date, one, two in joined.itertuples(index=False)
    ]


def read_dated(dates_name, dates, values_name, values):
    together = read_together(**{dates_name: (dates, DATES), values_name: (values, VALUES)})
    kept = together.frame.dropna().sort_values(dates_name)
    if kept[dates_name].duplicated().any():
        raise Failure(VALUE, dates_name)
    return kept.set_axis(['date', 'value'], axis=1)


def nearest(date, second):
    distance = (second.date - date).abs()
    return second.value[distance[distance == distance.min()].index[0]]


def INFLATION(index, months=None, annualise=None):
    months = whole_number('months', months, 12)
    read = read_series('index', index, PRICES)
    refuse_negatives([read.values])
    together = Together(pd.DataFrame({'index': read.values}), {}, read.lies_in_row)
    levels = together.frame['index']
    change = levels / levels.shift(months)
    return series_out(together, (change ** (12 / months) if annualise else change) - 1)
