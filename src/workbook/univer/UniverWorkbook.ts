/** The workbench's spreadsheet as the task pane knows it. */
import { ICommandService, RANGE_TYPE, type Injector, type IRange } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { ChartContent } from '../../charts/spec';
import type { ReportContent } from '../../reports/report';
import { addressOf, LAST_COLUMN, LAST_ROW, parseAddress } from '../a1';
import { markedDates, takenColumn } from '../formula';
import type { FormulaArgument, FunctionCall, RangeReference } from '../formula';
import { PLAIN_NOTATION } from '../notation';
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
import type { Addin } from './addin';
import type { Argument } from './arguments';
import type { CalculationWatch } from './CalculationWatch';
import { callFunction } from './callFunction';
import type { CellReader } from './CellReader';
import { ChartWriter } from './ChartWriter';
import { FormulaWriter } from './FormulaWriter';
import type { HostState } from './HostFunction';
import { errorCell, isFailure, type HostCell, type ResultCell } from './hostCell';
import { currentTheme, onThemeChange } from './hostTheme';
import { insertReport } from './insertReport';
import type { PlacedCharts } from './PlacedCharts';
import type { ReportSheets } from './report/ReportSheets';
import { SheetWriter } from './SheetWriter';

export interface UniverWorkbookParts {
  readonly workbook: FWorkbook;
  readonly injector: Injector;
  readonly addin: Addin;
  readonly state: HostState;
  readonly reader: CellReader;
  readonly calculation: CalculationWatch;
  readonly charts: PlacedCharts;
  readonly reports: ReportSheets;
}

function hostCellOf(value: CellValue, blank: HostState['blankMode']): HostCell {
  if (value === null) return blank === 'zero' ? 0 : null;
  return typeof value === 'object' ? errorCell(value.error) : value;
}

function cellValueOf(cell: ResultCell): CellValue {
  return typeof cell === 'object' ? { error: cell.code } : cell;
}

/** Whole columns and rows as such, because they grow with the sheet. */
function wholeRange({ startRow, startColumn, endRow, endColumn, rangeType }: IRange): IRange {
  const allRows = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL;
  const allColumns = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL;
  return {
    startRow: allRows ? 0 : startRow,
    endRow: allRows ? LAST_ROW : endRow,
    startColumn: allColumns ? 0 : startColumn,
    endColumn: allColumns ? LAST_COLUMN : endColumn,
  };
}

export class UniverWorkbook implements Workbook {
  readonly host = 'workbench';
  readonly sheets: SheetWriter;
  readonly chartWriter: ChartWriter;
  private readonly formulas: FormulaWriter;

  constructor(private readonly parts: UniverWorkbookParts) {
    const { workbook, injector, charts, calculation, reader } = parts;
    this.sheets = new SheetWriter(workbook, injector);
    this.formulas = new FormulaWriter(workbook, reader, calculation, injector.get(ICommandService));
    const compute = (call: FunctionCall): ReturnType<Workbook['compute']> => this.compute(call);
    this.chartWriter = new ChartWriter({ workbook, injector, sheets: this.sheets, charts, calculation, compute });
  }

  /** Each visit begins with a new workbook. */
  identity(): string | undefined {
    return undefined;
  }

  sheetNames(): Promise<readonly string[]> {
    return Promise.resolve(this.sheets.names());
  }

  selection(): Promise<RangeReference | undefined> {
    return Promise.resolve(this.currentSelection());
  }

  onSelectionChanged(listener: (selection: RangeReference) => void): () => void {
    // The facade's own event leaves out selections made by keyboard and by program.
    const subscription = this.parts.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
      const selection = this.currentSelection();
      if (selection) listener(selection);
    });
    return () => subscription.unsubscribe();
  }

  onCellsChanged(listener: () => void): () => void {
    return this.parts.calculation.onCalculated(listener);
  }

  read(range: RangeReference): Promise<readonly (readonly CellValue[])[]> {
    return Promise.resolve().then(() => this.readNow(range));
  }

  async compute(call: FunctionCall): Promise<readonly (readonly CellValue[])[]> {
    const definition = this.parts.addin.functions.find(({ metadata }) => metadata.name === call.name.toUpperCase());
    if (!definition) throw new Error(`There is no function ${call.name}`);
    const given = await Promise.all(call.arguments.map((argument) => this.argumentOf(argument)));
    const outcome = await callFunction(definition, given, this.parts.state.blankMode);
    if (isFailure(outcome)) throw new Error(outcome.message ?? `The result is ${outcome.code}`);
    return outcome.map((row) => row.map(cellValueOf));
  }

  async insertSheet(content: SheetContent, options: WriteOptions = {}): Promise<string> {
    const calculated = (content.formulas ?? []).length > 0 ? this.parts.calculation.nextCalculation() : undefined;
    const sheet = await this.sheets.insert(content, options);
    await calculated;
    sheet.activate();
    return sheet.getSheetName();
  }

  activeFormula(): Promise<CellFormula | undefined> {
    return Promise.resolve(this.formulas.active());
  }

  insertFormula(call: FunctionCall, size: ResultSize, place?: FormulaPlace): Promise<FormulaInsertion> {
    return this.formulas.insert(call, size, place);
  }

  insertChart(chart: ChartContent, options: WriteOptions = {}): Promise<string> {
    return this.chartWriter.insert(chart, options);
  }

  insertReport(report: ReportContent, options: WriteOptions = {}): Promise<string> {
    const { sheets, chartWriter } = this;
    const compute = (call: FunctionCall): ReturnType<Workbook['compute']> => this.compute(call);
    return insertReport({ ...this.parts, sheets, chartWriter, compute }, report, options);
  }

  async together<Result>(write: (workbook: Workbook) => Promise<Result>): Promise<Result> {
    const shown = this.parts.workbook.getActiveSheet().getSheetId();
    const within = new UniverWorkbook(this.parts);
    try {
      const result = await write(within);
      this.sheets.adopt(within.sheets);
      return result;
    } catch (error) {
      within.sheets.removeAll();
      this.parts.workbook.getSheetBySheetId(shown)?.activate();
      throw error;
    }
  }

  /** The grid's engine knows no other notation. */
  formulaNotation(): Promise<FormulaNotation> {
    return Promise.resolve(PLAIN_NOTATION);
  }

  theme(): HostTheme {
    return currentTheme();
  }

  onThemeChanged(listener: (theme: HostTheme) => void): () => void {
    return onThemeChange(listener);
  }

  private currentSelection(): RangeReference | undefined {
    const active = this.parts.workbook.getActiveRange();
    return active ? { sheet: active.getSheetName(), address: addressOf(wholeRange(active.getRange())) } : undefined;
  }

  private sheetNamed(name: string): FWorksheet {
    const sheet = this.parts.workbook
      .getSheets()
      .find((candidate) => candidate.getSheetName().toLowerCase() === name.toLowerCase());
    if (!sheet) throw new Error(`There is no sheet "${name}"`);
    return sheet;
  }

  private readNow({ sheet, address }: RangeReference): readonly (readonly CellValue[])[] {
    const range = parseAddress(address);
    if (!range) throw new Error(`"${address}" is no address of cells`);
    return this.parts.reader.read(this.sheetNamed(sheet), range);
  }

  private async cellsOf(
    argument: Exclude<FormulaArgument, { kind: 'omitted' | 'literal' }>,
  ): Promise<readonly (readonly CellValue[])[]> {
    if (argument.kind === 'call') return takenColumn(await this.compute(argument.call), argument);
    if (argument.kind === 'marked') return markedDates(this.readNow(argument.dates), this.readNow(argument.marks));
    return this.readNow(argument.range);
  }

  private async argumentOf(argument: FormulaArgument): Promise<Argument> {
    if (argument.kind === 'omitted') return argument;
    if (argument.kind === 'literal') return { kind: 'cell', value: argument.value };
    const { blankMode } = this.parts.state;
    const values = await this.cellsOf(argument);
    return { kind: 'range', cells: values.map((row) => row.map((value) => hostCellOf(value, blankMode))) };
  }
}
