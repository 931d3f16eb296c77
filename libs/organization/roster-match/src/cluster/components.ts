/** Sets of rows that grow together (union-find); the name of a set is its least row. */
export class Components {
  private readonly above: Int32Array;

  constructor(size: number) {
    this.above = Int32Array.from({ length: size }, (_, row) => row);
  }

  /** The least row of the set that a row belongs to. */
  leastOf(row: number): number {
    let least = row;
    while (this.above[least] !== least) least = this.above[least] ?? least;
    for (let at = row; at !== least;) {
      const next = this.above[at] ?? least;
      this.above[at] = least;
      at = next;
    }
    return least;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.leastOf(one), this.leastOf(other)];
    this.above[Math.max(a, b)] = Math.min(a, b);
  }
}
