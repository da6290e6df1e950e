import type { Finding, ReportContext } from '../context';
import { decimalText, joined, orDash, rotor } from '../formulas';
import { PRINTED_COLUMNS } from '../reportSheet';
import * as style from '../style';

const ROWS = 5;
const ADD =
  'For a squeeze score (SQUEEZETABLE) add short interest as a share of the float and days to cover (fields “Short interest, share of float” and “Days to cover”).';

/** The squeeze score and its parts, where short interest is given; else what to add. */
export function composeSqueeze({ sheet, inputs, pair, head }: ReportContext, question: string): Finding | undefined {
  const { shortInterest } = inputs;
  if (!shortInterest) {
    sheet.value(0, ADD, style.NOTE, PRINTED_COLUMNS);
    sheet.next(28);
    return undefined;
  }
  sheet.space(4);
  const top = sheet.row;
  const [shortFloat, daysToCover] = [shortInterest.shortFloat, shortInterest.daysToCover].map(({ range }) =>
    sheet.notation.range(range),
  );
  const table = rotor('SQUEEZETABLE', shortFloat ?? '', daysToCover ?? '', pair.asset, pair.benchmark);
  sheet.formula(0, orDash(table), style.ROW_HEAD);
  sheet.look({ startRow: top, startColumn: 1, endRow: top, endColumn: 3 }, style.COLUMN_HEAD);
  sheet.look({ startRow: top + 1, startColumn: 0, endRow: top + ROWS - 1, endColumn: 0 }, style.LABEL);
  const formats = ['0.000;"−"0.000', style.ONE_DECIMAL, '0.00'];
  formats.forEach((format, index) =>
    sheet.look(
      { startRow: top + 1, startColumn: 1 + index, endRow: top + ROWS - 1, endColumn: 1 + index },
      style.figure(format),
    ),
  );
  const score = sheet.at(2, top + ROWS - 1);
  for (let row = 0; row < ROWS; row += 1) sheet.next(row === 0 ? 16 : undefined);
  const count = `COUNT(${shortFloat ?? ''})`;
  return {
    kind: 'found',
    question,
    format: style.AMONG_PERCENTS.oneDecimal,
    figure: score,
    count,
    sentence: ({ figure }) =>
      joined(
        `IF(${figure}>=100*${head.highPercentile},"▼ Against, short interest is high while the asset leaps","▲ Supports, no sign of a squeeze")`,
        '": squeeze score "',
        decimalText(figure, 0),
        '" of 100."',
      ),
  };
}
