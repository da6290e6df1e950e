import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import figures from '../reference/report/figures.json';
import type { AutomationValue } from '../../src/workbench/automation';
import { WorkbenchSession, type WorkbenchPage } from './support/workbench';

jest.setTimeout(180_000);

/** A figure worked out apart from Rotor, and where the report shows it: section, label of the row, column. */
interface Figure {
  readonly section: string;
  readonly row: string | number;
  readonly column: number;
  readonly value: number;
  readonly within: number;
}
type Report = readonly (readonly AutomationValue[])[];

const REPORT = 'Rotation report';
const SIZE = 'US size and style, monthly';
const SCREENSHOTS = path.resolve(__dirname, '../../test-output/report');
const PRINTED = 8;

let session: WorkbenchSession;
let workbench: WorkbenchPage;
let pane: Locator;

beforeAll(async () => {
  session = await WorkbenchSession.start();
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
});
afterAll(() => session.close());
afterEach(async () => {
  const { problems } = workbench;
  await workbench.close();
  expect(problems).toEqual([]);
});

async function open(options: Parameters<WorkbenchSession['openPage']>[0] = {}): Promise<void> {
  workbench = await session.openPage(options);
  await workbench.page.getByRole('tab', { name: 'Report', exact: true }).click();
  pane = workbench.page.getByRole('tabpanel', { name: 'Report', exact: true });
}

/** Presses the button and resolves to the name of the report's sheet; outcomes of an earlier press are put away first. */
async function build(button: string): Promise<string> {
  const dismiss = pane.getByRole('button', { name: 'Dismiss', exact: true });
  if (await dismiss.isVisible()) await dismiss.click();
  await pane.getByRole('button', { name: button, exact: true }).click();
  const outcome = pane.getByText(/^The report was (added on|not built)/);
  await outcome.waitFor({ timeout: 60_000 });
  const sheet = /on the sheet “([^”]+)”/.exec(await outcome.innerText())?.[1];
  if (sheet === undefined) throw new Error(await outcome.innerText());
  return sheet;
}

/** Seconds the page's own thread has worked: other programs on the machine do not make them more. */
async function threadClock(): Promise<() => Promise<number>> {
  const client = await workbench.page.context().newCDPSession(workbench.page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const worked = metrics.find(({ name }) => name === 'TaskDuration');
    if (!worked) throw new Error('The browser does not say how long its page has worked.');
    return worked.value;
  };
}

async function read(sheet = REPORT): Promise<Report> {
  return workbench.read(`'${sheet}'!A1:H300`);
}

/** Rows from a section's heading to the next. */
function sectionOf(report: Report, section: string): Report {
  const first = report.findIndex(([text]) => typeof text === 'string' && text.startsWith(`${section}  `));
  const length = report.slice(first + 1).findIndex(([text]) => /^(\d {2}|What the data)/.test(String(text)));
  if (first < 0 || length < 0) throw new Error(`The report has no section ${section}.`);
  return report.slice(first, first + 1 + length);
}

/** The row with a label in the first column, or in the fourth, where a second table stands beside the first. */
function rowOf(report: Report, { section, row, column }: Figure): readonly AutomationValue[] {
  const label = section === '3' && column === PRINTED - 1 ? 3 : 0;
  const found = sectionOf(report, section).find((cells) => cells[label] === row);
  if (!found) throw new Error(`Section ${section} has no row ${row}.`);
  return found;
}

function figureAt(report: Report, section: string, row: string, column: number): AutomationValue {
  return rowOf(report, { section, row, column, value: 0, within: 0 })[column] ?? null;
}

/** The sentence below a question of the verdict. */
function sentence(report: Report, question: string): string {
  const section = sectionOf(report, '6');
  return String(section[section.findIndex(([text]) => text === question) + 1]?.[0]);
}

function differences(report: Report, expected: readonly Figure[]): readonly string[] {
  return expected.flatMap((figure) => {
    const shown = rowOf(report, figure)[figure.column];
    const close =
      typeof shown === 'number' &&
      Math.abs(shown - figure.value) <= figure.within * Math.max(1, figure.within < 1e-6 ? Math.abs(figure.value) : 1);
    return close ? [] : [`${figure.section} ${figure.row} [${figure.column}]: ${shown} instead of ${figure.value}`];
  });
}

it('the report on small against large shows the figures that pandas and SciPy work out, and is built in time', async () => {
  await open();
  // The data first, so that the clock runs for the report alone.
  await build('Build sample report: small against large');
  const busy = await threadClock();
  const begun = await busy();
  const again = await build('Build report');
  const seconds = (await busy()) - begun;
  const report = await read();
  expect(differences(report, figures['small against large'])).toEqual([]);
  expect(await workbench.charts()).toEqual(
    expect.arrayContaining(
      ['relative-strength', 'rotation-map', 'valuation-gap', 'after-the-cut', 'positioning'].map((recipe) =>
        expect.objectContaining({ sheet: REPORT, recipe }),
      ),
    ),
  );
  expect(sentence(report, 'Is the asset cheap?')).toMatch(
    /gap in the 16th percentile since 1926 \(−59\.7 %, rank 185 of 1,182/,
  );
  expect(sentence(report, 'Has it followed past events?')).toMatch(
    /^◆ Cannot tell, not significant: 7 events, p = 0\.\d\d;/,
  );
  expect(report[3]?.[0]).toMatch(/^Not settled: 2 of 7 questions point to a real rotation from Big into Small/);
  await workbench.page.screenshot({ path: path.join(SCREENSHOTS, 'small-against-large.png') });
  expect(again).toBe(`${REPORT} 2`);
  expect(await workbench.sheets()).toContain(again);
  expect(seconds).toBeLessThan(3);
});

it('the report on value against growth says what to add for positioning, and follows a changed price', async () => {
  await open({ colorScheme: 'dark' });
  await build('Build sample report: value against growth');
  const report = await read();
  expect(differences(report, figures['value against growth'])).toEqual([]);
  expect(sectionOf(report, '5').flat().join(' ')).toMatch(
    /Not available: add positioning\. Choose long and short contracts/,
  );
  expect(sentence(report, 'Is it free of a squeeze?')).toMatch(/^– Not available: add positioning/);
  expect(report[3]?.[0]).toMatch(/For 1 more question the data are missing\.$/);

  const column = async (name: string): Promise<readonly number[]> =>
    (await workbench.read(`'${SIZE}'!${name}1175:${name}1187`)).map(([value]) => Number(value));
  const [value, growth] = [await column('D'), await column('E')];
  const raised = (value[12] ?? 0) * 1.5;
  await workbench.write(`'${SIZE}'!D1187`, [[raised]]);
  const changed = await read();
  const lead = raised / (value[0] ?? 0) - (growth[12] ?? 0) / (growth[0] ?? 0);
  expect(figureAt(changed, '1', '12 months', 2)).toBeCloseTo(lead, 9);
  expect(figureAt(changed, '6', 'Is the move unusual?', 1)).toBeCloseTo(lead, 9);
  expect(sentence(changed, 'Is the move unusual?')).toMatch(/^▲ Supports, unusually strong: lead of/);
  expect(sentence(changed, 'Is the move unusual?')).not.toBe(sentence(report, 'Is the move unusual?'));
  await workbench.page.screenshot({ path: path.join(SCREENSHOTS, 'value-against-growth-dark.png') });
});

/** Weekly prices of two shares, as a file of three columns has them. */
const WEEKS = 160;
const OWN_ROWS: AutomationValue[][] = [
  ['Date', 'Acme', 'Index'],
  ...Array.from({ length: WEEKS }, (_, week) => [
    44_932 + 7 * week,
    50 * 1.002 ** week * (1 + 0.04 * Math.sin(week / 3)),
    200 * 1.001 ** week * (1 + 0.02 * Math.cos(week / 5)),
  ]),
];

it('a report on three columns of one’s own tells the rest what to add, on Letter too', async () => {
  await open({ viewport: { width: 1400, height: 1000 } });
  await workbench.write("'Rate cuts'!T1", OWN_ROWS);
  const fill = (label: string, address: string): Promise<void> =>
    pane.getByRole('textbox', { name: label, exact: true }).fill(address);
  await pane.getByRole('button', { name: 'Build report', exact: true }).click();
  await pane.getByText('Choose cells for this field.').first().waitFor();
  await fill('Dates', `'Rate cuts'!T1:T${WEEKS + 1}`);
  await fill('Asset', `'Rate cuts'!U1:U${WEEKS + 1}`);
  await fill('Benchmark', `'Rate cuts'!V1:V${WEEKS}`);
  await pane.getByRole('button', { name: 'Build report', exact: true }).click();
  await pane
    .getByText(/These are 160 rows, but there are 161 for the asset/)
    .first()
    .waitFor();
  await fill('Benchmark', `'Rate cuts'!V1:V${WEEKS + 1}`);
  await pane.getByRole('combobox', { name: 'Paper' }).selectOption('Letter');
  const report = await read(await build('Build report'));

  const at = (row: number, column: number): number => Number(OWN_ROWS[row]?.[column]);
  const lead = (weeks: number): number => at(WEEKS, 1) / at(WEEKS - weeks, 1) - at(WEEKS, 2) / at(WEEKS - weeks, 2);
  for (const [label, weeks] of [
    ['1 month', 4],
    ['3 months', 13],
    ['12 months', 52],
  ] as const) {
    expect(figureAt(report, '1', label, 1)).toBe(weeks);
    expect(figureAt(report, '1', label, 2)).toBeCloseTo(lead(weeks), 12);
  }
  expect(report[1]?.[0]).toBe('From Index into Acme, 2023 to 2026');
  expect(report[3]?.[0]).toMatch(
    / of 2 questions points? to a real rotation from Index into Acme.* For 5 more questions the data are missing\.$/,
  );
  for (const question of ['Is the leadership broad?', 'Is the asset cheap?', 'Has it followed past events?']) {
    expect(sentence(report, question)).toMatch(/^– Not available: add /);
  }
  await workbench.page.screenshot({ path: path.join(SCREENSHOTS, 'own-columns.png') });
});

/** The first rows of a column, its label included. */
const rowsOf = (letter: string, rows: number): string => `'Rate cuts'!${letter}1:${letter}${rows + 1}`;

it('a report on few rows shows no error, judges no move by too few others, and says how many rows are needed', async () => {
  await open({ viewport: { width: 1400, height: 1000 } });
  const months = OWN_ROWS.slice(0, 9).map((row, index) =>
    index === 0 ? row : [44_957 + 30.4 * index, ...row.slice(1)],
  );
  await workbench.write("'Rate cuts'!T1", months);
  await workbench.write("'Rate cuts'!X1", [['Cut'], [44_990], [36_894]]);
  const fill = (label: string, address: string): Promise<void> =>
    pane.getByRole('textbox', { name: label, exact: true }).fill(address);
  await fill('Dates', rowsOf('T', 8));
  await fill('Asset', rowsOf('U', 8));
  await fill('Benchmark', rowsOf('V', 8));
  await pane.getByRole('button', { name: /^Events/ }).click();
  await fill('Event dates (optional)', rowsOf('X', 2));
  const report = await read(await build('Build report'));

  const printed = report.slice(
    0,
    report.findIndex(([text]) => text === 'Working cells, not printed'),
  );
  expect(printed.flat().filter((shown) => typeof shown === 'string' && shown.startsWith('#'))).toEqual([]);
  expect(figureAt(report, '1', '3 months', 7)).toBe('◆ too few');
  expect(rowOf(report, { section: '1', row: '12 months', column: 2, value: 0, within: 0 }).slice(2)).toEqual([
    '–',
    '–',
    null,
    '–',
    0,
    '– no move',
  ]);
  expect(sectionOf(report, '1').flat().join(' ')).toContain('– No move over 12 rows: there are only 8.');
  expect(sectionOf(report, '1').flat()).not.toContain('Mean lead a year, last 12 months');
  expect(sentence(report, 'Is the move unusual?')).toBe(
    '– Not available: at least 14 rows are needed, and there are 8.',
  );
  expect(sentence(report, 'Is it more than noise?')).toMatch(
    / a year over less than 12 months of data, .* 7 periods, /,
  );
  expect(sentence(report, 'Has it followed past events?')).toBe(
    '– Not available: two events followed by 12 months of prices are needed, and there are 0.',
  );
  expect(report[1]?.[0]).toBe('From Index into Acme, 2023');
  expect(report[3]?.[0]).toMatch(
    /^Not settled: the only question that can be answered .* a real rotation from Index into Acme.* For 6 more questions the data are missing\.$/,
  );
});

it('what a cancelled sample leaves behind is said', async () => {
  await open();
  await pane.getByRole('button', { name: 'Build sample report: small against large', exact: true }).click();
  await workbench.page.getByRole('button', { name: 'Cancel', exact: true }).click();
  const outcome = pane.getByText(/Cancelled\./);
  await outcome.waitFor();
  const told = await outcome.innerText();
  const sheets = await workbench.sheets();
  expect(sheets).not.toContain(REPORT);
  const added = [...told.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '');
  expect(sheets.filter((sheet) => added.includes(sheet))).toEqual(added);
  expect(told).toMatch(added.length > 0 ? /stays?; all else is as it was/ : /The workbook is as it was/);
});

const SMALL_SAMPLE = 'Build sample report: small against large';

it('a sample that is cancelled takes the data away again that it had put on sheets, and leaves the form as it was', async () => {
  await open();
  const before = await workbench.sheets();
  const shown = await workbench.readOne('A1');
  const assetField = pane.getByRole('textbox', { name: 'Asset', exact: true });
  const asset = await assetField.inputValue();
  await pane.getByRole('button', { name: SMALL_SAMPLE, exact: true }).click();
  await workbench.page.evaluate(async () => {
    while (!window.rotor.sheets().includes('First US rate cuts'))
      await new Promise((resolve) => setTimeout(resolve, 5));
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === 'Cancel')?.click();
  });
  await pane.getByText('Cancelled. The workbook is as it was.').waitFor();
  expect(await workbench.sheets()).toEqual(before);
  expect(await workbench.readOne('A1')).toEqual(shown);
  expect(await assetField.inputValue()).toBe(asset);
  // Nothing is remembered that is not there: the next press inserts the data anew.
  expect(await build(SMALL_SAMPLE)).toBe(REPORT);
  expect((await workbench.sheets()).filter((name) => name === SIZE)).toHaveLength(1);
  expect(await assetField.inputValue()).toBe(`'${SIZE}'!B4:B1187`);
});

it('a sample whose data cannot be fetched leaves the workbook as it was, and can be tried again', async () => {
  await open();
  const { page } = workbench;
  const before = await workbench.sheets();
  await page.route('**/cot-russell2000-weekly.csv', (route) => route.fulfill({ status: 503 }));
  await pane.getByRole('button', { name: SMALL_SAMPLE, exact: true }).click();
  const failed = pane.getByText(/^The report was not built\./);
  await failed.waitFor();
  expect(await pane.innerText()).toMatch(/The workbook is as it was\./);
  expect(await workbench.sheets()).toEqual(before);
  await page.unroute('**/cot-russell2000-weekly.csv');
  await pane.getByRole('button', { name: 'Retry', exact: true }).click();
  await pane.getByText(/^The report was added on the sheet/).waitFor();
  expect(await workbench.sheets()).toContain(REPORT);
  // The browser tells of the answer that the test gave.
  workbench.problems.splice(
    0,
    Infinity,
    ...workbench.problems.filter((problem) => !/503|cot-russell2000-weekly/.test(problem)),
  );
});
