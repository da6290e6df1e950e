import { dateColumn, numberColumn, valuesOf } from '../columns.mjs';

/** Until July 1989 targets moved in steps as small as a sixteenth of a percent, 6.25 basis points. */
const TARGET_FORMAT = '0.000';
const CHANGE_FORMAT = '0.00';

export function federalFundsTarget(figures) {
  const table = figures.table('fomc_target_rate.csv');
  const target = (name, title, column) =>
    numberColumn(name, title, 'percent a year', TARGET_FORMAT, table.numbers(column));
  const columns = [
    dateColumn(
      'date',
      'Date of the change',
      'day of the announcement; before 1994-02-04 day it took effect',
      table.dates('date'),
    ),
    target('lower', 'Target, lower bound', 'target_lower'),
    target('upper', 'Target, upper bound', 'target_upper'),
    target('mid', 'Target, midpoint', 'target_mid'),
    numberColumn('change_bp', 'Change of the upper bound', 'basis points', CHANGE_FORMAT, table.numbers('change_bp')),
    numberColumn(
      'first_cut',
      'First cut of an easing cycle',
      '1 = yes, 0 = no',
      '0',
      table.numbers('easing_cycle_first_cut'),
    ),
  ];
  return {
    name: 'fed-funds-target',
    title: 'Fed funds target, changes',
    description:
      'Every change of the federal funds target since 1982, with the first cut of each easing cycle marked: the events for what followed past rate cuts.',
    frequency: 'irregular',
    columns,
    source:
      'Board of Governors of the Federal Reserve System: federal funds target rate and range (FRED series DFEDTAR, DFEDTARL, DFEDTARU), FOMC statements',
    attribution: 'Source: Board of Governors of the Federal Reserve System.',
    terms: 'Public domain: work of the US government.',
    caveats: [
      'A row is a change, not a day: the target holds until the next row. The first row is where the series begins and has no change; the last is 2025-12-10, and changes after it are not included.',
      'Dated by announcement from 1994-02-04 on. Before, changes were not announced: the date is the day the change took effect, and the target is a later reconstruction that includes small technical moves.',
      'From 2008-12-16 the target is a range. The change is measured on the upper bound, so 2008-12-16 counts as -75 bp.',
      'First cut: before 1994-02-04 the first cut after a peak of the target, peaks and troughs being turning points of at least 100 bp; from then on the first cut after one or more increases. So 2020-03-03 continues the cycle of 2019, the 81 bp of easing after October 1987 open no cycle, and the easing of 1982 was under way when the series begins. RATECUTS applies a rule of its own to any series of rates.',
    ],
    sparkline: valuesOf(columns, 'mid'),
  };
}
