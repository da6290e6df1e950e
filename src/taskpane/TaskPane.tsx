import { AriaLiveAnnouncer, FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useId, useMemo } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { Workbook } from '../workbook/workbook';
import type { ChartsPanelProps } from './charts/ChartsPanel';
import { DataPanel } from './data/DataPanel';
import { OnDemand } from './shared/OnDemand';
import type { FunctionsPanelProps } from './functions/FunctionsPanel';
import type { ReportPanelProps } from './report/ReportPanel';
import { PaneTabs } from './shared/PaneTabs';
import { SelectionProvider } from './shared/SelectionProvider';
import { storeFor } from './shared/paneStore';
import { colorScheme, paneTheme } from './shared/paneTheme';
import { useHostTheme } from './shared/useHostTheme';
import { useInsertedData } from './shared/useInsertedData';
import { PaneStoreContext, usePaneState } from './shared/usePaneState';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    minHeight: 0,
    minWidth: 0,
  },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
  hidden: { display: 'none' },
});

const TABS = [
  { value: 'data', label: 'Data' },
  { value: 'functions', label: 'Functions' },
  { value: 'charts', label: 'Charts' },
  { value: 'report', label: 'Report' },
] as const;
type TabName = (typeof TABS)[number]['value'];

export interface TaskPaneProps {
  readonly workbook: Workbook;
  /** The text of a file of the add-in, by its path beside the page. */
  readonly loadText: (path: string) => Promise<string>;
}

async function loadFunctionsPanel(): Promise<ComponentType<FunctionsPanelProps>> {
  return (await import('./functions/FunctionsPanel')).FunctionsPanel;
}

async function loadChartsPanel(): Promise<ComponentType<ChartsPanelProps>> {
  return (await import('./charts/ChartsPanel')).ChartsPanel;
}

async function loadReportPanel(): Promise<ComponentType<ReportPanelProps>> {
  return (await import('./report/ReportPanel')).ReportPanel;
}

function tabNamed(value: unknown): TabName | undefined {
  return TABS.find((candidate) => candidate.value === value)?.value;
}

/** The tabs and their panels. Panels stay as they are while another is in sight. */
function Tabs({ workbook, loadText }: TaskPaneProps): ReactElement {
  const styles = useStyles();
  const host = useHostTheme(workbook);
  const theme = useMemo(() => paneTheme(host), [host]);
  const [tab, setTab] = usePaneState<TabName>('tab', 'data', tabNamed);
  const [inserted, remember] = useInsertedData(workbook, tab);
  const id = useId();
  const openData = useCallback(() => setTab('data'), [setTab]);
  const tabId = (name: TabName): string => `${id}-${name}`;
  const panelId = (name: TabName): string => `${id}-${name}-panel`;
  const panelProps = (
    name: TabName,
  ): { id: string; role: 'tabpanel'; className: string; 'aria-labelledby': string } => ({
    id: panelId(name),
    role: 'tabpanel',
    className: mergeClasses(styles.panel, tab !== name && styles.hidden),
    'aria-labelledby': tabId(name),
  });

  return (
    <FluentProvider theme={theme} className={styles.pane} style={{ colorScheme: colorScheme(host) }}>
      <AriaLiveAnnouncer>
        <PaneTabs tabs={TABS} selected={tab} tabId={tabId} panelId={panelId} onSelect={setTab} />
        <div {...panelProps('data')}>
          <DataPanel workbook={workbook} loadText={loadText} onInserted={remember} />
        </div>
        <div {...panelProps('functions')}>
          <OnDemand
            load={loadFunctionsPanel}
            does="finds and forms functions"
            wanted={tab === 'functions'}
            props={{ workbook, loadText, inserted, active: tab === 'functions' }}
          />
        </div>
        <div {...panelProps('charts')}>
          <OnDemand
            load={loadChartsPanel}
            does="makes charts"
            wanted={tab === 'charts'}
            props={{ workbook, loadText, theme: host.name, inserted, active: tab === 'charts', onOpenData: openData }}
          />
        </div>
        <div {...panelProps('report')}>
          <OnDemand
            load={loadReportPanel}
            does="writes reports"
            wanted={tab === 'report'}
            props={{ workbook, loadText, inserted, onInserted: remember }}
          />
        </div>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}

/** The task pane: what people do with Rotor besides typing formulas. */
export function TaskPane(props: TaskPaneProps): ReactElement {
  const { workbook } = props;
  const store = useMemo(() => storeFor(workbook), [workbook]);
  return (
    <PaneStoreContext.Provider value={store}>
      <SelectionProvider workbook={workbook}>
        <Tabs {...props} />
      </SelectionProvider>
    </PaneStoreContext.Provider>
  );
}
