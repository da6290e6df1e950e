import { quadrant } from '../../calculators/rotation/quadrant';
import type { RotationMapEntry } from '../../calculators/rotation/rotationMap';
import type { RotationTail } from '../../calculators/rotation/rotationTail';
import { cellError, entryCell, type ResultCell, type ResultGrid } from './answer';
import { elementwise } from './elementwise';

export function quadrantCells(ratio: unknown, momentum: unknown): ResultGrid {
  return elementwise(
    [
      { cells: ratio, argument: 'ratio', measure: 'ratio' },
      { cells: momentum, argument: 'momentum', measure: 'ratio' },
    ],
    ([ratioValue = NaN, momentumValue = NaN]) => quadrant(ratioValue, momentumValue),
  );
}

export function rotationMapCells(entries: readonly RotationMapEntry[]): ResultGrid {
  const missing = cellError('notAvailable');
  return [
    ['name', 'RS-Ratio', 'RS-Momentum', 'quadrant', 'heading', 'distance', 'agreement'],
    ...entries.map(({ name, point }): ResultCell[] => {
      if (!point) return [name, ...Array<ResultCell>(6).fill(missing)];
      const place = point.quadrant ?? cellError('divisionByZero');
      const figures = point.quadrant
        ? [entryCell(point.heading), entryCell(point.distance), point.agreement]
        : Array<ResultCell>(3).fill(cellError('divisionByZero'));
      return [name, entryCell(point.ratio), entryCell(point.momentum), place, ...figures];
    }),
  ];
}

export function rotationTailCells(tails: readonly RotationTail[]): ResultGrid {
  const rows = tails.flatMap(({ name, ratio, momentum }) =>
    Array.from(ratio, (value, point): ResultCell[] => [
      name,
      point - ratio.length + 1,
      entryCell(value),
      entryCell(momentum[point] as number),
    ]),
  );
  return [['name', 'step', 'RS-Ratio', 'RS-Momentum'], ...rows];
}
