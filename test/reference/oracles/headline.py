"""The sentence of HEADLINE, or its pattern where the minus of z may be a hyphen or a true minus sign."""

import re

from .cells import DATES, PRICES, iso, read_together, whole_number
from .performance import need, rolling_gaps

FEWEST_FOR_Z = 20


def HEADLINE(dates, asset, benchmark, horizon=None, assetName=None, benchmarkName=None):
    horizon = whole_number('horizon', horizon, 1)
    together = read_together(dates=(dates, DATES), asset=(asset, PRICES), benchmark=(benchmark, PRICES))
    kept = need(together.kept, horizon + 1)
    gaps = rolling_gaps(kept, horizon).dropna()
    latest, earlier = gaps.iloc[-1], gaps.iloc[:-1]
    leads = latest > 0
    beaten = earlier[earlier >= latest] if leads else earlier[earlier <= latest]
    since = iso(kept.dates[beaten.index[-1]]) if len(beaten) else f'the data begin on {iso(kept.dates.iloc[0])}'
    rank = int(gaps.rank(method='min', ascending=not leads).iloc[-1])
    names = [
        assetName or together.labels['asset'] or 'asset',
        benchmarkName or together.labels['benchmark'] or 'benchmark',
    ]
    return sentence_or_pattern(
        f'{names[0]} {"beat" if leads else "lagged"} {names[1]} by {abs(latest) * 100:.1f} pp on '
        f'{iso(kept.dates.iloc[-1])}, its largest {horizon}-period {"lead" if leads else "lag"} since {since} '
        f'(rank {rank:,} of {len(gaps):,}{z_text(latest, earlier)}).'
    )


def sentence_or_pattern(sentence):
    if 'z = -' not in sentence:
        return sentence
    escaped = re.sub(r'([.()+])', r'\\\1', sentence)
    return {
        'pattern': '^' + escaped.replace('z = -0\\.0', 'z = [-\u2212]?0\\.0').replace('z = -', 'z = [-\u2212]') + '$'
    }


def z_text(latest, earlier):
    if len(earlier) < FEWEST_FOR_Z:
        return ''
    return f', z = {(latest - earlier.mean()) / earlier.std(ddof=1):.1f}'
