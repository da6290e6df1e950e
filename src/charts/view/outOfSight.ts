import type { CSSProperties } from 'react';

/** Kept for screen readers, out of sight for all others. */
export const OUT_OF_SIGHT: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};
