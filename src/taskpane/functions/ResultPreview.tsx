import { Spinner, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';
import type { FormulaNotation } from '../../workbook/workbook';
import { listText } from '../shared/words';
import type { FunctionEntry } from './catalogue';
import { figureRoom, shownResult } from './resultTable';
import type { ShownResult } from './resultTable';
import type { FunctionPreview } from './useFunctionPreview';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    position: 'relative',
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  working: { position: 'absolute', top: tokens.spacingVerticalS, right: tokens.spacingHorizontalS },
  scalar: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, overflowWrap: 'anywhere' },
  sentence: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  muted: { color: tokens.colorNeutralForeground2 },
  scroller: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    whiteSpace: 'nowrap',
    maxWidth: '14rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  numeric: { textAlign: 'end' },
});

const LONGEST_FIGURE = 24;

interface FiguresProps {
  readonly shown: ShownResult;
  readonly notation: FormulaNotation;
}

function ResultTable({ shown, notation }: FiguresProps): ReactElement {
  const styles = useStyles();
  const [first = [], ...rest] = shown.rows;
  const body = shown.headed ? rest : shown.rows;
  const rooms = figureRoom(body, notation);
  const cellClass = (column: number): string =>
    mergeClasses(styles.cell, shown.numeric[column] === true && styles.numeric);
  const cellStyle = (index: number, column: number): CSSProperties | undefined => {
    const room = rooms[index]?.[column] ?? 0;
    if (room === 0 || shown.numeric[column] !== true) return undefined;
    return { paddingInlineEnd: `calc(${tokens.spacingHorizontalS} + ${room.toFixed(1)}ch)` };
  };
  return (
    // A table wider than the pane is scrolled by keyboard too.
    <div className={styles.scroller} tabIndex={0} role="group" aria-label="First cells of the result">
      <table className={styles.table}>
        {shown.headed ? (
          <thead>
            <tr>
              {first.map((heading, column) => (
                <th key={column} scope="col" className={cellClass(column)}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((text, column) => (
                <td
                  key={column}
                  className={cellClass(column)}
                  style={cellStyle(index, column)}
                  title={text.length > LONGEST_FIGURE ? text : undefined}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figures({ shown, notation }: FiguresProps): ReactElement {
  const styles = useStyles();
  if (shown.size !== '') {
    return (
      <>
        <ResultTable shown={shown} notation={notation} />
        <Text role="status" size={200} className={styles.muted}>
          {shown.size}
        </Text>
      </>
    );
  }
  const text = shown.rows[0]?.[0] ?? '';
  return (
    <div role="status" className={mergeClasses(styles.scalar, text.length > LONGEST_FIGURE && styles.sentence)}>
      {text}
    </div>
  );
}

function Content({
  entry,
  preview,
  notation,
}: {
  readonly entry: FunctionEntry;
  readonly preview: FunctionPreview;
  readonly notation: FormulaNotation;
}): ReactElement {
  const { prepared, result } = preview;
  if (result?.kind === 'rows') return <Figures shown={shownResult(entry, result.rows, notation)} notation={notation} />;
  if (result) {
    const place = result.argument === undefined ? result.message : `See the field ${result.argument}.`;
    return <Text role="status">There is no result. {place}</Text>;
  }
  if (prepared.kind === 'incomplete') {
    const verb = prepared.missing.length === 1 ? 'is' : 'are';
    return (
      <Text role="status">
        The result appears here once {listText(prepared.missing)} {verb} filled in.
      </Text>
    );
  }
  return <Text role="status">The result appears here once the marked field is put right.</Text>;
}

export interface ResultPreviewProps {
  readonly entry: FunctionEntry;
  readonly preview: FunctionPreview | undefined;
  readonly working: boolean;
  readonly notation: FormulaNotation;
}

/** What the formula would show, or what it still needs. */
export function ResultPreview({ entry, preview, working, notation }: ResultPreviewProps): ReactElement {
  const styles = useStyles();
  const result = preview?.result;
  return (
    <section className={styles.section} aria-label="Result" aria-busy={working}>
      <h3 className={styles.heading}>Result</h3>
      {preview ? <Content entry={entry} preview={preview} notation={notation} /> : null}
      {working ? <Spinner className={styles.working} size="extra-tiny" aria-label="Working the result out" /> : null}
      {result?.kind === 'rows' ? (
        <Text size={200} className={styles.muted}>
          {entry.returns}
        </Text>
      ) : null}
    </section>
  );
}
