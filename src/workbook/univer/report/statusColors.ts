/** Colours cells by what they show, as conditional formats do in Excel. */
import { InterceptorEffectEnum, type Injector } from '@univerjs/core';
import { InterceptCellContentPriority, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { ReportSheets } from './ReportSheets';

export function colorCellsByStatus(injector: Injector, reports: ReportSheets): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'rotor-status-colors',
    effect: InterceptorEffectEnum.Style,
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, location, next) => {
      if (typeof cell?.v !== 'string') return next(cell);
      const status = reports.statusOf(location.subUnitId, location.row, location.col, cell.v);
      if (!status) return next(cell);
      const own = location.workbook.getStyles().get(cell.s);
      return next({ ...cell, s: { ...own, cl: { rgb: status.color }, bg: { rgb: status.fill } } });
    },
  });
}
