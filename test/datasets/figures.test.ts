import { datasetDescriptions } from '../../src/datasets/descriptions';
import { isoFromSerial } from '../../src/series/dates';
import { cell, change, figure, sample } from './sampleData';

describe('levels', () => {
  test.each([
    ['us-size-style-monthly', '1926-06-30', '1926-07-31'],
    ['us-industries-monthly', '1926-06-30', '1926-07-31'],
    ['us-size-deciles-monthly', '1926-06-30', '1926-07-31'],
    ['us-factors-daily', '1926-06-30', '1926-07-01'],
  ])('%s stand at 100 at the end of the period before the first return', (name, base, first) => {
    const { rows } = sample(name);
    expect(rows[0]?.slice(1).every((value) => value === 100)).toBe(true);
    expect(rows.slice(0, 2).map((row) => isoFromSerial(Number(row[0])))).toEqual([base, first]);
  });

  test('are not rounded: the first month is the published return to the last digit', () => {
    expect(change('us-size-style-monthly', '1926-07-31', 'small_growth')).toBeCloseTo(1.0874, 12);
    expect(change('us-size-style-monthly', '2024-12-31', 'big_value')).toBeCloseTo(-6.586, 10);
  });

  test('say what stands at 100 in their unit', () => {
    const levels = datasetDescriptions.flatMap((set) => set.columns).filter(({ unit }) => unit.endsWith('= 100'));
    const dated = levels.filter(({ unit }) => unit === 'index, 1926-06-30 = 100');
    expect(dated).toHaveLength(12 + 13 + 13 + 4);
  });

  test('the market is one and the same in the monthly sets', () => {
    const markets = ['us-size-style-monthly', 'us-industries-monthly'].map((name) => {
      const { rows, description } = sample(name);
      const column = description.columns.findIndex((one) => one.name === 'market');
      return rows.map((row) => row[column]);
    });
    expect(markets[0]).toEqual(markets[1]);
  });

  test('the daily market compounds to about the monthly one', () => {
    const daily =
      figure('us-factors-daily', '2024-12-31', 'market') / figure('us-factors-daily', '2014-12-31', 'market');
    const monthly =
      figure('us-size-style-monthly', '2024-12-31', 'market') / figure('us-size-style-monthly', '2014-12-31', 'market');
    expect(daily / monthly).toBeCloseTo(1, 2);
  });
});

test('small caps rose 3.62 % more than large ones on 11 July 2024', () => {
  expect(change('us-factors-daily', '2024-07-11', 'small_minus_big')).toBeCloseTo(3.62, 9);
});

test('energy returned 64.8 % in 2022', () => {
  const [before, after] = ['2021-12-31', '2022-12-31'].map((date) => figure('us-industries-monthly', date, 'energy'));
  expect((Number(after) / Number(before) - 1) * 100).toBeCloseTo(64.8, 1);
});

test('all 12 industries fell in October 2008', () => {
  const names = sample('us-industries-monthly')
    .description.columns.slice(1, 13)
    .map((column) => column.name);
  expect(names.every((name) => change('us-industries-monthly', '2008-10-31', name) < 0)).toBe(true);
});

test('the lowest 30 % by size returned 11.8 % in July 2024, the highest 1.0 %', () => {
  expect(change('us-size-deciles-monthly', '2024-07-31', 'low_30')).toBeCloseTo(11.8, 1);
  expect(change('us-size-deciles-monthly', '2024-07-31', 'high_30')).toBeCloseTo(1.0, 1);
});

describe('fed-funds-target', () => {
  test('marks the first cut of each easing cycle', () => {
    const first = sample('fed-funds-target').rows.filter((row) => row[5] === 1);
    expect(first.map((row) => isoFromSerial(Number(row[0])))).toEqual([
      '1984-09-20',
      '1989-06-06',
      '1995-07-06',
      '1998-09-29',
      '2001-01-03',
      '2007-09-18',
      '2019-07-31',
      '2024-09-18',
    ]);
  });

  test('measures changes on the upper bound', () => {
    expect(cell('fed-funds-target', '2008-12-16', 'change_bp')).toBe(-75);
    expect(cell('fed-funds-target', '1982-09-27', 'change_bp')).toBeNull();
    const { rows } = sample('fed-funds-target');
    rows.slice(1).forEach((row, i) => {
      expect(row[4]).toBeCloseTo((Number(row[2]) - Number(rows[i]?.[2])) * 100, 9);
      expect(row[3]).toBeCloseTo((Number(row[1]) + Number(row[2])) / 2, 9);
    });
  });
});

describe('us-cpi-monthly', () => {
  test('June 2024 was first published as 313.049, after 313.225 for May', () => {
    expect(cell('us-cpi-monthly', '2024-06-30', 'first_print')).toBe(313.049);
    expect(cell('us-cpi-monthly', '2024-06-30', 'first_print_month_before')).toBe(313.225);
    expect(isoFromSerial(figure('us-cpi-monthly', '2024-06-30', 'release_date'))).toBe('2024-07-11');
  });

  test('October 2025 is a row without figures', () => {
    const { rows } = sample('us-cpi-monthly');
    const row = rows.find(([date]) => isoFromSerial(Number(date)) === '2025-10-31');
    expect(row?.slice(1)).toEqual([null, null, null, null, null]);
    expect(cell('us-cpi-monthly', '2025-11-30', 'first_print_month_before')).toBeNull();
  });

  test('every report came after the month it is of', () => {
    const released = sample('us-cpi-monthly').rows.filter((row) => row[5] !== null);
    expect(released.length).toBe(269);
    expect(released.every((row) => Number(row[5]) > Number(row[0]))).toBe(true);
  });
});

describe('cot-russell2000-weekly', () => {
  const net = (date: string) =>
    figure('cot-russell2000-weekly', date, 'leveraged_funds_long') -
    figure('cot-russell2000-weekly', date, 'leveraged_funds_short');

  test('leveraged funds covered half of their net short in the week of the CPI report of July 2024', () => {
    expect(net('2024-07-09')).toBe(-69_861);
    expect(net('2024-07-16')).toBe(-36_043);
  });

  test('ICE and CME are added where both report', () => {
    expect(cell('cot-russell2000-weekly', '2017-08-15', 'open_interest')).toBe(13_248 + 567_170);
    expect(cell('cot-russell2000-weekly', '2018-06-12', 'open_interest')).toBe(635_406);
  });

  test('weeks follow each other but for the gap of 2016', () => {
    const dates = sample('cot-russell2000-weekly').rows.map((row) => Number(row[0]));
    const gaps = dates.slice(1).flatMap((date, i) => (date - Number(dates[i]) > 8 ? [isoFromSerial(date)] : []));
    expect(gaps).toEqual(['2017-01-03']);
  });
});

test('us-recessions end after they begin, and 2020 was the shortest', () => {
  const { rows } = sample('us-recessions');
  expect(rows.every((row) => Number(row[1]) > Number(row[0]))).toBe(true);
  expect(Math.min(...rows.map((row) => Number(row[2])))).toBe(2);
  expect(isoFromSerial(figure('us-recessions', '2020-02-29', 'trough'))).toBe('2020-04-30');
});

test('sp500-shiller-monthly keeps its rows before 1900 in the file and out of the sheet', () => {
  const { rows, description } = sample('sp500-shiller-monthly');
  expect(description.firstDate).toBe('1900-03-31');
  expect(rows).toHaveLength(1848 - 350);
  expect(cell('sp500-shiller-monthly', '1900-03-31', 'price')).toBe(6.26);
});
