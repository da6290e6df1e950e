"""RELCAGR, TRACKINGERROR, INFORATIO, MARKETMODEL, CAPTURE, MOVERANK and STREAK."""

import math

from awkward import awkward
from cells_made import column, scaled

PAIR = ['asset', 'benchmark']
TEXT = {'text': True}


def add(functions):
    shared = functions.shared
    recent = {'asset': shared('small', 381), 'benchmark': shared('big', 381)}
    everything = shared('small'), shared('big')
    growth_rate(functions('RELCAGR'), recent, everything)
    tracking_error(functions('TRACKINGERROR'), recent, everything)
    information_ratio(functions('INFORATIO'), recent, everything)
    market_model(functions('MARKETMODEL', source='statsmodels'), recent, everything, shared)
    capture(functions('CAPTURE'), recent, everything)
    move_rank(functions('MOVERANK'), recent, shared)
    streak(functions('STREAK'), recent, shared)


def wrong_years(function, everything, *rest):
    for years in [0, -12]:
        function.case(f'error: {years} periods a year', *everything, years, *rest)


def growth_rate(function, recent, everything):
    for years, method in [(12, None), (None, None), (12, 'difference'), (12, 'ratio'), (1, 'Ratio'), (52, 'ratio')]:
        function.case(f'1990 to 2024, {years} periods a year, {method}', *everything, years, method)
    function.case('two years by hand', column(100, 90, 121), column(100, 101, 144), 1, None, expect=-0.1)
    function.case(
        'two years by hand, ratio', column(100, 90, 121), column(100, 101, 144), 1, 'ratio', expect=1.1 / 1.2 - 1
    )
    function.case('half years by hand', column(100, 110), column(100, 120), 2, None, expect=1.21 - 1.44)
    function.case('gaps do not count as periods', column(100, None, 121), column(100, 50, 100), 1, None, expect=0.21)
    function.case('against itself', everything[0], everything[0], 12, None, expect=0.0, tolerance=0)
    function.case('error: one row', column(100), column(100), 1, None)
    wrong_years(function, everything, None)
    for method in ['log', 'sideways']:
        function.case(f'error: method {method}', *everything, 12, method)
    awkward(function, recent, 12, None, zero_is_missing=PAIR)


def tracking_error(function, recent, everything):
    for years in [12, None, 52, 1]:
        function.case(f'1990 to 2024, {years} periods a year', *everything, years)
    function.case('by hand', column(100, 110, 110), column(100, 100, 100), 1, expect=math.sqrt(0.005))
    function.case('by hand, 4 a year', column(100, 110, 110), column(100, 100, 100), 4, expect=2 * math.sqrt(0.005))
    function.case('against itself', everything[0], everything[0], 12, expect=0.0, tolerance=0)
    function.case('a constant multiple', scaled(everything[0], 3), everything[0], 12, tolerance=1e-9)
    function.case('error: one return', column(100, 110), column(100, 100), 1)
    wrong_years(function, everything)
    awkward(function, recent, 12, zero_is_missing=PAIR)


def information_ratio(function, recent, everything):
    for years in [12, None, 52]:
        function.case(f'1990 to 2024, {years} periods a year', *everything, years)
    function.case('by hand', column(100, 110, 110), column(100, 100, 100), 1, expect=0.05 / math.sqrt(0.005))
    function.case('mean 0', column(64, 96, 48), column(1, 1, 1), 12, expect=0.0)
    function.case('error: against itself', everything[0], everything[0], 12)
    function.case('error: a constant multiple is flat but for rounding', scaled(everything[0], 3), everything[0], 12)
    function.case('error: one return', column(100, 110), column(100, 100), 1)
    wrong_years(function, everything)
    awkward(function, recent, 12, zero_is_missing=PAIR)


def market_model(function, recent, everything, shared):
    for years in [12, None, 1]:
        function.case(f'1990 to 2024, {years} periods a year', *everything, years)
    function.case('daily, to 11 July 2024', shared('day_small'), shared('day_market'), None)
    function.case('value on market', shared('value'), shared('market'), 12)
    function.case('three returns', column(10, 11, 10, 12), column(20, 21, 20, 21), None)
    function.case('against a mirror', column(100, 110, 99, 118.8, 100), column(100, 95, 104.5, 94.05, 100), 12)
    function.case('error: two returns', column(10, 11, 10), column(20, 21, 20), None)
    wrong_years(function, everything)
    awkward(function, recent, 12, zero_is_missing=PAIR)


def capture(function, recent, everything):
    for side in [None, 'up', 'down', 'ratio', 'UP', 'Down']:
        function.case(f'1990 to 2024, {side}', *everything, side)
    # Benchmark +50 %, -50 %, +50 %; asset +100 %, -25 %, 0 %.
    by_hand = column(64, 128, 96, 96), column(64, 96, 48, 72)
    function.case('up by hand', *by_hand, None, expect=(math.sqrt(2) - 1) / 0.5)
    function.case('down by hand', *by_hand, 'down', expect=0.5)
    function.case('ratio by hand', *by_hand, 'ratio', expect=4 * (math.sqrt(2) - 1))
    function.case(
        'an unchanged benchmark is neither up nor down', column(1, 2, 3, 6), column(4, 4, 8, 8), None, expect=0.5
    )
    for side in ['up', 'down', 'ratio']:
        function.case(f'against itself, {side}', everything[0], everything[0], side, expect=1.0)
    function.case('error: never up', column(5, 6, 7), column(4, 3, 2), None)
    function.case('error: never down', column(5, 6, 7), column(2, 3, 4), 'down')
    function.case('error: never down, ratio', column(5, 6, 7), column(2, 3, 4), 'ratio')
    function.case('error: always unchanged', column(5, 6, 7), column(2, 2, 2), None)
    function.case('error: one row', column(5), column(2), None)
    function.case('error: unknown side', *everything, 'sideways')
    awkward(function, recent, 'down', zero_is_missing=PAIR)


def move_rank(function, recent, shared):
    function.case(
        '11 July 2024 was second of 2,524 days',
        shared('day_small'),
        shared('day_market'),
        None,
        expect=[[2, 2524]],
        source='published: Fama and French, SMB',
    )
    for horizon in [1, 5, 21, 252]:
        function.case(f'11 July 2024, {horizon} days', shared('day_small'), shared('day_market'), horizon)
    for horizon in [None, 3, 12, 420]:
        function.case(f'1990 to 2024, {horizon} months', shared('small'), shared('big'), horizon)
    function.case(
        'ties share the best rank', column(64, 96, 96, 144, 216, 216, 324), column(*[7] * 7), None, expect=[[1, 6]]
    )
    function.case('second of four, tied', column(64, 128, 192, 192, 288), column(*[7] * 5), None, expect=[[2, 4]])
    function.case('the smallest', column(64, 96, 96, 48), column(*[7] * 4), None, expect=[[3, 3]])
    function.case('against itself all are tied', shared('small'), shared('small'), 12, expect=[[1, 409]])
    function.case('two rows', column(1, 2), column(1, 1), None, expect=[[1, 1]])
    function.case('error: one row', column(1), column(1), None)
    function.case('error: the horizon needs one row more', shared('small'), shared('big'), 421)
    for horizon in [0, -3, 2.5]:
        function.case(f'error: horizon {horizon}', shared('small'), shared('big'), horizon)
    awkward(function, recent, 3, zero_is_missing=PAIR)


def streak(function, recent, shared):
    function.case('1990 to 2024', shared('small'), shared('big'))
    function.case('days to 11 July 2024', shared('day_small'), shared('day_market'))
    for last in [400, 388, 372, 350, 301, 250, 133]:
        function.case(f'months up to row {last}', shared('small', 0, last), shared('big', 0, last))
    flat = column(8, 8, 8, 8, 8)
    function.case('three up', column(12, 11, 12, 13, 14), flat, expect=3)
    function.case('two down', column(10, 12, 13, 12, 11), flat, expect=-2)
    function.case('the latest 0', column(10, 12, 13, 12, 12), flat, expect=0)
    function.case('a 0 ends it', column(10, 12, 13, 13, 14), flat, expect=1)
    function.case('all up', column(1, 2, 3, 4, 5), flat, expect=4)
    function.case('all down', column(5, 4, 3, 2, 1), flat, expect=-4)
    function.case('a gap does not end it', column(4, 5, None, 7, 8), flat, expect=3)
    function.case('against itself', recent['asset'], recent['asset'], expect=0)
    function.case('error: one row', column(1), column(1))
    awkward(function, recent, zero_is_missing=PAIR)
