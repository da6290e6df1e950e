// functions.js as a runtime runs it that has JavaScript alone and hands scripts their globals through a sandbox.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import vm from 'node:vm';
import { dist } from './support/workbookPage.mjs';

const ROWS = 5_000;
/** What the language itself brings. */
const LANGUAGE = vm
  .runInNewContext('Object.getOwnPropertyNames(globalThis)')
  .filter((name) => !/^(globalThis|undefined|console)$/.test(name));

describe('functions.js in a JavaScript-only runtime', () => {
  const associated = new Map();
  const lookUps = { count: 0 };

  before(() => {
    const CustomFunctions = {
      associate: (id, run) => associated.set(id, run),
      Error: class extends Error {},
      ErrorCode: {},
    };
    const sandbox = { CustomFunctions };
    for (const name of LANGUAGE) {
      Object.defineProperty(sandbox, name, {
        get: () => {
          lookUps.count++;
          return globalThis[name];
        },
      });
    }
    vm.runInContext(fs.readFileSync(path.join(dist, 'functions.js'), 'utf8'), vm.createContext(sandbox));
  });

  test('registers every function', () => {
    const { functions } = JSON.parse(fs.readFileSync(path.join(dist, 'functions.json'), 'utf8'));
    assert.deepEqual([...associated.keys()].sort(), functions.map(({ id }) => id).sort());
  });

  // A look-up takes as long as a hundred operations: one for each cell would be most of the work.
  test('does not look its globals up cell by cell', async () => {
    const prices = Array.from({ length: ROWS }, (_, row) => [100 + Math.sin(row)]);
    const levels = Array.from({ length: ROWS }, (_, row) => [100 + Math.cos(row)]);
    lookUps.count = 0;
    assert.ok(Number.isFinite(await associated.get('RELPERF')(prices, levels, null, null, {})));
    const map = await associated.get('ROTATIONMAP')(prices, levels, null, null, {});
    assert.equal(map.length, 2);
    assert.ok(lookUps.count < ROWS / 10, `${lookUps.count} look-ups for ${ROWS} rows`);
  });
});
