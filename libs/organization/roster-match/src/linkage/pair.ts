/** A pair that is likely enough. Rows are numbers of `Records`. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  /** Weight in bits: log2 of the odds. */
  readonly bits: number;
  readonly probability: number;
  /** Which blocking rule found it first. */
  readonly rule: number;
}
