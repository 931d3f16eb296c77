import { logSumExp } from '../numeric/log-sum';
import type { Filtered } from './kalman-filter';
import { type Model, noisePrior, type PosteriorAt, posteriorAt, type Ratios, sdsOf } from './model';
import { LEVEL, SEASON, type SdPrior } from './priors';
import { stateSize } from './structure';
import type { Axis } from './variance-grid';

/** Where the noise lies, given the ratios: the posterior at its most likely value, and log(noise) around it. */
export interface NoiseSpan {
  readonly noise: number;
  readonly mode: PosteriorAt;
  /** log density there of all inclusion sets together. */
  readonly log: number;
  readonly span: Axis;
}

/** Standard deviations of log(noise) to each side. */
const REACH = 7;
/** What the inclusion sets leave unexplained hardly depends on the noise: few rounds settle it. */
const ROUNDS = 3;

/**
 * Given the ratios, the density of log(noise) is that of an inverse gamma, but for the priors of the first states: its mode has a
 * closed form once the unexplained sum of squares is known, and its width is 1 / √(2 × degrees of freedom).
 */
export function noiseSpan(model: Model, filtered: Filtered, ratios: Ratios): NoiseSpan {
  const own = noisePrior(model);
  const others: [SdPrior, number][] = [[LEVEL, ratios.level]];
  if (ratios.season > 0) others.push([SEASON, ratios.season]);
  const freedom =
    model.days - stateSize({ length: model.season }) + own.df + others.reduce((sum, [{ df }]) => sum + df, 0);
  const expected =
    own.df * own.guess ** 2 +
    others.reduce((sum, [{ df, guess }, ratio]) => sum + df * (guess / ratio) ** 2, 0);

  let noise = own.guess;
  let mode = posteriorAt(model, filtered, sdsOf(ratios, noise));
  for (let round = 0; round < ROUNDS; round++) {
    noise = Math.min(Math.sqrt((expected + unexplained(mode)) / freedom), own.limit);
    mode = posteriorAt(model, filtered, sdsOf(ratios, noise));
  }
  const reach = REACH / Math.sqrt(2 * freedom);
  const center = Math.log(noise);
  const span = { from: center - reach, to: Math.min(center + reach, Math.log(own.limit)) };
  return { noise, mode, log: logSumExp(mode.logs), span };
}

/** On average over the inclusion sets by their weight. */
function unexplained({ logs, residues }: PosteriorAt): number {
  const highest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  // Beyond a limit of the priors all sets have no weight; then the set that explains most stands for all.
  if (highest === -Infinity) return residues.reduce((least, each) => Math.min(least, each), Infinity);
  let [sum, total] = [0, 0];
  logs.forEach((log, at) => {
    const weight = Math.exp(log - highest);
    sum += weight * residues[at]!;
    total += weight;
  });
  return sum / total;
}
