import type { EventStudyDay } from '../../calculators/policy/eventStudy';
import type { EventTest } from '../../calculators/policy/eventTest';
import { entryCell, type ResultGrid } from './answer';

export function eventStudyCells(days: readonly EventStudyDay[]): ResultGrid {
  return [
    ['t', 'events', 'AAR', 'CAAR', 'standard error', 't-stat', 'low 95 %', 'high 95 %'],
    ...days.map((day) => [
      day.day,
      day.events,
      entryCell(day.average),
      entryCell(day.cumulated),
      entryCell(day.standardError),
      entryCell(day.tStatistic),
      entryCell(day.low),
      entryCell(day.high),
    ]),
  ];
}

export function eventTestCells(tests: readonly EventTest[]): ResultGrid {
  return [
    ['test', 'statistic', 'p-value', 'events'],
    ...tests.map(({ test, statistic, pValue, events }) => [test, entryCell(statistic), entryCell(pValue), events]),
  ];
}
