import { advanceCovariance, seen, stateSize, type Structure } from './structure';

/** Several series, each a column: `cells[day * width + column]`. */
export interface Table {
  readonly cells: Float64Array;
  readonly width: number;
}

/** What is left of the columns once the structure's autocorrelation is taken out; variances in units of the noise's. */
export interface Filtered {
  /** Σ over days of innovation × innovation' / variance, `width` × `width`. */
  readonly scatter: Float64Array;
  /** Σ over days of log(variance of the innovation). */
  readonly logVariances: number;
  /** State expected on the day after the last, for each column one after the other. */
  readonly states: Float64Array;
  readonly covariance: Float64Array;
}

/** The gain changes no more: it is kept from then on. */
const STEADY = 1e-13;

/**
 * Kalman filter of level and season over the first `days` days, of all columns at once, since the gain does not depend on them. The
 * state begins at zero without variance; see `initialStateColumns`. Source: Durbin and Koopman (2001), sections 4.3 and 6.2.
 */
export function filterColumns({ cells, width }: Table, days: number, structure: Structure): Filtered {
  const size = stateSize(structure);
  const states = new Float64Array(width * size);
  const covariance = new Float64Array(size * size);
  const scatter = new Float64Array(width * width);
  const innovations = new Float64Array(width);
  const gain = new Float64Array(size);
  let [variance, logVariances, steady] = [1, 0, false];

  for (let day = 0; day < days; day++) {
    if (!steady) {
      const change = setGain(covariance, size, gain);
      variance = change.variance;
      steady = day > size && change.largest < STEADY;
      if (!steady) update(covariance, size, gain, variance, structure);
    }
    logVariances += Math.log(variance);
    for (let column = 0; column < width; column++) {
      const offset = column * size;
      const innovation = cells[day * width + column]! - seen(states, offset, size);
      innovations[column] = innovation;
      correctAndAdvance(states, offset, size, gain, innovation);
    }
    addOuter(scatter, innovations, width, 1 / variance);
  }
  mirror(scatter, width);
  return { scatter, logVariances, states, covariance };
}

/** Takes in a day's innovation, then moves on as `advance` does: both in one pass, for most of the time is spent here. */
function correctAndAdvance(
  states: Float64Array,
  offset: number,
  size: number,
  gain: Float64Array,
  innovation: number,
): void {
  states[offset] = states[offset]! + gain[0]! * innovation;
  if (size === 1) return;
  let sum = 0;
  for (let k = size - 1; k > 0; k--) {
    const corrected = states[offset + k]! + gain[k]! * innovation;
    sum += corrected;
    if (k < size - 1) states[offset + k + 1] = corrected;
  }
  states[offset + 1] = -sum;
}

/** Gain and variance of the innovation for a predicted covariance, and how far the gain has moved. */
function setGain(covariance: Float64Array, size: number, gain: Float64Array) {
  const variance =
    1 + (size === 1 ? covariance[0]! : seen(covariance, 0, size) + seen(covariance, size, size));
  let largest = 0;
  for (let k = 0; k < size; k++) {
    const next = seen(covariance, k * size, size) / variance;
    largest = Math.max(largest, Math.abs(next - gain[k]!));
    gain[k] = next;
  }
  return { variance, largest };
}

/** From the covariance predicted for a day to that predicted for the next. */
function update(
  covariance: Float64Array,
  size: number,
  gain: Float64Array,
  variance: number,
  structure: Structure,
): void {
  for (let row = 0; row < size; row++) {
    const taken = gain[row]! * variance;
    for (let column = row; column < size; column++) {
      const left = covariance[row * size + column]! - taken * gain[column]!;
      covariance[row * size + column] = left;
      covariance[column * size + row] = left;
    }
  }
  advanceCovariance(covariance, size, structure);
}

function addOuter(scatter: Float64Array, vector: Float64Array, width: number, weight: number): void {
  for (let row = 0; row < width; row++) {
    const scaled = vector[row]! * weight;
    for (let column = row; column < width; column++)
      scatter[row * width + column] = scatter[row * width + column]! + scaled * vector[column]!;
  }
}

function mirror(scatter: Float64Array, width: number): void {
  for (let row = 0; row < width; row++)
    for (let column = 0; column < row; column++)
      scatter[row * width + column] = scatter[column * width + row]!;
}
