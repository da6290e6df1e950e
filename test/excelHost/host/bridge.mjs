// The native side of Excel for Mac as Office.js sees it: two functions on window. Runs inside the add-in's page before
// any other script, so it must be self-contained; config is plain data (see index.mjs).
// The page calls window.__excelHost.request(json), the host calls window.__excelHost.raise / post.
export function installBridge(config) {
  const { ids, hostInfo, requirementSets, theme } = config;
  const handlers = {}; // event id -> callbacks
  const state = { settings: config.settings };
  const later = (callback, value) => setTimeout(() => callback(value), 0);
  const raise = (eventId, payload) => (handlers[eventId] || []).forEach((handler) => handler([payload, eventId]));
  window.__excelHost = {
    request: (json) => window.__excelHostRequest(json),
    raise,
    post: (messages) => raise(ids.EVENT_RICH_API_MESSAGE, messages),
    settings: () => state.settings,
  };
  window.external.GetHostInfo = () => hostInfo;
  window.webkit = { messageHandlers: { Agave: { postMessage() {} } } }; // its presence selects this bridge

  // Positions in the answer to GetContext. Requirement sets travel as JSON; the rest is plausible filler.
  const context = () => {
    const filler = {
      1: '00000000-0000-0000-0000-000000000001',
      2: 1 /* Excel */,
      3: 16,
      4: 1,
      5: 0,
      6: 0,
      7: 0,
      8: config.locale,
      9: config.locale,
      10: 0,
      11: config.fileAddress,
      12: 1,
      13: 1,
      14: '',
      15: '1.1',
      16: 'correlation',
      17: 'instance',
      18: false,
      19: true,
      20: JSON.stringify(requirementSets),
      21: null,
      22: '16.80.0.0',
      23: ids.DISPLAY_MODE_TASKPANE,
    };
    return Object.assign([[Object.keys(state.settings), Object.values(state.settings)]], filler);
  };
  window._osfHostAPI = (handlerName, { methodId, params }, callback) => {
    switch (methodId) {
      case ids.METHODS.GetContext: {
        const theming = { GetOfficeThemeInfo: () => JSON.stringify(theme) }; // where Office.context.officeTheme looks
        if (window.OSF) window.OSF.DDA._OsfControlContext = window.OSF.DDA._OsfControlContext || theming;
        return later(callback, context());
      }
      case ids.METHODS.Execute:
        if (params.id !== ids.DISPATCH_RICH_API) {
          // the older Office APIs, such as getSelectedDataAsync
          console.error(`FakeHostNotImplemented: Office.js host call ${params.id}`);
          return later(callback, [[ids.INTERNAL_ERROR]]);
        }
        return window.__excelHost.request(params.apiArgs[0][4]).then((body) => later(callback, [[0, [200, [], body]]]));
      case ids.METHODS.WriteSettings:
        state.settings = Object.fromEntries(params.keys.map((key, i) => [key, params.values[i]]));
        return later(callback, [0]);
      default:
        return later(callback, [0]);
    }
  };
  let registrations = 0;
  window._osfHostRegisterEvent = (handlerName, { params }, onEvent, callback) => {
    (handlers[params.id] = handlers[params.id] || []).push(onEvent);
    later(callback, [0]);
    return { eventCallbackId: `event${++registrations}` };
  };
  window._osfHostUnregisterCallback = () => {};
}
