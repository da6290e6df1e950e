// What previews follow: cells that somebody types into, and results that follow from them.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { preparePage } from './support/insertRecipe.mjs';
import { openWorkbookPage } from './support/workbookPage.mjs';

describe('changes of cells', () => {
  let excel;
  before(async () => {
    excel = await openWorkbookPage();
    await preparePage(excel, [
      ['Date', 'Small', 'Big'],
      [45_000, 100, 100],
      [45_030, 101, 102],
      [45_060, 103, 101],
    ]);
    await excel.page.evaluate(() => {
      window.seen = 0;
      window.endFollowing = window.workbook.onCellsChanged(() => {
        window.seen += 1;
      });
    });
  });
  after(() => excel?.close());
  const seen = () => excel.page.evaluate(() => window.seen);
  /** Waits for another call than those so far; registering takes Excel a moment. */
  const seenAfter = async (change) => {
    const count = await seen();
    await change();
    await excel.page.waitForFunction((before) => window.seen > before, count, { timeout: 5000 });
  };

  test('are told where somebody types a value', async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await seenAfter(() => excel.setCell('Prices!B3', 110));
  });

  test('are told where somebody edits a formula', () => seenAfter(() => excel.setCell('Prices!E1', '=B3*2')));

  test('are told on sheets that were added later', async () => {
    await excel.page.evaluate(() => window.workbook.insertSheet({ name: 'Later', values: [[1], [2]] }));
    await seenAfter(() => excel.setCell('Later!A2', 5));
  });

  test('are told no more once nobody wants to know', async () => {
    await excel.page.evaluate(() => window.endFollowing());
    await new Promise((resolve) => setTimeout(resolve, 300));
    const count = await seen();
    await excel.setCell('Prices!B4', 120);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await seen(), count);
    assert.deepEqual(excel.errors, []);
  });
});
