// Draws assets/icon-<size>.png from assets/icon.svg, the one drawing of the add-in: `node scripts/icons/make.mjs`.
// The pictures are committed, so that a build needs no browser; run this after changing the drawing.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../findBrowser.mjs';

/** Ribbon 16, 32, 80; the add-in's own icon 32 and, on dense screens, 64; stores 128. */
const SIZES = [16, 32, 64, 80, 128];

const assets = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../assets');
const drawing = fs.readFileSync(path.join(assets, 'icon.svg'), 'utf8');
const found = await findBrowser();
if (!found.path) throw new Error(`No browser to draw with: ${found.reason}.`);

const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html, body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
    await page.screenshot({ path: path.join(assets, `icon-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
console.log(`Drawn: ${SIZES.map((size) => `icon-${size}.png`).join(', ')}`);
