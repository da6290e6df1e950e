// Puts the parts together: one workbook, its calculator, the Rich API engine and the events, for one add-in page.
import { Calculator } from './calculator.mjs';
import { chartClasses } from './charts.mjs';
import { CustomFunctions } from './custom-functions.mjs';
import { excelClasses } from './excel-classes.mjs';
import { BRIDGE, EVENT_TYPE, MESSAGE, notImplemented } from './protocol.mjs';
import { RichApiHost } from './richapi.mjs';
import { services } from './services.mjs';
import { Workbook } from './workbook.mjs';

/**
 * post(messages) and raise(eventId, payload) reach the page; reportError(text) collects the host's own problems.
 * Returns { wb, calculator, functions, process, runtime, ribbon, rules }.
 */
export function createHost({
  metadata,
  functionsJson,
  namespace,
  requirementSets,
  library,
  emptyCell,
  post,
  raise,
  reportError,
}) {
  const wb = new Workbook();
  const rules = { refuse: null };
  const functions = new CustomFunctions(functionsJson, namespace, post, emptyCell);
  const calculator = new Calculator(wb, functions, library);
  const ribbon = {},
    subscriptions = new Set(),
    runtime = { state: 'Visible', startState: 'Inactive' };
  runtime.actionsReady = new Promise((resolve) => {
    runtime.markActionsReady = resolve;
  });

  const idOf = (object) => (object.cls === 'WorksheetCollection' ? MESSAGE.TARGET_WORKBOOK : object.id);
  const internalName = { DataChanged: 'Changed' };
  const supported = {
    Worksheet: ['Changed', 'SelectionChanged', 'Activated', 'Deactivated', 'Calculated'],
    Table: ['Changed'],
  };
  supported.WorksheetCollection = [...supported.Worksheet, 'Added', 'Deleted'];
  function subscribe(object, event, on) {
    const name = internalName[event] || event;
    if (!supported[object.cls]?.includes(name)) notImplemented(`${object.cls}.on${name}`);
    const key = `${name} ${idOf(object)}`;
    if (on) subscriptions.add(key);
    else subscriptions.delete(key);
  }
  wb.listeners.push((event, object, details) => {
    if (event === 'HostError') {
      reportError(details);
      return;
    }
    if (event === 'SelectionChanged') raise(BRIDGE.EVENT_SELECTION_CHANGED, []);
    const name = event === 'TableChanged' ? 'Changed' : event;
    for (const target of [object.id, MESSAGE.TARGET_WORKBOOK]) {
      if (event === 'TableChanged' && target !== object.id) continue;
      if (subscriptions.has(`${name} ${target}`))
        post([[MESSAGE.EVENT, EVENT_TYPE[event], target, JSON.stringify(details), 1]]);
    }
  });

  const engine = new RichApiHost(
    metadata,
    {
      root: wb,
      services: services(wb, functions, ribbon, runtime),
      classes: { ...excelClasses(wb), ...chartClasses(wb) },
      subscribe,
      refuse: (request) => rules.refuse?.(request),
      settle: () => calculator.settleNative(),
      problem: reportError,
      requestEnded: () => {
        if (calculator.suspended) {
          calculator.suspended = false;
          calculator.schedule();
        }
      },
    },
    requirementSets,
  );
  return { wb, calculator, functions, runtime, ribbon, rules, process: (request) => engine.process(request) };
}
