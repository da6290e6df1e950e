/** The Functions tab of the workbench as tests use it. */
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { WorkbenchSession, type WorkbenchPage } from './workbench';

export const SCREENSHOTS = path.resolve(__dirname, '../../../test-output/functions');
export const [SMALL, BIG] = ["'Size and style'!B4:B545", "'Size and style'!C4:C545"];
/** A free cell of the sheet that the page opens with. */
export const FREE = 'M5';

let session: WorkbenchSession;
/** The page of the test that is running, and its panel. */
export let workbench: WorkbenchPage;
export let panel: Locator;

/** To be called once by a file of tests. */
export function setUpFunctionsTab(): void {
  beforeAll(async () => {
    session = await WorkbenchSession.start();
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
  });
  afterAll(() => session.close());
  // What a test expects to go wrong is taken off the list before.
  afterEach(async () => {
    const { problems } = workbench;
    await workbench.close();
    expect(problems).toEqual([]);
  });
}

type PageOptions = Parameters<WorkbenchSession['newPage']>[0];

/** A page that has not been opened yet, for tests that prepare something before. */
export async function newPage(options: PageOptions = {}): Promise<void> {
  workbench = await session.newPage(options);
}
export async function showFunctions(): Promise<void> {
  await workbench.open();
  await workbench.page.getByRole('tab', { name: 'Functions', exact: true }).click();
  panel = workbench.page.getByRole('tabpanel', { name: 'Functions', exact: true });
}
export async function openFunctions(options: PageOptions = {}): Promise<void> {
  await newPage(options);
  await showFunctions();
}

export const button = (name: string | RegExp): Locator => panel.getByRole('button', { name, exact: true });
export const field = (name: string): Locator => panel.getByRole('textbox', { name, exact: true });
export const formula = (): Promise<string> => field('Formula').inputValue();
export const result = (): Locator => panel.getByRole('region', { name: 'Result' });
export const shot = (name: string): Promise<Buffer> =>
  workbench.page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });

export async function find(search: string, id: string): Promise<void> {
  await panel.getByRole('searchbox', { name: 'Search functions' }).fill(search);
  await panel.getByRole('button', { name: new RegExp(`^${id} `) }).click();
  await panel.getByRole('heading', { name: `ROTOR.${id}` }).waitFor();
}

/** Waits until the pane's own text holds; what it shows comes after a pause in typing. */
export async function untilFormula(expected: string): Promise<void> {
  const until = Date.now() + 10_000;
  while ((await formula()) !== expected) {
    if (Date.now() > until) throw new Error(`The formula is still ${await formula()}`);
    await workbench.page.waitForTimeout(50);
  }
}
