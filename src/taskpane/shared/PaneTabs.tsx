import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface PaneTabsProps<Name extends string> {
  readonly tabs: readonly { readonly value: Name; readonly label: string }[];
  readonly selected: Name;
  /** Ids of the tabs and of the panels they show, by name. */
  readonly tabId: (name: Name) => string;
  readonly panelId: (name: Name) => string;
  readonly onSelect: (name: Name) => void;
}

/** Keys and how far they go; beyond the last comes the first. */
const STEPS: Readonly<Record<string, number | undefined>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function goOn(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const here = tabs.findIndex((tab) => tab === document.activeElement);
  const step = STEPS[event.key];
  const ends: Readonly<Record<string, number | undefined>> = { Home: 0, End: tabs.length - 1 };
  const next = step === undefined ? ends[event.key] : (here + step + tabs.length) % tabs.length;
  if (here < 0 || next === undefined) return;
  event.preventDefault();
  tabs[next]?.focus();
}

/**
 * The tabs of the pane. Fluent's own way through them by arrow keys puts hidden elements into the tab order, which people with
 * screen readers run into; here the selected tab alone is in the tab order, and arrow keys lead to the others.
 */
export function PaneTabs<Name extends string>(props: PaneTabsProps<Name>): ReactElement {
  const styles = useStyles();
  const { tabs, selected, tabId, panelId, onSelect } = props;
  return (
    <TabList
      className={styles.tabs}
      data-tabster={undefined}
      selectedValue={selected}
      onKeyDown={goOn}
      onTabSelect={(_, { value }) => {
        const chosen = tabs.find((tab) => tab.value === value);
        if (chosen) onSelect(chosen.value);
      }}
    >
      {tabs.map(({ value, label }) => (
        <Tab
          key={value}
          id={tabId(value)}
          value={value}
          tabIndex={value === selected ? 0 : -1}
          aria-controls={panelId(value)}
        >
          {label}
        </Tab>
      ))}
    </TabList>
  );
}
