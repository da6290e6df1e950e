import { useCallback, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { EChartsType } from 'echarts/core';
import type { BlockValues, ChartSpec } from '../spec';
import { libraryIndex } from './echartsOption';
import { readingSentence } from './reading';
import type { Reading } from './reading';
import { chartStops, nextStop } from './stops';
import type { Stop, StopPosition } from './stops';

function show(chart: EChartsType, spec: ChartSpec, stop: Stop): void {
  const seriesIndex = libraryIndex(spec, stop.seriesIndex);
  if (stop.kind === 'item') {
    chart.dispatchAction({ type: 'showTip', seriesIndex, dataIndex: stop.index });
    return;
  }
  const [x, y] = chart.convertToPixel({ seriesIndex }, [stop.x, stop.y]);
  chart.dispatchAction({ type: 'showTip', x, y });
}

export interface KeyboardReading {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The pointer has taken over, or the keyboard has gone elsewhere. */
  readonly onLeave: () => void;
  /** What a key has led to, for screen readers. */
  readonly sentence: string;
  readonly onReading: (reading: Reading) => void;
}

/** Lets the arrow keys read a chart as the pointer does: point after point, and from one moving thing to the next. */
export function useKeyboardReading(
  chart: () => EChartsType | undefined,
  spec: ChartSpec,
  values: BlockValues,
): KeyboardReading {
  const stops = useMemo(() => chartStops(spec, values), [spec, values]);
  const position = useRef<StopPosition>();
  const byKeyboard = useRef(false);
  const [sentence, setSentence] = useState('');

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const drawn = chart();
      if (!drawn) return;
      if (event.key === 'Escape') drawn.dispatchAction({ type: 'hideTip' });
      const next = nextStop(stops, position.current, event.key);
      const stop = next && stops[next.row]?.[next.index];
      if (!stop) return;
      // The grid beside the chart has the same keys.
      event.preventDefault();
      event.stopPropagation();
      position.current = next;
      byKeyboard.current = true;
      show(drawn, spec, stop);
    },
    [chart, spec, stops],
  );

  const onLeave = useCallback(() => {
    if (!byKeyboard.current) return;
    byKeyboard.current = false;
    chart()?.dispatchAction({ type: 'hideTip' });
  }, [chart]);

  const onReading = useCallback((reading: Reading) => {
    if (byKeyboard.current) setSentence(readingSentence(reading));
  }, []);
  return { onKeyDown, onLeave, sentence, onReading };
}
