// The page in a browser tab, where there is no Excel: it says what it is and where it works.
import assert from 'node:assert/strict';
import path from 'node:path';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { cdnFile, serve } from './host/server.mjs';
import { launchChromium } from './host/browser.mjs';
import { dist } from './support/workbookPage.mjs';

const require = createRequire(import.meta.url);
const officeJs = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

describe('in a browser tab', () => {
  let browser, server;
  before(async () => {
    [browser, server] = await Promise.all([launchChromium(), serve({ dist })]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** online: whether Microsoft's library can be reached. Hands over the page and the errors of its console. */
  async function openTab(online) {
    const page = await browser.newPage({ viewport: { width: 700, height: 700 } });
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.route('**/*', (route) => {
      const address = route.request().url(),
        file = online && cdnFile(address, officeJs);
      if (address.startsWith(server.origin)) return route.continue();
      return file ? route.fulfill({ path: file }) : route.abort();
    });
    await page.goto(`${server.origin}/taskpane.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, errors };
  }

  for (const [online, heading, allowed] of [
    [true, 'Rotor', []],
    [false, 'Rotor cannot reach Excel', ['Failed to load resource: net::ERR_FAILED']],
  ]) {
    test(`${online ? 'with' : 'without'} Office.js it says in words what it is and where Rotor works`, async () => {
      const { page, errors } = await openTab(online);
      try {
        assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), heading);
        assert.equal(await page.getByRole('link', { name: 'workbench' }).getAttribute('href'), 'workbench.html');
        assert.equal(await page.getByRole('link', { name: 'manifest.xml' }).getAttribute('href'), 'manifest.xml');
        assert.equal(await page.getByRole('tab').count(), 0);
        assert.deepEqual(errors, allowed);
      } finally {
        await page.close();
      }
    });
  }
});
