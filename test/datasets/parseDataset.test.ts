import type { DatasetDescription } from '../../src/datasets/dataset';
import { parseDataset } from '../../src/datasets/parseDataset';

const description: DatasetDescription = {
  name: 'sample',
  title: 'Sample',
  description: 'A sample.',
  frequency: 'irregular',
  firstDate: '1900-03-01',
  lastDate: '2024-07-11',
  rowCount: 2,
  columns: [
    { name: 'date', title: 'Date', kind: 'date', unit: 'day', numberFormat: 'yyyy-mm-dd' },
    { name: 'level', title: 'Level', kind: 'number', unit: 'index', numberFormat: '0.00' },
    { name: 'note', title: 'Note', kind: 'text', unit: 'text', numberFormat: '@' },
    { name: 'known', title: 'Known', kind: 'date', unit: 'day', numberFormat: 'yyyy-mm-dd' },
  ],
  source: 'Here',
  attribution: 'Source: here.',
  terms: 'Free',
  caveats: [],
  file: 'sample.csv',
  sha256: '',
  bytes: 0,
  sparkline: [],
};
const HEADER = 'date,level,note,known\n';
const FIRST = '1900-03-01,100,start,\n';
const LAST = '2024-07-11,100.00899999999999,,2024-07-12\n';

test('dates become serial numbers, figures stay exact, blanks are null', () => {
  expect(parseDataset(HEADER + FIRST + LAST, description)).toEqual({
    description,
    rows: [
      [61, 100, 'start', null],
      [45484, 100.00899999999999, null, 45485],
    ],
  });
});

test('rows before 1 March 1900 are dropped', () => {
  const early = '1871-01-31,1,,\n1900-01-31,2,,\n1900-02-28,3,,\n';
  expect(parseDataset(HEADER + early + FIRST + LAST, description).rows.map((row) => row[0])).toEqual([61, 45484]);
});

test('line ends of Windows, a missing last line end and blank last lines are read alike', () => {
  const expected = parseDataset(HEADER + FIRST + LAST, description);
  const windows = (HEADER + FIRST + LAST).replace(/\n/g, '\r\n');
  expect(parseDataset(windows, description)).toEqual(expected);
  expect(parseDataset((HEADER + FIRST + LAST).trimEnd(), description)).toEqual(expected);
  expect(parseDataset(`${HEADER}${FIRST}${LAST}\n\n`, description)).toEqual(expected);
});

test.each([
  ['-1.5', -1.5],
  ['0', 0],
  ['1.2345678901234567e+21', 1.2345678901234567e21],
  ['5e-7', 5e-7],
])('reads %s as a number', (cell, value) => {
  const text = `${HEADER}${FIRST}2024-07-11,${cell},,\n`;
  expect(parseDataset(text, description).rows[1]?.[1]).toBe(value);
});

test.each([
  ['nothing at all', '', 'sample: the header is "" instead of "date,level,note,known"'],
  [
    'another header',
    `date,level\n2024-07-11,1\n`,
    'sample: the header is "date,level" instead of "date,level,note,known"',
  ],
  ['no rows', HEADER, 'sample: the file holds 0 rows instead of 2'],
  ['a row short', HEADER + FIRST, 'sample: the file holds 1 rows instead of 2'],
  ['a cut line', `${HEADER}${FIRST}2024-07-11,1\n`, 'sample: line 3: 2 cells instead of 4'],
  ['a date in another form', `${HEADER}7/11/2024,1,,\n`, 'sample: line 2: "7/11/2024" is not a date'],
  ['no date', `${HEADER},1,,\n`, 'sample: line 2: "" is not a date'],
  ['a day that never was', `${HEADER}2024-02-31,1,,\n`, 'sample: line 2: "2024-02-31" in column date is not a date'],
  ['text for a number', `${HEADER}2024-07-11,high,,\n`, 'sample: line 2: "high" in column level is not a number'],
  ['a number with a blank', `${HEADER}2024-07-11, 1,,\n`, 'sample: line 2: " 1" in column level is not a number'],
  ['not a number', `${HEADER}2024-07-11,NaN,,\n`, 'sample: line 2: "NaN" in column level is not a number'],
  ['too large a number', `${HEADER}2024-07-11,1e999,,\n`, 'sample: line 2: "1e999" in column level is not a number'],
  ['a number for a date', `${HEADER}2024-07-11,1,,45485\n`, 'sample: line 2: "45485" in column known is not a date'],
  [
    'a later date before Excel',
    `${HEADER}2024-07-11,1,,1871-01-31\n`,
    'sample: line 2: "1871-01-31" in column known is not a date',
  ],
  ['dates out of order', HEADER + LAST + FIRST, 'sample: line 3: 1900-03-01 does not come after 2024-07-11'],
  ['a date twice', HEADER + LAST + LAST, 'sample: line 3: 2024-07-11 does not come after 2024-07-11'],
  ['an open quote', `${HEADER}2024-07-11,1,"open,\n`, 'sample: the file cannot be read: Quoted field unterminated'],
  [
    'a page instead of a file',
    '<!DOCTYPE html>\n<title>Not found</title>\n',
    'sample: the header is "<!DOCTYPE html>" instead of "date,level,note,known"',
  ],
])('refuses %s', (_, text, message) => {
  expect(() => parseDataset(text, description)).toThrow(new Error(message));
});
