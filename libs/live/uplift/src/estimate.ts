/** Expected value, standard deviation and the bounds between which it lies with 95 %. */
export interface Estimate {
  readonly mean: number;
  readonly sd: number;
  readonly lower: number;
  readonly upper: number;
}
