// Services of the library that are not part of the Excel classes.
/** ribbon collects what Office.ribbon asked for. */
export function services(wb, functions, ribbon, runtime) {
  const service = (cls, members) => ({ cls, service: members });
  const ribbonItem = (cls, id) =>
    service(cls, {
      SetVisibility: (visible) => {
        ribbon[id] = { ...ribbon[id], visible };
      },
      'set Enabled': (enabled) => {
        ribbon[id] = { ...ribbon[id], enabled };
      },
    });
  return {
    'Microsoft.ExcelServices.CustomFunctions': service('CustomFunctions', {
      _SetOsfControlContainerReadyForCustomFunctions: () => functions.markReady(),
      _GetEnabledFeatures: () => [],
      SetInvocationArrayResults: (results) => {
        for (const result of results) functions.result(result);
      },
      SetInvocationResults: (results) => {
        for (const { id, failed, value, errorCode } of results) functions.result([id, !failed, value, errorCode]);
      },
    }),
    'Microsoft.InternalService.AddinInternalService': service('AddinInternalService', {
      NotifyActionHandlerReady: () => runtime.markActionsReady(),
    }),
    'Microsoft.Telemetry.TelemetryService': service('TelemetryService', { SendTelemetryEvent: () => null }),
    'Microsoft.AppRuntime.AppRuntimeService': service('AppRuntimeService', {
      SetAppRuntimeState: (state) => {
        runtime.state = state;
      },
      GetAppRuntimeState: () => runtime.state,
    }),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': service('AppRuntimePersistenceService', {
      SetAppRuntimeStartState: (state) => {
        runtime.startState = state;
      },
      GetAppRuntimeStartState: () => runtime.startState,
    }),
    'Microsoft.DynamicRibbon.DynamicRibbon': service('DynamicRibbon', {
      GetTab: (id) => ribbonItem('RibbonTab', id),
      GetButton: (id) => ribbonItem('RibbonButton', id),
      ExecuteRequestCreate: (json) => {
        ribbon.created = JSON.parse(json);
      },
      ExecuteRequestUpdate: (json) => {
        ribbon.updated = JSON.parse(json);
      },
    }),
  };
}
