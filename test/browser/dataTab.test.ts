import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { WorkbenchSession, type WorkbenchPage } from './support/workbench';

jest.setTimeout(90_000);

const SIZE = 'US size and style, monthly';
const SCREENSHOTS = path.resolve(__dirname, '../../test-output/dataTab');

let session: WorkbenchSession;
let workbench: WorkbenchPage;

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

async function choose(title: string): Promise<Locator> {
  const card = workbench.page.getByRole('region', { name: title, exact: true });
  await card.getByRole('button', { name: `Choose columns and dates of ${title}`, exact: true }).click();
  return card.getByRole('group', { name: 'Columns and dates to insert' });
}

async function chooseColumns(form: Locator, columns: readonly string[]): Promise<void> {
  await form.getByRole('button', { name: 'No columns' }).click();
  for (const column of columns) await form.getByRole('checkbox', { name: column, exact: true }).check();
}

async function chooseDates(form: Locator, from: string, to: string): Promise<void> {
  await form.getByLabel('From', { exact: true }).fill(from);
  await form.getByLabel('To', { exact: true }).fill(to);
}

async function insertPart(form: Locator, title: string, sheet: string): Promise<void> {
  await form.getByRole('button', { name: `Insert chosen part of ${title}`, exact: true }).click();
  await workbench.page.getByText(`The sheet “${sheet}” was added.`).waitFor();
}

/** What stands in a field once something does: forms are filled when they come in sight. */
async function filledValue(panel: Locator, name: string): Promise<string> {
  const field = panel.getByRole('textbox', { name });
  await field.waitFor();
  for (let tries = 0; tries < 50 && (await field.inputValue()) === ''; tries += 1) {
    await workbench.page.waitForTimeout(100);
  }
  return field.inputValue();
}

describe('cards', () => {
  it('tell span, frequency, source, terms and rows left out without being unfolded', async () => {
    workbench = await session.openPage();
    const card = workbench.page.getByRole('region', { name: 'S&P Composite valuation, monthly' });
    const text = await card.innerText();
    expect(text).toMatch(/Mar 1900 – Dec 2024, monthly/);
    expect(text).toMatch(/Source: Robert J\. Shiller/);
    expect(text).toMatch(/open data/);
    expect(text).toMatch(/Rows before 1900-03-01 .* are left out of the sheet/);
    expect(await card.locator('svg path').first().getAttribute('d')).toMatch(/^M0\.0,/);
  });

  it('say of live prices what they need and what to do instead, and offer no form', async () => {
    workbench = await session.openPage();
    const { page } = workbench;
    await page.getByRole('button', { name: 'Live prices' }).click();
    const section = page.getByRole('region', { name: 'Live prices' });
    expect(await section.innerText()).toMatch(/need Excel with Microsoft 365[\s\S]*CSV file/);
    expect(await section.getByRole('button').count()).toBe(0);
    const heading = await section.getByRole('heading', { name: 'Live prices' }).boundingBox();
    expect(heading?.y).toBeLessThan(900);
  });
});

describe('choosing columns and dates', () => {
  it('inserts these values alone, tells how many come, and prefills charts with them', async () => {
    workbench = await session.openPage();
    const { page } = workbench;
    const form = await choose(SIZE);
    await form.getByText('1,183 rows × 13 columns').waitFor();
    expect(await form.getByRole('checkbox', { name: 'Month end' }).isDisabled()).toBe(true);
    await chooseColumns(form, ['Value', 'Growth', 'Market']);
    await chooseDates(form, '1990-01-01', '1999-12-31');
    await form.getByText('120 rows × 4 columns').waitFor();
    await insertPart(form, SIZE, SIZE);
    expect(await workbench.read(`'${SIZE}'!A4:D4`)).toEqual([['Month end', 'Value', 'Growth', 'Market']]);
    const rows = await workbench.read(`'${SIZE}'!A5:E125`);
    expect([rows[0]?.[0], rows[119]?.[0], rows[120]?.[0]]).toEqual([32904, 36525, null]);
    expect(rows[0]?.[4]).toBeNull();

    await page.getByRole('tab', { name: 'Charts', exact: true }).click();
    const charts = page.getByRole('tabpanel', { name: 'Charts', exact: true });
    expect(await filledValue(charts, 'Asset')).toBe(`'${SIZE}'!B4:B124`);
    expect(await filledValue(charts, 'Benchmark')).toBe(`'${SIZE}'!D4:D124`);
    expect(await filledValue(charts, 'Dates (optional)')).toBe(`'${SIZE}'!A4:A124`);
  });

  it('inserts a live formula that spills the same figures', async () => {
    workbench = await session.openPage();
    const { page } = workbench;
    const form = await choose(SIZE);
    await chooseColumns(form, ['Small', 'Big']);
    await chooseDates(form, '2010-01-01', '2024-12-31');
    await form.getByRole('radio', { name: 'Live formula' }).check();
    await form.getByText('180 rows × 3 columns').waitFor();
    const shown = await form.locator('code').innerText();
    expect(shown).toBe('=ROTOR.DATASET("us-size-style-monthly","small,big","2010-01-01")');
    await insertPart(form, SIZE, SIZE);
    await workbench.waitForCell(`'${SIZE}'!A184`, (value) => value === 45657);
    expect(await workbench.read(`'${SIZE}'!A4:C4`)).toEqual([['date', 'small', 'big']]);
    await page.screenshot({ path: path.join(SCREENSHOTS, 'live-formula.png') });

    const formula = await page.getByText(/^=ROTOR\.RELPERF/).innerText();
    expect(formula).toContain("'!B4:B184,");
    await workbench.write("'Start here'!N5", [[formula]]);
    const lead = await workbench.waitForCell("'Start here'!N5", (value) => typeof value === 'number');
    expect(Number(lead)).toBeCloseTo(-0.113, 3);
  });

  it('a daily set as a live formula finds room below the rows a sheet begins with', async () => {
    workbench = await session.openPage();
    const title = 'US factors, daily';
    const form = await choose(title);
    await chooseColumns(form, ['Market']);
    await form.getByRole('radio', { name: 'Live formula' }).check();
    await insertPart(form, title, title);
    await workbench.waitForCell(`'${title}'!A20000`, (value) => typeof value === 'number');
  });

  it('tells faults at the fields and writes nothing', async () => {
    workbench = await session.openPage();
    const { page } = workbench;
    const before = await workbench.sheets();
    const title = 'US recessions';
    const form = await choose(title);
    await chooseDates(form, '2010-01-01', '2005-01-01');
    await form.getByText('This date lies before the first.').waitFor();
    await chooseDates(form, '2009-01-01', '2015-01-01');
    await form.getByText('There is no row between these dates. The data run Sep 1902 – Feb 2020.').waitFor();
    const insert = form.getByRole('button', { name: `Insert chosen part of ${title}`, exact: true });
    await insert.click();
    await form.getByLabel('From', { exact: true }).focus();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    await form.getByLabel('To', { exact: true }).focus();
    await form.getByText('The date is not whole.').waitFor();
    await chooseDates(form, '', '');
    await form.getByText('23 rows × 3 columns').waitFor();
    for (const column of ['Trough', 'Months from peak to trough'])
      await form.getByRole('checkbox', { name: column, exact: true }).uncheck();
    await form.getByText('Choose at least one column').waitFor();
    await insert.click();
    expect(await workbench.sheets()).toEqual(before);
  });

  it('fits a pane of 320 px, in dark too', async () => {
    workbench = await session.openPage({ colorScheme: 'dark' });
    const { page } = workbench;
    await page.getByRole('separator').first().press('Home');
    const form = await choose(SIZE);
    await form.getByText('1,183 rows × 13 columns').waitFor();
    const panel = page.getByRole('tabpanel', { name: 'Data', exact: true });
    expect(
      await panel.evaluate((element) => [element.clientWidth <= 320, element.scrollWidth > element.clientWidth]),
    ).toEqual([true, false]);
    await form.scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(SCREENSHOTS, 'choose-dark-320.png') });
  });
});
