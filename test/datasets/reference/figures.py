"""Recomputes the sample data sets with pandas, apart from scripts/datasets, and keeps a digest of every column.

Usage: python figures.py <folder of the published figures>
Writes figures.json beside this file. The folder is the one scripts/datasets/README.md describes.
"""

import json
import sys
from pathlib import Path

import pandas as pd
from pandas.tseries.offsets import BDay, MonthEnd

FOLDER = Path(sys.argv[1])
SAMPLES = 9
FACTOR_MONTHS = [
    '1926-07', '1929-10', '1933-04', '1942-01', '1957-09', '1973-11',
    '1987-10', '1999-12', '2000-02', '2008-10', '2020-11', '2024-07',
]


def read(file, dates):
    frame = pd.read_csv(FOLDER / file, parse_dates=dates, dtype={'cftc_code': str})
    return frame.set_index(dates[0]).sort_index()


def at_month_end(frame):
    return frame.set_axis(frame.index + MonthEnd(0))


def levels(returns, base):
    grown = (1 + returns / 100).cumprod() * 100
    return pd.concat([pd.DataFrame(100.0, index=[base], columns=returns.columns), grown])


def monthly_levels(returns):
    returns = at_month_end(returns)
    return levels(returns, returns.index[0] - MonthEnd(1))


def size_style():
    raw = read('size_style_monthly.csv', ['month'])
    six = raw[[c for c in raw if c.endswith('_ret_pct')]].rename(columns=lambda c: c.removesuffix('_ret_pct'))
    wide = pd.DataFrame({
        'small': six.filter(like='small_').mean(axis=1),
        'big': six.filter(like='big_').mean(axis=1),
        'value': six.filter(like='_value').mean(axis=1),
        'growth': six.filter(like='_growth').mean(axis=1),
        'market': raw.mkt_minus_rf_pct + raw.rf_pct,
        'bills': raw.rf_pct,
    })
    return monthly_levels(wide.join(six)), raw


def industries(market):
    names = {
        'nodur': 'nondurables', 'durbl': 'durables', 'manuf': 'manufacturing', 'enrgy': 'energy',
        'chems': 'chemicals', 'buseq': 'business_equipment', 'telcm': 'telecom', 'utils': 'utilities',
        'shops': 'shops', 'hlth': 'health', 'money': 'money', 'other': 'other',
    }
    raw = read('industries_monthly.csv', ['month']).rename(columns=lambda c: c.removesuffix('_ret_pct'))
    return monthly_levels(raw.rename(columns=names).assign(market=market))


def size_deciles():
    names = {'lo30': 'low_30', 'med40': 'middle_40', 'hi30': 'high_30'}
    names |= {f'dec{i}': f'decile_{i}' for i in range(1, 11)}
    raw = read('size_deciles_monthly.csv', ['month']).rename(columns=lambda c: c.removesuffix('_ret_pct'))
    return monthly_levels(raw.rename(columns=names)[list(names.values())])


def factors_daily():
    raw = read('size_style_daily.csv', ['date'])
    returns = pd.DataFrame({
        'market': raw.mkt_minus_rf_pct + raw.rf_pct,
        'small_minus_big': raw.smb_pct,
        'value_minus_growth': raw.hml_pct,
        'bills': raw.rf_pct,
    })
    return levels(returns, returns.index[0] - BDay(1))


def price_to_book():
    """The aggregates are weighted here anew, from firms and average market caps, not taken from the derived columns."""
    raw = at_month_end(read('valuation_size_style_monthly.csv', ['month']))
    ratio = raw.filter(regex='_be_me$').rename(columns=lambda c: c.removesuffix('_be_me'))
    firms = raw.filter(regex='_n_firms$').rename(columns=lambda c: c.removesuffix('_n_firms'))
    cap = raw.filter(regex='_avg_market_cap_usd_mn$').rename(columns=lambda c: c.removesuffix('_avg_market_cap_usd_mn'))
    weight = firms * cap
    groups = {'small': 'small_', 'big': 'big_', 'growth': '_growth', 'value': '_value'}
    made = pd.DataFrame({
        name: weight.filter(like=part).sum(axis=1) / (ratio * weight).filter(like=part).sum(axis=1)
        for name, part in groups.items()
    }).join(1 / ratio)
    for name, part in groups.items():
        made[f'{name}_firms'] = firms.filter(like=part).sum(axis=1)
    return made.join(firms.add_suffix('_firms'))


def fed_funds():
    names = {
        'target_lower': 'lower', 'target_upper': 'upper', 'target_mid': 'mid',
        'change_bp': 'change_bp', 'easing_cycle_first_cut': 'first_cut',
    }
    return read('fomc_target_rate.csv', ['date']).rename(columns=names)[list(names.values())]


def consumer_prices():
    raw = read('cpi_us_monthly.csv', ['month', 'release_date'])
    first = read('cpi_first_prints.csv', ['reference_month'])
    return at_month_end(pd.DataFrame({
        'cpi_not_adjusted': raw.cpi_u_nsa,
        'cpi_adjusted': raw.cpi_u_sa,
        'first_print': first.sa_index_first_print.reindex(raw.index),
        'first_print_month_before': first.prior_month_sa_index_same_vintage.reindex(raw.index),
        'release_date': raw.release_date,
    }))


def treasury_yields():
    names = {'gs10_pct': 'ten_year', 'gs2_pct': 'two_year', 'tb3ms_pct': 'three_month'}
    raw = read('treasury_yields_monthly.csv', ['month'])
    return at_month_end(raw.rename(columns=names)[list(names.values())])


def shiller():
    raw = at_month_end(read('shiller_sp500_monthly.csv', ['month'])).rename(columns={'sp500_price': 'price'})
    return raw.loc['1900-03-01':, ['price', 'dividend', 'earnings', 'cape']]


def positioning():
    names = {
        'lev_funds_long': 'leveraged_funds_long', 'lev_funds_short': 'leveraged_funds_short',
        'asset_mgr_long': 'asset_managers_long', 'asset_mgr_short': 'asset_managers_short',
        'open_interest': 'open_interest',
    }
    raw = read('cot_tff_equity_index.csv', ['report_date'])
    raw = raw[(raw.report_type == 'futures_only') & raw.cftc_code.isin(['239742', '23977A'])]
    return raw.rename(columns=names).groupby(level=0)[list(names.values())].sum()


def recessions():
    raw = read('nber_recessions.csv', ['peak_month', 'trough_month'])
    made = pd.DataFrame({'trough': raw.trough_month + MonthEnd(0)})
    made['months'] = raw.trough_month.dt.to_period('M').astype('int64') - raw.index.to_period('M').astype('int64')
    return at_month_end(made).loc['1900-03-01':]


def plain(value):
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.strftime('%Y-%m-%d')
    return float(value)


def digest(frame):
    numbers = frame.select_dtypes('number')
    columns = {
        name: {
            'count': int(values.count()),
            'total': float(values.sum()),
            'minimum': float(values.min()),
            'maximum': float(values.max()),
        }
        for name, values in numbers.items()
    }
    places = sorted({round(i * (len(frame) - 1) / (SAMPLES - 1)) for i in range(SAMPLES)})
    rows = [
        {'row': place, 'date': plain(frame.index[place]), **{c: plain(v) for c, v in frame.iloc[place].items()}}
        for place in places
    ]
    return {'rowCount': len(frame), 'columns': columns, 'rows': rows}


def main():
    style, published = size_style()
    sets = {
        'us-size-style-monthly': style,
        'us-industries-monthly': industries(published.mkt_minus_rf_pct + published.rf_pct),
        'us-size-deciles-monthly': size_deciles(),
        'us-factors-daily': factors_daily(),
        'us-price-to-book-monthly': price_to_book(),
        'fed-funds-target': fed_funds(),
        'us-cpi-monthly': consumer_prices(),
        'us-treasury-yields-monthly': treasury_yields(),
        'sp500-shiller-monthly': shiller(),
        'cot-russell2000-weekly': positioning(),
        'us-recessions': recessions(),
    }
    factors = published.loc[[f'{month}-01' for month in FACTOR_MONTHS], ['smb_pct', 'hml_pct']]
    result = {
        'madeBy': f'figures.py with pandas {pd.__version__}',
        'publishedFactors': [
            {'date': plain(month + MonthEnd(0)), 'smallMinusBig': row.smb_pct, 'valueMinusGrowth': row.hml_pct}
            for month, row in factors.iterrows()
        ],
        'sets': {name: digest(frame) for name, frame in sets.items()},
    }
    target = Path(__file__).with_name('figures.json')
    target.write_text(json.dumps(result, indent=1) + '\n', encoding='utf-8')


main()
