/** What moves beside the noise; variances as multiples of the noise's, seasons of `length` days (0: none). */
export interface Structure {
  readonly levelRatio: number;
  readonly seasonRatio: number;
  readonly length: number;
}

/** How many numbers make a state: the level, and one less than the days of a season. */
export function stateSize({ length }: { readonly length: number }): number {
  return 1 + Math.max(length - 1, 0);
}

/** What a day shows of a state that begins at `offset` of `states`: level plus the season's first number. */
export function seen(states: Float64Array, offset: number, size: number): number {
  return size === 1 ? states[offset]! : states[offset]! + states[offset + 1]!;
}

/**
 * Moves a state by one day in place: the level stays, the season's next number is minus the sum of the others.
 * Source: Durbin and Koopman (2001), section 3.2; bsts `AddSeasonal`.
 */
export function advance(states: Float64Array, offset: number, size: number): void {
  if (size === 1) return;
  let sum = 0;
  for (let k = 1; k < size; k++) sum += states[offset + k]!;
  for (let k = size - 1; k > 1; k--) states[offset + k] = states[offset + k - 1]!;
  states[offset + 1] = -sum;
}

/** P := T P T' + Q of a symmetric `size` × `size` covariance, in place. */
export function advanceCovariance(covariance: Float64Array, size: number, structure: Structure): void {
  covariance[0] = covariance[0]! + structure.levelRatio;
  if (size === 1) return;
  for (let row = 0; row < size; row++) advance(covariance, row * size, size);
  let newest = structure.seasonRatio;
  for (let row = 1; row < size; row++) newest -= covariance[row * size + 1]!;
  covariance.copyWithin(2 * size, size, (size - 1) * size);
  for (let column = 0; column < size; column++) covariance[size + column] = covariance[column * size + 1]!;
  covariance[size + 1] = newest;
}

/**
 * What one unit of each number of the first day's state adds to each of `days` days: one column a number, the level's first (all
 * ones), then the season's. They enter the regression as columns, which keeps their prior variance apart from the noise's.
 */
export function initialStateColumns(days: number, structure: { readonly length: number }): Float64Array[] {
  const size = stateSize(structure);
  return Array.from({ length: size }, (_, unit) => {
    const state = new Float64Array(size);
    state[unit] = 1;
    return Float64Array.from({ length: days }, () => {
      const value = seen(state, 0, size);
      advance(state, 0, size);
      return value;
    });
  });
}
