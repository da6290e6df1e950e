/** Elapsed time, or the time of the processor, which other programs on a busy machine disturb less. */
export type Clock = 'elapsed' | 'processor';

/** What a measuring process is asked, and what it answers; Node and Python speak the same. */
export type Request =
  /** Reads the inputs from a folder and gets a contender ready. */
  | {
      readonly command: 'prepare';
      readonly workload: string;
      readonly peersFile: string;
      readonly contender: string;
      readonly folder: string;
    }
  /** Runs a contender again and again for at least so many seconds. */
  | { readonly command: 'time'; readonly contender: string; readonly seconds: number; readonly clock: Clock }
  /** Writes the figures of one run to a file of doubles. */
  | { readonly command: 'figures'; readonly contender: string; readonly file: string }
  /** Peak of memory during one run, above what was in use before. Node alone. */
  | { readonly command: 'memory'; readonly contender: string }
  /** Forgets inputs and contenders. */
  | { readonly command: 'release' };

export interface Answer {
  /** Why the contender cannot run here. */
  readonly missing?: string;
  /** A failure of the contender itself. */
  readonly failure?: string;
  /** Of one run, on average. */
  readonly seconds?: number;
  readonly bytes?: number;
}

export const ROTOR = 'Rotor';
/** Rotor's same work with a larger window. */
export const WIDER = 'Rotor, wider window';
