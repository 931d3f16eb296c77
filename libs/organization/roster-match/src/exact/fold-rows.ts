/**
 * Joins groups of rows that have a row in common: whoever is known by ID number on two rows and by phone on a third is one
 * person. Each group and the groups themselves are in ascending order.
 */
export function foldRows(parts: readonly (readonly (readonly number[])[])[], rows: number): number[][] {
  const above = Int32Array.from({ length: rows }, (_, row) => row);
  const top = (row: number) => {
    let at = row;
    while (above[at] !== at) at = above[at] = above[above[at]!]!;
    return at;
  };
  const touched = new Set<number>();
  for (const groups of parts)
    for (const group of groups)
      for (const row of group) {
        const [one, other] = [top(group[0]!), top(row)];
        above[Math.max(one, other)] = Math.min(one, other);
        touched.add(row);
      }
  const folds = new Map<number, number[]>();
  for (const row of Uint32Array.from(touched).sort()) {
    const fold = folds.get(top(row));
    if (fold) fold.push(row);
    else folds.set(top(row), [row]);
  }
  return [...folds.values()];
}
