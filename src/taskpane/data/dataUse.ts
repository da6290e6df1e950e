/** What data on a sheet are for, by names of their columns: what forms begin with. */
export interface DataUse {
  /** A formula to begin with: function, columns or plain values, and what it tells. */
  readonly formula?: {
    readonly name: string;
    readonly arguments: readonly ({ readonly column: string } | number | string)[];
    readonly tells: string;
  };
  /** Prices to be compared. */
  readonly pair?: { readonly asset: string; readonly benchmark: string };
  /** What a rotation map shows: columns side by side, from first to last, against a benchmark. */
  readonly panel?: { readonly first: string; readonly last: string; readonly benchmark: string };
  /** Multiples whose gap is drawn. */
  readonly multiples?: { readonly first: string; readonly second: string };
  /** Events that stand among others: their dates, and the column that marks them. */
  readonly events?: { readonly dates: string; readonly marks: string };
  /** Contracts held by one group. */
  readonly positions?: { readonly longs: string; readonly shorts: string; readonly openInterest: string };
}
