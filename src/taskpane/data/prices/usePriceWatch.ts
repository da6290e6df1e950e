import { useEffect, useRef, useState } from 'react';
import type { Workbook } from '../../../workbook/workbook';
import { errorSentence } from '../../shared/words';
import type { InsertedData } from '../insertedData';
import { insertedPrices } from './insertedPrices';
import { isSettled } from './priceAnswers';
import type { PriceAnswers } from './priceAnswers';
import type { PriceRequest } from './priceRequest';
import { readPrices } from './readPrices';

/** Excel tells of most results; a look now and then finds those it does not tell of. */
const BETWEEN_LOOKS_MILLISECONDS = 1500;
/** The service answers within seconds; what has not come by then may never come. */
const PATIENCE_MILLISECONDS = 90_000;

export interface InsertedPriceSheet {
  readonly sheet: string;
  readonly request: PriceRequest;
}

export type PriceWatch =
  | { readonly kind: 'looking'; readonly found?: PriceAnswers }
  /** All tickers have answered. */
  | { readonly kind: 'settled'; readonly found: PriceAnswers }
  | { readonly kind: 'tooLong'; readonly found?: PriceAnswers }
  | { readonly kind: 'failed'; readonly reason: string };

export interface WatchedPrices {
  readonly watch: PriceWatch;
  readonly lookAgain: () => void;
}

/** Follows the prices of a sheet until all have come, and tells of them then. */
export function usePriceWatch(
  workbook: Workbook,
  { sheet, request }: InsertedPriceSheet,
  onInserted: (inserted: InsertedData) => void,
): WatchedPrices {
  const [watch, setWatch] = useState<PriceWatch>({ kind: 'looking' });
  const [round, setRound] = useState(0);
  const tell = useRef(onInserted);
  tell.current = onInserted;

  useEffect(() => {
    const until = Date.now() + PATIENCE_MILLISECONDS;
    let [ended, looking] = [false, false];
    const end = (state: PriceWatch): void => {
      ended = true;
      clearInterval(timer);
      endFollowing();
      setWatch(state);
    };
    const judge = (found: PriceAnswers): void => {
      if (isSettled(found)) {
        end({ kind: 'settled', found });
        const inserted = insertedPrices(request, sheet, found);
        if (inserted) tell.current(inserted);
      } else if (Date.now() > until) end({ kind: 'tooLong', found });
      else setWatch({ kind: 'looking', found });
    };
    const look = (): void => {
      if (ended || looking) return;
      looking = true;
      readPrices(workbook, sheet, request.tickers)
        .then(
          (found) => {
            if (!ended) judge(found);
          },
          (error: unknown) => {
            if (!ended) end({ kind: 'failed', reason: errorSentence(error) });
          },
        )
        .finally(() => {
          looking = false;
        });
    };
    const timer = setInterval(look, BETWEEN_LOOKS_MILLISECONDS);
    const endFollowing = workbook.onCellsChanged(look);
    look();
    return () => {
      if (ended) return;
      ended = true;
      clearInterval(timer);
      endFollowing();
    };
  }, [workbook, sheet, request, round]);

  const lookAgain = (): void => {
    setWatch({ kind: 'looking' });
    setRound(round + 1);
  };
  return { watch, lookAgain };
}
