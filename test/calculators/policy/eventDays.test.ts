import fc from 'fast-check';
import { eventDays } from '../../../src/calculators/policy/eventDays';
import { NotAvailableError } from '../../../src/series/errors';
import { expectUnchanged } from '../samples';
import { returnsOf } from './returns';

const of = (...values: number[]) => Float64Array.from(values);
/** Nine returns on the days 1 to 9. */
const NINE = returnsOf(new Array<number>(9).fill(0.01), new Array<number>(9).fill(0));
const days = (events: Float64Array, first: number, last: number) => Array.from(eventDays(NINE, events, first, last));

describe('eventDays', () => {
  it.each([
    ['the first date on or after the event', of(2.5, 4), 0, 0, [2, 3]],
    ['no event whose day 0 has no return', of(-5, 0, 1), 0, 0, [0]],
    ['no event after the data', of(9, 9.5), 0, 0, [8]],
    ['no event whose window begins too early', of(3, 4, 5), -3, 0, [3, 4]],
    ['no event whose window ends too late', of(5, 6, 7), 0, 3, [4, 5]],
    ['day 0 even where the window lies after it', of(0, 1), 3, 5, [0]],
    ['day 0 even where the window lies before it', of(9, 10), -3, -2, [8]],
  ])('finds %s', (_, events, first, last, expected) => expect(days(events, first, last)).toEqual(expected));

  it('says how many events there were and what they need', () => {
    expect(() => days(of(3, 4), -120, 5)).toThrow(
      'At least 1 event is needed with returns from day -120 to day 5 around it; of 2 events in 9 returns there are 0.',
    );
    expect(() => days(of(), 0, 0)).toThrow(NotAvailableError);
    expect(() => days(of(5), 0, Number.MAX_SAFE_INTEGER)).toThrow(NotAvailableError);
    expect(() => eventDays(returnsOf([], []), of(0), 0, 0)).toThrow(NotAvailableError);
  });

  it('gives windows that lie inside the returns', () => {
    const event = fc.integer({ min: -3, max: 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { minLength: 1 }),
        fc.integer({ min: -4, max: 0 }),
        fc.integer({ min: 0, max: 4 }),
        (events, first, last) => {
          let found: number[] = [];
          try {
            found = days(of(...events), first, last);
          } catch (failure) {
            expect(failure).toBeInstanceOf(NotAvailableError);
          }
          expect(found.every((day) => day + first >= 0 && day + last < 9)).toBe(true);
        },
      ),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(NINE, (returns) => eventDays(returns, of(3), 0, 0)));
});
