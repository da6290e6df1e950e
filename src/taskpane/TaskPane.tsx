import {
  AriaLiveAnnouncer,
  FluentProvider,
  Tab,
  TabList,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useId, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Workbook } from '../workbook/workbook';
import { ChartsPanel } from './charts/ChartsPanel';
import { DataPanel } from './data/DataPanel';
import type { InsertedDataset } from './data/datasetSheet';
import { FunctionsPanel } from './functions/FunctionsPanel';
import { paneTheme } from './shared/paneTheme';
import { useHostTheme } from './shared/useHostTheme';

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
  tabs: { flexShrink: 0, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
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
] as const;
type TabName = (typeof TABS)[number]['value'];

export interface TaskPaneProps {
  readonly workbook: Workbook;
  /** The text of a file of the add-in, by its path beside the page. */
  readonly loadText: (path: string) => Promise<string>;
}

/** The task pane: what people do with Rotor besides typing formulas. Panels stay as they are while another is in sight. */
export function TaskPane({ workbook, loadText }: TaskPaneProps): ReactElement {
  const styles = useStyles();
  const host = useHostTheme(workbook);
  const theme = useMemo(() => paneTheme(host), [host]);
  const [tab, setTab] = useState<TabName>('data');
  const [inserted, setInserted] = useState<readonly InsertedDataset[]>([]);
  const id = useId();
  const remember = useCallback((dataset: InsertedDataset) => setInserted((before) => [...before, dataset]), []);
  const openData = useCallback(() => setTab('data'), []);
  const panelProps = (
    name: TabName,
  ): { id: string; role: 'tabpanel'; className: string; 'aria-labelledby': string } => ({
    id: `${id}-${name}-panel`,
    role: 'tabpanel',
    className: mergeClasses(styles.panel, tab !== name && styles.hidden),
    'aria-labelledby': `${id}-${name}`,
  });

  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <AriaLiveAnnouncer>
        <TabList
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_, { value }) => setTab(TABS.find((candidate) => candidate.value === value)?.value ?? 'data')}
        >
          {TABS.map(({ value, label }) => (
            <Tab key={value} id={`${id}-${value}`} value={value} aria-controls={`${id}-${value}-panel`}>
              {label}
            </Tab>
          ))}
        </TabList>
        <div {...panelProps('data')}>
          <DataPanel workbook={workbook} loadText={loadText} onInserted={remember} />
        </div>
        <div {...panelProps('functions')}>
          <FunctionsPanel
            workbook={workbook}
            loadText={loadText}
            inserted={inserted[inserted.length - 1]}
            active={tab === 'functions'}
          />
        </div>
        <div {...panelProps('charts')}>
          <ChartsPanel
            workbook={workbook}
            loadText={loadText}
            theme={host.name}
            inserted={inserted}
            active={tab === 'charts'}
            onOpenData={openData}
          />
        </div>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
