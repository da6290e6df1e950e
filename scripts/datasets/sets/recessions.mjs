import { monthEnd, monthsBetween } from '../calendar.mjs';
import { dateColumn, FORMATS, numberColumn, valuesOf } from '../columns.mjs';

export function recessions(figures) {
  const table = figures.table('nber_recessions.csv');
  const peaks = table.dates('peak_month').map((month) => monthEnd(month));
  const troughs = table.dates('trough_month').map((month) => monthEnd(month));
  const columns = [
    dateColumn('peak', 'Peak', 'end of the month of the peak', peaks),
    dateColumn('trough', 'Trough', 'end of the month of the trough', troughs),
    numberColumn(
      'months',
      'Months from peak to trough',
      'months',
      FORMATS.count,
      peaks.map((peak, row) => monthsBetween(peak, troughs[row])),
    ),
  ];
  return {
    name: 'us-recessions',
    title: 'US recessions',
    description:
      'Peak and trough months of the US business cycle, a row a recession: for shading charts and for rotation in and out of recessions.',
    frequency: 'irregular',
    columns,
    source:
      'National Bureau of Economic Research, Business Cycle Dating Committee: US Business Cycle Expansions and Contractions',
    attribution: 'Source: National Bureau of Economic Research, Business Cycle Dating Committee.',
    terms: 'Facts of public record, free to use.',
    caveats: [
      'Months are dated at their last day: a recession runs from the end of the month of the peak to the end of the month of the trough, as in the indicator USREC of FRED.',
      'The file begins with the peak of June 1857. Cycles with a peak before 1900-03-01 lie outside the calendar of Excel and are left out of the sheet.',
      'Since 1980 peaks and troughs were announced 4 to 21 months after the fact: a rule that trades on their dates looks ahead.',
    ],
    sparkline: valuesOf(columns, 'months'),
  };
}
