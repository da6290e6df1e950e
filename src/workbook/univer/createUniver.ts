/** Starts the spreadsheet with its open-source presets. The umbrella package that usually does this brings closed parts along. */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import { LocaleType, LogLevel, mergeLocales, Univer, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingEnglish from '@univerjs/preset-sheets-drawing/locales/en-US';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableEnglish from '@univerjs/preset-sheets-table/locales/en-US';
import { CalculationMode } from '@univerjs/sheets-formula';
import type { Addin } from './addin';
import { engineFunctions, functionDescriptions, type HostState } from './HostFunction';

export interface RunningUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}

type PluginEntry = ReturnType<typeof UniverSheetsCorePreset>['plugins'][number];

/** Presets share plugins; the later one's configuration counts. */
function registerPlugins(univer: Univer, entries: readonly PluginEntry[]): void {
  const plugins = new Map<string, readonly [PluginCtor, unknown]>();
  for (const entry of entries) {
    const plugin = Array.isArray(entry) ? entry[0] : entry;
    const config: unknown = Array.isArray(entry) ? entry[1] : undefined;
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, config]);
  }
  plugins.forEach(([plugin, config]) => univer.registerPlugin(plugin, config));
}

/** @param container The element the grid fills. */
export function createUniver(container: HTMLElement, addin: Addin, state: HostState, darkMode: boolean): RunningUniver {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreEnglish, drawingEnglish, tableEnglish) },
    logLevel: LogLevel.WARN,
    darkMode,
  });
  const core = UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    disableAutoFocus: true,
    formula: {
      function: engineFunctions(addin, state),
      description: functionDescriptions(addin),
      // The grid would wait until it is drawn; `startGrid` calculates at once.
      initialFormulaComputing: CalculationMode.NO_CALCULATION,
    },
  });
  registerPlugins(univer, [
    ...core.plugins,
    ...UniverSheetsDrawingPreset().plugins,
    ...UniverSheetsTablePreset().plugins,
  ]);
  return { univer, api: FUniver.newAPI(univer) };
}
