import path from 'node:path';
import {
  BIG,
  FREE,
  SCREENSHOTS,
  SMALL,
  button,
  field,
  find,
  formula,
  newPage,
  openFunctions,
  panel,
  result,
  setUpFunctionsTab,
  shot,
  showFunctions,
  untilFormula,
  workbench,
} from './support/functionsTab';

jest.setTimeout(90_000);
setUpFunctionsTab();

const FAILED_LOAD = /status 503|Failed to load resource/;
const [CUT_DATES, CUT_RATES] = ["'Rate cuts'!A5:A189", "'Rate cuts'!B5:B189"];

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

  it('offers the nearest place with room, and is one step to undo there', async () => {
    await openFunctions();
    await workbench.write("'Start here'!N7", [['mine']]);
    await find('RATECUTS', 'RATECUTS');
    await field('dates').fill(CUT_DATES);
    await field('rates').fill(CUT_RATES);
    await workbench.selectCell(FREE);
    await button('Insert formula').click();
    await panel.getByText(/There is room in 'Start here'!P5;/).waitFor();
    await button("Insert in 'Start here'!P5").click();
    await panel.getByText(/^The formula was inserted in 'Start here'!P5:S\d+\.$/).waitFor();
    expect((await workbench.read("'Start here'!P5:Q5"))[0]).toEqual(['date', 'change']);
    await workbench.selectCell('P6');
    await workbench.page.keyboard.press('Control+z');
    await workbench.waitForCell("'Start here'!P5", (value) => value === null);
    expect(await workbench.readOne("'Start here'!N7")).toBe('mine');
  });

  it('follows cells that change, also by undo', async () => {
    await openFunctions();
    await workbench.write("'Start here'!M1", [[15], [20]]);
    await find('VALGAP', 'VALGAP');
    await field('small').fill("'Start here'!M1");
    await field('large').fill("'Start here'!M2");
    await result().getByText('−0.25', { exact: true }).waitFor();
    await workbench.typeInto('M1', '10');
    await result().getByText('−0.5', { exact: true }).waitFor();
    await workbench.page.keyboard.press('Control+z');
    await result().getByText('−0.25', { exact: true }).waitFor();
  });

  it('shows the selection at the field that waits for it', async () => {
    await openFunctions();
    await find('VALGAP', 'VALGAP');
    await field('small').focus();
    await workbench.selectCell('C3:D7');
    await panel.getByText("'Start here'!C3:D7", { exact: true }).waitFor();
    expect(await button('Use selection for large').getAttribute('title')).toBe("Use selection ('Start here'!C3:D7)");
    await shot('selection');
  });

  it('begins with the data that were put on sheets, and offers their columns by name', async () => {
    await openFunctions();
    const { page } = workbench;
    await find('which did better', 'RELPERF');
    expect(await field('asset').inputValue()).toBe('');
    for (const title of ['US size and style, monthly', 'US industries, monthly']) {
      await page.getByRole('tab', { name: 'Data', exact: true }).click();
      await page.getByRole('button', { name: `Insert ${title}`, exact: true }).click();
      await page.getByText(`The sheet “${title}” was added.`).waitFor();
    }
    await page.getByRole('tab', { name: 'Functions', exact: true }).click();
    expect(await field('asset').inputValue()).toBe("'US size and style, monthly'!B4:B1187");
    await button('Columns for asset').click();
    await page.getByRole('group', { name: 'US industries, monthly' }).getByRole('menuitemradio').first().waitFor();
    await page.screenshot({ path: path.join(SCREENSHOTS, 'columns.png') });
    await page.getByRole('menuitemradio', { name: 'Value', exact: true }).click();
    expect(await field('asset').inputValue()).toMatch(/^'US size and style, monthly'!/);
    await result().getByRole('status').waitFor();
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
    await newPage();
    let refusals = 0;
    await workbench.page.route('**/catalogue.json', (route) => {
      refusals += 1;
      return refusals === 1 ? route.fulfill({ status: 503, body: 'busy' }) : route.continue();
    });
    await showFunctions();
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
    await newPage();
    await workbench.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    });
    await showFunctions();
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
