// A report written by hand, over columns A to F of a sheet (date, small, big, value, growth, market), for the tests of both hosts.

const ACCENT = '#0F6CBD';
const MUTED = '#616161';
const LINE = '#D1D1D1';
const FIRST_CUTS = [32_661, 34_886, 36_894, 39_343, 43_677, 45_553];
/** Rows from 0: where the tables and charts stand. */
const FIGURES_ROW = 5;
const TABLE_ROW = 14;
const CHART_ROW = 31;
const LAST_ROW = 68;

function lineChart(title, color, call, sheet, first, last) {
  return {
    recipe: 'relative-strength',
    sheetName: title,
    stagingSheetName: `${title} cells`,
    blocks: [
      { id: 'dates', kind: 'range', range: { sheet, address: `A${first}:A${last}` } },
      { id: 'ratio', kind: 'call', call, headings: [title], numberFormats: ['0.00'] },
    ],
    spec: {
      title,
      subtitle: 'Ratio, first month = 100',
      x: { title: 'Date', kind: 'date', numberFormat: 'yyyy' },
      y: { title: 'Index', kind: 'number', numberFormat: '0' },
      series: [
        {
          name: title,
          color,
          style: 'line',
          endLabel: title,
          x: { block: 'dates', column: 0, firstRow: 0, rowCount: last - first + 1 },
          y: { block: 'ratio', column: 0, firstRow: 0, rowCount: last - first + 1 },
        },
      ],
    },
  };
}

/** @param {{ sheet: string, first: number, last: number, paper?: 'A4' | 'Letter' }} data Rows of the figures, counted from 1, without header. */
function smallReport({ sheet, first, last, paper = 'A4' }) {
  const column = (letter) => ({ sheet, address: `${letter}${first}:${letter}${last}` });
  const text = (letter) => `'${sheet}'!${letter}${first}:${letter}${last}`;
  const pair = `${text('B')},${text('C')}`;
  const range = (letter) => ({ kind: 'range', range: column(letter) });
  const value = (row, at, content, style, columnSpan) => ({
    kind: 'value',
    row,
    column: at,
    value: content,
    ...(style ? { style } : {}),
    ...(columnSpan ? { columnSpan } : {}),
  });
  const formula = (row, at, content, style, columnSpan) => ({
    kind: 'formula',
    row,
    column: at,
    formula: content,
    ...(style ? { style } : {}),
    ...(columnSpan ? { columnSpan } : {}),
  });
  const heading = (row, content) => value(row, 0, content, { bold: true, size: 12, color: ACCENT, lineBelow: LINE }, 7);
  const figures = [1, 3, 12].flatMap((months, index) => {
    const row = FIGURES_ROW + index;
    return [
      value(row, 0, `Relative return over ${months} months`),
      formula(row, 2, `=ROTOR.RELPERF(${pair},${months})`, { numberFormat: '+0.0%;−0.0%;0.0%', align: 'right' }),
      formula(row, 3, `=IF(C${row + 1}>0,"▲ ahead","▼ behind")`, { align: 'center' }),
      formula(
        row,
        4,
        `="Small was "&FIXED(ABS(C${row + 1})*100,1)&" points "&IF(C${row + 1}>0,"ahead of","behind")&" big."`,
      ),
    ];
  });
  const horizons = ['3M', '12M'];
  return {
    sheetName: 'Small report',
    stagingSheetName: 'Small report cells',
    columnWidths: [30, 10, 12, 12, 14, 14, 14],
    rowHeights: [
      { row: 0, height: 30 },
      { row: 2, height: 32 },
      { row: LAST_ROW, height: 45 },
    ],
    cells: [
      value(0, 0, 'Is the rotation real?', { bold: true, size: 20, verticalAlign: 'middle' }, 7),
      formula(2, 0, `=ROTOR.HEADLINE(${text('A')},${pair})`, { wrap: true, color: MUTED, verticalAlign: 'top' }, 7),
      heading(4, '1  The move'),
      ...figures,
      heading(12, '2  After the cut'),
      ...FIRST_CUTS.map((date, index) => value(TABLE_ROW + index, 6, date, { numberFormat: 'yyyy-mm-dd' })),
      formula(
        TABLE_ROW,
        0,
        `=ROTOR.POSTCUTTABLE(${text('A')},${text('B')},G${TABLE_ROW + 1}:G${TABLE_ROW + 10},${text('C')},"${horizons.join(' ')}")`,
      ),
      {
        kind: 'look',
        area: { startRow: TABLE_ROW, endRow: TABLE_ROW, startColumn: 0, endColumn: 2 },
        style: { bold: true, fill: '#F5F5F5', align: 'right' },
      },
      {
        kind: 'look',
        area: { startRow: TABLE_ROW + 1, endRow: TABLE_ROW + 12, startColumn: 0, endColumn: 0 },
        style: { numberFormat: 'yyyy-mm-dd', align: 'left' },
      },
      {
        kind: 'look',
        area: { startRow: TABLE_ROW + 1, endRow: TABLE_ROW + 12, startColumn: 1, endColumn: 2 },
        style: { numberFormat: '0.0%' },
      },
      formula(
        TABLE_ROW + 14,
        0,
        `="Mean after a year: "&FIXED(INDEX(C${TABLE_ROW + 1}:C${TABLE_ROW + 14},MATCH("mean",A${TABLE_ROW + 1}:A${TABLE_ROW + 14},0))*100,1)&"%"`,
      ),
      formula(TABLE_ROW + 15, 0, `="Dates before 1980: "&COUNT(A${TABLE_ROW + 1}:A${TABLE_ROW + 14})`),
      heading(CHART_ROW - 1, '3  The curves'),
      value(
        LAST_ROW,
        0,
        'Past performance says nothing certain of the future. The text of this last line is long, so that it takes two lines of the page even where the page is as wide as its paper lets it be.',
        { wrap: true, italic: true, color: MUTED, size: 9, verticalAlign: 'top' },
        7,
      ),
    ],
    statusColors: [
      {
        area: { startRow: FIGURES_ROW, endRow: FIGURES_ROW + 2, startColumn: 3, endColumn: 3 },
        rules: [
          { beginsWith: '▲', color: '#0E700E', fill: '#F1FAF1' },
          { beginsWith: '▼', color: '#B10E1C', fill: '#FDF3F4' },
        ],
      },
    ],
    charts: [
      {
        chart: lineChart(
          'Small against big',
          '#D55E00',
          { name: 'RELSTRENGTH', arguments: [range('B'), range('C')] },
          sheet,
          first,
          last,
        ),
        area: { startRow: CHART_ROW, endRow: CHART_ROW + 15, startColumn: 0, endColumn: 6 },
      },
      {
        chart: lineChart(
          'Value against growth',
          '#0072B2',
          { name: 'RELSTRENGTH', arguments: [range('D'), range('E')] },
          sheet,
          first,
          last,
        ),
        area: { startRow: CHART_ROW + 18, endRow: CHART_ROW + 35, startColumn: 0, endColumn: 6 },
      },
    ],
    page: {
      paper,
      orientation: 'portrait',
      header: 'Rotor: small & big',
      footer: 'Figures to the last row of the data',
      printArea: { startRow: 0, endRow: LAST_ROW, startColumn: 0, endColumn: 6 },
      breaksBefore: [CHART_ROW - 1],
    },
  };
}

module.exports = { FIGURES_ROW, TABLE_ROW, CHART_ROW, LAST_ROW, smallReport };
