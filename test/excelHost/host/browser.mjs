// The browser that shows the add-in's page: genuine Office.js comes from the npm package, other hosts are blocked and noted.
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/findBrowser.mjs';
import { installBridge } from './bridge.mjs';
import { cdnFile } from './server.mjs';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser for tests; runs offline as far as flags can make it. */
export async function launchChromium({ headless = true, chromiumPath } = {}) {
  const found = chromiumPath ? { path: chromiumPath } : await findBrowser();
  if (!found.path) throw new Error(`No browser for tests: ${found.reason}.`);
  return chromium.launch({ executablePath: found.path, headless, args: CHROMIUM_FLAGS });
}

/** Opens the page with the host's side of the bridge installed before its first script. */
export async function openChromium(options) {
  const { config, answer, report, requests, officeJs, origin, url, timeout, tls } = options;
  const browser = await launchChromium(options);
  const context = await browser.newContext({ ignoreHTTPSErrors: !!tls, viewport: { width: 350, height: 800 } }); // a task pane
  const page = await context.newPage();
  page.on('pageerror', (error) => report('page', error.stack || error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') report('console', message.text());
  });
  await page.exposeFunction('__excelHostRequest', answer);
  await page.addInitScript(installBridge, config);
  await context.route('**/*', (route) => {
    const address = route.request().url(),
      local = address.startsWith(origin),
      file = cdnFile(address, officeJs);
    requests.push({ url: address, kind: local ? 'local' : file ? 'office-cdn' : 'outside' });
    if (local) return route.continue();
    return file ? route.fulfill({ path: file }) : route.abort();
  });
  await page.goto(url, { timeout, waitUntil: 'load' });
  return {
    page,
    send: (name, ...args) =>
      page.evaluate(([method, list]) => window.__excelHost[method](...list), [name, args]).catch(() => {}),
    close: () => browser.close(),
  };
}
