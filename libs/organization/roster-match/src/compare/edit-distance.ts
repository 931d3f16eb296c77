// Taken out of Math once: under Jest each look at a global goes through its sandbox.
const { min } = Math;

/** Rows of a table of distances, kept between calls: a fresh one for each pair would cost more than filling it. */
let cells = new Int32Array(1 << 12);
/** The last row in which each character stood, in the table at hand. */
const lastRows = new Int32Array(0x10000);

function roomFor(count: number): Int32Array {
  if (cells.length < count) cells = new Int32Array(count * 2);
  return cells;
}

/** Levenshtein distance in UTF-16 units: the least number of characters put in, left out or replaced. */
export function levenshtein(left: string, right: string): number {
  const row = roomFor(right.length + 1);
  for (let at = 0; at <= right.length; at++) row[at] = at;
  for (let i = 1; i <= left.length; i++) {
    let diagonal = i - 1;
    row[0] = i;
    const unit = left.charCodeAt(i - 1);
    for (let j = 1; j <= right.length; j++) {
      const above = row[j] ?? 0;
      const replaced = diagonal + (unit === right.charCodeAt(j - 1) ? 0 : 1);
      row[j] = min(above + 1, (row[j - 1] ?? 0) + 1, replaced);
      diagonal = above;
    }
  }
  return row[right.length] ?? 0;
}

/**
 * Damerau-Levenshtein distance in UTF-16 units: as Levenshtein, and two neighbours that changed places count once, also when
 * something stands between them since (the unrestricted distance, as DuckDB's `damerau_levenshtein`).
 */
export function damerauLevenshtein(left: string, right: string): number {
  const width = right.length + 2;
  const most = left.length + right.length;
  const table = roomFor((left.length + 2) * width);
  for (let i = 0; i <= left.length; i++) {
    table[(i + 1) * width] = most;
    table[(i + 1) * width + 1] = i;
  }
  for (let j = 0; j <= right.length; j++) {
    table[j + 1] = most;
    table[width + j + 1] = j;
  }
  table[0] = most;
  for (let i = 1; i <= left.length; i++) {
    const unit = left.charCodeAt(i - 1);
    let lastColumn = 0;
    for (let j = 1; j <= right.length; j++) {
      const other = right.charCodeAt(j - 1);
      const row = lastRows[other] ?? 0;
      const moved = (table[row * width + lastColumn] ?? 0) + (i - row) + (j - lastColumn) - 1;
      const here = i * width + j;
      const replaced = (table[here] ?? 0) + (unit === other ? 0 : 1);
      const added = min(table[here + width] ?? 0, table[here + 1] ?? 0) + 1;
      if (unit === other) lastColumn = j;
      table[here + width + 1] = min(replaced, added, moved);
    }
    lastRows[unit] = i;
  }
  for (let i = 0; i < left.length; i++) lastRows[left.charCodeAt(i)] = 0;
  return table[(left.length + 1) * width + right.length + 1] ?? 0;
}
