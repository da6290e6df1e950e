"""A regression of what followed on the gap, with Newey-West errors."""

import numpy as np

HORIZON = 120
YEARS = HORIZON / 12


def by_statsmodels(inputs):
    from statsmodels.api import OLS, add_constant

    asset, benchmark, gap = inputs['asset'], inputs['benchmark'], inputs['gap']

    def run():
        growth = (asset[HORIZON:] / asset[:-HORIZON]) / (benchmark[HORIZON:] / benchmark[:-HORIZON])
        forward = growth ** (1 / YEARS) - 1
        errors = {'maxlags': HORIZON - 1, 'use_correction': False}
        fit = OLS(forward, add_constant(gap[:-HORIZON])).fit(cov_type='HAC', cov_kwds=errors)
        intercept, slope = fit.params
        return intercept + slope * gap[-1], intercept, slope, fit.bse[1], fit.tvalues[1], fit.rsquared

    return run


PEERS = {'gap-forecast': {'statsmodels': by_statsmodels}}
