/** A report in the workbench: its cells and charts, how they follow the data, and what comes out of the printer. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { FIGURES_ROW, smallReport, TABLE_ROW } from '../workbook/report/smallReport.cjs';
import { WorkbenchSession, type WorkbenchPage } from './support/workbench';

jest.setTimeout(120_000);

const PRICES = 'Size and style';
const [FIRST, LAST] = [5, 545];
const PICTURES = path.resolve(__dirname, '../../test-output/report');
const TITLES = ['Small against big', 'Value against growth'];

let session: WorkbenchSession;
let workbench: WorkbenchPage;

beforeAll(async () => {
  session = await WorkbenchSession.start();
  fs.mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => session.close());
afterEach(async () => {
  const { problems } = workbench;
  await workbench.close();
  expect(problems).toEqual([]);
});

async function openReport(
  options: Parameters<WorkbenchSession['openPage']>[0] = {},
  paper: 'A4' | 'Letter' = 'A4',
): Promise<Page> {
  workbench = await session.openPage(options);
  const report = smallReport({ sheet: PRICES, first: FIRST, last: LAST, paper });
  await workbench.page.evaluate((content) => window.rotor.insertReport(content), report);
  for (const title of TITLES) await workbench.page.locator('.rotor-floating-chart').getByText(title).first().waitFor();
  return workbench.page;
}

const cell = (row: number, column: string): string => `'Small report'!${column}${row + 1}`;

/** What the page would send to the printer, while the browser believes that it prints. */
async function whilePrinting<Result>(page: Page, look: () => Promise<Result>): Promise<Result> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  try {
    return await look();
  } finally {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  }
}

/** The pages of the printed sheet as texts, where this machine can read PDF files. */
function pagesOf(file: string): readonly string[] | undefined {
  try {
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return text.split('\f').filter((page) => page.trim() !== '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

it('stands before the cells behind its charts, with live figures and one sheet for all charts', async () => {
  const page = await openReport();
  expect((await workbench.sheets()).slice(-2)).toEqual(['Small report', 'Small report cells']);
  const charts = (await workbench.charts()).filter(({ sheet }) => sheet === 'Small report');
  expect(charts.map(({ title }) => title)).toEqual(TITLES);
  const prices = await workbench.read(`'${PRICES}'!B${LAST - 12}:C${LAST}`);
  const growth = (column: number): number => Number(prices.at(-1)?.[column]) / Number(prices[0]?.[column]);
  expect(await workbench.readOne(cell(FIGURES_ROW + 2, 'C'))).toBeCloseTo(growth(0) - growth(1), 12);
  expect(await workbench.readOne(cell(FIGURES_ROW + 2, 'D'))).toBe('▼ behind');
  const ratio = await workbench.read("'Small report cells'!A4:D4");
  expect(ratio[0]?.[0]).toBe(100);
  expect(ratio[0]?.[3]).toBe(100);
  await page.screenshot({ path: path.join(PICTURES, 'sheet.png') });
});

it('costs the page well under three seconds of work', async () => {
  workbench = await session.openPage();
  const { page } = workbench;
  const devtools = await page.context().newCDPSession(page);
  // Time the page's thread has worked, whatever else the machine is busy with.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const seconds = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration');
    if (!task) throw new Error('The browser does not tell how long it has worked');
    return task.value;
  };
  const before = await seconds();
  const report = smallReport({ sheet: PRICES, first: FIRST, last: LAST });
  await page.evaluate((content) => window.rotor.insertReport(content), report);
  const cost = (await seconds()) - before;
  expect(cost).toBeGreaterThan(0);
  expect(cost).toBeLessThan(3);
});

it('figures, sentences, colours and charts follow a changed price', async () => {
  const page = await openReport();
  const price = Number(await workbench.readOne(`'${PRICES}'!B${LAST}`));
  await workbench.write(`'${PRICES}'!B${LAST}`, [[price * 2]]);
  expect(await workbench.readOne(cell(FIGURES_ROW + 2, 'D'))).toBe('▲ ahead');
  expect(await workbench.readOne(cell(FIGURES_ROW + 2, 'E'))).toMatch(/^Small was \d+\.\d points ahead of big\.$/);
  const last = Number(await workbench.readOne(`'Small report cells'!A${4 + LAST - FIRST}`));
  const label = page.locator('.rotor-floating-chart').first().getByText(last.toFixed(1), { exact: true });
  await label.first().waitFor();
});

it('a table that becomes shorter leaves nothing behind in what reads it', async () => {
  await openReport();
  const count = cell(TABLE_ROW + 15, 'A');
  expect(await workbench.readOne(count)).toBe('Dates before 1980: 6');
  await workbench.write(`'Small report'!G${TABLE_ROW + 5}:G${TABLE_ROW + 6}`, [[null], [null]]);
  await workbench.waitForCell(count, (value) => value === 'Dates before 1980: 4');
  const rows = await workbench.read(`'Small report'!A${TABLE_ROW + 1}:A${TABLE_ROW + 14}`);
  expect(rows.flat().filter((value) => value === 'mean')).toHaveLength(1);
});

it('a report that cannot be built leaves the workbook as it was', async () => {
  workbench = await session.openPage();
  const report = smallReport({ sheet: PRICES, first: FIRST, last: LAST });
  const broken = {
    ...report,
    charts: report.charts.map((each, index) => ({
      ...each,
      chart: {
        ...each.chart,
        blocks: each.chart.blocks.map((block) =>
          block.kind === 'call' && index === 1 ? { ...block, call: { name: 'NOSUCH', arguments: [] } } : block,
        ),
      },
    })),
  };
  const before = [await workbench.sheets(), await workbench.charts()];
  const message = await workbench.page.evaluate(
    (content) => window.rotor.insertReport(content).catch((error: unknown) => String(error)),
    broken,
  );
  expect(message).toContain('There is no function NOSUCH');
  expect([await workbench.sheets(), await workbench.charts()]).toEqual(before);
});

it.each([
  ['A4', 'light', 595, 842],
  ['Letter', 'dark', 612, 792],
] as const)(
  'prints on %s from the %s theme: tables, colours and charts on white, nothing of the page around',
  async (paper, colorScheme, width, height) => {
    const page = await openReport({ colorScheme }, paper);
    const file = path.join(PICTURES, `${paper}.pdf`);
    const bytes = await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
    const boxes = [...bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.map(([, across, down]) => [Math.round(Number(across)), Math.round(Number(down))])).toEqual([
      [width, height],
      [width, height],
    ]);
    const pages = pagesOf(file);
    if (pages) {
      expect(pages).toHaveLength(2);
      expect(pages[0]).toMatch(/Rotor: small & big[^]*Is the rotation real\?[^]*▼ behind[^]*p-value[^]*Page 1 of 2/);
      expect(pages[1]).toMatch(
        /3 +The curves[^]*Small against big[^]*Value against growth[^]*Past performance[^]*Page 2 of 2/,
      );
      expect(pages.join('')).not.toMatch(/Search data sets|Task pane|Size and style/);
    }
    // Nothing of it is left on the screen.
    expect(await page.locator('.print').count()).toBe(0);
  },
);

it('on paper every cell looks as on the sheet, and every chart has its place and the colours of daylight', async () => {
  const page = await openReport({ colorScheme: 'dark' });
  await whilePrinting(page, async () => {
    const paper = page.locator('.print');
    expect(await paper.locator('section').count()).toBe(2);
    expect(await page.locator('.workbench-header, .workbench-main').filter({ visible: true }).count()).toBe(0);
    const status = paper.getByRole('cell', { name: '▲ ahead' });
    expect(await status.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(14, 112, 14)');
    expect(await status.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(241, 250, 241)');
    const figure = paper.getByRole('cell', { name: '+0.3%', exact: true });
    expect(await figure.evaluate((element) => getComputedStyle(element).textAlign)).toBe('right');
    const title = paper.getByRole('cell', { name: 'Is the rotation real?' });
    expect(await title.getAttribute('colspan')).toBe('7');
    const charts = paper.locator('.print-chart');
    expect(await charts.locator('.print-chart-title').allInnerTexts()).toEqual(TITLES);
    expect(await charts.locator('svg').count()).toBe(2);
    expect(await charts.first().evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    const [chart, heading] = await Promise.all([
      charts.first().boundingBox(),
      paper.getByRole('cell', { name: /The curves/ }).boundingBox(),
    ]);
    expect(Math.abs((chart?.y ?? 0) - ((heading?.y ?? 0) + (heading?.height ?? 0)))).toBeLessThan(3);
    expect(Math.abs((chart?.x ?? 0) - (heading?.x ?? 0))).toBeLessThan(3);
  });
});

it('a duplicate of the report has its charts, its colours and its pages', async () => {
  const page = await openReport();
  await page.locator('[data-u-comp="slide-tab-item"]', { hasText: /^Small report$/ }).click({ button: 'right' });
  await page
    .getByText(/^(Duplicate|Copy)$/)
    .last()
    .click();
  const copy = 'Small report (Copy)';
  await page.waitForFunction((name) => window.rotor.sheets().includes(name), copy);
  const charts = (await workbench.charts()).filter(({ sheet }) => sheet === copy);
  expect(charts.map(({ title }) => title).sort()).toEqual([...TITLES].sort());
  await whilePrinting(page, async () => {
    const paper = page.locator('.print');
    expect(await paper.locator('section').count()).toBe(2);
    expect((await paper.locator('.print-chart-title').allInnerTexts()).sort()).toEqual([...TITLES].sort());
    const status = paper.getByRole('cell', { name: '▲ ahead' });
    expect(await status.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(14, 112, 14)');
  });
});

it('any other sheet prints its used cells, with its frozen rows on each page', async () => {
  workbench = await session.openPage({ locale: 'de-DE' });
  const { page } = workbench;
  await workbench.showSheet(PRICES);
  await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
  const file = path.join(PICTURES, 'prices.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true });
  const pages = pagesOf(file);
  if (!pages) return;
  expect(pages.length).toBeGreaterThan(5);
  for (const text of pages) expect(text).toMatch(/Size and style[^]*Month end +Small +Big[^]*Page \d+ of \d+/);
  expect(pages.at(-1)).toContain('2024-12-31');
});

it('of a sheet with very many rows the first are printed, and the paper says so', async () => {
  workbench = await session.openPage();
  const { page } = workbench;
  await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Insert US factors, daily', exact: true }).click();
  await page.getByText('The sheet “US factors, daily”').waitFor();
  await whilePrinting(page, async () => {
    expect(await page.locator('.print tr').count()).toBe(2000);
    expect(await page.locator('.print-note').innerText()).toMatch(
      /^These are the first 2,000 rows of the sheet\. The other 2\d,\d{3} are not printed\.$/,
    );
  });
});

it('the button in the header prints', async () => {
  workbench = await session.newPage();
  const { page } = workbench;
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await workbench.open();
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.locator('html[data-printed="yes"]').waitFor({ state: 'attached' });
});
