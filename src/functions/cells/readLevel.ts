import { InvalidInputError } from '../../series/errors';
import { readNumber } from './readParameters';

/** A share of resamples inside an interval: above 0 and below 1, because no interval of finite length holds all there could be. */
export function readLevel(value: unknown, argument: string, initial: number): number {
  const level = readNumber(value, argument, {}, initial);
  if (level > 0 && level < 1) return level;
  throw new InvalidInputError(`${argument} must be a number above 0 and below 1, such as 0.95; it is ${level}.`);
}
