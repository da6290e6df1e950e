/** Shares of the font size that characters take in Fluent's fonts, wide enough for semibold. */
const NARROW = /[ijltfrI.,:;!'|()[\]/ -]/;
const WIDE = /[mwMW%@]/;
const CAPITAL = /[A-Z0-9&]/;

/** About how many pixels a line of text takes, on the safe side: drawing libraries without a page cannot measure it. */
export function estimatedTextWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) {
    if (NARROW.test(character)) width += 0.36;
    else if (WIDE.test(character)) width += 0.92;
    else width += CAPITAL.test(character) ? 0.68 : 0.58;
  }
  return Math.ceil(width * fontSize);
}
