// The pane beside other settings and other days: the person's own notation, cells that change, the pane closed and opened again.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SIZE_AND_STYLE, insertDataset, openAddIn } from './support/addIn.mjs';

const PRICES = [
  ['Date', 'Small', 'Big'],
  [45292, 100, 100],
  [45323, 104, 101],
  [45352, 103, 104],
  [45383, 110, 105],
];
const [SMALL, BIG] = ['Sheet1!B1:B5', 'Sheet1!C1:C5'];

function functionsTab(excel) {
  const panel = excel.page.getByRole('tabpanel', { name: 'Functions', exact: true });
  return {
    panel,
    button: (name) => panel.getByRole('button', { name, exact: true }),
    field: (name) => panel.getByRole('textbox', { name, exact: true }),
    result: (text) => panel.getByRole('region', { name: 'Result' }).getByText(text, { exact: true }),
    show: () => excel.page.getByRole('tab', { name: 'Functions', exact: true }).click(),
    async open(id) {
      await panel.getByRole('searchbox', { name: 'Search functions' }).fill(id);
      await panel.getByRole('button', { name: new RegExp(`^${id} `) }).click();
      await panel.getByRole('heading', { name: `ROTOR.${id}`, exact: true }).waitFor();
    },
    async formulaIs(expected) {
      await panel
        .page()
        .waitForFunction(
          ([text]) => [...document.querySelectorAll('textarea')].some(({ value }) => value === text),
          [expected],
        );
    },
  };
}

describe('where the comma is the decimal sign', () => {
  let excel;
  let tab;
  before(async () => {
    excel = await openAddIn({ culture: { name: 'de-DE', decimalSeparator: ',' } });
    tab = functionsTab(excel);
    await tab.show();
  });
  after(() => excel?.close());

  test('the form takes and shows numbers and formulas so, and writes into cells what Excel reads everywhere', async () => {
    await tab.open('GAPCLOSE');
    await tab.field('gap').fill('-0,3');
    await tab.field('years').fill('2,5');
    await tab.formulaIs('=ROTOR.GAPCLOSE(-0,3;2,5)');
    const shown = await tab.panel
      .getByRole('region', { name: 'Result' })
      .getByText(/^0,\d+$/)
      .innerText();
    await excel.select('Sheet1!A1');
    await tab.button('Insert formula').click();
    await tab.panel.getByText('The formula was inserted in Sheet1!A1.').waitFor();
    await excel.calculate();
    const { formula, value } = excel.workbook.cell('Sheet1!A1');
    assert.equal(formula, '=ROTOR.GAPCLOSE(-0.3,2.5)');
    assert.ok(Math.abs(value - Number(shown.replace(',', '.'))) < 1e-6);

    await tab.field('gap').fill('-0.3');
    await tab.panel.getByText(/“-0\.3” is no number\. Write decimals with a comma, as in 0,5\./).waitFor();
  });

  test('a formula that is typed, pasted or there already is read so', async () => {
    await tab.field('Formula').fill('=ROTOR.GAPCLOSE(-0,25;4;0,05)');
    assert.equal(await tab.field('gap').inputValue(), '-0,25');
    assert.equal(await tab.field('target (optional)').inputValue(), '0,05');
    // As a help page shows it.
    await tab.field('Formula').fill('=ROTOR.VALGAP(15.5, 20)');
    await tab.panel.getByRole('heading', { name: 'ROTOR.VALGAP', exact: true }).waitFor();
    await tab.result('−0,225').waitFor();
    assert.equal(await tab.field('small').inputValue(), '15,5');

    await tab.button('All functions').click();
    await tab.button('Edit the formula in the active cell').click();
    await tab.panel.getByText('This form changes the formula in Sheet1!A1.').waitFor();
    assert.deepEqual([await tab.field('gap').inputValue(), await tab.field('years').inputValue()], ['-0,3', '2,5']);
    await tab.formulaIs('=ROTOR.GAPCLOSE(-0,3;2,5)');
  });

  test('the Data tab offers its formula so', async () => {
    await excel.page.getByRole('tab', { name: 'Data', exact: true }).click();
    await insertDataset(excel, SIZE_AND_STYLE);
    // Shown once Excel has told how formulas are written.
    const offered = await excel.page.locator('code').first().innerText();
    assert.match(offered, /^=ROTOR\.RELPERF\('.+'!B4:B1187;'.+'!C4:C1187;12\)$/);
  });

  test('nothing goes wrong unnoticed', () => assert.deepEqual(excel.errors, []));
});

describe('where the point is the decimal sign and the semicolon separates', () => {
  test('the formula is shown so', async () => {
    const excel = await openAddIn({ culture: { name: 'de-CH', decimalSeparator: '.' } });
    const tab = functionsTab(excel);
    await tab.show();
    await tab.open('VALGAP');
    await tab.field('small').fill('15.5');
    await tab.field('large').fill('20');
    await tab.formulaIs('=ROTOR.VALGAP(15.5;20)');
    await excel.close();
  });
});

describe('a result in the pane', () => {
  let excel;
  let tab;
  before(async () => {
    excel = await openAddIn();
    tab = functionsTab(excel);
    await excel.setCell('Sheet1!A1', PRICES);
    await tab.show();
    await tab.open('RELPERF');
    await tab.field('asset').fill(SMALL);
    await tab.field('benchmark').fill(BIG);
    await tab.result('0.05').waitFor();
  });
  after(() => excel?.close());

  test('follows the cells it is worked out from', async () => {
    await excel.setCell('Sheet1!B5', 120);
    await tab.result('0.15').waitFor();
    await excel.setCell('Sheet1!B5', '=B4+7');
    await tab.result('0.05').waitFor();
    await excel.setCell('Sheet1!B4', 113);
    await tab.result('0.15').waitFor();
  });

  test('comes to rest: neither insertion nor calculation sets it going for ever', async () => {
    await excel.select('Sheet1!E1');
    await tab.button('Insert formula').click();
    await tab.panel.getByText('The formula was inserted in Sheet1!E1.').waitFor();
    await excel.calculate();
    await excel.page.waitForTimeout(2500);
    const before = excel.batches.length;
    await excel.page.waitForTimeout(2000);
    assert.equal(excel.batches.length, before);
  });

  test('is not worked out while another tab is in sight', async () => {
    await excel.page.getByRole('tab', { name: 'Data', exact: true }).click();
    await excel.page.waitForTimeout(1500);
    const before = excel.batches.length;
    await excel.setCell('Sheet1!B5', 130);
    await excel.page.waitForTimeout(1500);
    const asked = excel.batches.slice(before).filter(({ request }) => JSON.stringify(request).includes('ValueTypes'));
    assert.deepEqual(asked, []);
    await tab.show();
    await tab.result('0.25').waitFor();
  });

  test('the selection is shown at the field that waits for it', async () => {
    const use = tab.button('Use selection for asset');
    await tab.field('asset').focus();
    await excel.select('Sheet1!B2:B4');
    await tab.panel.getByText('Sheet1!B2:B4', { exact: true }).waitFor();
    assert.equal(await use.getAttribute('title'), 'Use selection (Sheet1!B2:B4)');
  });

  test('nothing goes wrong unnoticed', () => assert.deepEqual(excel.errors, []));
});

describe('the pane closed and opened again', () => {
  async function fillPane(excel) {
    const tab = functionsTab(excel);
    await insertDataset(excel, SIZE_AND_STYLE);
    await excel.setCell('Sheet1!A1', PRICES);
    await excel.page.getByRole('tab', { name: 'Charts', exact: true }).click();
    await excel.page.getByRole('radio', { name: /^Rotation map/ }).click();
    await tab.show();
    await tab.open('RELPERF');
    await tab.field('asset').fill(SMALL);
    await tab.field('benchmark').fill(BIG);
    await tab.result('0.05').waitFor();
    return tab;
  }
  const reopen = async (excel) => {
    await excel.page.reload();
    await excel.page.getByRole('tab', { name: 'Functions', exact: true }).waitFor();
  };
  const columnsOf = async (excel, tab) => {
    await tab.button('Columns for asset').click();
    const names = await excel.page.getByRole('menuitemradio').allInnerTexts();
    await excel.page.keyboard.press('Escape');
    return names;
  };

  test('shows tab, forms and data as they were, without sheets that have gone', async () => {
    const excel = await openAddIn();
    const tab = await fillPane(excel);
    await reopen(excel);
    await tab.panel.getByRole('heading', { name: 'ROTOR.RELPERF', exact: true }).waitFor();
    assert.equal(await tab.field('asset').inputValue(), SMALL);
    await tab.result('0.05').waitFor();
    assert.ok((await columnsOf(excel, tab)).includes('Small'));
    await excel.page.getByRole('tab', { name: 'Charts', exact: true }).click();
    assert.equal(await excel.page.getByRole('radio', { name: /^Rotation map/ }).isChecked(), true);
    const prices = await excel.page
      .getByRole('tabpanel', { name: 'Charts', exact: true })
      .getByRole('textbox', { name: /^(Prices|Assets)/ })
      .inputValue();
    assert.match(prices, /^'US size and style, monthly'!/);

    await excel.run(async (context, name) => {
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    }, SIZE_AND_STYLE);
    await tab.show();
    await tab.button('Columns for asset').waitFor({ state: 'detached' });
    await reopen(excel);
    await tab.result('0.05').waitFor();
    assert.equal(await tab.button('Columns for asset').count(), 0);
    assert.deepEqual(excel.errors, []);
    await excel.close();
  });

  test('keeps a workbook that has not been saved as long as the window', async () => {
    const excel = await openAddIn({ fileAddress: '' });
    const tab = await fillPane(excel);
    const kept = await excel.page.evaluate(() => [localStorage, sessionStorage].map((storage) => Object.keys(storage)));
    assert.deepEqual(
      kept.map((names) => names.filter((name) => name.startsWith('rotor.pane.'))),
      [[], ['rotor.pane.unsaved']],
    );
    await reopen(excel);
    await tab.result('0.05').waitFor();
    await excel.close();
  });

  test('works all the same where the page may keep nothing, and where what it kept is spoilt', async () => {
    const excel = await openAddIn();
    const tab = await fillPane(excel);
    await excel.page.evaluate(() => {
      for (const name of Object.keys(localStorage)) {
        localStorage.setItem(
          name,
          '{"version":1,"used":0,"values":{"tab":"functions","inserted":[{"sheet":5}],"functions.opened":{"id":["RELPERF"]},"functions.forms":"none","charts.forms":{"rotation-map":[]}}}',
        );
      }
    });
    await reopen(excel);
    await tab.panel.getByRole('searchbox', { name: 'Search functions' }).waitFor();
    await excel.page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Access is denied.', 'SecurityError');
          },
        });
      }
    });
    await reopen(excel);
    await tab.show();
    await tab.open('STREAK');
    await tab.field('asset').fill(SMALL);
    assert.equal(await tab.field('asset').inputValue(), SMALL);
    await excel.close();
  });
});
