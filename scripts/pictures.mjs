// npm run pictures: takes the README's picture of the workbench from what is built.
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.mjs';
import { ROOT } from './install.mjs';
import { startServer } from './serve.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--no-first-run',
  '--disable-background-networking',
];

const found = await findBrowser();
if (!found.path) throw new Error(`No picture can be taken, because ${found.reason}.`);
const server = await startServer({ root: path.join(ROOT, 'dist'), port: 0 });
const browser = await chromium.launch({ executablePath: found.path, args: FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.url);
  await page.waitForFunction(() => window.rotor);
  await page.evaluate(() => window.rotor.ready);
  await page.getByRole('tab', { name: 'Charts' }).click();
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  // The chart draws itself once its cells are calculated and its library has loaded.
  await page.locator('[role="img"] svg').first().waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(ROOT, 'docs/workbench.png') });
} finally {
  await browser.close();
  await server.close();
}
