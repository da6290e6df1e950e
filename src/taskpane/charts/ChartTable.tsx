import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { chartValues } from '../../charts/derived';
import type { BlockValues, ChartSpec } from '../../charts/spec';
import { FiguresTable } from '../../charts/view/FiguresTable';
import { chartTable } from '../../charts/view/allValues';
import { chartSummary } from '../../charts/view/summary';
import { countText } from '../shared/words';

const useStyles = makeStyles({
  scroller: { maxHeight: '480px', overflow: 'auto', padding: tokens.spacingHorizontalM },
});

const LOOK = {
  table: {
    borderCollapse: 'collapse',
    // A caption is as wide as its table, and a table of two columns would break it.
    minWidth: '100%',
    marginBottom: tokens.spacingVerticalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    paddingBottom: tokens.spacingVerticalXS,
  },
  cell: (column: number): CSSProperties => ({
    textAlign: column === 0 ? 'left' : 'right',
    fontWeight: 'inherit',
    padding: `2px ${tokens.spacingHorizontalS} 2px 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
  }),
} as const;

/** Dates in one line. */
const LOOK_OF_DATES = {
  ...LOOK,
  cell: (column: number): CSSProperties => ({
    ...LOOK.cell(column),
    ...(column === 0 ? { whiteSpace: 'nowrap' } : {}),
  }),
};

export interface ChartTableProps {
  readonly spec: ChartSpec;
  readonly values: BlockValues;
}

/** The chart as figures: what stands out of it, then all that it draws. */
export function ChartTable({ spec, values: given }: ChartTableProps): ReactElement {
  const styles = useStyles();
  const values = useMemo(() => chartValues(spec, given), [spec, given]);
  const summary = useMemo(() => chartSummary(spec, values), [spec, values]);
  const table = useMemo(() => chartTable(spec, values), [spec, values]);
  const barred = spec.series.some(({ style }) => style === 'bars');
  const shown =
    table.omitted === 0
      ? `${spec.title}: all values`
      : `${spec.title}: the latest ${countText(table.rows.length)} of ${countText(table.rows.length + table.omitted)} dates, the latest first`;
  return (
    // Reachable by keyboard, because it scrolls.
    <div className={styles.scroller} tabIndex={0} role="group" aria-label="The chart as a table">
      {barred ? null : <FiguresTable caption={`${spec.title}: key figures`} figures={summary} look={LOOK} />}
      <FiguresTable caption={shown} figures={table} look={spec.x.kind === 'date' ? LOOK_OF_DATES : LOOK} />
    </div>
  );
}
