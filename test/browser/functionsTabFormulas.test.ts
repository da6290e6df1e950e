import {
  BIG,
  FREE,
  SMALL,
  button,
  field,
  find,
  openFunctions,
  panel,
  setUpFunctionsTab,
  shot,
  untilFormula,
  workbench,
} from './support/functionsTab';

jest.setTimeout(90_000);
setUpFunctionsTab();

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

  it('is found from any cell its result reaches into, and gives way in one step to undo', async () => {
    await openFunctions();
    const old = `=ROTOR.VALGAPSERIES('Price to book'!B5:B9,'Price to book'!C5:C9)`;
    await workbench.write(`'Start here'!${FREE}`, [[old]]);
    const [before] = await workbench.read("'Start here'!M9:M9");
    await workbench.selectCell('M7');
    await find('VALGAPSERIES', 'VALGAPSERIES');
    await panel.getByText(`This form changes the formula in 'Start here'!${FREE}.`).waitFor();
    await panel.getByRole('combobox', { name: 'method (optional)' }).selectOption('log');
    await button('Change formula').click();
    await panel.getByText(`The formula was inserted in 'Start here'!M5:M9.`).waitFor();
    expect(await workbench.read("'Start here'!M9:M9")).not.toEqual([before]);
    await shot('edited');
    await workbench.selectCell('M6');
    await workbench.page.keyboard.press('Control+z');
    await workbench.waitForCell("'Start here'!M9", (value) => value === before?.[0]);
    // What was undone is another formula than the one this form wrote.
    await button('Change formula').click();
    await panel.getByText(/has been changed or moved since this form was opened\./).waitFor();
  });

  it('may have a result that reaches beyond the sheet the grid began with', async () => {
    await openFunctions();
    await find('DATASET', 'DATASET');
    await field('Formula').fill('=ROTOR.DATASET("us-factors-daily","market")');
    await panel.getByText(/^25,903 rows × 2 columns/).waitFor();
    await workbench.selectCell(FREE);
    await button('Insert formula').click();
    await panel.getByText(/^The formula was inserted in 'Start here'!M5:N25907\.$/).waitFor();
    await workbench.waitForCell("'Start here'!M25907", (value) => typeof value === 'number');
  });

  it('may be typed or pasted into the pane', async () => {
    await openFunctions();
    await find('VALGAP', 'VALGAP');
    await field('Formula').fill(`=rotor.relperf(${SMALL},${BIG},12,"ratio")`);
    await panel.getByRole('heading', { name: 'ROTOR.RELPERF', exact: true }).waitFor();
    expect(await field('asset').inputValue()).toBe(SMALL);
    await field('Formula').fill('=SUM(A1:A9)');
    await field('asset').focus();
    await panel.getByText(/This is no formula with a single ROTOR function/).waitFor();
    await shot('typed');
    await field('asset').fill(BIG);
    await untilFormula(`=ROTOR.RELPERF(${BIG},${BIG},12,"ratio")`);
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
