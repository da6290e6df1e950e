import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { Workbook } from '../../workbook/workbook';
import { CsvImport } from './import/CsvImport';
import type { InsertedData } from './insertedData';
import { LivePricesSection } from './prices/LivePricesSection';
import { SampleData } from './SampleData';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

export interface DataPanelProps {
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  readonly onInserted: (inserted: InsertedData) => void;
}

/** The list of sample data sets is long: what stands below it is one step away. */
function JumpTo({ target, label }: { readonly target: RefObject<HTMLElement>; readonly label: string }): ReactElement {
  const jump = (): void => {
    target.current?.scrollIntoView({ block: 'start' });
    target.current?.focus({ preventScroll: true });
  };
  return (
    <Link as="button" onClick={jump}>
      {label}
    </Link>
  );
}

/** Where data come from: the sample data sets, the person's own files, and prices that Excel itself fetches. */
export function DataPanel({ workbook, loadText, onInserted }: DataPanelProps): ReactElement {
  const styles = useStyles();
  const csv = useRef<HTMLDivElement>(null);
  const prices = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.panel}>
      <nav aria-label="Data of your own" className={styles.ways}>
        <JumpTo target={csv} label="Import CSV" />
        <JumpTo target={prices} label="Live prices" />
      </nav>
      <SampleData workbook={workbook} loadText={loadText} onInserted={onInserted} />
      <div ref={csv} tabIndex={-1}>
        <CsvImport workbook={workbook} onInserted={onInserted} />
      </div>
      <div ref={prices} tabIndex={-1}>
        <LivePricesSection workbook={workbook} onInserted={onInserted} />
      </div>
    </div>
  );
}
