import type { StatusColors } from '../../../reports/report';
import { cellsAt } from './cellsAt';

/** Excel's conditional formats: the first rule that applies colours the cell. */
export function addStatusFormats(sheet: Excel.Worksheet, statusColors: readonly StatusColors[]): void {
  for (const { area, rules } of statusColors) {
    const range = cellsAt(sheet, area);
    // Excel puts each new format before the others.
    for (const { beginsWith, color, fill } of [...rules].reverse()) {
      const added = range.conditionalFormats.add('ContainsText');
      added.textComparison.format.font.color = color;
      added.textComparison.format.fill.color = fill;
      added.textComparison.rule = { operator: 'BeginsWith', text: beginsWith };
      added.stopIfTrue = true;
    }
  }
}
