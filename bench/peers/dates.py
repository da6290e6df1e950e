"""A million days by calendar months, and two series put onto the same dates."""

import numpy as np

#: Day 0 of a worksheet's calendar, from 1 March 1900 on.
EPOCH = np.datetime64('1899-12-30')


def series(dates, values):
    import pandas as pd

    # Seconds, because a million days reach beyond the years that nanoseconds hold.
    return pd.Series(values, index=pd.DatetimeIndex((EPOCH + dates.astype(int)).astype('M8[s]')))


def with_serials(result):
    """Dates as serial numbers, to be compared."""
    index, first, second = result
    return (index.to_numpy().astype('M8[D]') - EPOCH).astype(float), first, second


def resample_by_pandas(inputs):
    import pandas as pd

    values = series(inputs['dates'], inputs['values'])
    days = pd.Series(inputs['dates'], index=values.index)
    return lambda: (days.resample('ME').last(), values.resample('ME').last())


def align_exact(inputs):
    first = series(inputs['dates'], inputs['values'])
    second = series(inputs['other-dates'], inputs['other-values'])

    def run():
        left, right = first.align(second, join='inner')
        return left.index, left, right

    return run, with_serials


def align_previous(inputs):
    first = series(inputs['dates'], inputs['values'])
    second = series(inputs['other-dates'], inputs['other-values'])
    return lambda: (first.index, first, second.reindex(first.index, method='ffill')), with_serials


PEERS = {
    'resample': {'pandas': resample_by_pandas},
    'align': {'pandas': align_exact},
    'align-previous': {'pandas': align_previous},
}
