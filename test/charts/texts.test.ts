import { calendarDay, dateText, serialFromIso, serialOf, spanText } from '../../src/charts/dates';
import { exactFormat, formatNumber, valueFormat } from '../../src/charts/view/formatNumber';
import { countRange, counted } from '../../src/charts/recipes/words';
import { ticksOf } from '../../src/charts/view/axes';
import { dateTicks, linearTicks, logarithmicTicks } from '../../src/charts/view/ticks';

describe('dates', () => {
  it.each([
    ['1900-03-01', 61, '1 Mar 1900'],
    ['2024-07-11', 45484, '11 Jul 2024'],
    ['2024-02-29', 45351, '29 Feb 2024'],
  ])('%s is %p, %s in words', (iso, serial, words) => {
    expect(serialFromIso(iso)).toBe(serial);
    expect(dateText(serial)).toBe(words);
    expect(serialOf(calendarDay(serial))).toBe(serial);
  });

  it.each(['2024-02-30', '2024-13-01', '11 Jul 2024', ''])('%p is no date', (text) =>
    expect(serialFromIso(text)).toBeUndefined(),
  );

  it('a span is told by months, or by days where it is short', () => {
    expect(spanText(9678, 45657)).toBe('30 Jun 1926 – 31 Dec 2024'.replace('30 ', '').replace('31 ', ''));
    expect(spanText(45351, 45484)).toBe('29 Feb 2024 – 11 Jul 2024');
  });
});

describe('numbers as their cells show them', () => {
  it.each([
    [1234.5, '0', '1235'],
    [1234.5, '#,##0.00', '1,234.50'],
    [-0.05, '0.0%', '−5.0%'],
    [12.34, '0.0"×"', '12.3×'],
    [-0.001, '0.0', '0.0'],
    [100, '0.##', '100'],
    [2.5, 'General', '2.5'],
    [45484, 'd mmm yyyy', '11 Jul 2024'],
    [45484, 'mmm yyyy', 'Jul 2024'],
    [45484, 'yyyy', '2024'],
  ])('%p as %s is %s', (value, format, text) => expect(formatNumber(value, format)).toBe(text));

  it.each([
    ['0', '0.0'],
    ['#,##0', '#,##0.0'],
    ['0.0', '0.00'],
    ['0.00', '0.00'],
    ['0%', '0.0%'],
    ['yyyy', 'yyyy'],
  ])('single values are read more precisely than %s, as %s', (format, precise) =>
    expect(valueFormat({ title: '', kind: 'number', numberFormat: format })).toBe(precise),
  );

  it('single values are written as the axis asks, where it does: percentage points have one decimal', () =>
    expect(valueFormat({ title: '', kind: 'number', numberFormat: '0.0', valueFormat: '0.0' })).toBe('0.0'));
});

describe('counts in words', () => {
  it('are told with their noun, thousands set apart', () => {
    expect(counted(1, 'event')).toBe('1 event');
    expect(counted(1182, 'observation')).toBe('1,182 observations');
    expect(countRange([1183, 999])).toBe('999–1,183');
  });
});

describe('labels along an axis', () => {
  it.each([
    [[97.5, 100, 102.5], '0', '0.0'],
    [[95, 100, 105], '0', '0'],
    [[0.025, 0.05], '0%', '0.0%'],
    [[0.25, 0.5], '0.0', '0.00'],
    [[1 / 3, 2 / 3], '0', '0'],
    [[45412, 45443.5], 'mmm yyyy', 'mmm yyyy'],
  ])('%p in the format %s are told as they are by %s', (values, format, expected) =>
    expect(exactFormat(values, format)).toBe(expected),
  );

  it('a step of 2.5 is not told as 3', () => {
    const axis = { title: '', kind: 'number', numberFormat: '0' } as const;
    const labels = ticksOf(axis, { minimum: 95, maximum: 106 }, 5).map(({ label }) => label);
    expect(labels).toEqual(['95.0', '97.5', '100.0', '102.5', '105.0']);
  });
});

describe('ticks', () => {
  it.each([
    [50, 410, 5, [100, 200, 300, 400]],
    [95, 106, 4, [95, 100, 105]],
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [7, 7, 5, [7]],
  ])('from %p to %p, about %p', (minimum, maximum, wanted, values) =>
    expect(linearTicks(minimum, maximum, wanted)).toEqual(values),
  );

  it.each([
    [50, 500, 5, [50, 100, 200, 500]],
    [80, 120, 4, [80, 90, 100, 110, 120]],
    [1, 1_000_000, 4, [1, 100, 10_000, 1_000_000]],
  ])('logarithmic from %p to %p, about %p', (minimum, maximum, wanted, values) =>
    expect(logarithmicTicks(minimum, maximum, wanted)).toEqual(values),
  );

  it.each([
    ['1926-06-30', '2024-12-31', 5, ['1940', '1960', '1980', '2000', '2020']],
    ['2023-01-31', '2024-12-31', 5, ['Jul 2023', 'Jan 2024', 'Jul 2024']],
    ['2024-01-15', '2024-06-15', 5, ['Feb 2024', 'Mar 2024', 'Apr 2024', 'May 2024', 'Jun 2024']],
    ['2024-07-01', '2024-07-29', 4, ['1 Jul 2024', '8 Jul', '15 Jul', '22 Jul', '29 Jul']],
  ])('dates from %s to %s, about %p', (first, last, wanted, labels) => {
    const ticks = dateTicks(serialFromIso(first) ?? 0, serialFromIso(last) ?? 0, wanted);
    expect(ticks.map(({ label }) => label)).toEqual(labels);
  });
});
