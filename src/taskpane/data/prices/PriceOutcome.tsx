import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Workbook } from '../../../workbook/workbook';
import { Message } from '../../shared/Message';
import { countText, countedText, listText } from '../../shared/words';
import { FormulaOffer } from '../FormulaOffer';
import type { InsertedData } from '../insertedData';
import { insertedPrices } from './insertedPrices';
import { tickersWith } from './priceAnswers';
import type { PriceAnswers } from './priceAnswers';
import { usePriceWatch } from './usePriceWatch';
import type { InsertedPriceSheet, PriceWatch } from './usePriceWatch';

const useStyles = makeStyles({
  outcome: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export interface PriceOutcomeProps {
  readonly workbook: Workbook;
  readonly inserted: InsertedPriceSheet;
  readonly onInserted: (inserted: InsertedData) => void;
}

function progressText(count: number, found: PriceAnswers | undefined): string {
  const waiting = found ? tickersWith(found, 'waiting').length : count;
  return `Excel is fetching the prices: ${countText(count - waiting)} of ${countedText(count, 'ticker')} answered.`;
}

/** The tickers that have no prices, and what to do about each. */
function Faults({ found }: { readonly found: PriceAnswers }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {found.answers.map((answer, index) =>
        answer.kind === 'prices' ? null : (
          <li key={found.tickers[index]}>
            <b>{found.tickers[index]}:</b>{' '}
            {answer.kind === 'fault' ? answer.fault : 'Excel is still fetching the prices.'}
          </li>
        ),
      )}
    </ul>
  );
}

interface SettledProps {
  readonly workbook: Workbook;
  readonly inserted: InsertedPriceSheet;
  readonly found: PriceAnswers;
}

function Settled({ workbook, inserted, found }: SettledProps): ReactElement {
  const priced = tickersWith(found, 'prices');
  const data = insertedPrices(inserted.request, inserted.sheet, found);
  const gaps = found.tickers.filter((_, index) => {
    const answer = found.answers[index];
    return answer?.kind === 'prices' && answer.count < found.rowCount;
  });
  const complete = priced.length === found.tickers.length;
  return (
    <Message intent={complete ? 'success' : 'warning'}>
      {data ? (
        <>
          {countedText(found.rowCount, 'date')} with prices of {listText(priced)}.{' '}
          {gaps.length > 0 ? `Some dates have no price of ${listText(gaps)}: these cells show #N/A. ` : ''}
          <FormulaOffer workbook={workbook} inserted={data} />
        </>
      ) : (
        'No prices came.'
      )}
      {complete ? null : <Faults found={found} />}
    </Message>
  );
}

interface UnsettledProps {
  readonly watch: PriceWatch;
  /** How many tickers were asked for. */
  readonly count: number;
}

function Unsettled({ watch, count }: UnsettledProps): ReactElement | null {
  if (watch.kind === 'looking') {
    return <Spinner size="tiny" label={progressText(count, watch.found)} />;
  }
  if (watch.kind === 'settled') return null;
  return (
    <Message intent="warning">
      {watch.kind === 'failed'
        ? `The cells could not be read. ${watch.reason}`
        : 'The prices take long. The formulas stay and show them when they come; look again then, so that charts and functions can use them.'}
      {watch.kind === 'tooLong' && watch.found ? <Faults found={watch.found} /> : null}
    </Message>
  );
}

/** What came of a sheet of prices: Excel fetches them after the formulas are written. */
export function PriceOutcome({ workbook, inserted, onInserted }: PriceOutcomeProps): ReactElement {
  const styles = useStyles();
  const { watch, lookAgain } = usePriceWatch(workbook, inserted, onInserted);
  const complete = watch.kind === 'settled' && watch.found.answers.every(({ kind }) => kind === 'prices');
  return (
    <div role="status" className={styles.outcome}>
      <Text>The sheet “{inserted.sheet}” was added.</Text>
      <Unsettled watch={watch} count={inserted.request.tickers.length} />
      {watch.kind === 'settled' ? <Settled workbook={workbook} inserted={inserted} found={watch.found} /> : null}
      {watch.kind === 'looking' || complete ? null : <Button onClick={lookAgain}>Look again</Button>}
    </div>
  );
}
