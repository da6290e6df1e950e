import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { EChartsType } from 'echarts/core';
import type { ThemeName } from '../../workbook/workbook';
import type { BlockValues, ChartSpec } from '../spec';
import { echartsOption } from './echartsOption';
import { OUT_OF_SIGHT } from './outOfSight';
import { useElementSize } from './useElementSize';
import { useKeyboardReading } from './useKeyboardReading';

export interface DrawingProps {
  readonly spec: ChartSpec;
  readonly values: BlockValues;
  readonly theme: ThemeName;
  readonly label: string;
  /** In pixels; where left out, as high as its parent lets it be. */
  readonly height: number | undefined;
  readonly onFailure: (error: unknown) => void;
}

/** The drawing itself, as wide and high as its parent lets it be. Its values are read by pointer or by arrow keys. */
export function Drawing({ spec, values, theme, label, height, onFailure }: DrawingProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType>();
  const size = useElementSize(host);
  const helpId = useId();
  const failed = useRef(onFailure);
  useEffect(() => {
    failed.current = onFailure;
  }, [onFailure]);

  useEffect(() => {
    let created: EChartsType | undefined;
    let left = false;
    import('./echarts').then(
      ({ init }) => {
        if (left || !host.current) return;
        created = init(host.current, undefined, { renderer: 'svg' });
        setChart(created);
      },
      (error: unknown) => {
        if (!left) failed.current(error);
      },
    );
    return () => {
      left = true;
      created?.dispose();
      setChart(undefined);
    };
  }, []);

  const drawn = useCallback(() => (chart && !chart.isDisposed() ? chart : undefined), [chart]);
  const { onKeyDown, onLeave, sentence, onReading } = useKeyboardReading(drawn, spec, values);

  useEffect(() => {
    if (!chart || chart.isDisposed() || size.width === 0 || size.height === 0) return;
    chart.resize({ width: size.width, height: size.height });
    chart.setOption(echartsOption(spec, values, theme, size, onReading), { notMerge: true });
  }, [chart, spec, values, theme, size, onReading]);

  return (
    <>
      <div
        ref={host}
        role="img"
        aria-label={label}
        aria-describedby={helpId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
        onPointerMove={onLeave}
        style={{
          flex: height === undefined ? '1 1 0' : `0 0 ${height}px`,
          minHeight: 0,
          minWidth: 0,
          overflow: 'hidden',
          outlineOffset: -2,
        }}
      />
      <div id={helpId} style={OUT_OF_SIGHT}>
        The arrow keys read its values.
      </div>
      <div role="status" style={OUT_OF_SIGHT}>
        {sentence}
      </div>
    </>
  );
}
