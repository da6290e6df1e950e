import { DIVIDES_BY_ZERO } from '../../series/series';

/**
 * Net position of a group of traders at each row: longs − shorts, or that as a share of open interest.
 * @returns A figure for each row; NaN where an argument has no value, infinite where open interest is 0.
 */
export function netPosition(longs: Float64Array, shorts: Float64Array, openInterest?: Float64Array): Float64Array {
  return longs.map((long, row) => {
    const net = long - (shorts[row] as number);
    const interest = openInterest ? (openInterest[row] as number) : 1;
    return interest === 0 && !Number.isNaN(net) ? DIVIDES_BY_ZERO : net / interest;
  });
}
