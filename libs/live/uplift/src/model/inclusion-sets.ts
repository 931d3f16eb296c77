/**
 * A symmetric `size` × `size` matrix whose first `fixed` columns are always included, whose last is the response and whose others
 * may each be included or not.
 */
export interface Choices {
  readonly matrix: Float64Array;
  readonly size: number;
  readonly fixed: number;
}

/** For each of the inclusion sets asked for, in their order. */
export interface Eliminated {
  /** log determinant of the included part of the matrix. */
  readonly logDeterminants: Float64Array;
  /** What the included columns leave of the response's sum of squares. */
  readonly residues: Float64Array;
}

/** How many columns may be included or not. */
export function choiceCount({ size, fixed }: Omit<Choices, 'matrix'>): number {
  return size - 1 - fixed;
}

/** All inclusion sets of so many choices: a number whose bit (choices - 1 - k) says whether choice k is included. */
export function everySet(choices: number): Int32Array {
  return Int32Array.from({ length: 2 ** choices }, (_, set) => set);
}

/** Whether inclusion set `set` has the choice `k` of `count`. */
export function includes(set: number, k: number, count: number): boolean {
  return ((set >> (count - 1 - k)) & 1) === 1;
}

/**
 * Eliminates the columns of inclusion sets, given in ascending order, as Cholesky does, along a binary tree: sets that begin alike
 * share their elimination, so that a set costs little more than its last column.
 */
export function eliminateSets({ matrix, size, fixed }: Choices, sets: Int32Array): Eliminated {
  const count = choiceCount({ size, fixed });
  const logDeterminants = new Float64Array(sets.length);
  const residues = new Float64Array(sets.length);
  const rooms = Array.from({ length: size }, () => new Float64Array(size * size));

  // Sets `from` up to `to` have the same choices before `column`, which `current` has eliminated.
  const visit = (current: Float64Array, column: number, from: number, to: number, logs: number): void => {
    if (column === size - 1) {
      logDeterminants[from] = logs;
      residues[from] = current[size * size - 1]!;
      return;
    }
    let middle = from;
    if (column >= fixed) {
      while (middle < to && !includes(sets[middle]!, column - fixed, count)) middle++;
      if (middle > from) visit(current, column + 1, from, middle, logs);
    }
    if (middle === to) return;
    const next = rooms[column]!;
    eliminate(current, next, column, size);
    visit(next, column + 1, middle, to, logs + Math.log(current[column * size + column]!));
  };
  visit(matrix, 0, 0, sets.length, 0);
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
