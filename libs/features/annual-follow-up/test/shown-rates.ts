/** The rates as the route answers them. */
export interface Rates {
  readonly cases: number;
  readonly rates: readonly {
    readonly measure: string;
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly d: number;
    readonly e: number;
    readonly rate: number | null;
    readonly livingRate: number | null;
    readonly reasons: readonly { readonly place: string; readonly reason: string; readonly count: number; readonly source: string }[];
  }[];
}
