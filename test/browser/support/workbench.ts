/** The workbench page as tests use it: by mouse and keyboard where a user would, by `window.rotor` to look at cells. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { AutomationValue, PlacedChartSummary, RotorAutomation } from '../../../src/workbench/automation';
import { launchBrowser } from './browser';
import { startServer, type RunningServer } from './server';

export type Rows = AutomationValue[][];

export class WorkbenchPage {
  /** What a user never sees but should not be there: errors on the console, failed requests, requests to other hosts. */
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly origin: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`exception: ${error.message}`));
    page.on('requestfailed', (request) => this.problems.push(`failed request: ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) this.problems.push(`status ${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.origin}/`) && !/^(data|blob):/.test(url))
        this.problems.push(`outside request: ${url}`);
    });
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.origin}/`);
    await this.page.evaluate(() => window.rotor.ready);
  }

  close(): Promise<void> {
    return this.context.close();
  }

  read(a1: string): Promise<Rows> {
    return this.page.evaluate((address) => window.rotor.read(address), a1);
  }

  async readOne(a1: string): Promise<AutomationValue> {
    return (await this.read(a1))[0]?.[0] ?? null;
  }

  async write(a1: string, rows: Rows): Promise<void> {
    await this.page.evaluate(([address, values]) => window.rotor.write(address, values), [a1, rows] as const);
  }

  sheets(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.rotor.sheets());
  }

  charts(): Promise<readonly PlacedChartSummary[]> {
    return this.page.evaluate(() => window.rotor.charts());
  }

  async blankAs(mode: Parameters<RotorAutomation['blankAs']>[0]): Promise<void> {
    await this.page.evaluate((wanted) => window.rotor.blankAs(wanted), mode);
  }

  /** Shows a sheet by its tab. */
  async showSheet(name: string): Promise<void> {
    await this.page.locator('[data-u-comp="slide-tab-item"]', { hasText: name }).first().click();
  }

  /** Goes to a cell by the name box, as a user does who knows its address. */
  async selectCell(address: string): Promise<void> {
    const nameBox = this.page.locator('[data-u-comp="defined-name"] input');
    await nameBox.fill(address);
    await nameBox.press('Enter');
  }

  /** Types into a cell and leaves it by Enter. */
  async typeInto(address: string, text: string): Promise<void> {
    await this.selectCell(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the cell holds something for which `holds` is true, and resolves to it. */
  async waitForCell(a1: string, holds: (value: AutomationValue) => boolean): Promise<AutomationValue> {
    const until = Date.now() + 10_000;
    for (;;) {
      const value = await this.readOne(a1);
      if (holds(value)) return value;
      if (Date.now() > until) throw new Error(`${a1} still holds ${JSON.stringify(value)}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** What the line below the grid says of the selected cell. */
  message(): Promise<string> {
    return this.page.locator('#cell-message').innerText();
  }
}

/** A server and a browser for the tests of one file. */
export class WorkbenchSession {
  private constructor(
    private readonly server: RunningServer,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<WorkbenchSession> {
    const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    return new WorkbenchSession(server, browser);
  }

  get url(): string {
    return this.server.url;
  }

  /** A page of its own, with nothing kept from others, before it is opened: routes can be set. */
  async newPage(options: BrowserContextOptions = {}): Promise<WorkbenchPage> {
    const context = await this.browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
    return new WorkbenchPage(await context.newPage(), context, this.server.url);
  }

  async openPage(options: BrowserContextOptions = {}): Promise<WorkbenchPage> {
    const page = await this.newPage(options);
    await page.open();
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}
