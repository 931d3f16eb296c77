import { eachSet, type RowSets } from './row-sets';

/**
 * Joins groups of rows that have a row in common: whoever is known by ID number on two rows and by phone on a third is one
 * person. Each group and the groups themselves are in ascending order.
 */
export function foldRows(parts: readonly RowSets[], rows: number): number[][] {
  const above = new Int32Array(rows);
  for (let row = 0; row < rows; row++) above[row] = row;
  const top = (row: number) => {
    let at = row;
    while (above[at] !== at) at = above[at] = above[above[at]!]!;
    return at;
  };
  const folded = new Uint8Array(rows);
  for (const groups of parts)
    for (const group of eachSet(groups))
      for (const row of group) {
        const [one, other] = [top(group[0]!), top(row)];
        above[Math.max(one, other)] = Math.min(one, other);
        folded[row] = 1;
      }
  const folds: number[][] = [];
  const foldOf = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    if (folded[row] === 0) continue;
    const first = top(row);
    if (first === row) foldOf[row] = folds.push([row]) - 1;
    else folds[foldOf[first]!]!.push(row);
  }
  return folds;
}
