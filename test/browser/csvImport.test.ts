/** A person's own file, from choosing it to the sheet, in the workbench. */
import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { WorkbenchSession, type WorkbenchPage } from './support/workbench';

jest.setTimeout(180_000);

const SCREENSHOTS = path.resolve(__dirname, '../../test-output/csv-import');

let session: WorkbenchSession;
let workbench: WorkbenchPage;
let page: Page;
let section: Locator;

beforeAll(async () => {
  session = await WorkbenchSession.start();
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
});
afterAll(() => session.close());

async function open(options?: Parameters<WorkbenchSession['openPage']>[0]): Promise<void> {
  workbench = await session.openPage(options);
  page = workbench.page;
  section = page.getByRole('region', { name: 'Import CSV' });
}
beforeEach(() => open());
afterEach(async () => {
  const { problems } = workbench;
  await workbench.close();
  expect(problems).toEqual([]);
});

async function choose(name: string, content: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    section.getByRole('button', { name: 'Choose CSV file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

async function insert(): Promise<void> {
  const button = section.getByRole('button', { name: 'Insert data' });
  await section.getByText(/rows? ×/).waitFor();
  await button.click();
}

const PRICES =
  'Date,Small,Big,Market index\n2024-01-31,"1,001.50",200,300\n2024-02-29,1002.25,abc,301\n2024-03-31,NA,203,302\n';

it('puts a file on a sheet of its own, and charts begin with it', async () => {
  await choose('My prices.csv', PRICES);
  await section.getByText('3 rows × 4 columns. 1 cell left blank, because it does not fit.').waitFor();
  await insert();
  await section.getByText('The sheet “My prices” was added, with 3 rows.').waitFor();
  expect(await workbench.read("'My prices'!A1:D7")).toEqual([
    ['My prices', null, null, null],
    [expect.stringMatching(/^Imported from My prices\.csv on \d{1,2} \w{3} \d{4}$/), null, null, null],
    [null, null, null, null],
    ['Date', 'Small', 'Big', 'Market index'],
    [45322, 1001.5, 200, 300],
    [45351, 1002.25, null, 301],
    [45382, null, 203, 302],
  ]);
  await page.getByRole('tab', { name: 'Charts', exact: true }).click();
  const asset = page.getByRole('tabpanel', { name: 'Charts' }).getByRole('textbox', { name: 'Asset', exact: true });
  await page.waitForFunction(
    (field) => field instanceof HTMLInputElement && field.value === "'My prices'!B4:B7",
    await asset.elementHandle(),
  );
});

it('lists every cell that does not fit, page by page, and puts the list on a sheet', async () => {
  const lines = Array.from({ length: 200 }, (_, row) => `2024-01-31,${row % 4 === 0 ? `bad ${row}` : row}`);
  await choose('faulty.csv', `Date,Value\n${lines.join('\n')}\n`);
  await section.getByText('Not imported (50)').waitFor();
  const list = section.getByRole('region', { name: 'Not imported (50)' });
  expect(await list.getByRole('row').nth(1).innerText()).toMatch(/^2\s+Value\s+bad 0\s+Not a number/);
  await section.getByRole('button', { name: 'Next entries' }).click();
  expect(await list.getByRole('row').nth(1).innerText()).toMatch(/^82\s+Value\s+bad 80/);
  await section.getByText('21 to 40 of 50').waitFor();

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: 'Save list as CSV' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('faulty.csv - not imported.csv');
  const text = fs.readFileSync(await saved.path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(51);

  await section.getByRole('button', { name: 'Put list on a sheet' }).click();
  await section.getByText('The list is on the sheet “Not imported”.').waitFor();
  expect(await workbench.read("'Not imported'!A4:C4")).toEqual([[2, 'Value', 'bad 0']]);
  expect((await workbench.read("'Not imported'!A53:C54"))[0]).toEqual([198, 'Value', 'bad 196']);
});

it('asks for the order of dates that can be read both ways, and writes nothing before', async () => {
  const before = await workbench.sheets();
  await choose('dates.csv', 'Date,A,B\n01/02/2024,1.5,2\n02/03/2024,1.6,3\n');
  await section.getByText(/Each of them can be read in more than one/).waitFor();
  await section.getByRole('button', { name: 'Insert data' }).click();
  await section.getByText('Choose one; nothing is guessed.').waitFor();
  expect(await workbench.sheets()).toEqual(before);
  await section.getByRole('radio', { name: /^Month first: 01\/02\/2024 is 2 Jan 2024/ }).click();
  await insert();
  await section.getByText('The sheet “dates” was added, with 2 rows.').waitFor();
  expect((await workbench.read('dates!A5:A6')).flat()).toEqual([45293, 45325]);
});

it('shows what was understood, and lets all of it be changed', async () => {
  await choose('europe.csv', 'Kurse\n\nDatum;Wert;Code\n31.12.2023;1.234,5;007\n01.01.2024;2,5;008\n');
  await section.getByText('2 rows × 3 columns.').waitFor();
  const value = (label: string) =>
    section
      .getByRole('combobox', { name: label })
      .evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.text);
  expect(await value('Delimiter')).toBe('Semicolon');
  expect(await value('Header row')).toBe('Line 3: Datum · Wert · Code');
  expect(await value('Decimal sign')).toBe('Comma, 1.234,56');
  expect(await value('Dates')).toBe('Day first, 31/12/2024');
  await section.getByText('Line 1 stands above the table and is not imported.').waitFor();
  const preview = section.getByRole('region', { name: 'First rows as understood' });
  expect(await preview.getByRole('row').nth(1).innerText()).toMatch(/2023-12-31\s+1,234\.5\s+007/);

  await section.getByRole('button', { name: 'Columns (3 of 3)' }).click();
  await section.getByRole('combobox', { name: 'Kind of Code' }).selectOption('number');
  await section.getByText('2 cells left blank, because they do not fit.').waitFor();
  await section.getByRole('checkbox', { name: 'Code' }).uncheck();
  await section.getByText('2 rows × 2 columns.').waitFor();
  await section.getByLabel('Rows from').fill('2024-01-01');
  await section.getByText('1 row × 2 columns. 1 row outside the dates.').waitFor();
  await section.getByRole('textbox', { name: 'Sheet name' }).fill('Start here');
  await insert();
  await section.getByText('The sheet “Start here 2” was added, with 1 row.').waitFor();
  expect(await workbench.read("'Start here 2'!A4:C5")).toEqual([
    ['Datum', 'Wert', null],
    [45292, 2.5, null],
  ]);
});

it('takes pasted cells', async () => {
  const field = section.getByRole('textbox', { name: 'Or paste cells here' });
  await field.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Month\tA\nJan 2024\t1.5\nFeb 2024\t2.5\n');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await insert();
  await section.getByText('The sheet “Pasted cells” was added, with 2 rows.').waitFor();
  expect(await workbench.read("'Pasted cells'!A5:B6")).toEqual([
    [45322, 1.5],
    [45351, 2.5],
  ]);
  await section.getByRole('button', { name: 'Close file' }).click();
  await section.getByRole('textbox', { name: 'Or paste cells here' }).fill('Date;A\n2024-01-31;1\n');
  await section.getByRole('button', { name: 'Paste', exact: true }).click();
  await section.getByText('1 row × 2 columns.').waitFor();
});

it('takes a dropped file, one at a time', async () => {
  const drop = (count: number) =>
    section.getByText('or drop it here').evaluate((element, files) => {
      const dataTransfer = new DataTransfer();
      for (let file = 0; file < files; file += 1)
        dataTransfer.items.add(new File(['Date,A\n2024-01-31,1\n'], 'dropped.csv'));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, count);
  await drop(2);
  await section.getByText('Those were 2 files. Import them one after another.').waitFor();
  await drop(1);
  await section.getByText('1 row × 2 columns.').waitFor();
});

it('says why a file cannot be read, and what to do', async () => {
  await choose('book.csv', 'PK\u0003\u0004 and so on');
  const message = section.getByRole('group').filter({ hasText: '“book.csv” cannot be imported.' });
  await message.waitFor();
  expect(await message.innerText()).toMatch(/Excel workbook.*save as CSV.*The workbook is as it was\./s);
  await section.getByRole('button', { name: 'Close file' }).click();
  await choose('open.csv', 'Date,A\n2024-01-31,1\n2024-02-29,"2\n2024-03-31,3\n');
  await section.getByText(/row that begins in line 3 is not closed/).waitFor();
  await section.getByRole('combobox', { name: 'Quotation marks' }).selectOption({ label: 'Ordinary characters' });
  await section.getByText('3 rows × 2 columns.').waitFor();
});

describe('a file of 20 MB', () => {
  const row = (index: number): string =>
    `${2_000 + (index % 100)}-0${1 + (index % 9)}-15,${index}.25,${(index * 7) % 1000}.5,some text ${index % 50}\n`;
  const big = (rows: number): string =>
    `Date,A,B,Note\n${Array.from({ length: rows }, (_, index) => row(index)).join('')}`;

  it('is read without freezing the page, and Cancel leaves no sheet', async () => {
    const before = await workbench.sheets();
    // How long the page stood still at most, and all in all.
    await page.evaluate(() => {
      const stillness = { longest: 0, begun: performance.now() };
      Object.assign(window, { stillness });
      let last = stillness.begun;
      setInterval(() => {
        stillness.longest = Math.max(stillness.longest, performance.now() - last);
        last = performance.now();
      }, 10);
    });
    const file = path.join(SCREENSHOTS, 'large.csv');
    fs.writeFileSync(file, big(245_000));
    expect(fs.statSync(file).size).toBeGreaterThan(9_000_000);
    await section.locator('input[type=file]').setInputFiles(file);
    await section.getByText('245,000 rows × 4 columns.').waitFor({ timeout: 60_000 });
    const [longest, whole] = await page.evaluate(() => {
      const { stillness } = window as unknown as { stillness: { longest: number; begun: number } };
      return [stillness.longest, performance.now() - stillness.begun];
    });
    // A page that read the file itself would stand still nearly all the time, on a slow computer as on a fast one.
    expect(longest).toBeLessThan(whole / 3);
    await insert();
    await section.getByText(/of 245,000 rows written/).waitFor();
    await section.getByRole('button', { name: 'Cancel' }).click();
    await section.getByText('Cancelled. The workbook is as it was.').waitFor();
    expect(await workbench.sheets()).toEqual(before);
    fs.rmSync(file);
  });

  it('that does not fit is refused with advice, and fits after it is followed', async () => {
    const file = path.join(SCREENSHOTS, 'larger.csv');
    fs.writeFileSync(file, big(510_000));
    expect(fs.statSync(file).size).toBeGreaterThan(19_000_000);
    await section.locator('input[type=file]').setInputFiles(file);
    await section
      .getByText(/grid takes 1,000,000 cells at once, and there are 2,040,000.*Leave out columns/)
      .waitFor({ timeout: 90_000 });
    expect(await section.getByRole('button', { name: 'Insert data' }).getAttribute('aria-disabled')).toBe('true');
    await section.getByLabel('Rows to').fill('2009-12-31');
    await section.getByText('51,000 rows × 4 columns. 459,000 rows outside the dates.').waitFor({ timeout: 60_000 });
    await insert();
    await section.getByText('The sheet “larger” was added, with 51,000 rows.').waitFor({ timeout: 60_000 });
    expect((await workbench.read('larger!A51003:D51004'))[1]).toEqual([
      expect.any(Number),
      509_909.25,
      363.5,
      'some text 9',
    ]);
    fs.rmSync(file);
  });
});

it.each([
  ['light', { colorScheme: 'light' as const }],
  ['dark', { colorScheme: 'dark' as const }],
  ['high contrast', { forcedColors: 'active' as const }],
])('can be read in %s at 320 pixels', async (name, options) => {
  await workbench.close();
  await open(options);
  await page.locator('#pane').evaluate((element) => {
    element.style.cssText = 'width: 320px; min-width: 0; flex: 0 0 320px;';
  });
  await choose('My prices.csv', PRICES);
  await section.getByText(/3 rows ×/).waitFor();
  await section.getByRole('button', { name: /^Columns \(/ }).click();
  const spill = await page
    .getByRole('tabpanel', { name: 'Data' })
    .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(spill).toBe(0);
  await section.screenshot({ path: path.join(SCREENSHOTS, `${name.replace(' ', '-')}.png`) });
});
