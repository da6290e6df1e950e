import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { WorkbenchSession, type WorkbenchPage } from './support/workbench';

jest.setTimeout(90_000);

const SCREENSHOTS = path.resolve(__dirname, '../../test-output/functions');
const FAILED_LOAD = /status 503|Failed to load resource/;
const [SMALL, BIG] = ["'Size and style'!B4:B545", "'Size and style'!C4:C545"];
const [CUT_DATES, CUT_RATES] = ["'Rate cuts'!A5:A189", "'Rate cuts'!B5:B189"];
/** A free cell of the sheet that the page opens with. */
const FREE = 'M5';

let session: WorkbenchSession;
let workbench: WorkbenchPage;
let panel: Locator;

beforeAll(async () => {
  session = await WorkbenchSession.start();
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
});
afterAll(() => session.close());

async function openFunctions(options: Parameters<WorkbenchSession['newPage']>[0] = {}): Promise<void> {
  workbench = await session.newPage(options);
  await workbench.open();
  await workbench.page.getByRole('tab', { name: 'Functions', exact: true }).click();
  panel = workbench.page.getByRole('tabpanel', { name: 'Functions', exact: true });
}
/** What a test expects to go wrong is taken off the list before. */
afterEach(async () => {
  const { problems } = workbench;
  await workbench.close();
  expect(problems).toEqual([]);
});

const button = (name: string | RegExp): Locator => panel.getByRole('button', { name, exact: true });
const field = (name: string): Locator => panel.getByRole('textbox', { name, exact: true });
const formula = (): Promise<string> => field('Formula').inputValue();
const result = (): Locator => panel.getByRole('region', { name: 'Result' });
const shot = (name: string): Promise<Buffer> =>
  workbench.page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });

async function find(search: string, id: string): Promise<void> {
  await panel.getByRole('searchbox', { name: 'Search functions' }).fill(search);
  await panel.getByRole('button', { name: new RegExp(`^${id} `) }).click();
  await panel.getByRole('heading', { name: `ROTOR.${id}` }).waitFor();
}

/** Waits until the pane's own text holds; what it shows comes after a pause in typing. */
async function untilFormula(expected: string): Promise<void> {
  const until = Date.now() + 10_000;
  while ((await formula()) !== expected) {
    if (Date.now() > until) throw new Error(`The formula is still ${await formula()}`);
    await workbench.page.waitForTimeout(50);
  }
}

describe('from a question to a cell', () => {
  it('finds a function by its question, takes cells from the selection, shows the result and inserts the formula', async () => {
    await openFunctions();
    await shot('families');
    await panel.getByRole('searchbox', { name: 'Search functions' }).fill('which did better');
    await shot('found');
    await find('which did better', 'RELPERF');
    expect(await formula()).toBe('=ROTOR.RELPERF(asset,benchmark)');
    expect(await panel.getByText('Which of the two did better, and by how much?').count()).toBe(1);
    await shot('empty-form');

    await workbench.showSheet('Size and style');
    await workbench.selectCell('B4:B545');
    await button('Use selection for asset').click();
    await workbench.selectCell('C4:C545');
    await button('Use selection for benchmark').click();
    expect(await field('asset').inputValue()).toBe(SMALL);
    await field('periods (optional)').fill('12');
    await untilFormula(`=ROTOR.RELPERF(${SMALL},${BIG},12)`);
    const expected = Number(await workbench.readOne("'Start here'!B6"));
    const shown = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 }).format(expected).replace('-', '−');
    await result().getByText(shown, { exact: true }).waitFor();
    await shot('scalar');

    await panel.getByRole('combobox', { name: 'method (optional)' }).selectOption('ratio');
    await untilFormula(`=ROTOR.RELPERF(${SMALL},${BIG},12,"ratio")`);
    await panel.getByText('ratio: Ratio of the two factors of growth less 1').waitFor();
    await panel.getByRole('combobox', { name: 'method (optional)' }).selectOption('');

    await workbench.showSheet('Start here');
    await workbench.selectCell(FREE);
    await button('Insert formula').click();
    await panel.getByText(`The formula was inserted in 'Start here'!${FREE}.`).waitFor();
    expect(await workbench.waitForCell(`'Start here'!${FREE}`, (value) => value !== null)).toBe(expected);
    await shot('inserted');
  });

  it('shows the beginning of a result that spills, and inserts it whole', async () => {
    await openFunctions();
    await find('rate cuts begin', 'RATECUTS');
    await field('dates').fill(CUT_DATES);
    await field('rates').fill(CUT_RATES);
    await panel.getByRole('combobox', { name: 'which (optional)' }).selectOption('all');
    await result().getByRole('columnheader', { name: 'date' }).waitFor();
    await result().getByText('shown are the first 10 rows').waitFor();
    expect(await result().getByRole('row').count()).toBe(10);
    expect(await result().getByRole('row').nth(1).innerText()).toMatch(/^\d{4}-\d{2}-\d{2}\s+−\d/);
    await shot('spill');

    await workbench.selectCell(FREE);
    await button('Insert formula').click();
    await panel.getByText(/^The formula was inserted in 'Start here'!M5:P\d+\.$/).waitFor();
    expect(await workbench.read("'Start here'!M5:P5")).toEqual([['date', 'change', 'rate', 'first']]);
    const [dates] = await workbench.read("'Start here'!M6:M6");
    expect(dates?.[0]).toEqual(expect.any(Number));
    await workbench.selectCell('M6');
    await workbench.page.locator('#grid').screenshot({ path: path.join(SCREENSHOTS, 'grid-with-dates.png') });
    await workbench.page.keyboard.press('Control+z');
    await workbench.waitForCell("'Start here'!M5", (value) => value === null);
  });

  it('never writes over cells in use, and offers a sheet of its own', async () => {
    await openFunctions();
    await workbench.write("'Start here'!N7", [['mine']]);
    await find('RATECUTS', 'RATECUTS');
    await field('dates').fill(CUT_DATES);
    await field('rates').fill(CUT_RATES);
    await workbench.selectCell(FREE);
    await button('Insert formula').click();
    await panel.getByText(/Its result takes \d+ rows and 4 columns, and 'Start here'!N7 is not empty\./).waitFor();
    expect(await workbench.read("'Start here'!M5:N7")).toEqual([
      [null, null],
      [null, null],
      [null, 'mine'],
    ]);
    await shot('blocked');
    await button('Insert on a new sheet').click();
    await panel.getByText('The sheet “RATECUTS” was added with the formula.').waitFor();
    expect(await workbench.read('RATECUTS!A1:B4')).toEqual([
      ['When did rate cuts begin?', null],
      [expect.stringMatching(/cut/i), null],
      [null, null],
      ['date', 'change'],
    ]);
  });

  it('keeps out of the cells that the formula reads', async () => {
    await openFunctions();
    await find('relstrength', 'RELSTRENGTH');
    await field('asset').fill("'Start here'!M1:M9");
    await field('benchmark').fill("'Start here'!N1:N9");
    await workbench.selectCell(FREE);
    await button('Insert formula').click();
    await panel.getByText(/among those that the formula reads, 'Start here'!M1:M9\./).waitFor();
  });
});

describe('what is wrong', () => {
  it('is told in words at its field', async () => {
    await openFunctions();
    await find('RELPERF', 'RELPERF');
    await button('Insert formula').click();
    await panel.getByText('Fill in this field.').first().waitFor();
    expect(await field('asset').getAttribute('aria-invalid')).toBe('true');
    expect(await field('asset').getAttribute('required')).not.toBeNull();

    await field('asset').fill('Shares!A1:A9');
    await panel.getByText(/There is no sheet “Shares”/).waitFor();
    await field('asset').fill(SMALL);
    await field('benchmark').fill(BIG);
    await field('periods (optional)').fill('0');
    await panel.getByText(/^periods must be a whole number of at least 1; it is 0\./).waitFor();
    expect(await field('periods (optional)').getAttribute('aria-invalid')).toBe('true');
    await result().getByText('There is no result. See the field periods.').waitFor();
    await shot('fault');
    await button('Insert formula').click();
    await panel.getByText('The workbook is as it was.').waitFor();

    await field('periods (optional)').fill('0,5');
    await panel.getByText(/“0,5” is no number\. Write decimals with a point/).waitFor();
    await field('periods (optional)').fill('900');
    await result()
      .getByText(/^There is no result\. At least 901 /)
      .waitFor();
  });

  it('the list that does not load is loaded again on request', async () => {
    workbench = await session.newPage();
    let refusals = 0;
    await workbench.page.route('**/catalogue.json', (route) => {
      refusals += 1;
      return refusals === 1 ? route.fulfill({ status: 503, body: 'busy' }) : route.continue();
    });
    await workbench.open();
    await workbench.page.getByRole('tab', { name: 'Functions', exact: true }).click();
    panel = workbench.page.getByRole('tabpanel', { name: 'Functions', exact: true });
    await panel.getByText(/The list of functions could not be loaded\./).waitFor();
    await button('Load again').click();
    await button(/^Valuation/).waitFor();
    const kept = workbench.problems.filter((problem) => !FAILED_LOAD.test(problem));
    workbench.problems.splice(0, workbench.problems.length, ...kept);
  });
});

describe('what is at hand', () => {
  it('is kept: favourites and the functions opened last', async () => {
    await openFunctions();
    await find('valuation gap wide', 'VALGAP');
    await button('Favourite').click();
    await button('All functions').click();
    expect(await panel.getByRole('searchbox').evaluate((box) => box === document.activeElement)).toBe(true);
    await find('streak', 'STREAK');
    await workbench.open();
    await workbench.page.getByRole('tab', { name: 'Functions', exact: true }).click();
    await panel.getByRole('list', { name: 'Favourites' }).getByText('VALGAP').waitFor();
    expect(await panel.getByRole('list', { name: 'Recently opened' }).getByRole('button').allInnerTexts()).toEqual([
      expect.stringMatching(/^STREAK/),
    ]);
    await shot('at-hand');
  });

  it('lasts as long as the pane where nothing can be kept', async () => {
    workbench = await session.newPage();
    await workbench.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    });
    await workbench.open();
    await workbench.page.getByRole('tab', { name: 'Functions', exact: true }).click();
    panel = workbench.page.getByRole('tabpanel', { name: 'Functions', exact: true });
    await find('streak', 'STREAK');
    await button('Favourite').click();
    await button('All functions').click();
    await panel.getByRole('searchbox').fill('');
    await panel.getByRole('list', { name: 'Favourites' }).getByText('STREAK').waitFor();
  });

  it('carries the chosen cells to the next function that asks for the same', async () => {
    await openFunctions();
    await find('RELPERF', 'RELPERF');
    await field('asset').fill(SMALL);
    await field('benchmark').fill(BIG);
    await button('All functions').click();
    await find('STREAK', 'STREAK');
    expect(await formula()).toBe(`=ROTOR.STREAK(${SMALL},${BIG})`);
  });
});

describe('a formula that is there', () => {
  it('is opened in its form and changed in its cell', async () => {
    await openFunctions();
    await workbench.write(`'Start here'!${FREE}`, [[`=rotor.relperf(${SMALL},${BIG},12,"ratio")`]]);
    const before = await workbench.readOne(`'Start here'!${FREE}`);
    await workbench.selectCell(FREE);
    await button('Edit the formula in the active cell').click();
    await panel.getByText(`This form changes the formula in 'Start here'!${FREE}.`).waitFor();
    expect(await field('asset').inputValue()).toBe(SMALL);
    expect(await panel.getByRole('combobox', { name: 'method (optional)' }).inputValue()).toBe('ratio');
    await field('periods (optional)').fill('36');
    await workbench.selectCell('A1');
    await button('Change formula').click();
    await panel.getByText(`The formula was inserted in 'Start here'!${FREE}.`).waitFor();
    await workbench.waitForCell(`'Start here'!${FREE}`, (value) => typeof value === 'number' && value !== before);
  });

  it('may grow over its own result, but over nothing else', async () => {
    await openFunctions();
    await workbench.write(`'Start here'!${FREE}`, [
      [`=ROTOR.VALGAPSERIES('Price to book'!B5:B9,'Price to book'!C5:C9)`],
    ]);
    await workbench.selectCell(FREE);
    await button('Edit the formula in the active cell').click();
    await field('small').fill("'Price to book'!B5:B14");
    await field('large').fill("'Price to book'!C5:C14");
    await button('Change formula').click();
    await panel.getByText(`The formula was inserted in 'Start here'!M5:M14.`).waitFor();
    expect((await workbench.read("'Start here'!M5:M15")).flat().map((value) => typeof value)).toEqual([
      ...Array<string>(10).fill('number'),
      'object',
    ]);
  });

  it('must hold a function of Rotor alone', async () => {
    await openFunctions();
    await workbench.selectCell('A1');
    await button('Edit the formula in the active cell').click();
    await panel
      .getByRole('alert')
      .getByText(/The active cell holds no formula/)
      .waitFor();
  });
});

describe('everybody can use it', () => {
  it('by keyboard alone, from the search to the cell', async () => {
    await openFunctions();
    const { page } = workbench;
    await workbench.selectCell(FREE);
    await panel.getByRole('searchbox', { name: 'Search functions' }).focus();
    await page.keyboard.type('VALGAP');
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await panel.getByRole('heading', { name: 'ROTOR.VALGAP', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('15');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20');
    await untilFormula('=ROTOR.VALGAP(15,20)');
    await result().getByText('−0.25', { exact: true }).waitFor();
    await button('Insert formula').focus();
    await page.keyboard.press('Enter');
    await workbench.waitForCell(`'Start here'!${FREE}`, (value) => value === -0.25);
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['high-contrast', { forcedColors: 'active' as const }],
  ])('in a narrow pane without sideways scrolling, %s', async (name, options) => {
    await openFunctions(options);
    await workbench.page.locator('#pane').evaluate((element) => {
      element.style.cssText = 'width: 320px; min-width: 0; flex: 0 0 320px;';
    });
    await find('rate cuts begin', 'RATECUTS');
    await field('dates').fill(CUT_DATES);
    await field('rates').fill(CUT_RATES);
    await result().getByRole('columnheader', { name: 'date' }).waitFor();
    await shot(`narrow-${name}`);
    const overflow = await panel.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await result().scrollIntoViewIfNeeded();
    await shot(`narrow-${name}-result`);
  });

  it('links to the help page of the function', async () => {
    await openFunctions();
    await find('RELPERF', 'RELPERF');
    const link = panel.getByRole('link', { name: 'Help on RELPERF, in a new tab' });
    expect(await link.getAttribute('href')).toBe('docs/relperf.html');
    const address = await link.evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : ''));
    expect((await workbench.page.request.get(address)).status()).toBe(200);
  });
});
