import { type Model, noisePrior } from './model';
import { aroundPeak } from './peak-lattice';
import { normalised, type Posterior } from './posterior';
import { LEVEL, SEASON } from './priors';
import { atRatios, ratioAxes } from './ratios';

/** Of the lattice in log(level / noise) and log(season / noise), about as wide as their posteriors' standard deviations. */
const STEPS = { level: 0.25, season: 0.8 };
/** Nodes this far below the highest, in logarithm, do not count. */
const DROP = 5;

/**
 * The posterior on a light grid: a lattice of ratios around the peak, with the noise at its most likely value. `roughEffect` says how
 * near it comes.
 */
export function roughPosterior(model: Model): Posterior {
  const axes = ratioAxes(model);
  const { guess } = noisePrior(model);
  const start = [LEVEL, SEASON].slice(0, axes.length).map((prior) => Math.log(prior.guess / guess));
  const steps = [STEPS.level, STEPS.season].slice(0, axes.length);
  const nodes = aroundPeak(axes, steps, start, DROP, (point) => atRatios(model, point)).map(
    ({ structure, filtered, noise, mode }) => ({
      structure,
      filtered,
      noises: [{ noise, weights: mode.logs }],
    }),
  );
  return { model, nodes: normalised(nodes) };
}
