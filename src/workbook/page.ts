/** The paper a sheet is printed on, alike in both hosts. */
import type { PageSetup } from '../reports/report';

export type { PageSetup };

/** Millimetres, upright. */
export const PAPER: Readonly<Record<PageSetup['paper'], { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

/** Millimetres; header and footer stand within the margins at top and bottom. */
export const MARGIN = { side: 15, top: 20, bottom: 18, header: 9 } as const;

export const POINTS_A_MILLIMETRE = 72 / 25.4;
export const PIXELS_A_MILLIMETRE = 96 / 25.4;

/** Pixels of a column for so many characters, as Excel has them: seven each and five for the edges. */
export function columnPixels(characters: number): number {
  return characters * 7 + 5;
}
