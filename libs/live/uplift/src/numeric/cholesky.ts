/**
 * The lower factor L of a symmetric positive definite matrix, L L' = A, both `size` × `size` row by row.
 * @throws RangeError when the matrix is not positive definite.
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) rest -= lower[row * size + k]! * lower[column * size + k]!;
      if (row !== column) lower[row * size + column] = rest / lower[column * size + column]!;
      else if (rest > 0) lower[row * size + row] = Math.sqrt(rest);
      else throw new RangeError('The matrix is not positive definite.');
    }
  return lower;
}

/** Overwrites `vector` (length `size`) with the solution x of L x = vector. */
export function solveLower(lower: Float64Array, size: number, vector: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let rest = vector[row]!;
    for (let k = 0; k < row; k++) rest -= lower[row * size + k]! * vector[k]!;
    vector[row] = rest / lower[row * size + row]!;
  }
}

/** log |A| of the matrix with the lower factor `lower`. */
export function logDeterminant(lower: Float64Array, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k++) sum += 2 * Math.log(lower[k * size + k]!);
  return sum;
}
