// What the pane costs before a person can use it: scripts fetched for the first tab, and the time until it stands.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openAddIn } from './support/addIn.mjs';
import { dist } from './support/workbookPage.mjs';

const MOST_KILOBYTES = 300;
/** What draws charts and what reads files; both are fetched when they are first wanted. */
const ON_DEMAND = /echarts|zrender|papaparse/i;

test('the pane starts with at most 300 KB of script, without what charts and imports need', async () => {
  const excel = await openAddIn();
  try {
    const fetched = await excel.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\.js($|\?)/.test(name) && name.startsWith(location.origin))
        .map(({ name }) => new URL(name).pathname.slice(1)),
    );
    // functions.js belongs to the cells; it is there without the pane too.
    const scripts = [...new Set(fetched)].filter(
      (name) => name !== 'functions.js' && fs.existsSync(path.join(dist, name)),
    );
    assert.ok(scripts.includes('taskpane.js'), scripts.join(', '));
    const bytes = scripts.map((name) => gzipSync(fs.readFileSync(path.join(dist, name)), { level: 9 }).length);
    const total = bytes.reduce((sum, each) => sum + each, 0) / 1000;
    console.log(`${total.toFixed(0)} KB gzip in ${scripts.length} scripts: ${scripts.join(', ')}`);
    assert.ok(total <= MOST_KILOBYTES, `${total} KB gzip`);
    for (const name of scripts) {
      const text = fs.readFileSync(path.join(dist, name), 'utf8');
      assert.doesNotMatch(text.slice(0, 2000), ON_DEMAND, `${name} brings along what is wanted later`);
    }
  } finally {
    await excel.close();
  }
});
