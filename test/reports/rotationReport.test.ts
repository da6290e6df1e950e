import type { CellArea, ReportCell, ReportContent } from '../../src/reports/report';
import type { ReportInputs } from '../../src/reports/inputs';
import type { PreparedReportChart, ReportCharts } from '../../src/reports/context';
import { composeRotationReport } from '../../src/reports/rotationReport';
import type { RecipeId } from '../../src/charts/spec';
import { readCatalogue } from '../functions/catalogue';
import { EVERYTHING, NOTATION, PAIR_ALONE, SERIALS } from './given';
import { callsOf } from './calls';

const DRAWN: readonly RecipeId[] = [
  'relative-strength',
  'rotation-map',
  'valuation-gap',
  'after-the-cut',
  'positioning',
];

function chartOf(recipe: RecipeId): PreparedReportChart {
  const axis = { title: '', kind: 'number', numberFormat: '0' } as const;
  const spec = { title: recipe, subtitle: '', x: axis, y: axis, series: [] };
  return { kind: 'ready', chart: { recipe, sheetName: recipe, stagingSheetName: recipe, blocks: [], spec } };
}

const CHARTS: ReportCharts = new Map(DRAWN.map((recipe) => [recipe, chartOf(recipe)]));

const compose = (inputs: ReportInputs, charts = CHARTS): ReportContent =>
  composeRotationReport(inputs, charts, NOTATION);

function areaOf(cell: Exclude<ReportCell, { kind: 'look' }>): CellArea {
  const { row, column, columnSpan = 1 } = cell;
  return { startRow: row, endRow: row, startColumn: column, endColumn: column + columnSpan - 1 };
}

function overlap(one: CellArea, other: CellArea): boolean {
  return (
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}

function filled({ cells }: ReportContent): Exclude<ReportCell, { kind: 'look' }>[] {
  return cells.filter((cell): cell is Exclude<ReportCell, { kind: 'look' }> => cell.kind !== 'look');
}

function formulas(content: ReportContent): readonly string[] {
  return filled(content).flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : []));
}

function texts(content: ReportContent): readonly string[] {
  return filled(content).flatMap((cell) =>
    cell.kind === 'value' && typeof cell.value === 'string' ? [cell.value] : [],
  );
}

/** How far results that are more than a cell reach, by function. */
function spillOf(formula: string, inputs: ReportInputs): readonly [rows: number, columns: number] | undefined {
  const name = /^=(?:IFNA\()?ROTOR\.([A-Z0-9]+)\(/.exec(formula)?.[1] ?? '';
  const sizes: Readonly<Record<string, readonly [number, number]>> = {
    MOVERANK: [1, 2],
    BOOTCI: [1, 2],
    VALGAPSTATS: [10, 2],
    GAPFORECAST: [9, 2],
    SQUEEZETABLE: [5, 4],
    ROTATIONMAP: [(inputs.panel?.columnCount ?? 0) + 1, 7],
    POSTCUTTABLE: [(inputs.events?.cellCount ?? 0) + 8, 6],
  };
  return sizes[name];
}

describe.each([
  ['everything', EVERYTHING],
  ['a pair alone', PAIR_ALONE],
  ['Letter', { ...EVERYTHING, paper: 'Letter' as const }],
])('a report on %s', (_, inputs) => {
  const content = compose(inputs);

  it('writes no cell twice, and leaves room for what spills and for charts', () => {
    const areas = filled(content).map(areaOf);
    const clashes = areas.flatMap((area, index) => areas.slice(index + 1).filter((other) => overlap(area, other)));
    expect(clashes).toEqual([]);
    const spills = filled(content).flatMap((cell): CellArea[] => {
      const size = cell.kind === 'formula' ? spillOf(cell.formula, inputs) : undefined;
      if (!size) return [];
      const [rows, columns] = size;
      const { row, column } = cell;
      return [{ startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 }];
    });
    const reserved = [...spills, ...content.charts.map(({ area }) => area)];
    const inTheWay = reserved.flatMap((area) =>
      areas.filter(
        (other) =>
          overlap(area, other) && !(other.startRow === area.startRow && other.startColumn === area.startColumn),
      ),
    );
    expect(inTheWay).toEqual([]);
    expect(spills.length).toBeGreaterThan(3);
  });

  it('calls functions that there are, with as many arguments as they take', () => {
    const catalogue = new Map(readCatalogue().map((entry) => [entry.id, entry.parameters]));
    const calls = formulas(content).flatMap(callsOf);
    expect(calls.length).toBeGreaterThan(20);
    for (const { name, count } of calls) {
      const parameters = catalogue.get(name);
      if (!parameters) throw new Error(`There is no function ${name}.`);
      const least = parameters.filter(({ optional }) => !optional).length;
      expect({ name, enough: count >= least, tooMany: count > parameters.length }).toEqual({
        name,
        enough: true,
        tooMany: false,
      });
    }
  });

  it('uses nothing volatile, and no format that a person’s language changes', () => {
    for (const formula of formulas(content)) {
      expect(formula).not.toMatch(/\b(TODAY|NOW|RAND|OFFSET|INDIRECT|TEXT)\(/);
    }
  });

  it('keeps to what Excel takes: 255 characters of a text in a formula, 8,192 of a formula', () => {
    for (const formula of formulas(content)) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      const quoted = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1] ?? '');
      expect(quoted.filter((text) => text.length > 255)).toEqual([]);
    }
  });

  it('breaks pages before blocks, within the printed rows', () => {
    const { breaksBefore, printArea } = content.page;
    expect([...breaksBefore].sort((one, other) => one - other)).toEqual(breaksBefore);
    for (const row of breaksBefore) {
      expect(row).toBeGreaterThan(printArea.startRow);
      expect(row).toBeLessThanOrEqual(printArea.endRow);
      for (const { area } of content.charts) expect(row > area.startRow && row <= area.endRow).toBe(false);
    }
    const height = new Map(content.rowHeights.map((row) => [row.row, row.height]));
    const starts = [0, ...breaksBefore, printArea.endRow + 1];
    starts.slice(1).forEach((end, index) => {
      let points = 0;
      for (let row = starts[index] ?? 0; row < end; row += 1) points += height.get(row) ?? 15;
      // Between the margins of 38 mm in all.
      expect(points).toBeLessThanOrEqual(((inputs.paper === 'A4' ? 297 : 279.4) - 38) * (72 / 25.4));
    });
  });

  it('begins every verdict with a sign, for those who do not see its colour', () => {
    const judged = formulas(content).filter((formula) => formula.includes('Supports'));
    for (const formula of judged) {
      expect(formula).toContain('"▲ Supports');
      expect(formula).toContain('"– Not available');
    }
    const rules = content.statusColors.flatMap(({ rules: all }) => all.map(({ beginsWith }) => beginsWith));
    expect(rules.every((beginning) => beginning.length > 0)).toBe(true);
  });
});

it('names what to add where data are missing, in the section and in the verdict', () => {
  const shown = texts(compose(PAIR_ALONE)).filter((text) => text.startsWith('– Not available: add'));
  expect(shown).toHaveLength(4 + 5);
  expect(compose(PAIR_ALONE).charts.map(({ chart }) => chart.recipe)).toEqual(['relative-strength']);
  expect(texts(compose(EVERYTHING)).filter((text) => text.startsWith('– Not available'))).toEqual([]);
  expect(compose(EVERYTHING).charts.map(({ chart }) => chart.recipe)).toEqual(DRAWN);
});

it('says why a chart is not drawn, in its place', () => {
  const charts = new Map(CHARTS).set('rotation-map', { kind: 'failed', reason: 'Too few rows.' });
  const content = compose(EVERYTHING, charts);
  expect(texts(content)).toContain('– The chart was not drawn. Too few rows.');
  expect(content.charts.map(({ chart }) => chart.recipe)).not.toContain('rotation-map');
});

it('aligns prices with multiples of other dates, and leaves out positions after the last price', () => {
  const { valuation, positions } = EVERYTHING;
  if (!valuation || !positions) throw new Error('Everything is given.');
  const shifted = { ...valuation.dates, serials: SERIALS.map((serial) => serial && serial - 3) };
  const asGiven = formulas(compose(EVERYTHING)).find((formula) => formula.includes('GAPFORECAST'));
  const aligned = formulas(compose({ ...EVERYTHING, valuation: { ...valuation, dates: shifted } })).find((formula) =>
    formula.includes('GAPFORECAST'),
  );
  expect(asGiven).toContain('ROTOR.GAPFORECAST(ROTOR.VALGAPSERIES(Prices!H2:H121,Prices!I2:I121),Prices!B2:B121');
  expect(aligned).toContain('ROTOR.ALIGN(');
  const later = { ...positions.dates, serials: SERIALS.map((serial) => serial && serial + 304) };
  const cut = formulas(compose({ ...EVERYTHING, positions: { ...positions, dates: later } }));
  expect(cut.some((formula) => formula.includes('ROTOR.COTNET(Prices!J1:J111,'))).toBe(true);
});

it('leaves no page but the last half empty where the blocks let it be filled', () => {
  for (const paper of ['A4', 'Letter'] as const) {
    const { rowHeights, page } = compose({ ...EVERYTHING, paper });
    const height = new Map(rowHeights.map((row) => [row.row, row.height]));
    const starts = [0, ...page.breaksBefore];
    const filled = starts.slice(1).map((end, index) => {
      let points = 0;
      for (let row = starts[index] ?? 0; row < end; row += 1) points += height.get(row) ?? 15;
      return points;
    });
    expect(Math.min(...filled)).toBeGreaterThan(550);
  }
  expect(compose(PAIR_ALONE).page.breaksBefore).toHaveLength(2);
});

it('has room for the source below each chart that names one', () => {
  const [drawn] = compose(PAIR_ALONE).charts;
  expect(drawn?.source).toBeUndefined();
  const plain = chartOf('relative-strength');
  if (plain.kind !== 'ready') throw new Error('The chart is ready.');
  const spec = { ...plain.chart.spec, source: 'Source: somebody.' };
  const charts = new Map(CHARTS).set('relative-strength', { kind: 'ready', chart: { ...plain.chart, spec } });
  const [sourced] = compose(PAIR_ALONE, charts).charts;
  expect(sourced?.source).toMatchObject({ row: sourced?.area.endRow, column: 0, value: 'Source: somebody.' });
});

it('takes names that the cells do not hold as they are given', () => {
  const { pair } = PAIR_ALONE;
  const asset = { ...pair.asset, label: 'My "fund"', labelled: false };
  expect(formulas(compose({ ...PAIR_ALONE, pair: { ...pair, asset } }))).toContain('="My ""fund"""');
});
