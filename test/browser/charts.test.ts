import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { WorkbenchSession, type WorkbenchPage } from './support/workbench';

jest.setTimeout(120_000);

const SIZE = 'US size and style, monthly';
const INDUSTRIES = 'US industries, monthly';
const SCREENSHOTS = path.resolve(__dirname, '../../test-output/charts');
const MULTIPLES = 'US price-to-book, monthly';
const POSITIONING = 'Russell 2000 futures, weekly';

let session: WorkbenchSession;
let workbench: WorkbenchPage;
let charts: Locator;

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

async function open(options: Parameters<WorkbenchSession['openPage']>[0], ...titles: readonly string[]): Promise<void> {
  workbench = await session.openPage(options);
  const { page } = workbench;
  for (const title of titles) {
    await page.getByRole('button', { name: `Insert ${title}`, exact: true }).click();
    // Names of sheets end after 31 characters.
    await page.getByText(`The sheet “${title.slice(0, 31)}`).waitFor();
  }
  await page.getByRole('tab', { name: 'Charts', exact: true }).click();
  charts = page.getByRole('tabpanel', { name: 'Charts', exact: true });
}

function choose(kind: string): Promise<void> {
  return charts.getByRole('radio', { name: new RegExp(`^${kind}`) }).click();
}

/** Waits for the preview, inserts the chart, and keeps pictures of both. */
async function insert(sheet: string, title: string): Promise<void> {
  const drawing = charts.getByRole('img', { name: title, exact: true });
  await drawing.locator('svg').waitFor();
  const file = (part: string): string =>
    path.join(SCREENSHOTS, `${sheet.toLowerCase().replace(/ /g, '-')}-${part}.png`);
  await charts.getByRole('region', { name: 'Preview' }).screenshot({ path: file('preview') });
  await charts.getByRole('button', { name: 'Insert chart' }).click();
  await charts.getByText(`The chart was added on the sheet “${sheet}”.`).waitFor();
  const floating = workbench.page.locator('.rotor-floating-chart').getByRole('img', { name: title, exact: true });
  await floating.locator('svg').waitFor();
  await workbench.page.screenshot({ path: file('sheet') });
  expect(await workbench.charts()).toEqual(expect.arrayContaining([expect.objectContaining({ sheet, title })]));
}

function floatingTexts(title: string): Promise<readonly string[]> {
  const figure = workbench.page.locator('.rotor-floating-chart').getByRole('img', { name: title, exact: true });
  return figure.locator('svg text').allTextContents();
}

async function waitForTexts(title: string, holds: (texts: readonly string[]) => boolean): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    const texts = await floatingTexts(title);
    if (holds(texts)) return;
    if (Date.now() > until) throw new Error(`The chart still shows ${texts.join(' | ')}`);
    await workbench.page.waitForTimeout(50);
  }
}

it('leaders are drawn from the panel of the data set in use, and follow its cells', async () => {
  await open({}, INDUSTRIES);
  await choose('Leaders');
  const title = 'Leaders and laggards against Market';
  await insert('Leaders', title);
  const [leader] = (await workbench.read("'Leaders cells'!A4:C4"))[0] ?? [];
  const last = await workbench.readOne(`'${INDUSTRIES}'!E1187`);
  await waitForTexts(title, (texts) => texts.includes(String(leader)));
  await workbench.write(`'${INDUSTRIES}'!E1187`, [[Number(last) * 3]]);
  const [changed, , relative] = (await workbench.read("'Leaders cells'!A4:C4"))[0] ?? [];
  expect(changed).not.toBe(leader);
  await waitForTexts(title, (texts) => texts.includes((Number(relative) * 100).toFixed(1)));
});

it('seasonality is drawn from the pair of the data set in use', async () => {
  await open({ colorScheme: 'dark' }, SIZE);
  await choose('Seasonality');
  const title = 'Seasonality: Small relative to Big';
  await insert('Seasonality', title);
  const [mean] = (await workbench.read("'Seasonality cells'!B4:B4"))[0] ?? [];
  await waitForTexts(title, (texts) => texts.includes('Jan') && texts.includes((Number(mean) * 100).toFixed(1)));
});

it('the valuation gap is drawn with its levels', async () => {
  await open({}, MULTIPLES);
  await choose('Valuation gap');
  const title = 'Valuation gap: Small against Big';
  await insert('Valuation gap', title);
  const levels = ['mean', '+1 stdev', '−1 stdev', '+2 stdev', '−2 stdev'];
  await waitForTexts(title, (texts) => levels.every((level) => texts.includes(level)));
  const last = await workbench.readOne(`'${MULTIPLES}'!B1186`);
  await workbench.write(`'${MULTIPLES}'!B1186`, [[Number(last) * 2]]);
  await waitForTexts(title, (texts) => texts.includes('−19.4%'));
});

it('what followed first cuts is drawn over dates that the pane puts on a sheet', async () => {
  await open({}, SIZE);
  await choose('After the cut');
  await charts.getByText('Choose cells for Cuts.').waitFor();
  await charts.getByRole('button', { name: 'Insert first US rate cuts' }).click();
  await charts.getByText('Choose cells for Cuts.').waitFor({ state: 'detached' });
  expect(await charts.getByRole('textbox', { name: 'Cuts' }).inputValue()).toMatch(/^'First US rate cuts'!A4:A\d+$/);
  const title = 'Small against Big after the cut';
  await insert('After the cut', title);
  await charts.getByText(/n = 7–8 events/).waitFor();
  await waitForTexts(title, (texts) => texts.includes('mean') && texts.includes('24'));
});

it('forward returns are drawn by buckets of a valuation, joined to prices by their dates', async () => {
  await open({ colorScheme: 'dark' }, MULTIPLES, SIZE);
  await choose('Forward return by bucket');
  const title = 'Small against Big by valuation';
  await insert('Forward return by bucket', title);
  await waitForTexts(title, (texts) => texts.join(' ').includes('(now)'));
  const [[bucket, low, high, count]] = (await workbench.read("'Forward return by bucket cells'!A4:D4")) as [number[]];
  const [[name]] = (await workbench.read("'Forward return by bucket cells'!K4:K4")) as [string[]];
  expect([bucket, count]).toEqual([1, 230]);
  const percent = (value = NaN): string => `${Math.round(value * 100)}%`.replace('-', '−');
  expect(name).toBe(`${percent(low)} to ${percent(high)} (now)`);
});

it('positioning is drawn against relative strength from two data sets', async () => {
  await open({}, POSITIONING, SIZE);
  await choose('Positioning');
  const title = 'Positioning against relative strength of Small';
  await insert('Positioning', title);
  await waitForTexts(title, (texts) => texts.includes('Net position, %') && texts.includes('Small / Big, index'));
});
