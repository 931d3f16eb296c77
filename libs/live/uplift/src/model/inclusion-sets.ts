/**
 * A symmetric `size` × `size` matrix whose first `fixed` columns are always included, whose last is the response and whose others
 * may each be included or not.
 */
export interface Choices {
  readonly matrix: Float64Array;
  readonly size: number;
  readonly fixed: number;
}

/** For each inclusion set; set i includes the choice k when bit (choices - 1 - k) of i is set. */
export interface EverySet {
  /** log determinant of the included part of the matrix. */
  readonly logDeterminants: Float64Array;
  /** What the included columns leave of the response's sum of squares. */
  readonly residues: Float64Array;
}

/** How many columns may be included or not. */
export function choiceCount({ size, fixed }: Omit<Choices, 'matrix'>): number {
  return size - 1 - fixed;
}

/** Whether inclusion set `set` has the choice `k` of `count`. */
export function includes(set: number, k: number, count: number): boolean {
  return ((set >> (count - 1 - k)) & 1) === 1;
}

/**
 * Eliminates the columns of all 2^choices inclusion sets, as Cholesky does, along a binary tree: sets that begin alike share their
 * elimination, so that a set costs little more than its last column.
 */
export function eliminateEverySet({ matrix, size, fixed }: Choices): EverySet {
  const count = 2 ** choiceCount({ size, fixed });
  const [logDeterminants, residues] = [new Float64Array(count), new Float64Array(count)];
  const rooms = Array.from({ length: size }, () => new Float64Array(size * size));

  const visit = (current: Float64Array, column: number, set: number, logDeterminant: number): void => {
    if (column === size - 1) {
      logDeterminants[set] = logDeterminant;
      residues[set] = current[size * size - 1]!;
      return;
    }
    if (column >= fixed) visit(current, column + 1, set * 2, logDeterminant);
    const pivot = current[column * size + column]!;
    const next = rooms[column]!;
    eliminate(current, next, column, size);
    visit(next, column + 1, column < fixed ? set : set * 2 + 1, logDeterminant + Math.log(pivot));
  };
  visit(matrix, 0, 0, 0);
  return { logDeterminants, residues };
}

/** Writes into `next` what is left of `current` below and right of `column`. */
function eliminate(current: Float64Array, next: Float64Array, column: number, size: number): void {
  const pivot = current[column * size + column]!;
  for (let row = column + 1; row < size; row++) {
    const factor = current[column * size + row]! / pivot;
    for (let other = row; other < size; other++)
      next[row * size + other] = current[row * size + other]! - factor * current[column * size + other]!;
  }
}
