import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { ChartSize } from './axes';

/** Width and height of an element in whole pixels, followed while it changes. */
export function useElementSize(element: RefObject<HTMLElement | null>): ChartSize {
  const [size, setSize] = useState<ChartSize>({ width: 0, height: 0 });
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = (): void => {
      const [width, height] = [current.clientWidth, current.clientHeight];
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
