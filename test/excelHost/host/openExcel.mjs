// Opens a built Excel add-in against genuine Office.js and a simulated Excel. See ../README.md.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openChromium } from './browser.mjs';
import { createHost } from './host.mjs';
import { inspector } from './inspector.mjs';
import { loadMetadata } from './metadata.mjs';
import { BRIDGE, MESSAGE } from './protocol.mjs';
import { serve } from './server.mjs';

/** Requirement sets of the simulated Excel unless the caller says otherwise. */
export const DEFAULT_REQUIREMENT_SETS = {
  ExcelApi: '1.16',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.9',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  AddInCommands: '1.1',
  KeyboardShortcuts: '1.1',
  Settings: '1.1',
};
const HOST_INFO = 'Excel$Mac$16.00$en-US$$$$3';
const LIGHT_THEME = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x000000,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x000000,
};
const SCRATCH_CELL = 'AAA1'; // where evaluate() puts its formula

/**
 * @param {object} options
 *   dist            folder with the built add-in (required)
 *   taskpane        page to open, 'taskpane.html'
 *   functionsJson   file in dist, or its content; 'functions.json'
 *   namespace       namespace of the custom functions; otherwise read from manifest.xml in dist
 *   requirementSets simulated sets, merged into DEFAULT_REQUIREMENT_SETS (undefined removes one)
 *   functions       functions of Excel that this host does not know, by name: (...arguments) => value, error text or rows
 *   culture         { name: 'de-DE', decimalSeparator: ',' } of the system; American otherwise
 *   fileAddress     of the workbook, as Office.context.document.url tells it; '' where it has not been saved
 *   headless, chromiumPath, tls: { key, cert }, locale, theme, settings, emptyCell (0 or null), timeout (ms)
 *   allowNotReady   return even if Office.onReady did not resolve (excel.ready is null then)
 *   projectRoot     folder whose node_modules has the packages; the current one
 */
export async function openExcel(options) {
  const {
    taskpane = 'taskpane.html',
    locale = 'en-US',
    theme = LIGHT_THEME,
    settings = {},
    emptyCell = 0,
    timeout = 15000,
    projectRoot = process.cwd(),
    tls,
  } = options;
  const { culture, fileAddress = 'file:///Users/someone/Book1.xlsx' } = options;
  const require = createRequire(path.join(path.resolve(projectRoot), 'package.json'));
  const officeJs = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  const dist = path.resolve(projectRoot, options.dist);
  const requirementSets = Object.fromEntries(
    Object.entries({ ...DEFAULT_REQUIREMENT_SETS, ...options.requirementSets }).filter(
      ([, version]) => version !== undefined,
    ),
  );
  const errors = [],
    requests = [],
    batches = [];
  const report = (kind, text) => errors.push({ kind, text: String(text) });

  let view; // the page, once it is open
  let outbox = [];
  const post = (messages) => {
    // messages of one turn travel together
    if (!outbox.length) setImmediate(() => view?.send('post', outbox.splice(0)));
    outbox.push(...messages);
  };
  const host = createHost({
    metadata: loadMetadata(require, path.resolve(projectRoot)),
    functionsJson: readFunctions(dist, options.functionsJson),
    namespace: options.namespace ?? namespaceOf(dist),
    library: withFunctions(optional(require, '@formulajs/formulajs'), options.functions),
    requirementSets,
    emptyCell,
    post,
    raise: (eventId, payload) => view?.send('raise', eventId, payload),
    reportError: (text) => report('host', text),
  });
  if (culture) host.wb.culture = culture;
  const answer = async (json) => {
    const request = JSON.parse(json),
      result = await host.process(request);
    batches.push({ request, result });
    return JSON.stringify(result);
  };

  const server = await serve({ dist, tls });
  const config = { ids: BRIDGE, hostInfo: HOST_INFO, requirementSets, theme, locale, settings, fileAddress };
  const started = performance.now();
  try {
    const url = `${server.origin}/${taskpane}`;
    view = await openChromium({
      ...options,
      require,
      config,
      answer,
      report,
      requests,
      officeJs,
      origin: server.origin,
      url,
      timeout,
    });
    const ready = await view.page.evaluate(waitForOffice, timeout);
    const excel = createApi({ host, view, server, errors, requests, batches, timeout });
    Object.assign(excel, { ready, readyMs: Math.round(performance.now() - started), url });
    if (!ready && !options.allowNotReady)
      throw new Error(`Office.onReady did not resolve. ${errors.map((e) => e.text).join('; ')}`);
    return excel;
  } catch (error) {
    await view?.close();
    await server.close();
    throw error;
  }
}

/** Runs in the page. */
async function waitForOffice(limit) {
  const end = Date.now() + limit,
    pause = () =>
      new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
  while (!(window.Office && window.Office.onReady) && Date.now() < end) await pause();
  if (!(window.Office && window.Office.onReady)) return null;
  const late = new Promise((resolve) => {
    setTimeout(() => resolve(null), Math.max(0, end - Date.now()));
  });
  const info = await Promise.race([window.Office.onReady(), late]);
  return info && { host: info.host, platform: info.platform };
}

function createApi({ host, view, server, errors, requests, batches, timeout }) {
  const { wb, calculator, functions, runtime } = host;
  const at = (address) => wb.rangeOf(wb.active, address, 'address');
  const excel = {
    page: view.page,
    errors,
    requests,
    batches,
    workbook: inspector(wb),
    ribbon: host.ribbon,
    functionCalls: functions.log,
    /** Formulas this host could not evaluate; their cells show #NOTCALC!. */
    get uncalculated() {
      return [...calculator.uncalculated].map(([cell, reason]) => ({
        address: wb.address({ ...cell, nr: 1, nc: 1 }),
        formula: cell.f,
        reason,
      }));
    },
    /** Run fn(context, arg) inside Excel.run in the page; a failure is thrown here with code, location and statement. */
    async run(fn, arg) {
      const source = `Excel.run((context) => (${fn})(context, ${JSON.stringify(arg ?? null)})).then((ok) => ({ ok }), (e) => {
        const { errorLocation, statement } = e.debugInfo || {};
        return { failure: { name: e.name, message: e.message, code: e.code, location: errorLocation, statement } };
      })`;
      const { ok, failure } = await view.page.evaluate(source);
      if (failure) throw Object.assign(new Error(failure.message), failure);
      return ok;
    },
    /** Ids the page associated with JavaScript functions (waits until the page has told Excel that it is ready). */
    async associated() {
      await Promise.race([
        functions.ready,
        new Promise((resolve) => {
          setTimeout(resolve, 2000);
        }),
      ]);
      return view.page.evaluate(() => Object.keys(window.CustomFunctions?._association?.mappings || {}));
    },
    /** Enter a value or formula (or a 2-D array) as a user would; resolves when everything is calculated. */
    async setCell(address, value) {
      const range = at(address);
      wb.enter(
        Array.isArray(value) ? wb.range(range.ws, range.r, range.c, value.length, value[0].length) : range,
        value,
      );
      await excel.calculate();
    },
    /**
     * From now on Excel refuses what the rule names: rule({ className, member, object, args }) gives an error code of Excel, such as
     * 'AccessDenied', or undefined. Member names are those on the wire, in Pascal case. Without a rule everything is allowed again.
     */
    refuse(rule = null) {
      host.rules.refuse = rule;
    },
    async select(address) {
      [wb.active, wb.selection] = [at(address).ws, at(address)];
      wb.emit('SelectionChanged', wb.active, {
        address: wb.address(wb.selection).split('!').at(-1),
        worksheetId: wb.active.id,
      });
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
    /** Wait until nothing is left to calculate; with 'Full', calculate all formulas again first. */
    async calculate(type) {
      if (type) calculator.calculate(type);
      await calculator.idle(timeout);
    },
    /** Evaluate a formula on the active sheet: one value, or a 2-D array when it spills. */
    async evaluate(formula) {
      await excel.setCell(SCRATCH_CELL, formula);
      const range = at(SCRATCH_CELL),
        cell = wb.peek(range.ws, range.r, range.c);
      const result = cell.spill
        ? wb.values(wb.range(range.ws, range.r, range.c, cell.spill.nr, cell.spill.nc))
        : cell.v;
      await excel.setCell(SCRATCH_CELL, '');
      return result;
    },
    /** What a ribbon button with an ExecuteFunction action does: run a function registered with Office.actions.associate. */
    async runAction(id, args) {
      await runtime.actionsReady;
      await view.send('post', [
        [MESSAGE.ACTION, MESSAGE.RUN_ACTION, '', JSON.stringify([id, args && JSON.stringify(args)]), 0],
      ]);
    },
    async close() {
      await view.close();
      await server.close();
    },
  };
  return excel;
}

function readFunctions(dist, given = 'functions.json') {
  if (typeof given !== 'string') return given;
  const file = path.resolve(dist, given);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file)) : { functions: [] };
}
/** The namespace in manifest.xml: <Namespace resid="x"/> and its <bt:String id="x" DefaultValue="..."/>. */
function namespaceOf(dist) {
  const file = path.join(dist, 'manifest.xml'),
    xml = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const id = /<Namespace\s+resid="([^"]+)"/.exec(xml)?.[1];
  const entry = id && new RegExp(`<bt:String\\s+id="${id.replace(/\W/g, '\\$&')}"\\s+DefaultValue="([^"]+)"`).exec(xml);
  return entry ? entry[1] : '';
}
function withFunctions(library, functions) {
  return functions ? { ...library, ...functions } : library;
}
function optional(require, name) {
  try {
    return require(name);
  } catch {
    return null;
  }
}
