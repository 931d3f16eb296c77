/** Sets of rows in two columns, so that a hundred thousand of them travel as two arrays: set n ends before `ends[n]`, where n + 1 begins. */
export interface RowSets {
  readonly rows: Uint32Array;
  readonly ends: Uint32Array;
}

/** Collects sets of rows. */
export class RowSetsWriter {
  private readonly rows: number[] = [];
  private readonly ends: number[] = [];

  add(set: readonly number[]): void {
    for (const row of set) this.rows.push(row);
    this.ends.push(this.rows.length);
  }

  written(): RowSets {
    return { rows: Uint32Array.from(this.rows), ends: Uint32Array.from(this.ends) };
  }
}

export function* eachSet({ rows, ends }: RowSets): Generator<Uint32Array> {
  let start = 0;
  for (const end of ends) {
    yield rows.subarray(start, end);
    start = end;
  }
}
