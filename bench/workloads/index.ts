import type { Workload } from '../runner/workload';
import { bootstrap } from './bootstrap';
import { alignExact, alignPrevious, resampleWorkload } from './calendar';
import { conversion, conversionAgain } from './conversion';
import { breadthWorkload, dispersionWorkload, leadershipWorkload } from './crossSection';
import { eventStudyWorkload, eventTestWorkload } from './events';
import { gapForecastWorkload } from './gapForecast';
import { permutationTest, postCutTableWorkload } from './policy';
import { regimeOfDays, regimeOfMonths } from './regime';
import { rollingPerformance, rollingRotation, rollingScore } from './rolling';
import { rotationMapWorkload } from './rotationMap';

/** In the order of the page. */
export const WORKLOADS: readonly Workload[] = [
  conversion,
  conversionAgain,
  rollingPerformance,
  rollingScore,
  rollingRotation,
  rotationMapWorkload,
  leadershipWorkload,
  dispersionWorkload,
  breadthWorkload,
  postCutTableWorkload,
  permutationTest,
  eventStudyWorkload,
  eventTestWorkload,
  gapForecastWorkload,
  bootstrap,
  regimeOfMonths,
  regimeOfDays,
  resampleWorkload,
  alignExact,
  alignPrevious,
];

export function findWorkload(name: string): Workload {
  const found = WORKLOADS.find((workload) => workload.name === name);
  if (!found) throw new Error(`There is no workload ${name}`);
  return found;
}
