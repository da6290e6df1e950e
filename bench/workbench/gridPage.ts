/** A page with a grid, Rotor's workbench or the grid by itself, as the steps use it. */
import type { Browser, Page } from 'playwright-core';
import type {} from '../../src/workbench/automation';
import type { Cell, Place } from './benchmarked';

const VIEWPORT = { width: 1400, height: 900 };
/** A data set with more rows than the steps need; it is inserted for its tall sheet. */
export const TALL_DATASET = 'us-factors-daily';
const PATIENCE = 120_000;

export class GridPage {
  protected constructor(
    protected readonly page: Page,
    readonly kind: 'rotor' | 'bare',
  ) {}

  /** Seconds until the values stand in their cells; nothing depends on them yet. */
  writeValues(row: number, column: number, rows: Cell[][]): Promise<number> {
    return this.page.evaluate(
      ([place, values]) => {
        const begin = performance.now();
        // The cells are written before the promise is handed back; it waits for a calculation.
        void window.benchmarked.write(place, values);
        return (performance.now() - begin) / 1000;
      },
      [[row, column] as Place, rows] as const,
    );
  }

  /** Seconds until the watched cell, which depends on what is written, holds another number than before. */
  write(row: number, column: number, rows: Cell[][], watched: Place): Promise<number> {
    return this.page.evaluate(
      async ([place, values, watch, patience]) => {
        const { benchmarked } = window;
        const before = await benchmarked.read(watch);
        const begin = performance.now();
        await benchmarked.write(place, values);
        for (;;) {
          const value = await benchmarked.read(watch);
          const elapsed = performance.now() - begin;
          if (typeof value === 'number' && value !== before) return elapsed / 1000;
          if (elapsed > patience) throw new Error(`The watched cell holds ${String(value)} after ${elapsed} ms`);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      },
      [[row, column] as Place, rows, watched, PATIENCE] as const,
    );
  }

  async clear(row: number, column: number, count: number): Promise<void> {
    await this.page.evaluate(([place, values]) => window.benchmarked.write(place, values), [
      [row, column] as Place,
      Array.from({ length: count }, () => [null]),
    ] as const);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  return context.newPage();
}

/** Seconds from navigation to the mark. */
async function markedAt(page: Page, mark: string): Promise<number> {
  return page.evaluate((name) => (performance.getEntriesByName(name)[0]?.startTime ?? NaN) / 1000, mark);
}

export class WorkbenchGridPage extends GridPage {
  static async open(browser: Browser, url: string): Promise<{ page: WorkbenchGridPage; seconds: number }> {
    const page = await newPage(browser);
    await page.goto(url);
    await page.evaluate(async () => {
      await window.rotor.ready;
      const cell = ([row, column]: readonly [number, number]): string =>
        `${String.fromCharCode('A'.charCodeAt(0) + column)}${row + 1}`;
      window.benchmarked = {
        write: (place, rows) => window.rotor.write(cell(place), rows),
        read: async (place) => (await window.rotor.read(cell(place)))[0]?.[0],
      };
    });
    return { page: new WorkbenchGridPage(page, 'rotor'), seconds: await markedAt(page, 'rotor-first-answers') };
  }

  /** Inserts the longest data set as a user does, and shows its sheet, which is tall enough for everything else. */
  async showTallSheet(title: string): Promise<number> {
    const button = this.page.getByRole('button', { name: `Insert ${title}`, exact: true });
    await button.waitFor();
    const before = await this.page.evaluate(() => window.rotor.sheets());
    const begin = performance.now();
    await button.click();
    await this.page.waitForFunction((count) => window.rotor.sheets().length > count, before.length);
    const seconds = (performance.now() - begin) / 1000;
    const after = await this.page.evaluate(() => window.rotor.sheets());
    const name = after.find((sheet) => !before.includes(sheet)) ?? '';
    await this.page.locator('[data-u-comp="slide-tab-item"]', { hasText: name }).first().click();
    return seconds;
  }
}

export class BareGridPage extends GridPage {
  static async open(browser: Browser, url: string): Promise<{ page: BareGridPage; seconds: number }> {
    const page = await newPage(browser);
    await page.goto(`${url}/workbench.html`);
    await page.evaluate(() => window.bareReady);
    return { page: new BareGridPage(page, 'bare'), seconds: await markedAt(page, 'bare-first-answer') };
  }
}
