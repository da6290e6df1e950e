/** WCAG 2: graphics that carry meaning stand out from their background by at least 3 to 1. */
const ENOUGH = 3;
const STEP = 0.08;
const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

type Channels = readonly [number, number, number];

function channelsOf(color: string): Channels | undefined {
  const match = HEX.exec(color);
  if (!match) return undefined;
  return [parseInt(match[1] ?? '', 16), parseInt(match[2] ?? '', 16), parseInt(match[3] ?? '', 16)];
}

function luminance(channels: Channels): number {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast of two colours written `#RRGGBB`, from 1 to 21; undefined where one is not written so. */
export function contrastRatio(first: string, second: string): number | undefined {
  const [one, other] = [channelsOf(first), channelsOf(second)];
  if (!one || !other) return undefined;
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function lightened(channels: Channels, share: number): string {
  const hex = channels.map((channel) =>
    Math.round(channel + (255 - channel) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('').toUpperCase()}`;
}

/** The colour itself, or a lighter one of the same hue where a dark background would swallow it. */
export function legibleColor(color: string, background: string | undefined): string {
  const channels = channelsOf(color);
  if (!channels || background === undefined) return color;
  const behind = channelsOf(background);
  if (!behind || luminance(behind) > 0.2) return color;
  for (let share = 0; share < 1; share += STEP) {
    const candidate = share === 0 ? color : lightened(channels, share);
    if ((contrastRatio(candidate, background) ?? ENOUGH) >= ENOUGH) return candidate;
  }
  return '#FFFFFF';
}
