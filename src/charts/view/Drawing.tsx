import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { EChartsType } from 'echarts/core';
import type { ThemeName } from '../../workbook/workbook';
import type { BlockValues, ChartSpec } from '../spec';
import { echartsOption } from './echartsOption';
import { useElementSize } from './useElementSize';

export interface DrawingProps {
  readonly spec: ChartSpec;
  readonly values: BlockValues;
  readonly theme: ThemeName;
  readonly label: string;
  readonly onFailure: (error: unknown) => void;
}

/** The drawing itself, as wide and high as its parent lets it be. */
export function Drawing({ spec, values, theme, label, onFailure }: DrawingProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType>();
  const size = useElementSize(host);
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

  useEffect(() => {
    if (!chart || chart.isDisposed() || size.width === 0 || size.height === 0) return;
    chart.resize({ width: size.width, height: size.height });
    chart.setOption(echartsOption(spec, values, theme, size), { notMerge: true });
  }, [chart, spec, values, theme, size]);

  return (
    <div
      ref={host}
      role="img"
      aria-label={label}
      style={{ flex: '1 1 0', minHeight: 0, minWidth: 0, overflow: 'hidden' }}
    />
  );
}
