import { ReportSheets } from '../../../src/workbook/univer/report/ReportSheets';

const PAGE = {
  paper: 'A4',
  orientation: 'portrait',
  header: 'Header',
  footer: 'Footer',
  printArea: { startRow: 0, endRow: 40, startColumn: 0, endColumn: 5 },
  breaksBefore: [10, 20],
} as const;
const STATUS_COLORS = [
  {
    area: { startRow: 5, endRow: 7, startColumn: 2, endColumn: 2 },
    rules: [
      { beginsWith: '▲', color: '#00FF00', fill: '#EEFFEE' },
      { beginsWith: '▲▲', color: '#0000FF', fill: '#EEEEFF' },
      { beginsWith: 'weak', color: '#FF0000', fill: '#FFEEEE' },
    ],
  },
];

let reports: ReportSheets;
beforeEach(() => {
  reports = new ReportSheets();
  reports.add('id', { page: PAGE, statusColors: STATUS_COLORS });
});

it('a cell has the colours of the first rule that its text begins with', () => {
  expect(reports.statusOf('id', 5, 2, '▲▲ far ahead')?.color).toBe('#00FF00');
  expect(reports.statusOf('id', 7, 2, 'weak')?.color).toBe('#FF0000');
  expect(reports.statusOf('id', 6, 2, 'is weak')).toBeUndefined();
});

it('a cell outside of the area, or on another sheet, has none', () => {
  expect(reports.statusOf('id', 8, 2, 'weak')).toBeUndefined();
  expect(reports.statusOf('id', 5, 3, 'weak')).toBeUndefined();
  expect(reports.statusOf('other', 5, 2, 'weak')).toBeUndefined();
});

it('a copy has the same page and colours, and goes its own way from then on', () => {
  reports.copy('id', 'copy');
  reports.copy('other', 'copy of other');
  expect(reports.page('copy')).toEqual(PAGE);
  expect(reports.statusOf('copy', 7, 2, 'weak')?.color).toBe('#FF0000');
  expect(reports.page('copy of other')).toBeUndefined();
  reports.remove('id');
  expect(reports.page('copy')).toEqual(PAGE);
});

it('colours, print area and page breaks move with rows that are inserted', () => {
  reports.follow('id', { direction: 'rows', kind: 'insert', start: 6, count: 2 });
  expect(reports.statusOf('id', 9, 2, 'weak')).toBeDefined();
  expect(reports.page('id')).toEqual({ ...PAGE, printArea: { ...PAGE.printArea, endRow: 42 }, breaksBefore: [12, 22] });
});

it('colours and page breaks go with the rows they belong to', () => {
  reports.follow('id', { direction: 'rows', kind: 'remove', start: 5, count: 6 });
  expect(reports.statusOf('id', 5, 2, 'weak')).toBeUndefined();
  expect(reports.page('id')?.breaksBefore).toEqual([14]);
});

it('changes of other sheets do not concern it', () => {
  reports.follow('other', { direction: 'rows', kind: 'insert', start: 0, count: 9 });
  expect(reports.page('id')).toEqual(PAGE);
});

it('a removed sheet is forgotten', () => {
  reports.remove('id');
  expect(reports.page('id')).toBeUndefined();
});
