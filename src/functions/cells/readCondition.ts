import type { Comparison, Condition } from '../../calculators/performance/lastTime';
import { InvalidInputError } from '../../series/errors';
import { quoted } from './cell';
import { readOptionalText } from './readParameters';

const COMPARISON = /^(<=|>=|<>|<|>|=)\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i;

/** A condition as SUMIF takes it, with an operator (`<0`, `>=3%`), or `latest`, the default. */
export function readCondition(value: unknown, argument: string): Condition {
  const text = readOptionalText(value, argument) ?? 'latest';
  if (text.toLowerCase() === 'latest') return 'latest';
  const match = COMPARISON.exec(text);
  const number = Number(match?.[2]) / (match?.[3] ? 100 : 1);
  if (!match || !Number.isFinite(number)) {
    throw new InvalidInputError(
      `${argument} is ${quoted(text)}; it must be latest, or a comparison such as <0, >=0.03, =5 or <>0.`,
    );
  }
  return { comparison: match[1] as Comparison, value: number };
}
