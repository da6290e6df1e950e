/** Columns of doubles. They are made once from a seed, and every process reads them from the same files. */
export type Inputs = Readonly<Record<string, Float64Array>>;

/** One computation, ready to be run again and again, and its result as plain figures for comparison. */
export interface Task {
  readonly run: () => unknown;
  readonly figures: () => ArrayLike<number>;
}

export function task<Result>(run: () => Result, figures: (result: Result) => ArrayLike<number>): Task {
  return { run, figures: () => figures(run()) };
}

/** A task whose result is its figures. */
export function plainTask(run: () => ArrayLike<number>): Task {
  return task(run, (figures) => figures);
}

/** What Rotor is set beside. */
export interface Peer {
  /** As the page names it. */
  readonly name: string;
  /** Where it runs: the workload's Python file, or the task below. */
  readonly language: 'python' | 'javascript';
  readonly task?: (inputs: Inputs) => Task;
  /** Said beside the figures where it does only a part of the work. */
  readonly does?: string;
  /** Instead of the workload's own. */
  readonly wantedRatio?: number;
}

/** A bound that no program can pass, in the same process as Rotor. */
export interface Limit {
  readonly what: string;
  readonly task: (inputs: Inputs) => Task;
  /** How many times the limit Rotor may take. */
  readonly within: number;
}

export interface Comparison {
  readonly agrees: boolean;
  /** How far apart, in words or as a figure. */
  readonly difference: string;
}

export interface Workload {
  /** On the command line. */
  readonly name: string;
  /** File in bench/peers that holds its Python peers. */
  readonly peersFile: string;
  /** As tables and charts name it. */
  readonly title: string;
  /** What is computed, on what, and what is left out of the time. */
  readonly what: string;
  /** Of what the sizes are counts. */
  readonly unit: string;
  /** The size at which peers are measured. */
  readonly size: number;
  readonly quickSize: number;
  /** Sizes at which growth is measured, the largest last. */
  readonly growthSizes: readonly number[];
  /** Exponent of the time's growth with the size that is allowed. */
  readonly growthLimit: number;
  /** How many times slower than Rotor each peer should be. */
  readonly wantedRatio: number;
  readonly inputs: (size: number) => Inputs;
  readonly rotor: (inputs: Inputs) => Task;
  readonly limits: readonly Limit[];
  readonly peers: readonly Peer[];
  /** Largest relative difference from a peer's figures; below `FLOOR` differences are taken relative to that. */
  readonly tolerance: number;
  /** Instead of comparing figures one by one, where chance or an optimiser has a part in them. */
  readonly compare?: (rotor: Float64Array, peer: Float64Array) => Comparison;
  /** The same work with a larger window, of which the memory must not be larger. */
  readonly widerWindow?: (inputs: Inputs) => Task;
}

export function column(inputs: Inputs, name: string): Float64Array {
  const values = inputs[name];
  if (!values) throw new Error(`There is no column ${name}`);
  return values;
}
