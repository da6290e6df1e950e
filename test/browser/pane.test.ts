import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { WorkbenchSession, type WorkbenchPage } from './support/workbench';

jest.setTimeout(90_000);

const SIZE = 'US size and style, monthly';
const SIZE_RANGE = `'${SIZE}'`;
const SCREENSHOTS = path.resolve(__dirname, '../../test-output/pane');
const FAILED_LOAD = /status 503|Failed to load resource/;

let session: WorkbenchSession;
let workbench: WorkbenchPage;

beforeAll(async () => {
  session = await WorkbenchSession.start();
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
});
afterAll(() => session.close());

beforeEach(async () => {
  workbench = await session.newPage();
});
/** What a test expects to go wrong is taken off the list before. */
afterEach(async () => {
  const { problems } = workbench;
  await workbench.close();
  expect(problems).toEqual([]);
});

function forgive(expected: RegExp): void {
  const kept = workbench.problems.filter((problem) => !expected.test(problem));
  workbench.problems.splice(0, workbench.problems.length, ...kept);
}

function tab(page: Page, name: string): Locator {
  return page.getByRole('tab', { name, exact: true });
}

function panel(page: Page, name: string): Locator {
  return page.getByRole('tabpanel', { name, exact: true });
}

function insertButton(page: Page, title: string): Locator {
  return page.getByRole('button', { name: `Insert ${title}`, exact: true });
}

async function insertDataset(title: string): Promise<void> {
  const { page } = workbench;
  await insertButton(page, title).click();
  await page.getByText(`The sheet “${title}” was added.`).waitFor();
}

async function openCharts(): Promise<Locator> {
  await tab(workbench.page, 'Charts').click();
  return panel(workbench.page, 'Charts');
}

describe('Data', () => {
  it('inserts a data set as a table with its source, and offers a formula that works', async () => {
    await workbench.open();
    await insertDataset(SIZE);
    expect(await workbench.sheets()).toContain(SIZE);
    expect(await workbench.read(`${SIZE_RANGE}!A1:C5`)).toEqual([
      [SIZE, null, null],
      [
        expect.stringMatching(/^Source: Kenneth R\. French Data Library, Copyright .* CRSP data\. Free to use/),
        null,
        null,
      ],
      [null, null, null],
      ['Month end', 'Small', 'Big'],
      [9678, 100, 100],
    ]);
    const [last] = await workbench.read(`${SIZE_RANGE}!A1187:C1188`);
    expect(last?.[0]).toBe(45657);

    const formula = await workbench.page.locator('code').innerText();
    expect(formula).toMatch(/^=ROTOR\.RELPERF\(/);
    await workbench.write("'Start here'!N5", [[formula]]);
    const lead = await workbench.waitForCell("'Start here'!N5", (value) => typeof value === 'number');
    expect(Number(lead)).toBeCloseTo(-0.113, 3);
  });

  it('finds data sets by any of their words', async () => {
    await workbench.open();
    const { page } = workbench;
    const search = page.getByRole('searchbox', { name: 'Search data sets' });
    await search.fill('inflation nothing');
    await page.getByText('No data set holds “inflation nothing”.').waitFor();
    await search.fill('energy');
    await insertButton(page, 'US industries, monthly').waitFor();
    expect(await page.getByRole('button', { name: /^Insert US size/ }).count()).toBe(0);
  });

  it('tells a failed download in words, leaves the workbook as it was, and tries again on Retry', async () => {
    const { page } = workbench;
    let refusals = 0;
    await page.route('**/datasets/us-industries-monthly.csv', (route) => {
      refusals += 1;
      return refusals === 1 ? route.fulfill({ status: 503, body: 'busy' }) : route.continue();
    });
    await workbench.open();
    const before = await workbench.sheets();
    await insertButton(page, 'US industries, monthly').click();
    const message = page.getByRole('group').filter({ hasText: '“US industries, monthly” was not inserted.' });
    await message.waitFor();
    expect(await message.innerText()).toMatch(/503[\s\S]*The workbook is as it was\./);
    expect(await workbench.sheets()).toEqual(before);
    forgive(FAILED_LOAD);

    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByText('The sheet “US industries, monthly” was added.').waitFor();
    expect(await workbench.sheets()).toContain('US industries, monthly');
  });

  it('Cancel leaves no sheet', async () => {
    const { page } = workbench;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/datasets/us-size-deciles-monthly.csv', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await workbench.open();
    const before = await workbench.sheets();
    await insertButton(page, 'US size deciles, monthly').click();
    await page.getByText('Loading the figures').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. The workbook is as it was.').waitFor();
    release();
    await page.waitForTimeout(500);
    expect(await workbench.sheets()).toEqual(before);
  });
});

describe('Charts', () => {
  it('says what to do next when there are no cells yet, and leads to the data', async () => {
    await workbench.open();
    const charts = await openCharts();
    await charts.getByText('Choose cells for Asset and Benchmark.').waitFor();
    await charts.getByRole('button', { name: 'Insert chart' }).click();
    expect(await charts.getByText('Choose cells for this field.').count()).toBe(2);
    await charts.getByRole('button', { name: 'Open Data' }).click();
    await insertButton(workbench.page, SIZE).waitFor();
  });

  it('shows and inserts both charts of a data set, over live formulas', async () => {
    await workbench.open();
    await insertDataset(SIZE);
    const charts = await openCharts();
    expect(await charts.getByRole('textbox', { name: 'Asset' }).inputValue()).toBe(`${SIZE_RANGE}!B4:B1187`);
    await charts.getByRole('img', { name: 'Small relative to Big' }).waitFor();
    await charts.getByRole('button', { name: 'Insert chart' }).click();
    await charts.getByText('The chart was added on the sheet “Relative strength”.').waitFor();

    await charts.getByRole('radio', { name: /^Rotation map/ }).click();
    await charts.getByRole('img', { name: 'Rotation map: 4 assets against Market' }).waitFor();
    await charts.getByRole('button', { name: 'Insert chart' }).click();
    await charts.getByText('The chart was added on the sheet “Rotation map”.').waitFor();

    expect(await workbench.charts()).toEqual(
      expect.arrayContaining([
        { sheet: 'Relative strength', title: 'Small relative to Big', recipe: 'relative-strength' },
        { sheet: 'Rotation map', title: 'Rotation map: 4 assets against Market', recipe: 'rotation-map' },
      ]),
    );
    const staged = (await workbench.read("'Relative strength cells'!A1:C1200")).map(([strength]) => strength);
    const [small, big] = (await workbench.read(`${SIZE_RANGE}!B1187:C1187`))[0]?.map(Number) ?? [];
    expect(staged.filter((value) => typeof value === 'number').at(-1)).toBeCloseTo(
      (100 * Number(small)) / Number(big),
      8,
    );
    expect((await workbench.read("'Rotation map cells'!A3:B4"))[0]).toEqual(['name', 'step']);

    await workbench.write(`${SIZE_RANGE}!B1187`, [[Number(small) * 2]]);
    const after = (await workbench.read("'Relative strength cells'!A1:A1200")).map(([strength]) => strength);
    expect(after.filter((value) => typeof value === 'number').at(-1)).toBeCloseTo(
      (200 * Number(small)) / Number(big),
      8,
    );
  });

  it('takes cells from the selection and by address', async () => {
    await workbench.open();
    const charts = await openCharts();
    await workbench.showSheet('Size and style');
    for (const [label, address] of [
      ['Asset', 'B4:B545'],
      ['Benchmark', 'C4:C545'],
    ] as const) {
      await workbench.selectCell(address);
      await charts.getByRole('button', { name: `Use selection for ${label}` }).click();
      expect(await charts.getByRole('textbox', { name: label }).inputValue()).toBe(`'Size and style'!${address}`);
    }
    await charts.getByRole('textbox', { name: 'Dates (optional)' }).fill("'size and style'!a4:a545");
    await charts.getByRole('img', { name: 'Small relative to Big' }).waitFor();
    await charts.getByText('US recessions shaded').waitFor();

    await charts.getByRole('textbox', { name: 'Dates (optional)' }).fill('');
    await charts.getByRole('textbox', { name: 'Asset' }).fill("'Size and style'!B:B");
    await charts.getByRole('textbox', { name: 'Benchmark' }).fill("'Size and style'!C:C");
    await charts.getByText('Small / Big, first value = 100 · 541 periods').waitFor();
  });

  it('tells wrong cells in words at their field, and keeps what was entered', async () => {
    await workbench.open();
    const charts = await openCharts();
    const asset = charts.getByRole('textbox', { name: 'Asset' });
    await asset.fill('Nowhere!B1:B9');
    await charts.getByRole('textbox', { name: 'Benchmark' }).fill("'Size and style'!C4:C545");
    await charts.getByText('There is no sheet “Nowhere”.').waitFor();
    expect(await asset.getAttribute('aria-invalid')).toBe('true');
    await asset.fill("'Size and style'!B4:B544");
    await charts.getByText('These are 542 rows, but there are 541 for the asset.').waitFor();
    await asset.fill("'Size and style'!B4:C545");
    await charts.getByText('These are 2 columns.').waitFor();
    expect(await charts.getByRole('textbox', { name: 'Benchmark' }).inputValue()).toBe("'Size and style'!C4:C545");
  });

  it('offers the columns of the data set by name, alone and side by side', async () => {
    await workbench.open();
    await insertDataset('US industries, monthly');
    const charts = await openCharts();
    await charts.getByRole('button', { name: 'Columns for Asset' }).click();
    await workbench.page.getByRole('menuitemradio', { name: 'Health' }).click();
    await charts.getByRole('img', { name: 'Health relative to Market' }).waitFor();
    await charts.getByRole('radio', { name: /^Rotation map/ }).click();
    await charts.getByRole('button', { name: 'Columns for Assets' }).click();
    await workbench.page.getByLabel('Last column').selectOption({ label: 'Energy' });
    await workbench.page.keyboard.press('Escape');
    await charts.getByRole('img', { name: 'Rotation map: 4 assets against Market' }).waitFor();
  });
});

describe('the pane', () => {
  it('keeps what was entered while another tab is in sight', async () => {
    await workbench.open();
    const charts = await openCharts();
    await charts.getByRole('textbox', { name: 'Asset' }).fill('Mine!A1:A9');
    await tab(workbench.page, 'Data').click();
    await tab(workbench.page, 'Charts').click();
    expect(await charts.getByRole('textbox', { name: 'Asset' }).inputValue()).toBe('Mine!A1:A9');
  });

  it('is used by the keyboard alone', async () => {
    await workbench.open();
    const { page } = workbench;
    await tab(page, 'Data').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await tab(page, 'Charts').getAttribute('aria-selected')).toBe('true');
    // The panel is fetched when it is first wanted.
    await page.getByRole('radio', { name: /^Rotation map/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: /^Rotation map/ }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Rates!A1:B9');
    expect(await page.getByRole('textbox', { name: 'Assets' }).inputValue()).toBe('Rates!A1:B9');
  });

  it.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['high contrast', { forcedColors: 'active' as const }],
  ])('can be read in %s, down to 320 pixels', async (name, options) => {
    await workbench.close();
    workbench = await session.openPage(options);
    await insertDataset('US industries, monthly');
    const charts = await openCharts();
    await charts.getByRole('radio', { name: /^Rotation map/ }).click();
    await charts.getByRole('img', { name: /^Rotation map/ }).waitFor();
    const pane = workbench.page.locator('#pane');
    const spill = await pane.evaluate((element) => {
      element.style.cssText = 'width: 320px; min-width: 0; flex: 0 0 320px;';
      return [...element.querySelectorAll('[role=tabpanel]')].map((each) => each.scrollWidth - each.clientWidth);
    });
    expect(spill.filter((pixels) => pixels !== 0)).toEqual([]);
    const contrast = await charts.getByText('Kind of chart').evaluate((element) => {
      const luminance = (color: string): number => {
        const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
        const linear = [red, green, blue].map((part) =>
          part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
      };
      let behind: Element | null = element;
      while (behind && /rgba\(.*, 0\)|transparent/.test(getComputedStyle(behind).backgroundColor))
        behind = behind.parentElement;
      const shades = [
        getComputedStyle(element).color,
        behind ? getComputedStyle(behind).backgroundColor : 'rgb(255, 255, 255)',
      ];
      const [darker = 0, lighter = 0] = shades.map(luminance).sort((one, other) => one - other);
      return (lighter + 0.05) / (darker + 0.05);
    });
    expect(contrast).toBeGreaterThan(4.5);
    await pane.screenshot({ path: path.join(SCREENSHOTS, `${name.replace(' ', '-')}.png`) });
  });
});
