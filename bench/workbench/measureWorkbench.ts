/** Rotor's workbench beside the grid by itself, in turn in one browser. */
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findDescription } from '../../src/datasets/findDescription';
import { ratios, spread, type Spread } from '../runner/summary';
import { BareGridPage, TALL_DATASET, WorkbenchGridPage } from './gridPage';
import { STEPS } from './steps';
import type { Tools } from './tools';

export interface WorkbenchRow {
  readonly title: string;
  /** What each side does. */
  readonly rotor: string;
  readonly bare: string;
  readonly seconds: Spread;
  /** Undefined where the grid by itself has nothing like it. */
  readonly bareSeconds: Spread | undefined;
  /** Rotor's time over the bare grid's. */
  readonly ratio: Spread | undefined;
}

export interface WorkbenchResult {
  readonly rows: readonly WorkbenchRow[];
  /** Why nothing was measured. */
  readonly missing?: string;
}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const NAVIGATION = 'Navigation to the first calculated answers';

export async function measureWorkbench(
  dist: string,
  folder: string,
  rounds: number,
  tools: Tools,
): Promise<WorkbenchResult> {
  if (!fs.existsSync(path.join(dist, 'workbench.html'))) return { rows: [], missing: `nothing is built in ${dist}` };
  const found = await tools.findBrowser();
  if (found.path === undefined) return { rows: [], missing: found.reason ?? 'there is no browser' };
  const bareFolder = await tools.buildBarePage(folder);
  const servers = await Promise.all([dist, bareFolder].map((root) => tools.startServer({ root, port: 0 })));
  const [rotorUrl = '', bareUrl = ''] = servers.map(({ url }) => url);
  const browser = await chromium.launch({ executablePath: found.path, args: FLAGS });
  try {
    return {
      rows: [
        ...(await navigation(browser, rotorUrl, bareUrl, rounds)),
        ...(await steps(browser, rotorUrl, bareUrl, rounds)),
      ],
    };
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  }
}

function rowOf(
  names: Pick<WorkbenchRow, 'title' | 'rotor' | 'bare'>,
  rotor: readonly number[],
  bare?: readonly number[],
): WorkbenchRow {
  return {
    ...names,
    seconds: spread(rotor),
    bareSeconds: bare && spread(bare),
    ratio: bare && spread(ratios(rotor, bare)),
  };
}

/** Every round in pages of their own, with nothing kept from others. */
async function navigation(
  browser: Browser,
  rotorUrl: string,
  bareUrl: string,
  rounds: number,
): Promise<readonly WorkbenchRow[]> {
  const [rotor, bare]: [number[], number[]] = [[], []];
  // What the first one loads from disk, the others find in memory.
  for (let round = -1; round < rounds; round++) {
    const ofRotor = await WorkbenchGridPage.open(browser, rotorUrl);
    await ofRotor.page.close();
    const ofBare = await BareGridPage.open(browser, bareUrl);
    await ofBare.page.close();
    if (round < 0) continue;
    rotor.push(ofRotor.seconds);
    bare.push(ofBare.seconds);
  }
  return [rowOf({ title: NAVIGATION, rotor: 'the first workbook', bare: 'one SUM' }, rotor, bare)];
}

async function steps(
  browser: Browser,
  rotorUrl: string,
  bareUrl: string,
  rounds: number,
): Promise<readonly WorkbenchRow[]> {
  const title = findDescription(TALL_DATASET)?.title ?? '';
  const inserted: number[] = [];
  const times = STEPS.map(() => ({ rotor: [] as number[], bare: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    const { page: rotor } = await WorkbenchGridPage.open(browser, rotorUrl);
    const { page: bare } = await BareGridPage.open(browser, bareUrl);
    inserted.push(await rotor.showTallSheet(title));
    for (const [index, step] of STEPS.entries()) {
      times[index]?.rotor.push(await step.run(rotor));
      times[index]?.bare.push(await step.run(bare));
    }
    await rotor.close();
    await bare.close();
  }
  return [
    rowOf({ title: `“${title}” inserted from the pane`, rotor: 'a click on Insert', bare: '' }, inserted),
    ...STEPS.map((step, index) => rowOf(step, times[index]?.rotor ?? [], times[index]?.bare ?? [])),
  ];
}
