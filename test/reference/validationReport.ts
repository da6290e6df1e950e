import fs from 'node:fs';
import path from 'node:path';

/** How one function compared with its reference figures. */
export interface FunctionValidation {
  readonly id: string;
  readonly producedBy: string;
  /** Number of cases by what they were compared with. */
  readonly sources: ReadonlyMap<string, number>;
  /** Relative, over all figures of all cases but those with a tolerance of their own. */
  readonly largestDifference: number;
  /** Cases with a tolerance of their own: simulations and maximum likelihood. */
  readonly simulated: number;
}

const REPORT = path.resolve(__dirname, '../../docs/validation.md');

/** Writes docs/validation.md. */
export function writeValidation(validations: readonly FunctionValidation[]): void {
  const count = ({ sources }: FunctionValidation) => [...sources.values()].reduce((total, cases) => total + cases, 0);
  const versions = [...new Set(validations.map(({ producedBy }) => producedBy))];
  const rows = validations.map((validation) => {
    const sources = [...validation.sources].map(([source, cases]) => `${source} (${cases})`).join(', ');
    const simulated = validation.simulated > 0 ? String(validation.simulated) : '';
    return `| ${validation.id} | ${count(validation)} | ${validation.largestDifference.toExponential(1)} | ${simulated} | ${sources} |`;
  });
  const total = validations.reduce((sum, validation) => sum + count(validation), 0);
  fs.writeFileSync(
    REPORT,
    `<!-- Written by npm run validate. -->

# Validation

Every worksheet function is compared with figures that were worked out away from Rotor: ${total} cases, on real data and on awkward
data (gaps, ties, flat stretches, negative values, two rows, unsorted dates). The scripts that made them are in
[test/reference](../test/reference/README.md), with the published figures they confirm; \`npm test\` runs all of them.

Compared with: ${versions.join('; ')}; base R 4 by the R scripts beside them.

The largest relative difference is over all figures of a function's cases; below 0.001 the difference is taken relative to 0.001. The
target is 1e-10 for closed forms. Simulations, and estimates by maximum likelihood, have tolerances of their own, which follow from the
simulation's error or from a log-likelihood within 1e-4 of the optimum.

| function | cases | largest relative difference | with a tolerance of their own | compared with |
|---|---:|---:|---:|---|
${rows.join('\n')}
`,
  );
}
