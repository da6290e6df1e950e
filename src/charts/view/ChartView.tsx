import { useId, useMemo, useState } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import type { ThemeName } from '../../workbook/workbook';
import { chartValues } from '../derived';
import type { BlockValues, ChartSpec } from '../spec';
import { chartTheme } from './chartTheme';
import { Drawing } from './Drawing';
import { FiguresTable } from './FiguresTable';
import { OUT_OF_SIGHT } from './outOfSight';
import { chartSummary } from './summary';

export interface ChartViewProps {
  readonly spec: ChartSpec;
  readonly values: BlockValues;
  readonly theme: ThemeName;
  /** Height of the drawing alone, in pixels; where left out, it takes what its parent leaves beside the texts. */
  readonly drawingHeight?: number;
}

function SummaryTable({ spec, values }: Pick<ChartViewProps, 'spec' | 'values'>): ReactElement {
  const summary = useMemo(() => chartSummary(spec, values), [spec, values]);
  return (
    <div style={OUT_OF_SIGHT}>
      <FiguresTable caption={`${spec.title}: figures`} figures={summary} />
    </div>
  );
}

/** A chart with its title, subtitle and source; it fills its parent and needs nothing around it. */
export function ChartView({ spec, values: given, theme, drawingHeight }: ChartViewProps): ReactElement {
  const values = useMemo(() => chartValues(spec, given), [spec, given]);
  const look = chartTheme(theme);
  const titleId = useId();
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const small: CSSProperties = { margin: 0, fontSize: 12, lineHeight: '16px', color: look.muted };
  return (
    <figure
      aria-labelledby={titleId}
      style={{
        position: 'relative',
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: drawingHeight === undefined ? '100%' : 'auto',
        margin: 0,
        padding: 12,
        overflow: 'hidden',
        background: look.background,
        color: look.foreground,
        fontFamily: look.fontFamily,
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      <figcaption style={{ marginBottom: 4 }}>
        <div id={titleId} style={{ fontSize: 14, lineHeight: '20px', fontWeight: 600 }}>
          {spec.title}
        </div>
        <p style={small}>{spec.subtitle}</p>
      </figcaption>
      {failed ? (
        <div style={{ flex: '1 1 0' }}>
          <p style={{ fontSize: 14, lineHeight: '20px' }}>The part of Rotor that draws charts could not be loaded.</p>
          <button
            type="button"
            onClick={() => {
              setFailed(false);
              setAttempt(attempt + 1);
            }}
          >
            Retry
          </button>
        </div>
      ) : (
        <Drawing
          key={attempt}
          spec={spec}
          values={values}
          theme={theme}
          label={spec.title}
          height={drawingHeight}
          onFailure={() => setFailed(true)}
        />
      )}
      {spec.source === undefined ? null : <p style={{ ...small, marginTop: 4 }}>{spec.source}</p>}
      <SummaryTable spec={spec} values={values} />
    </figure>
  );
}
