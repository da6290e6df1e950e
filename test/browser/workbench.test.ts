import type { BrowserContextOptions } from 'playwright-core';
import { WorkbenchSession, type WorkbenchPage } from './support/workbench';

jest.setTimeout(60_000);

let session: WorkbenchSession;
let workbench: WorkbenchPage;

const SMALL = "'Size and style'!B4:B545";
const BIG = "'Size and style'!C4:C545";
/** A free cell of the sheet that the page opens with, and cells around it. */
const FREE = 'M5';
const AROUND_FREE = Array.from({ length: 8 }, () => Array<null>(8).fill(null));

beforeAll(async () => {
  session = await WorkbenchSession.start();
});
afterAll(() => session.close());

/** The tests of a group share a page; each begins with free cells, and none may leave trouble on the console. */
function sharePage(options: BrowserContextOptions = {}): void {
  beforeAll(async () => {
    workbench = await session.openPage(options);
  });
  afterEach(async () => {
    await workbench.write(`'Start here'!${FREE}`, AROUND_FREE);
    expect(workbench.problems).toEqual([]);
  });
  afterAll(() => workbench.close());
}

describe('the first workbook', () => {
  sharePage();

  it('begins with nothing to undo', async () => {
    await workbench.selectCell('B6');
    await workbench.page.keyboard.press('Control+z');
    await workbench.page.waitForTimeout(300);
    expect(await workbench.sheets()).toHaveLength(5);
    expect(await workbench.readOne("'Start here'!B6")).toEqual(expect.any(Number));
  });

  it('answers its questions with figures and no errors', async () => {
    expect(await workbench.sheets()).toEqual([
      'Start here',
      'Size and style',
      'Price to book',
      'Rate cuts',
      'Behind the chart',
    ]);
    const answers = (await workbench.read("'Start here'!A5:B22")).filter(([, answer]) => answer !== null);
    expect(answers.length).toBeGreaterThanOrEqual(13);
    expect(answers.map(([, answer]) => String(answer)).filter((answer) => answer.startsWith('#'))).toEqual([]);
    expect(await workbench.readOne("'Start here'!A3")).toMatch(/^Small caps (beat|lagged|matched) big caps/);
  });

  it('computes what its formulas say', async () => {
    const [first, last] = [
      await workbench.read("'Size and style'!B533:C533"),
      await workbench.read("'Size and style'!B545:C545"),
    ];
    const [smallBefore, bigBefore] = (first[0] ?? []).map(Number);
    const [small, big] = (last[0] ?? []).map(Number);
    const lead = Number(small) / Number(smallBefore) - Number(big) / Number(bigBefore);
    expect(await workbench.readOne("'Start here'!B6")).toBeCloseTo(lead, 12);
  });

  it('shows tables that spill', async () => {
    expect(await workbench.read("'Start here'!A25:B26")).toEqual([
      ['statistic', 'value'],
      ['latest', expect.any(Number)],
    ]);
    expect(await workbench.read("'Start here'!D25:D29")).toEqual([['name'], ['Small'], ['Big'], ['Value'], ['Growth']]);
    const cuts = await workbench.read("'Rate cuts'!D5:D12");
    // 6 June 1989 and 18 September 2024 as Excel numbers dates.
    expect(cuts.flat()).toEqual([32665, 34886, 36067, 36894, 39343, 43677, 45553, null]);
  });

  it('has a chart that a screen reader can name', async () => {
    expect(await workbench.charts()).toEqual([
      { sheet: 'Start here', title: 'Small relative to Big', recipe: 'relative-strength' },
    ]);
    await workbench.page.getByRole('img', { name: /Small relative to Big/ }).waitFor();
  });
});

describe('formulas typed by hand', () => {
  sharePage();

  it('are calculated', async () => {
    await workbench.typeInto(FREE, `=ROTOR.RELPERF(${SMALL},${BIG},12)`);
    const expected = await workbench.readOne("'Start here'!B6");
    expect(await workbench.waitForCell(FREE, (value) => value !== null)).toBe(expected);
  });

  it('may be written in small letters', async () => {
    await workbench.typeInto(FREE, '=rotor.valgap(15,20)');
    expect(await workbench.waitForCell(FREE, (value) => value !== null)).toBe(-0.25);
  });

  it('spill, and say so where there is no room', async () => {
    await workbench.typeInto(FREE, '=ROTOR.VALGAPSERIES({10;20;30},{20;20;20})');
    await workbench.waitForCell(FREE, (value) => value === -0.5);
    expect(await workbench.read('M5:M8')).toEqual([[-0.5], [0], [0.5], [null]]);
    await workbench.typeInto('M6', 'in the way');
    await workbench.waitForCell(FREE, (value) => value === '#SPILL!');
    await workbench.selectCell(FREE);
    await expect(workbench.message()).resolves.toMatch(/#SPILL!.*empty cells/);
    await workbench.selectCell('M6');
    await workbench.page.keyboard.press('Delete');
    await workbench.waitForCell('M7', (value) => value === 0.5);
  });

  it('take single values as Excel does', async () => {
    const rows = '{100;110;121},{100;100;100}';
    await workbench.write('M5', [
      [
        `=ROTOR.RELPERF(${rows},"1")`,
        `=ROTOR.RELPERF(${rows},TRUE)`,
        `=ROTOR.RELPERF(${rows},,"RATIO")`,
        `=ROTOR.RELPERF(${rows},"one")`,
        `=ROTOR.RELPERF(${rows},{1;2})`,
        `=ROTOR.RELPERF(${rows},NA())`,
        '=ROTOR.RELPERF({1;2})',
      ],
    ]);
    const [values = []] = await workbench.read('M5:S5');
    expect(values.slice(0, 3)).toEqual([0.1, 0.1, 0.21].map((value) => expect.closeTo(value, 12)));
    expect(values.slice(3)).toEqual(['#VALUE!', '#VALUE!', '#N/A', '#VALUE!']);
    await workbench.selectCell('P5');
    expect(await workbench.message()).toContain('periods should be a number, not "one"');
    await workbench.selectCell('Q5');
    expect(await workbench.message()).toContain('should be a single value, not a range');
  });

  it('explain their errors in words', async () => {
    await workbench.typeInto(FREE, `=ROTOR.RELPERF(${SMALL},${BIG},12,"sideways")`);
    await workbench.waitForCell(FREE, (value) => value === '#VALUE!');
    await workbench.selectCell(FREE);
    const message = await workbench.message();
    for (const word of ['#VALUE!', 'method', 'sideways', 'difference', 'ratio', 'log']) expect(message).toContain(word);
    await workbench.selectCell('A1');
    expect(await workbench.message()).toBe('');
  });

  it('are undone and done again', async () => {
    await workbench.typeInto(FREE, '=ROTOR.VALGAP(15,20)');
    await workbench.waitForCell(FREE, (value) => value === -0.25);
    await workbench.page.keyboard.press('Control+z');
    await workbench.waitForCell(FREE, (value) => value === null);
    await workbench.page.keyboard.press('Control+y');
    await workbench.waitForCell(FREE, (value) => value === -0.25);
  });

  it('are completed while typed, with help for their arguments', async () => {
    await workbench.selectCell(FREE);
    await workbench.page.keyboard.type('=ROTOR.RELDR', { delay: 20 });
    await workbench.page.getByText(/Drawdown of relative strength/).waitFor();
    await workbench.page.keyboard.press('Tab');
    await workbench.page
      .getByText(/benchmark,\s*\[output\]/)
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Escape');
  });
});

describe('cells that others depend on', () => {
  sharePage();

  it('carry a changed price to every answer and into the chart', async () => {
    const before = await workbench.readOne("'Start here'!B6");
    const chart = workbench.page.locator('.rotor-floating-chart svg').first();
    const drawn = await chart.innerHTML();
    await workbench.showSheet('Size and style');
    const price = Number(await workbench.readOne('B545'));
    await workbench.typeInto('B545', String(price * 2));
    await workbench.showSheet('Start here');
    const after = await workbench.waitForCell("'Start here'!B6", (value) => value !== before);
    expect(Number(after)).toBeGreaterThan(Number(before) + 0.5);
    await workbench.page.waitForFunction(
      (old) => document.querySelector('.rotor-floating-chart svg')?.innerHTML !== old,
      drawn,
    );
  });

  it('follow a spill that is removed', async () => {
    await workbench.write(FREE, [['=ROTOR.VALGAPSERIES({10;20;30},{20;20;20})', '=SUM(M5:M7)+1']]);
    expect(await workbench.readOne('N5')).toBe(1);
    await workbench.write(FREE, [['=ROTOR.VALGAPSERIES({20;20;40},{20;20;20})']]);
    expect(await workbench.readOne('N5')).toBe(2);
    await workbench.write(FREE, [[null]]);
    expect(await workbench.read('M5:N7')).toEqual([
      [null, 1],
      [null, null],
      [null, null],
    ]);
  });
});

describe('blank cells', () => {
  sharePage();

  it('give the same results as null and as 0', async () => {
    await workbench.write('M5', [
      [100, 100],
      [110, 101],
      [null, 102],
      [120, null],
      [130, 104],
    ]);
    await workbench.write('P5', [['=ROTOR.RELPERF(M5:M9,N5:N9)', '=ROTOR.RELSTRENGTH(M5:M9,N5:N9)']]);
    const asNull = await workbench.read('P5:Q9');
    expect(asNull[0]?.[0]).toBeCloseTo(0.26, 12);
    expect(asNull.map((row) => row[1])).toEqual([100, expect.any(Number), '#N/A', '#N/A', 125]);
    await workbench.blankAs('zero');
    expect(await workbench.read('P5:Q9')).toEqual(asNull);
    await workbench.blankAs('null');
    expect(await workbench.read('P5:Q9')).toEqual(asNull);
  });
});

describe('window.rotor', () => {
  sharePage();

  it('writes values and reads them exactly', async () => {
    const rows = [
      [1 / 3, 'text', true, null],
      [-1e-300, 'don’t', false, 45484],
    ];
    await workbench.write("'Size and style'!M5", rows);
    expect(await workbench.read("'Size and style'!M5:P6")).toEqual(rows);
  });

  it('reads errors as cells show them, and other sheets without showing them', async () => {
    await workbench.write('M5', [['=1/0', '=NA()', '=ROTOR.VALGAP(-1,1)']]);
    expect(await workbench.read("'Start here'!M5:O5")).toEqual([['#DIV/0!', '#N/A', '#NUM!']]);
    expect((await workbench.read("'Price to book'!A4:C4"))[0]).toEqual(['Month end', 'Small', 'Big']);
  });

  it('waits for functions that load data', async () => {
    await workbench.write('M5', [['=ROTOR.DATASET("fed-funds-target","upper","2024-09-01","2024-12-31")']]);
    await workbench.waitForCell('M5', (value) => value === 'date');
    expect(await workbench.read('M5:N8')).toEqual([
      ['date', 'upper'],
      [45553, 5],
      [45603, 4.75],
      [45644, 4.5],
    ]);
  });

  it('does not let other formulas wait for them', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await workbench.page.route('**/us-treasury-yields-monthly.csv', async (route) => {
      await held;
      await route.continue();
    });
    await workbench.typeInto('M5', '=ROTOR.DATASET("us-treasury-yields-monthly","ten_year","2025-12-01")');
    await workbench.waitForCell('M5', (value) => value === '#GETTING_DATA');
    await workbench.typeInto('P5', '=ROTOR.VALGAP(15,20)');
    await workbench.waitForCell('P5', (value) => value === -0.25);
    expect(await workbench.readOne('M5')).toBe('#GETTING_DATA');
    release();
    await workbench.waitForCell('M5', (value) => value === 'date');
    expect(await workbench.readOne('N5')).toBe('ten_year');
  });

  it('finds room for results longer than the sheet', async () => {
    await workbench.write('M5', [['=ROTOR.DATASET("us-factors-daily","market")']]);
    expect(await workbench.read('M5:N6')).toEqual([
      ['date', 'market'],
      [9678, 100],
    ]);
    expect(await workbench.read('M:M')).toHaveLength(25_907);
  });

  it('writes beyond the last row and column that the grid began with, as in Excel', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [index + 1]);
    await workbench.write('BA2', rows);
    await workbench.write('BB1', [['=SUM(BA2:BA3001)']]);
    expect(await workbench.readOne('BB1')).toBe((3000 * 3001) / 2);
    expect(await workbench.read('BA3000:BA3002')).toEqual([[2999], [3000], [null]]);
    await expect(workbench.write('A1048576', [[1], [2]])).rejects.toThrow('beyond the last row');
  });

  it('cuts whole columns to the rows in use', async () => {
    expect(await workbench.read("'Size and style'!B:B")).toHaveLength(545);
  });

  it('refuses what it cannot read in words', async () => {
    await expect(workbench.read('Nowhere!A1')).rejects.toThrow('There is no sheet "Nowhere"');
    await expect(workbench.read('A1:')).rejects.toThrow('no address of cells');
  });
});

describe('the page', () => {
  sharePage();

  it('has the task pane beside the grid, and its data sets land on a new sheet that is shown', async () => {
    await workbench.page.getByRole('tab', { name: 'Data' }).waitFor();
    await workbench.page.getByRole('button', { name: 'Insert US recessions', exact: true }).click();
    await workbench.page.getByText('US recessions', { exact: true }).last().waitFor();
    await expect(workbench.sheets()).resolves.toHaveLength(6);
    const [name = ''] = (await workbench.sheets()).slice(-1);
    await workbench.selectCell('A5');
    expect(await workbench.readOne('A5')).toEqual(await workbench.readOne(`'${name}'!A5`));
  });

  it('lets the pane be made wider by keyboard', async () => {
    const pane = workbench.page.getByRole('complementary', { name: 'Task pane' });
    const before = (await pane.boundingBox())?.width ?? 0;
    await workbench.page.getByRole('separator', { name: 'Width of the task pane' }).press('ArrowLeft');
    expect((await pane.boundingBox())?.width).toBe(before + 20);
  });
});

describe('a narrow window', () => {
  sharePage({ viewport: { width: 700, height: 900 } });

  it('gives the grid all room until the pane is asked for', async () => {
    const pane = workbench.page.getByRole('complementary', { name: 'Task pane' });
    const toggle = workbench.page.getByRole('button', { name: 'Task pane' });
    expect(await pane.isVisible()).toBe(false);
    await toggle.click();
    expect(await pane.isVisible()).toBe(true);
    await toggle.click();
    expect(await pane.isVisible()).toBe(false);
  });
});

describe('a workbench whose data cannot be loaded', () => {
  it('keeps what it has and says what is missing', async () => {
    const page = await session.newPage();
    await page.page.route('**/us-price-to-book-monthly.csv', (route) => route.abort());
    await page.open();
    expect(await page.readOne("'Start here'!B6")).toEqual(expect.any(Number));
    await page.page.getByText(/The rest of the first workbook could not be loaded/).waitFor();
    await page.page.getByRole('tab', { name: 'Data' }).waitFor();
    await page.close();
  });

  it('says so where the functions themselves are missing', async () => {
    const page = await session.newPage();
    await page.page.route('**/functions.json', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.page.goto(session.url);
    await page.page.getByText(/The spreadsheet could not be opened.*functions.json.*404/).waitFor();
    await page.close();
  });
});
