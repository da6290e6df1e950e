import type { ChartContent } from '../../charts/spec';
import type { ReportContent } from '../../reports/report';
import type { FunctionCall, RangeReference } from '../formula';
import type {
  CellFormula,
  CellValue,
  FormulaInsertion,
  FormulaNotation,
  FormulaPlace,
  HostTheme,
  ResultSize,
  SheetContent,
  Workbook,
  WriteOptions,
} from '../workbook';
import { AddedSheets } from './addedSheets';
import { followCells } from './followCells';
import { readFormulaNotation } from './formulaNotation';
import { FunctionRuntime } from './functionRuntime';
import { insertChart } from './insertChart';
import { insertFormula, readActiveFormula } from './insertFormula';
import { insertReport } from './insertReport';
import { readCells } from './readCells';
import { runExcel } from './runExcel';
import { followSelection, selectedRange } from './selection';
import { currentTheme, followTheme } from './theme';
import { workbookIdentity } from './workbookIdentity';
import { writeSheet } from './writeSheet';

/** The workbook that is open in Excel, through Office.js. Make one after Office is ready. */
export class ExcelWorkbook implements Workbook {
  readonly host = 'excel';
  private readonly functions: FunctionRuntime;

  /**
   * @param loadText Reads a file that lies beside the page, such as functions.json.
   * @param within The undertaking whose part all writes are, and what it has learned of the functions.
   */
  constructor(
    private readonly loadText: (path: string) => Promise<string>,
    private readonly within?: { readonly sheets: AddedSheets; readonly functions: FunctionRuntime },
  ) {
    this.functions = within?.functions ?? new FunctionRuntime(loadText);
  }

  identity(): string | undefined {
    return workbookIdentity();
  }

  async sheetNames(): Promise<readonly string[]> {
    return runExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map((sheet) => sheet.name);
    });
  }

  selection(): Promise<RangeReference | undefined> {
    return selectedRange();
  }

  onSelectionChanged(listener: (selection: RangeReference) => void): () => void {
    return followSelection(listener);
  }

  onCellsChanged(listener: () => void): () => void {
    return followCells(listener);
  }

  read(range: RangeReference): Promise<CellValue[][]> {
    return runExcel((context) => readCells(context, range));
  }

  compute(call: FunctionCall): Promise<CellValue[][]> {
    return this.functions.compute(call, (range) => this.read(range));
  }

  insertSheet(content: SheetContent, options: WriteOptions = {}): Promise<string> {
    return AddedSheets.undertake(
      (sheets) =>
        runExcel(async (context) => {
          const added = await sheets.add(context, content.name);
          const sheet = context.workbook.worksheets.getItem(added.id);
          await writeSheet(sheet, content, options);
          sheet.activate();
          sheet.load('name');
          await context.sync();
          return sheet.name;
        }),
      this.within?.sheets,
    );
  }

  activeFormula(): Promise<CellFormula | undefined> {
    return runExcel(readActiveFormula);
  }

  insertFormula(call: FunctionCall, size: ResultSize, place?: FormulaPlace): Promise<FormulaInsertion> {
    return runExcel((context) => insertFormula(context, call, size, place));
  }

  insertChart(chart: ChartContent, options: WriteOptions = {}): Promise<string> {
    return insertChart(this, chart, options, this.within?.sheets);
  }

  insertReport(report: ReportContent, options: WriteOptions = {}): Promise<string> {
    return insertReport(this, report, options, this.within?.sheets);
  }

  together<Result>(write: (workbook: Workbook) => Promise<Result>): Promise<Result> {
    const { loadText, functions } = this;
    return AddedSheets.undertake(
      (sheets) => write(new ExcelWorkbook(loadText, { sheets, functions })),
      this.within?.sheets,
    );
  }

  formulaNotation(): Promise<FormulaNotation> {
    return runExcel(readFormulaNotation);
  }

  theme(): HostTheme {
    return currentTheme();
  }

  onThemeChanged(listener: (theme: HostTheme) => void): () => void {
    return followTheme(listener);
  }
}
