"""Two Markov-switching states with a mean and a variance each."""

import numpy as np


def by_statsmodels(inputs):
    from statsmodels.tsa.regime_switching.markov_regression import MarkovRegression

    asset, benchmark = inputs['asset'], inputs['benchmark']

    def run():
        returns = np.diff(np.log(asset / benchmark))
        fit = MarkovRegression(returns, k_regimes=2, switching_variance=True).fit(disp=False)
        # The smoothed probabilities are part of the answer.
        return [fit.llf] if np.isfinite(fit.smoothed_marginal_probabilities).all() else [np.nan]

    return run


PEERS = {'regime': {'statsmodels': by_statsmodels}, 'regime-days': {'statsmodels': by_statsmodels}}
