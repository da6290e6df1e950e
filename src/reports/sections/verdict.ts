import type { Finding, FindingCells, FoundFinding, ReportContext, RuleCells } from '../context';
import { ifNumber, joined, ordinalText } from '../formulas';
import type { Notation } from '../inputs';
import { PRINTED_COLUMNS, noteHeight } from '../reportSheet';
import * as style from '../style';
import { columnHeads, heading } from './parts';

const HEADS = ['Figure', 'Percentile', 'Rank', 'Low 95 %', 'High 95 %', 'n', 'p'] as const;
const DASH = '–';
/** One or two answers settle nothing. */
const FEWEST_ANSWERS = 3;
/** About so many characters the rules take once their numbers are filled in. */
const RULES_LENGTH = 640;
const CAUTION_LENGTH = 200;

export interface Verdict {
  /** The cell with the answer in one sentence. */
  readonly answer: string;
  /** The row with the cells that `ruleCells` names. */
  readonly rulesRow: number;
}

/** The row of figures of a question, each a reference to the section it comes from. */
function figureCells({ sheet }: ReportContext, finding: FoundFinding): FindingCells {
  const entry = (column: number, formula: string | undefined, format: string, bold = false): string => {
    if (formula === undefined) return sheet.value(column, DASH, style.TEXT_RIGHT);
    return sheet.formula(column, formula, bold ? style.boldFigure(format) : style.figure(format));
  };
  const cells = {
    figure: entry(1, finding.figure, finding.format, true),
    percentile: entry(2, finding.percentile, style.PERCENT),
    rank: entry(3, finding.rank, style.COUNT),
    low: entry(4, finding.low, finding.format),
    high: entry(5, finding.high, finding.format),
    count: entry(6, finding.count, style.COUNT),
    probability: entry(7, finding.probability, style.PROBABILITY),
  };
  if (finding.percentile === undefined) return { ...cells, ordinal: '' };
  const working = sheet.workingRows(`${finding.question} The percentile in words`, 1);
  const { percentile } = cells;
  const rounded = ifNumber(percentile, `MAX(1,MIN(99,ROUND(100*${percentile},0)))`);
  const whole = sheet.workingFormula(working, 0, rounded);
  return { ...cells, ordinal: sheet.workingFormula(working, 1, ifNumber(whole, ordinalText(whole))) };
}

/** Two rows: the figures, and below them the sentence they make. Where a figure is an error, the sentence says so. @returns The sentence's cell */
function questionRows(context: ReportContext, finding: Finding): string {
  const { sheet } = context;
  sheet.value(0, finding.question, { ...style.LABEL, bold: true });
  if (finding.kind === 'missing') {
    sheet.next(17);
    sheet.statusAt(0, PRINTED_COLUMNS - 1);
    const shown = sheet.value(0, `${DASH} Not available: ${finding.add}`, style.SENTENCE, PRINTED_COLUMNS);
    sheet.next(17);
    return shown;
  }
  const cells = figureCells(context, finding);
  sheet.next(17);
  const needed = [
    cells.figure,
    cells.count,
    ...(finding.percentile === undefined ? [] : [cells.percentile]),
    ...(finding.low === undefined ? [] : [cells.low, cells.high]),
    ...(finding.probability === undefined ? [] : [cells.probability]),
  ].map((cell) => `ISNUMBER(${cell})`);
  const broken = '"– Not available: a figure above is an error. The cell it comes from says why."';
  const { lacking } = finding;
  const without = lacking
    ? `IF(${lacking.condition},${joined('"– Not available: "', lacking.need, '"."')},${broken})`
    : broken;
  sheet.statusAt(0, PRINTED_COLUMNS - 1);
  const sentence = `IF(AND(${needed.join(',')}),${finding.sentence(cells)},${without})`;
  const shown = sheet.formula(0, sentence, style.SENTENCE, PRINTED_COLUMNS);
  sheet.next(29);
  return shown;
}

function noneOr(count: string): string {
  return `IF(${count}=0,"none",${count})`;
}

/** Counts sentences by the sign they begin with, and puts the outcome into words. */
function answer({ sheet, head }: ReportContext, sentences: readonly string[]): string {
  const signs = sheet.workingRows('Signs of the answers', sentences.length);
  sentences.forEach((sentence, index) => sheet.workingFormula(signs + index, 0, `LEFT(${sentence},1)`));
  const range = sheet.workingRange(signs, 0, sentences.length);
  const working = sheet.workingRows('Answers: supports, against, cannot tell, not available; answered', 1);
  const [supports, against, open, without] = ['▲', '▼', '◆', DASH].map((sign, index) =>
    sheet.workingFormula(working, index, `COUNTIF(${range},"${sign}")`),
  );
  if (!supports || !against || !open || !without) throw new Error('Answers are counted in four cells.');
  const answered = sheet.workingFormula(working, 4, `${supports}+${against}+${open}`);
  const outweighs = (side: string, other: string): string =>
    `AND(${answered}>=${FEWEST_ANSWERS},${side}>${other},2*${side}>=${answered})`;
  const balance = `IF(${outweighs(supports, against)},"Probably real: ",IF(${outweighs(against, supports)},"Probably not real: ","Not settled: "))`;
  const pair = joined('" a real rotation from "', head.benchmarkName, '" into "', head.assetName);
  const only = joined(
    balance,
    '"the only question that can be answered"',
    `IF(${supports}=1," points to",IF(${against}=1," speaks against"," leaves open"))`,
    pair,
    '"."',
  );
  const all = joined(
    balance,
    noneOr(supports),
    '" of "',
    answered,
    '" questions"',
    `IF(${supports}=1," points"," point")`,
    '" to"',
    pair,
    '", "',
    noneOr(against),
    '" against it, "',
    noneOr(open),
    `IF(${open}>1," leave"," leaves")`,
    '" it open."',
  );
  const missing = `IF(${without}=0,""," For "&${without}&IF(${without}=1," more question"," more questions")&" the data are missing.")`;
  return `IF(${answered}=0,"No question can be answered with these data.",IF(${answered}=1,${only},${all})&${missing})`;
}

/** Where the rules stand in their row. */
export function ruleCells(notation: Notation, row: number): RuleCells {
  return {
    lowPercentile: notation.cell(row, 1),
    highPercentile: notation.cell(row, 2),
    significance: notation.cell(row, 3),
    fewestEvents: notation.cell(row, 4),
  };
}

/** The numbers the verdict is made by. @returns Their row */
function rules({ sheet }: ReportContext): number {
  sheet.space(6);
  columnHeads(sheet, 'Rules of the verdict', [
    'Low percentile',
    'High percentile',
    'Significant below p',
    'Fewest events',
  ]);
  sheet.value(0, 'Change them: all follows.', { ...style.LABEL, italic: true });
  const values = [
    [0.1, style.WHOLE_PERCENT],
    [0.9, style.WHOLE_PERCENT],
    [0.05, '0.00'],
    [5, '0'],
  ] as const;
  values.forEach(([value, numberFormat], index) => sheet.value(1 + index, value, { ...style.PARAMETER, numberFormat }));
  const { row } = sheet;
  sheet.next(17);
  sheet.space(4);
  return row;
}

/** What several tests at once mean for each of them. */
function caution({ significance }: RuleCells, tests: string): string {
  const several = joined(
    '"Several tests at once: with "',
    tests,
    '" p-values judged by this rule, chance alone makes at least one look significant in "',
    `ROUND(100*(1-(1-${significance})^${tests}),0)`,
    '" % of cases, if they are independent. The questions share data, so that they are not."',
  );
  const one = joined(
    '"One p-value is judged by this rule: chance alone makes it look significant in "',
    `ROUND(100*${significance},0)`,
    '" % of cases."',
  );
  return `IF(${tests}>1,${several},IF(${tests}=1,${one},"No p-value is judged by these rules."))`;
}

/** Each question with its figure, its place in history and how sure it is; then what they come to, and by which rules. */
export function composeVerdict(context: ReportContext, findings: readonly Finding[]): Verdict {
  const { sheet, head } = context;
  let [answerCell, rulesRow] = ['', 0];
  let [firstRow, lastRow] = [0, 0];
  sheet.block(() => {
    heading(sheet, '6  Verdict');
    columnHeads(sheet, 'Question', HEADS);
    firstRow = sheet.row;
    const sentences = findings.map((finding) => questionRows(context, finding));
    lastRow = sheet.row - 1;
    sheet.space(6);
    answerCell = sheet.formula(0, answer(context, sentences), style.ANSWER, PRINTED_COLUMNS);
    sheet.next(40);
  });
  const tests = `COUNT(${sheet.at(7, firstRow)}:${sheet.at(7, lastRow)})`;
  sheet.block(() => {
    rulesRow = rules(context);
    const wording = joined(
      '"▲ supports a rotation, ▼ speaks against it, ◆ cannot be told, – no data. Cheap or weak: percentile of at most "',
      `ROUND(100*${head.lowPercentile},0)`,
      '" %; dear or strong: at least "',
      `ROUND(100*${head.highPercentile},0)`,
      '" %; between the two it is called usual. A move is strong only where it is a lead, and weak only where it is a lag. Significant: p below "',
      `FIXED(${head.significance},2)`,
      '". Too few: less than "',
      head.fewestEvents,
      '" events, or moves or windows that do not overlap. Broad: the whole interval above one half."',
      '" Probably real: of at least three answers half or more support it, and more than speak against it. A dash in the table: a fact of the past has no interval, or there is no history to rank it in."',
    );
    sheet.formula(0, wording, style.NOTE, PRINTED_COLUMNS);
    sheet.next(noteHeight(RULES_LENGTH));
    sheet.formula(0, caution(head, tests), style.NOTE, PRINTED_COLUMNS);
    sheet.next(noteHeight(CAUTION_LENGTH));
  });
  return { answer: answerCell, rulesRow };
}
