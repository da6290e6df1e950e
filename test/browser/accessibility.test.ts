/** Every tab of the pane in every theme: axe finds nothing, and what is seen is kept as pictures to be looked at. */
import fs from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { WorkbenchSession, type WorkbenchPage } from './support/workbench';

jest.setTimeout(180_000);

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SCREENSHOTS = path.resolve(__dirname, '../../test-output/tabs');
const THEMES: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high-contrast', { forcedColors: 'active', colorScheme: 'dark' }],
];
const CHARTS = [
  'Relative strength',
  'Rotation map',
  'Valuation gap',
  'After the cut',
  'Forward return by bucket',
  'Positioning',
  'Leaders',
  'Seasonality',
] as const;

let session: WorkbenchSession;
beforeAll(async () => {
  session = await WorkbenchSession.start();
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
});
afterAll(() => session.close());

/** What axe holds against the pane: rule and place of each violation. */
async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: string): Promise<AxeResults> } };
    return axe.run('#pane');
  });
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function openTab(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name, exact: true }).click();
  const panel = page.getByRole('tabpanel', { name, exact: true });
  await panel.waitFor();
  return panel;
}

async function insertDataset(page: Page, title: string): Promise<void> {
  await openTab(page, 'Data');
  await page.getByRole('button', { name: `Insert ${title}`, exact: true }).click();
  await page.getByText(`The sheet “${title}” was added.`).waitFor();
}

/** Motion and pauses are over when nothing is busy and the drawing stands. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(350);
}

describe.each(THEMES)('the pane in %s', (theme, options) => {
  let workbench: WorkbenchPage;
  const found: string[] = [];

  async function look(name: string): Promise<void> {
    await settled(workbench.page);
    found.push(...(await violations(workbench.page)).map((violation) => `${name}: ${violation}`));
    await workbench.page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `${theme}-${name}.png`) });
  }

  beforeAll(async () => {
    workbench = await session.openPage(options);
    await workbench.page.evaluate(AXE);
  });
  afterAll(async () => {
    const { problems } = workbench;
    await workbench.close();
    expect(problems).toEqual([]);
  });
  beforeEach(() => {
    found.length = 0;
  });

  it('the Data tab', async () => {
    const { page } = workbench;
    await openTab(page, 'Data');
    await look('data');
    await page.getByRole('button', { name: 'Source and caveats of US size and style, monthly' }).click();
    await page.getByRole('button', { name: 'Choose columns and dates of US size and style, monthly' }).click();
    await look('data-choose');
    await insertDataset(page, 'US size and style, monthly');
    await look('data-inserted');
    expect(found).toEqual([]);
  });

  it('the Functions tab', async () => {
    const { page } = workbench;
    const panel = await openTab(page, 'Functions');
    await look('functions');
    await panel.getByRole('searchbox').fill('RELPERF');
    await panel
      .getByRole('button', { name: /RELPERF/ })
      .first()
      .click();
    await look('functions-form');
    expect(found).toEqual([]);
  });

  it('the Charts tab, with each kind of chart', async () => {
    const { page } = workbench;
    for (const title of ['US price-to-book, monthly', 'Russell 2000 futures, weekly', 'US industries, monthly'])
      await insertDataset(page, title);
    const panel = await openTab(page, 'Charts');
    for (const chart of CHARTS) {
      await panel.getByRole('radio', { name: new RegExp(`^${chart}`) }).click();
      await panel.locator('[role=img] svg').first().waitFor();
      await panel.getByRole('button', { name: 'Insert chart', exact: true }).scrollIntoViewIfNeeded();
      await look(`chart-${chart.toLowerCase().replace(/ /g, '-')}`);
    }
    expect(found).toEqual([]);
  });

  it('the Report tab', async () => {
    await openTab(workbench.page, 'Report');
    await look('report');
    expect(found).toEqual([]);
  });
});
