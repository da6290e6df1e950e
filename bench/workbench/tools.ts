/** What the project's scripts offer, and the bundle cannot hold. */
export interface Tools {
  readonly buildBarePage: (folder: string) => Promise<string>;
  readonly findBrowser: () => Promise<{ readonly path?: string; readonly reason?: string }>;
  readonly startServer: (options: {
    readonly root: string;
    readonly port: number;
  }) => Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
}
