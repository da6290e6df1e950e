import { Button, Field, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { MissingFunctionError } from '../../../workbook/missingFunction';
import type { Workbook } from '../../../workbook/workbook';
import { faultProps } from '../../shared/fieldProps';
import { WriteStatus } from '../../shared/WriteStatus';
import { useWriteTask } from '../../shared/useWriteTask';
import { DateField } from '../DateField';
import type { InsertedData } from '../insertedData';
import { PriceOutcome } from './PriceOutcome';
import { firstPriceForm, readPriceForm } from './priceRequest';
import type { PriceForm, PriceInterval, PriceRequest } from './priceRequest';
import { priceSheet } from './priceSheet';
import { MOST_TICKERS } from './tickers';
import type { InsertedPriceSheet } from './usePriceWatch';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  dates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  insert: { alignSelf: 'flex-start' },
});

const INTERVALS: readonly PriceInterval[] = ['daily', 'weekly', 'monthly'];
const LABELS: Readonly<Record<PriceInterval, string>> = { daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly' };

const UNAVAILABLE =
  'This Excel has no function STOCKHISTORY, which comes with subscriptions to Microsoft 365. Import the prices from a CSV file instead, or paste them.';

export interface LivePricesProps {
  readonly workbook: Workbook;
  readonly onInserted: (inserted: InsertedData) => void;
}

/** Asks for tickers, dates and interval, and adds a sheet of formulas that Excel fills with prices. */
export function LivePrices({ workbook, onInserted }: LivePricesProps): ReactElement {
  const styles = useStyles();
  const [form, setForm] = useState(() => firstPriceForm());
  const [asked, setAsked] = useState(false);
  const task = useWriteTask<InsertedPriceSheet>();
  const read = readPriceForm(form);
  const faults = asked && read.kind === 'faulty' ? read.faults : {};
  const change = (changed: Partial<PriceForm>): void => setForm((before) => ({ ...before, ...changed }));

  const write = (request: PriceRequest): void =>
    task.run(async (options) => {
      try {
        return { sheet: await workbook.insertSheet(priceSheet(request), options), request };
      } catch (error) {
        throw error instanceof MissingFunctionError ? new Error(UNAVAILABLE, { cause: error }) : error;
      }
    });
  const insert = (): void => {
    setAsked(read.kind === 'faulty');
    if (read.kind === 'request') write(read.request);
  };

  return (
    <div className={styles.form}>
      <Field
        label="Tickers"
        hint={`Up to ${MOST_TICKERS}, such as IWM, SPY, XNAS:QQQ. The first gives the dates; asset and benchmark are compared in this order.`}
        {...faultProps(faults.tickers)}
      >
        <Textarea
          rows={2}
          resize="vertical"
          value={form.tickers}
          spellCheck={false}
          onChange={(_, { value }) => change({ tickers: value })}
        />
      </Field>
      <div className={styles.dates}>
        <DateField label="Start" value={form.start} fault={faults.start} onChange={(start) => change({ start })} />
        <DateField
          label="End (optional)"
          hint="Empty means up to today."
          value={form.end}
          fault={faults.end}
          onChange={(end) => change({ end })}
        />
      </div>
      <Field label="Interval">
        <Select
          value={form.interval}
          onChange={(_, { value }) => change({ interval: INTERVALS.find((interval) => interval === value) ?? 'daily' })}
        >
          {INTERVALS.map((interval) => (
            <option key={interval} value={interval}>
              {LABELS[interval]}
            </option>
          ))}
        </Select>
      </Field>
      <Button className={styles.insert} disabledFocusable={task.state.kind === 'running'} onClick={insert}>
        Insert prices
      </Button>
      {task.state.kind === 'done' ? (
        <PriceOutcome
          key={task.state.result.sheet}
          workbook={workbook}
          inserted={task.state.result}
          onInserted={onInserted}
        />
      ) : (
        <WriteStatus
          task={task}
          running={() => 'Writing the formulas'}
          failed="Live prices were not inserted."
          onRetry={insert}
          done={() => null}
        />
      )}
    </div>
  );
}
