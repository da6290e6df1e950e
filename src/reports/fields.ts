import type { RecipeField } from '../charts/recipe';

export type ReportField = Extract<RecipeField, { kind: 'range' }>;

/** Fields that belong to one section of the report. */
export interface FieldGroup {
  readonly title: string;
  /** What the section is there for. */
  readonly hint: string;
  readonly fields: readonly ReportField[];
}

function range(
  name: string,
  label: string,
  hint: string,
  shape: ReportField['shape'] = 'series',
  extra: Pick<ReportField, 'offer'> = {},
): ReportField {
  return { kind: 'range', name, label, hint, shape, required: false, ...extra };
}

function required(field: ReportField): ReportField {
  return { ...field, required: true };
}

/** The pair in question: without it there is no report. */
export const PAIR_FIELDS: FieldGroup = {
  title: 'The pair',
  hint: 'Is money moving out of the benchmark into the asset?',
  fields: [
    required(range('dates', 'Dates', 'One column of dates beside the prices, the oldest first.', 'dates')),
    required(range('asset', 'Asset', 'One column of prices or index levels, such as small caps.')),
    required(range('benchmark', 'Benchmark', 'The same rows of what it is measured against, such as large caps.')),
  ],
};

/** What the other sections need; each may be left out, and the report then says what to add. */
export const OPTIONAL_FIELDS: readonly FieldGroup[] = [
  {
    title: 'Leadership',
    hint: 'Is the move broad?',
    fields: [
      range('prices', 'Parts of the market', 'Columns of prices side by side, such as portfolios or sectors.', 'panel'),
      range(
        'panelBenchmark',
        'Benchmark of the parts',
        'The same rows; without it, the benchmark of the pair is taken.',
      ),
    ],
  },
  {
    title: 'Valuation',
    hint: 'Is the asset cheap against its own history?',
    fields: [
      range('first', 'Multiples of the asset', 'One column, such as price-to-book of small caps.'),
      range('second', 'Multiples of the benchmark', 'The same rows, such as price-to-book of large caps.'),
      range('valuationDates', 'Dates of the multiples', 'The dates beside the multiples.', 'dates'),
    ],
  },
  {
    title: 'Events',
    hint: 'What followed rate cuts of the past?',
    fields: [
      range('events', 'Event dates', 'One column of dates, such as first rate cuts.', 'dates', { offer: 'first-cuts' }),
    ],
  },
  {
    title: 'Positioning',
    hint: 'Is it short covering?',
    fields: [
      range('longs', 'Long contracts', 'One column of one group, such as leveraged funds.'),
      range('shorts', 'Short contracts', 'The same rows and the same group.'),
      range('openInterest', 'Open interest', 'The same rows; the net position is then a share of it.'),
      range('positionDates', 'Dates of the positions', 'The dates beside the contracts.', 'dates'),
      range(
        'shortFloat',
        'Short interest, share of float',
        'One column with its history, such as ROTOR.SHORTFLOAT gives.',
      ),
      range('daysToCover', 'Days to cover', 'One column with its history, such as ROTOR.DAYSTOCOVER gives.'),
    ],
  },
];

export const REPORT_FIELDS: readonly ReportField[] = [PAIR_FIELDS, ...OPTIONAL_FIELDS].flatMap(({ fields }) => fields);
