/**
 * A symmetric `size` × `size` matrix whose first `fixed` columns are always included, whose last is the response and whose others
 * may each be included or not.
 */
export interface Choices {
  readonly matrix: Float64Array;
  readonly size: number;
  readonly fixed: number;
}

/** A sum that hangs on the columns: the part of each of the `size`, and the variance that no column explains. */
export interface Target {
  readonly parts: Float64Array;
  readonly variance: number;
}

/** For each of the inclusion sets asked for, in their order. */
export interface Eliminated {
  /** log determinant of the included part of the matrix. */
  readonly logDeterminants: Float64Array;
  /** What the included columns leave of the response's sum of squares. */
  readonly residues: Float64Array;
  /** Of each target, one after the other for each set: what the included columns, fitted to the response, expect, and how surely. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
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
 * share their elimination, so that a set costs little more than its last column. Targets stand beside the matrix as columns that are
 * never eliminated: what is left of them is their mean and variance.
 */
export function eliminateSets(
  { matrix, size, fixed }: Choices,
  sets: Int32Array,
  targets: readonly Target[] = [],
): Eliminated {
  const count = choiceCount({ size, fixed });
  const asked = targets.length;
  const width = size + asked;
  const room = size * width + asked;
  const rooms = new Float64Array(room * (size - fixed));
  write(rooms, matrix, size, targets);
  const logDeterminants = new Float64Array(sets.length);
  const residues = new Float64Array(sets.length);
  const means = new Float64Array(sets.length * asked);
  const variances = new Float64Array(sets.length * asked);

  const keep = (at: number, set: number, logs: number): void => {
    logDeterminants[set] = logs;
    residues[set] = rooms[at + (size - 1) * width + size - 1]!;
    for (let target = 0; target < asked; target++) {
      means[set * asked + target] = -rooms[at + size * width - asked + target]!;
      variances[set * asked + target] = -rooms[at + size * width + target]!;
    }
  };
  // Sets `from` up to `to` have the same choices before `column`; the room that begins at `at` has those eliminated.
  const visit = (at: number, column: number, from: number, to: number, logs: number): void => {
    if (column === size - 1) return keep(at, from, logs);
    let middle = from;
    if (column >= fixed) {
      while (middle < to && !includes(sets[middle]!, column - fixed, count)) middle++;
      if (middle > from) visit(at, column + 1, from, middle, logs);
    }
    if (middle === to) return;
    // Nobody comes back to what stood before a fixed column: it is eliminated where it stands.
    const next = Math.max(0, column + 1 - fixed) * room;
    eliminate(rooms, at, next, { column, size, width });
    visit(next, column + 1, middle, to, logs + Math.log(rooms[at + column * width + column]!));
  };
  visit(0, 0, 0, sets.length, 0);
  return { logDeterminants, residues, means, variances };
}

/** The matrix with the targets' parts to the right of its rows; below it, minus what each target varies by itself. */
function write(into: Float64Array, matrix: Float64Array, size: number, targets: readonly Target[]): void {
  const width = size + targets.length;
  for (let row = 0; row < size; row++) into.set(matrix.subarray(row * size, (row + 1) * size), row * width);
  targets.forEach(({ parts, variance }, target) => {
    for (let row = 0; row < size; row++) into[row * width + size + target] = parts[row]!;
    into[size * width + target] = -variance;
  });
}

/** Writes to `next` what is left, below and right of `column`, of what stands at `at`. */
function eliminate(
  rooms: Float64Array,
  at: number,
  next: number,
  { column, size, width }: { readonly column: number; readonly size: number; readonly width: number },
): void {
  const top = at + column * width;
  const pivot = rooms[top + column]!;
  for (let row = column + 1; row < size; row++) {
    const factor = rooms[top + row]! / pivot;
    for (let other = row; other < width; other++)
      rooms[next + row * width + other] = rooms[at + row * width + other]! - factor * rooms[top + other]!;
  }
  const below = size * width - size;
  for (let target = size; target < width; target++)
    rooms[next + below + target] = rooms[at + below + target]! - rooms[top + target]! ** 2 / pivot;
}
