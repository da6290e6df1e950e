import fs from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { WorkbenchSession, type WorkbenchPage } from './support/workbench';

jest.setTimeout(180_000);

const SIZE = 'US size and style, monthly';
const INDUSTRIES = 'US industries, monthly';
const MULTIPLES = 'US price-to-book, monthly';
const POSITIONING = 'Russell 2000 futures, weekly';
/** 31 Dec 2024. */
const LAST_DATE = 45_657;

let session: WorkbenchSession;
let workbench: WorkbenchPage;
let page: Page;
let charts: Locator;
let preview: Locator;

beforeAll(async () => {
  session = await WorkbenchSession.start();
});
afterAll(() => session.close());
afterEach(async () => {
  const { problems } = workbench;
  await workbench.close();
  expect(problems).toEqual([]);
});

async function open(kind: string, ...titles: readonly string[]): Promise<void> {
  workbench = await session.openPage({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page } = workbench);
  for (const title of titles) {
    await page.getByRole('button', { name: `Insert ${title}`, exact: true }).click();
    await page.getByText(`The sheet “${title.slice(0, 31)}`).waitFor();
  }
  await page.getByRole('tab', { name: 'Charts', exact: true }).click();
  charts = page.getByRole('tabpanel', { name: 'Charts', exact: true });
  preview = charts.getByRole('region', { name: 'Preview' });
  await charts.getByRole('radio', { name: new RegExp(`^${kind}`) }).click();
}

function drawing(title: string): Locator {
  return preview.getByRole('img', { name: title, exact: true });
}

async function waitUntil(holds: () => Promise<boolean>, what: string): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`Not in time: ${what}`);
    await page.waitForTimeout(50);
  }
}

async function downloaded(button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    charts.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), content: fs.readFileSync(await download.path()) };
}

/** Width, height, and how many different colours a picture has. */
function pictureFacts(png: Buffer): Promise<{ width: number; height: number; colors: number }> {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is nothing to draw on.');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const colors = new Set<number>();
      for (let at = 0; at < data.length; at += 4) {
        colors.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
        if ((data[at + 3] ?? 0) < 255) throw new Error('The picture can be seen through.');
      }
      return { width: canvas.width, height: canvas.height, colors: colors.size };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
}

it('a chart is saved as a picture: SVG with its texts, PNG twice as large, and copied', async () => {
  await open('Valuation gap', MULTIPLES);
  const title = 'Valuation gap: Small against Big';
  await drawing(title).locator('svg').waitFor();

  const svg = await downloaded('Save as SVG');
  expect(svg.name).toBe('valuation-gap-small-against-big.svg');
  const parsed = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const texts = [...root.querySelectorAll('text')].map((each) => each.textContent);
    return { name: root.nodeName, width: root.getAttribute('width'), height: root.getAttribute('height'), texts };
  }, svg.content.toString());
  expect(parsed).toMatchObject({ name: 'svg', width: '960' });
  expect(parsed.texts).toEqual(expect.arrayContaining([title, '+2 stdev', '−59.7%']));
  expect(parsed.texts.join(' ')).toContain('Kenneth R. French');

  const png = await downloaded('Save as PNG');
  expect(png.name).toBe('valuation-gap-small-against-big.png');
  const facts = await pictureFacts(png.content);
  expect([facts.width, facts.height]).toEqual([1920, 2 * Number(parsed.height)]);
  expect(facts.colors).toBeGreaterThan(20);
  await charts.getByText('The browser saves “valuation-gap-small-against-big.png”.').waitFor();

  await charts.getByRole('button', { name: 'Copy picture' }).click();
  await charts.getByText('The picture is on the clipboard.').waitFor();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]));
  expect(types).toContain('image/png');
});

it('the tails of a rotation map go through time by keyboard, and the chart inserted ends where they do', async () => {
  await open('Rotation map', INDUSTRIES);
  const slider = charts.getByRole('slider', { name: 'Tail ends at' });
  await slider.waitFor();
  await waitUntil(
    async () => (await slider.getAttribute('aria-valuetext')) === '31 Dec 2024',
    'the last date is shown',
  );
  await slider.focus();
  await slider.press('ArrowLeft');
  await slider.press('ArrowLeft');
  expect(await slider.getAttribute('aria-valuetext')).toBe('31 Oct 2024');
  await preview.getByText(/large markers 31 Oct 2024/).waitFor();
  await slider.press('Home');
  await preview.getByText(/large markers 31 Aug 1929/).waitFor();
  await slider.press('End');
  await slider.press('ArrowLeft');
  await preview.getByText(/large markers 30 Nov 2024/).waitFor();

  await charts.getByRole('button', { name: 'Insert chart' }).click();
  await charts.getByText('The chart was added on the sheet “Rotation map”.').waitFor();
  const staged = await workbench.read("'Rotation map cells'!A3:D11");
  expect(staged[0]).toEqual(['name', 'step', 'RS-Ratio', 'RS-Momentum']);
  // The same call over the rows up to that month.
  const row = `ROTOR.ROTATIONTAIL('${INDUSTRIES}'!B4:M1186,'${INDUSTRIES}'!N4:N1186,8,30,"averages")`;
  await workbench.write(`'${INDUSTRIES}'!AA1`, [[`=INDEX(${row},9,3)`]]);
  await workbench.waitForCell(`'${INDUSTRIES}'!AA1`, (value) => typeof value === 'number');
  expect(await workbench.readOne(`'${INDUSTRIES}'!AA1`)).toBeCloseTo(Number(staged[8]?.[2]), 10);
});

it('a preview follows cells: a typed value, an edited formula, an undone change; other cells leave it alone', async () => {
  await open('Leaders', SIZE);
  const title = 'Leaders and laggards against Market';
  await drawing(title).locator('svg').waitFor();
  const shown = async (): Promise<string> => (await preview.locator('svg text').allTextContents()).join(' ');
  const before = await shown();
  await workbench.showSheet(SIZE);

  await workbench.typeInto('Z5', '1');
  await page.waitForTimeout(1500);
  expect(await shown()).toBe(before);

  await workbench.typeInto('C1187', '=2*4000000');
  await waitUntil(async () => (await shown()) !== before, 'an edited formula is followed');
  const edited = await shown();
  await page.keyboard.press('Control+z');
  await waitUntil(async () => (await shown()) === before, 'an undone change is followed');
  await workbench.typeInto('C1187', '5000000');
  await waitUntil(async () => ![before, edited].includes(await shown()), 'a typed value is followed');
});

it('values are read by the arrow keys, and all of them as a table', async () => {
  await open('Relative strength', SIZE);
  const chart = drawing('Small relative to Big');
  await chart.locator('svg').waitFor();
  await chart.focus();
  const status = preview.getByRole('status');
  await chart.press('End');
  await status.getByText('31 Dec 2024: Small / Big 258.1.').waitFor();
  await chart.press('ArrowLeft');
  await status.getByText('30 Nov 2024: Small / Big').waitFor();
  await chart.press('Escape');

  await charts.getByRole('switch', { name: 'Show as table' }).click();
  const key = preview.getByRole('table', { name: 'Small relative to Big: key figures' });
  await key.waitFor();
  expect(await key.getByRole('columnheader').allTextContents()).toEqual([
    'Name',
    'First',
    'Latest',
    'Lowest',
    'Highest',
  ]);
  const values = preview.getByRole('table', { name: /the latest 240 of 1,183 dates/ });
  expect(await values.getByRole('rowheader').first().textContent()).toBe('31 Dec 2024');
  expect(await values.getByRole('cell').first().textContent()).toBe('258.1');
});

it('a line ends where its dates have a gap, in the preview and on the sheet', async () => {
  await open('Positioning', POSITIONING, SIZE);
  const title = 'Positioning against relative strength of Small';
  await drawing(title).locator('svg').waitFor();
  /** Strokes of the thin blue line, once it is drawn: each beginning of a stretch is a move. */
  const stretches = (within: Locator): Promise<number> =>
    within
      .locator('svg path[stroke="#0072B2"]')
      .evaluateAll((paths) => Math.max(...paths.map((each) => (each.getAttribute('d') ?? '').split('M').length - 1)));
  await waitUntil(async () => (await stretches(drawing(title))) === 2, 'two stretches in the preview');
  await charts.getByRole('button', { name: 'Insert chart' }).click();
  const floating = page.locator('.rotor-floating-chart').getByRole('img', { name: title, exact: true });
  await waitUntil(async () => (await stretches(floating)) === 2, 'two stretches on the sheet');
});

it('an inserted chart stages derived cells as formulas, and follows them', async () => {
  await open('Valuation gap', MULTIPLES);
  const title = 'Valuation gap: Small against Big';
  await drawing(title).locator('svg').waitFor();
  await charts.getByRole('button', { name: 'Insert chart' }).click();
  const floating = page.locator('.rotor-floating-chart').getByRole('img', { name: title, exact: true });
  await floating.locator('svg').waitFor();
  const staged = (await workbench.read("'Valuation gap cells'!A3:K5")).map((row) => row.slice(-6));
  expect(staged[0]).toEqual(['Date', 'Mean', '+1 stdev', '−1 stdev', '+2 stdev', '−2 stdev']);
  const [, mean, above, below] = (staged[1] ?? []).map(Number);
  expect(mean).toBeCloseTo(-0.392, 2);
  expect((above ?? 0) + (below ?? 0)).toBeCloseTo(2 * (mean ?? 0), 10);
});

it('an inserted chart grows by rows that come in among its own', async () => {
  await open('Relative strength', SIZE);
  const title = 'Small relative to Big';
  await drawing(title).locator('svg').waitFor();
  await charts.getByRole('button', { name: 'Insert chart' }).click();
  const floating = page.locator('.rotor-floating-chart').getByRole('img', { name: title, exact: true });
  await floating.locator('svg').waitFor();
  await workbench.showSheet(SIZE);
  await workbench.selectCell('A1100');
  await page.waitForTimeout(500);
  // By the menu of the rows' headings, as people do.
  await page.mouse.click(20, 500, { button: 'right' });
  await page.locator('button', { hasText: 'rows above' }).click({ position: { x: 20, y: 10 } });
  await workbench.waitForCell(`'${SIZE}'!A1188`, (value) => value === LAST_DATE);
  const table = page.locator('.rotor-floating-chart table');
  await workbench.showSheet('Relative strength');
  await waitUntil(async () => (await table.innerText()).includes('258.1 (31 Dec 2024)'), 'the last row is still drawn');
  const marks = table.getByRole('row', { name: /^First cut on 18 Sep 2024/ });
  expect(await marks.getByRole('cell').first().textContent()).toBe('257.3 (30 Sep 2024)');
  await workbench.write(`'${SIZE}'!B1188:C1188`, [[7000000, 3500000]]);
  await waitUntil(async () => (await table.innerText()).includes('200.0 (31 Dec 2024)'), 'the last row is followed');
});

it('what followed cuts is drawn from the changes of the federal funds target, among which first cuts are marked', async () => {
  await open('After the cut', SIZE, 'Fed funds target, changes');
  const title = 'Small against Big after the cut';
  await drawing(title).locator('svg').waitFor();
  await preview.getByText(/8 events, Sep 1984 to Sep 2024/).waitFor();
  // Chosen by name the marks come along: all changes would be no cuts.
  const cuts = charts.getByRole('textbox', { name: 'Cuts' });
  const filled = await cuts.inputValue();
  await cuts.fill('A1:A2');
  await charts.getByRole('button', { name: 'Columns for Cuts' }).click();
  await page.getByRole('menuitemradio', { name: 'Date of the change' }).click();
  expect(await cuts.inputValue()).toBe(filled);
  await preview.getByText(/8 events, Sep 1984 to Sep 2024/).waitFor();
  await charts.getByRole('button', { name: 'Insert chart' }).click();
  await charts.getByText('The chart was added on the sheet “After the cut”.').waitFor();
  const cells = await workbench.read("'After the cut cells'!A3:A12");
  expect(cells.map(([cell]) => cell)).toEqual([
    'event',
    ...[30945, 32665, 34886, 36067, 36894, 39343, 43677, 45553],
    'mean',
  ]);
});

it('says which data fill the fields of each kind of chart', async () => {
  await open('Relative strength');
  const advice: Record<string, RegExp> = {
    'Relative strength': /Insert “US size and style, monthly” on the Data tab/,
    'Rotation map': /Insert “US industries, monthly” on the Data tab/,
    'Valuation gap': /Insert “US price-to-book, monthly” on the Data tab/,
    'After the cut': /Press Insert first US rate cuts/,
    'Forward return by bucket': /Insert “US price-to-book, monthly” and “US size and style, monthly”/,
    Positioning: /Insert “Russell 2000 futures, weekly” and “US size and style, monthly”/,
    Leaders: /Insert “US industries, monthly” on the Data tab/,
    Seasonality: /Insert “US size and style, monthly” on the Data tab/,
  };
  for (const [kind, text] of Object.entries(advice)) {
    await charts.getByRole('radio', { name: new RegExp(`^${kind}`) }).click();
    await preview.getByText(text).waitFor();
  }
});
