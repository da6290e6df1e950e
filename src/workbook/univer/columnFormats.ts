/** A column's number format for cells that have none of their own, such as spilled ones; the grid formats single cells only. */
import { InterceptorEffectEnum, type Injector } from '@univerjs/core';
import { InterceptCellContentPriority, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

export function formatCellsByColumn(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'rotor-column-number-format',
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    // Before the grid's own handler of number formats, which reads the style given here.
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, location, next) => {
      if (!cell || cell.v === undefined || cell.v === null) return next(cell);
      const own = location.workbook.getStyles().get(cell.s);
      if (own?.n) return next(cell);
      const format = location.worksheet.getColumnStyle(location.col)?.n;
      return next(format ? { ...cell, s: { ...own, n: format } } : cell);
    },
  });
}
