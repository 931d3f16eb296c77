/** One possible partner and what it is worth, more being better; worth is above 0. */
export interface Offer {
  readonly left: number;
  readonly right: number;
  readonly worth: number;
}

/**
 * The offers that together are worth most while nobody on either side is taken twice (assignment problem, the Hungarian method with
 * potentials in O(n² m)). Somebody may stay alone. Offers of the same worth are chosen in the order of their sides.
 */
export function bestAssignment(offers: readonly Offer[]): Offer[] {
  const lefts = sorted(offers.map(({ left }) => left));
  const rights = sorted(offers.map(({ right }) => right));
  const ofPair = new Map(offers.map((offer) => [`${offer.left} ${offer.right}`, offer]));
  const cost = (row: number, column: number) =>
    -(ofPair.get(`${lefts[row - 1]} ${rights[column - 1]}`)?.worth ?? 0);
  // Besides the partners there is for each row a place where it stays alone, which costs nothing.
  const columns = rights.length + lefts.length;
  const partner = cheapest(lefts.length, columns, cost);
  return lefts.flatMap((left, at) => ofPair.get(`${left} ${rights[(partner[at + 1] ?? 0) - 1]}`) ?? []);
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** For each row from 1 on its column, at the least cost of all together; rows ≤ columns. */
function cheapest(rows: number, columns: number, cost: (row: number, column: number) => number): number[] {
  const ofRow = new Float64Array(rows + 1);
  const ofColumn = new Float64Array(columns + 1);
  const taken = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const before = new Int32Array(columns + 1);
    const least = new Float64Array(columns + 1).fill(Infinity);
    const done = new Uint8Array(columns + 1);
    taken[0] = row;
    let column = 0;
    do {
      done[column] = 1;
      const from = taken[column] ?? 0;
      let [step, next] = [Infinity, 0];
      for (let to = 1; to <= columns; to++) {
        if (done[to] === 1) continue;
        const reduced = cost(from, to) - (ofRow[from] ?? 0) - (ofColumn[to] ?? 0);
        if (reduced < (least[to] ?? 0)) {
          least[to] = reduced;
          before[to] = column;
        }
        if ((least[to] ?? 0) < step) [step, next] = [least[to] ?? 0, to];
      }
      for (let to = 0; to <= columns; to++) {
        if (done[to] === 1) {
          const row = taken[to] ?? 0;
          ofRow[row] = (ofRow[row] ?? 0) + step;
          ofColumn[to] = (ofColumn[to] ?? 0) - step;
        } else least[to] = (least[to] ?? 0) - step;
      }
      column = next;
    } while (taken[column] !== 0);
    for (; column !== 0; column = before[column] ?? 0) taken[column] = taken[before[column] ?? 0] ?? 0;
  }
  const partner = Array.from({ length: rows + 1 }, () => 0);
  taken.forEach((row, column) => (partner[row] = column));
  return partner;
}
