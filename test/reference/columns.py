"""Shared columns of real figures: built once from the published CSV files, written to figures/data.json."""

import datetime
from pathlib import Path

import numpy as np
import pandas as pd

from oracles.cells import serial_from_date

FIRST_MONTH, LAST_MONTH = '1990-01', '2024-12'
FIRST_DAY, LAST_DAY = '2014-07-01', '2024-07-11'
SPRING = 130  # The last days once more, rounded, for cases that repeat them in full.
SMALL = ['small_growth_ret_pct', 'small_neutral_ret_pct', 'small_value_ret_pct']
BIG = ['big_growth_ret_pct', 'big_neutral_ret_pct', 'big_value_ret_pct']


class Columns:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.columns = {}
        self.add_months()
        self.add_early_months()
        self.add_days()
        self.add_policy()
        self.add_positioning()

    def read(self, file, index):
        return pd.read_csv(self.folder / file, parse_dates=[index]).set_index(index)

    def put(self, key, values):
        cells = np.asarray(values, dtype=float)
        rows = cells.reshape(len(cells), -1).tolist()
        self.columns[key] = [[None if np.isnan(cell) else whole(cell) for cell in row] for row in rows]

    def put_dates(self, key, dates):
        self.put(key, [serial_from_date(pd.Timestamp(date).date()) for date in dates])

    def put_levels(self, key, percent_returns, decimals=4):
        """Levels from 100 at the end of the period before the first return, rounded to keep the files small."""
        growth = (1 + np.asarray(percent_returns, dtype=float) / 100).cumprod(axis=0)
        start = np.full((1,) + growth.shape[1:], 1.0)
        self.put(key, (100 * np.concatenate([start, growth])).round(decimals))

    def add_months(self):
        styles = self.read('size_style_monthly.csv', 'month').loc[FIRST_MONTH:LAST_MONTH]
        ends = styles.index + pd.offsets.MonthEnd(0)
        self.put_dates('month_dates', [ends[0] - pd.offsets.MonthEnd(1), *ends])
        self.put_levels('small', styles[SMALL].mean(axis=1))
        self.put_levels('big', styles[BIG].mean(axis=1))
        self.put_levels('growth', styles[['small_growth_ret_pct', 'big_growth_ret_pct']].mean(axis=1))
        self.put_levels('value', styles[['small_value_ret_pct', 'big_value_ret_pct']].mean(axis=1))
        self.put_levels('market', styles['mkt_minus_rf_pct'] + styles['rf_pct'])
        industries = self.read('industries_monthly.csv', 'month').loc[FIRST_MONTH:LAST_MONTH]
        self.put_levels('industries', industries)
        books = self.read('valuation_size_style_monthly.csv', 'month').loc[FIRST_MONTH:LAST_MONTH]
        gap = books['big_be_me_derived'] / books['small_be_me_derived'] - 1
        self.put('price_to_book_gap', [np.nan, *gap.round(4)])
        self.put('price_to_book_small', 1 / books['small_be_me_derived'])
        self.put('price_to_book_big', 1 / books['big_be_me_derived'])
        yields = self.read('treasury_yields_monthly.csv', 'month')
        self.put('ten_year_yield', yields.loc['1989-12':LAST_MONTH, 'gs10_pct'])
        prices = self.read('cpi_us_monthly.csv', 'month')
        self.put('consumer_prices', prices.loc['2015-01':'2026-06', 'cpi_u_nsa'])

    def add_early_months(self):
        """From 1926, for the January effect."""
        styles = self.read('size_style_monthly.csv', 'month').loc[:'1989-12']
        ends = styles.index + pd.offsets.MonthEnd(0)
        self.put_dates('early_dates', [ends[0] - pd.offsets.MonthEnd(1), *ends])
        self.put_levels('early_small', styles[SMALL].mean(axis=1))
        self.put_levels('early_big', styles[BIG].mean(axis=1))

    def add_days(self):
        days = self.read('size_style_daily.csv', 'date')
        before = days.index[days.index < FIRST_DAY][-1]
        days = days.loc[FIRST_DAY:LAST_DAY]
        market = days['mkt_minus_rf_pct'] + days['rf_pct']
        self.put_dates('day_dates', [before, *days.index])
        self.put_levels('day_small', market + days['smb_pct'], decimals=8)
        self.put_levels('day_market', market, decimals=8)
        self.columns['spring_dates'] = self.columns['day_dates'][-SPRING:]
        self.put_levels('spring_small', (market + days['smb_pct'])[1 - SPRING :], decimals=3)
        self.put_levels('spring_market', market[1 - SPRING :], decimals=3)
        self.put('day_small_minus_big', [np.nan, *days['smb_pct']])

    def add_policy(self):
        changes = self.read('fomc_target_rate.csv', 'date')
        self.put_dates('target_dates', changes.index)
        self.put('target_rates', changes['target_upper'])
        self.put_dates('first_cuts', changes.index[changes['easing_cycle_first_cut'] == 1])
        releases = pd.read_csv(self.folder / 'cpi_us_monthly.csv')['release_date'].dropna()
        chosen = releases[(releases >= '2018-01-01') & (releases <= LAST_DAY)]
        self.put_dates('price_release_dates', chosen)

    def add_positioning(self):
        reports = self.read('cot_tff_equity_index.csv', 'report_date')
        chosen = (reports['market'] == 'russell_2000_emini_cme') & (reports['report_type'] == 'futures_only')
        russell = reports[chosen].loc['2020-01-01':'2024-07-16']
        self.put_dates('report_dates', russell.index)
        self.put('funds_long', russell['lev_funds_long'])
        self.put('funds_short', russell['lev_funds_short'])
        self.put('open_interest', russell['open_interest'])

    def position(self, dates_key, date):
        """The row of an ISO date in a column of dates."""
        return self.columns[dates_key].index([serial_from_date(datetime.date.fromisoformat(date))])


def whole(number):
    return int(number) if number == int(number) and abs(number) < 1e15 else number
