// Recalculation: which formula cells are out of date, in which order they run, and how arrays spill.
// Custom functions answer later; until then their cells show #BUSY!, as in Excel.
import { MAX_COLUMNS, MAX_ROWS, intersect } from './a1.mjs';
import { evaluate, precedents } from './formula.mjs';
import { NOT_CALCULATED, NotCalculated } from './not-calculated.mjs';
import { parse } from './parse-formula.mjs';
import { fail } from './protocol.mjs';

const VOLATILE = /\b(NOW|TODAY|RAND|RANDBETWEEN)\(/i;
const nextTurn = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export class Calculator {
  /** functions: the custom functions host (custom-functions.mjs); library: @formulajs/formulajs or null. */
  constructor(wb, functions, library) {
    Object.assign(this, { wb, functions, library, mode: 'Automatic', suspended: false });
    this.formulas = new Set(); // cells with a formula
    this.dirty = new Set(); // to be calculated now
    this.stale = new Set(); // to be calculated when the user asks (manual mode)
    this.running = new Set();
    this.waiting = new Map(); // cell -> number of custom function calls under way
    this.uncalculated = new Map(); // cell -> reason
    this.recalculated = new Set(); // sheets, for the Calculated event
    this.idleCallbacks = [];
    wb.calculator = this;
  }

  // --- changes ---
  /** A cell is about to be overwritten. */
  release(cell) {
    if (cell.spillOf) {
      this.dirty.add(cell.spillOf);
      cell.spillOf = null;
    }
    if (!cell.f) return;
    this.functions.cancel(cell);
    for (const set of [this.formulas, this.dirty, this.stale, this.running, this.waiting, this.uncalculated])
      set.delete(cell);
    const freed = this.clearSpill(cell);
    Object.assign(cell, { f: null, tree: null, blockedBy: null, version: (cell.version || 0) + 1 });
    if (freed) this.touched([freed]);
  }
  /** A formula was entered. Excel refuses one with a wrong number of arguments or unbalanced brackets. */
  entered(cell) {
    cell.v = 0;
    this.formulas.add(cell);
    try {
      cell.tree = parse(cell.f);
      this.functions.checkArguments(cell.tree);
    } catch (e) {
      if (!(e instanceof NotCalculated)) {
        this.formulas.delete(cell);
        cell.f = null;
        cell.v = '';
        throw e;
      }
      const bare = cell.f.replace(/"[^"]*"|'[^']*'/g, '');
      if (/["]/.test(bare) || bare.split('(').length !== bare.split(')').length) {
        this.formulas.delete(cell);
        cell.f = null;
        cell.v = '';
        fail('InvalidArgument', 'Range.formulas', 'There is a problem with this formula.');
      }
      this.giveUp(cell, e.message);
      return;
    }
    this.dirty.add(cell);
    this.schedule();
  }
  reparse(cell) {
    try {
      cell.tree = parse(cell.f);
    } catch (e) {
      cell.tree = null;
      this.giveUp(cell, e.message);
    }
  }
  giveUp(cell, reason) {
    this.uncalculated.set(cell, reason);
    cell.v = NOT_CALCULATED;
  }
  precedentsOf(cell) {
    return cell.tree ? precedents(cell.tree, cell, this.wb) : [];
  }
  areaOf(cell) {
    return { ws: cell.ws, r: cell.r, c: cell.c, nr: cell.spill?.nr || 1, nc: cell.spill?.nc || 1 };
  }
  /** Mark every formula that depends on these areas, directly or not. */
  touched(areas) {
    const marked = this.mode === 'Manual' ? this.stale : this.dirty,
      seen = new Set(),
      queue = [...areas];
    const blocker = (cell) => (cell.blockedBy ? [cell.blockedBy] : []);
    const inputs = [...this.formulas].map((cell) => [cell, [...this.precedentsOf(cell), ...blocker(cell)]]);
    for (let area = queue.pop(); area; area = queue.pop()) {
      for (const [cell, ranges] of inputs) {
        if (seen.has(cell) || !ranges.some((range) => intersect(range, area))) continue;
        seen.add(cell);
        marked.add(cell);
        queue.push(this.areaOf(cell));
      }
    }
    for (const cell of this.formulas) if (this.isVolatile(cell)) marked.add(cell);
    this.schedule();
  }
  isVolatile(cell) {
    return VOLATILE.test(cell.f) || this.functions.isVolatile(cell.f);
  }
  /** Names, tables or sheets changed: everything may mean something else now. */
  structureChanged() {
    for (const cell of this.formulas) if (cell.tree) (this.mode === 'Manual' ? this.stale : this.dirty).add(cell);
    this.schedule();
  }
  calculate(type) {
    for (const cell of type === 'Recalculate' ? this.stale : this.formulas) if (cell.tree) this.dirty.add(cell);
    this.stale.clear();
    this.schedule();
  }

  // --- running ---
  schedule() {
    if (this.scheduled || this.suspended) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.pump();
    });
  }
  pump() {
    if (this.suspended) return;
    const pending = [...new Set([...this.dirty, ...this.running])].map((cell) => this.areaOf(cell));
    const blocked = (cell) => this.precedentsOf(cell).some((range) => pending.some((area) => intersect(range, area)));
    const ready = [...this.dirty].filter((cell) => !this.running.has(cell) && !blocked(cell));
    for (const cell of ready) this.start(cell);
    if (!this.running.size && this.dirty.size) {
      // Excel warns about a circular reference and shows 0
      const [cell] = this.dirty;
      this.dirty.delete(cell);
      cell.v = 0;
      this.wb.emit('HostError', cell.ws, `circular reference in ${this.wb.address({ ...cell, nr: 1, nc: 1 })}`);
      this.schedule();
    }
    if (!this.isBusy()) this.finished();
  }
  async start(cell) {
    const version = cell.version;
    this.dirty.delete(cell);
    this.running.add(cell);
    this.uncalculated.delete(cell);
    let value;
    try {
      if (!cell.tree) throw new NotCalculated(this.uncalculated.get(cell) || cell.f);
      const custom = (name, args, at, addresses) => this.custom(name, args, at, addresses);
      value = await evaluate(cell.tree, cell, { wb: this.wb, library: this.library, custom });
    } catch (e) {
      if (version === cell.version) this.giveUp(cell, e.message);
      if (!(e instanceof NotCalculated)) this.wb.emit('HostError', cell.ws, `${cell.f}: ${e.stack}`);
      value = NOT_CALCULATED;
    }
    if (version === cell.version) {
      this.running.delete(cell);
      this.show(cell, value);
    }
    this.schedule();
  }
  custom(name, args, cell, addresses) {
    const address = this.wb.address({ ...cell, nr: 1, nc: 1 }),
      version = cell.version;
    const update = (value) => {
      // later values of a streaming function
      if (version === cell.version) {
        this.show(cell, value);
        this.touched([this.areaOf(cell)]);
      }
    };
    const call = this.functions.call(name, args, { address, addresses, cell, update });
    if (!call) return undefined;
    this.waiting.set(cell, (this.waiting.get(cell) || 0) + 1);
    if (!cell.spill) cell.v = '#BUSY!';
    return call.finally(() => {
      const left = (this.waiting.get(cell) || 1) - 1;
      if (left) this.waiting.set(cell, left);
      else this.waiting.delete(cell);
    });
  }
  isBusy() {
    return this.scheduled || this.dirty.size > 0 || this.running.size > 0;
  }
  finished() {
    for (const ws of this.recalculated) this.wb.emit('Calculated', ws, { worksheetId: ws.id });
    this.recalculated.clear();
    for (const callback of this.idleCallbacks.splice(0)) callback();
  }
  /** Wait until only custom functions are missing: native formulas are ready when sync() returns. */
  async settleNative() {
    if (this.suspended) return;
    while (this.scheduled || [...this.running].some((cell) => !this.waiting.has(cell))) await nextTurn();
  }
  /** Wait until everything is calculated. */
  async idle(timeoutMs) {
    await nextTurn();
    if (!this.isBusy()) return;
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const cells = [...this.running, ...this.dirty].map(
          (cell) => `${this.wb.address({ ...cell, nr: 1, nc: 1 })} ${cell.f}`,
        );
        reject(new Error(`Not calculated after ${timeoutMs} ms: ${cells.join('; ')}`));
      }, timeoutMs);
      this.idleCallbacks.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    await this.idle(timeoutMs);
  }

  // --- results and spilling ---
  clearSpill(anchor) {
    if (!anchor.spill) return null;
    const area = this.areaOf(anchor);
    for (const cell of this.wb.cellsIn(area)) {
      if (cell.spillOf === anchor) Object.assign(cell, { spillOf: null, v: '' });
    }
    anchor.spill = null;
    return area;
  }
  show(anchor, value) {
    const rows = Array.isArray(value) ? value : [[value]],
      before = this.clearSpill(anchor);
    const { ws, r, c } = anchor,
      [nr, nc] = [rows.length, rows[0].length];
    anchor.blockedBy = null;
    this.recalculated.add(ws);
    if (nr * nc > 1) {
      const area = { cls: 'Range', ws, r, c, nr, nc };
      const outside = r + nr > MAX_ROWS || c + nc > MAX_COLUMNS;
      const inTable = this.wb.tables.some((table) => intersect(table.g, area));
      // Results do not spill over merged cells.
      const merged = ws.merges.some((merge) => intersect({ ...merge, ws }, area));
      const taken = !outside && this.wb.cellsIn(area).some((cell) => cell !== anchor && (cell.v !== '' || cell.f));
      if (outside || inTable || merged || taken) Object.assign(anchor, { v: '#SPILL!', blockedBy: area });
      else {
        anchor.spill = { nr, nc };
        this.wb.forEach(area, (i, j, row, column) => {
          const cell = this.wb.cell(ws, row, column);
          cell.v = rows[i][j] ?? 0;
          if (cell !== anchor) cell.spillOf = anchor;
        });
      }
    } else anchor.v = rows[0][0] ?? 0;
    const now = this.areaOf(anchor);
    // Dependents of the anchor were marked already; those of cells that came or went with the spill were not.
    if (now.nr !== (before?.nr || 1) || now.nc !== (before?.nc || 1)) {
      this.touched(before ? [before, now] : [now]);
      this.dirty.delete(anchor);
      this.stale.delete(anchor);
    }
  }
}
