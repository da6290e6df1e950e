"""REGIME by statsmodels' MarkovRegression, fitted from several starts."""

import warnings

import numpy as np
import statsmodels.api as sm

from .cells import DIV0, NA, Failure, counts_as_zero, option, read_pair, series_out

TEXT = {'text': True}
# A fit may lie this far below the best log-likelihood; its parameters then lie within these many standard errors.
LIKELIHOOD_SLACK = 1e-4
SLACK_IN_ERRORS = 2.0 * np.sqrt(2 * LIKELIHOOD_SLACK)


def best_fit(returns):
    model = sm.tsa.MarkovRegression(returns, k_regimes=2, trend='c', switching_variance=True)
    best = None
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        for seed in range(3):
            start = model.fit(search_reps=40, em_iter=30, disp=False, rng=seed)
            fit = model.fit(start_params=start.params, em_iter=0, maxiter=2000, gtol=1e-9, disp=False)
            if best is None or fit.llf > best.llf:
                best = fit
    return best


def REGIME(asset, benchmark, output=None):
    output = option('output', output, ['table', 'smoothed', 'filtered'], 'table')
    pair = read_pair(asset, benchmark)
    logs = np.log(pair.kept).diff().iloc[1:]
    if len(logs) < 20:
        raise Failure(NA)
    relative = logs.asset - logs.benchmark
    if counts_as_zero(relative.std(ddof=1), logs.to_numpy()):
        raise Failure(DIV0)
    # Percent, because the optimiser's tolerances are absolute; the likelihood is put back to the scale of returns.
    fit = best_fit(100 * relative.to_numpy())
    first = int(np.argmax(fit.params[2:4]))
    if output != 'table':
        chance = fit.smoothed_marginal_probabilities if output == 'smoothed' else fit.filtered_marginal_probabilities
        return series_out(pair, dict(zip(relative.index, chance[:, first])))
    return [[TEXT, TEXT]] + [[TEXT, figure] for figure in figures(fit, first, len(relative))]


def figures(fit, first, count):
    """Each figure with the distance that an optimum within the allowed slack may have."""
    order = [first, 1 - first]
    # statsmodels' parameters: stay in 0, move from 1 to 0, means, variances.
    stay = [fit.params[0], 1 - fit.params[1]]
    errors = np.sqrt(np.diag(fit.cov_params()))
    slack = SLACK_IN_ERRORS * errors

    def near(value, distance):
        return {'value': float(value), 'tolerance_abs': float(distance)}

    means = [near(fit.params[2 + state] / 100, slack[2 + state] / 100) for state in order]
    spreads = [
        near(np.sqrt(fit.params[4 + state]) / 100, slack[4 + state] / (2 * np.sqrt(fit.params[4 + state])) / 100)
        for state in order
    ]
    stays = [near(stay[state], slack[state]) for state in order]
    durations = [near(1 / (1 - stay[state]), slack[state] / (1 - stay[state]) ** 2) for state in order]
    chance = near(fit.filtered_marginal_probabilities[-1, first], 0.01)
    return [*means, *spreads, *stays, *durations, chance, near(fit.llf + count * np.log(100), LIKELIHOOD_SLACK)]
