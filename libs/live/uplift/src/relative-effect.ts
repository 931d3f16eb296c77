import type { Estimate } from './estimate';
import { mixtureCdf, mixtureQuantile, type NormalMixture } from './numeric/normal-mixture';

/** The ratio has no expected value when the total can be near zero; R averages a thousand draws, we the middle of them. */
const [LEAST, MOST] = [0.0005, 0.9995];
const CELLS = 200;
const [LOWER, UPPER] = [0.025, 0.975];

/**
 * observed / total - 1 where `total` is what would have been: mean and standard deviation over the middle 99.9 %, bounds from the
 * bounds of the total. Undefined when the total may well be zero or negative, where a fraction says nothing.
 */
export function relativeEffect(observed: number, total: NormalMixture): Estimate | undefined {
  const [least, most] = [mixtureQuantile(total, LEAST), mixtureQuantile(total, MOST)];
  if (least <= 0) return undefined;
  const width = (most - least) / CELLS;
  let [before, mean, square] = [LEAST, 0, 0];
  for (let cell = 0; cell < CELLS; cell++) {
    const below = cell === CELLS - 1 ? MOST : mixtureCdf(total, least + width * (cell + 1));
    const effect = observed / (least + width * (cell + 0.5)) - 1;
    const share = (below - before) / (MOST - LEAST);
    mean += share * effect;
    square += share * effect ** 2;
    before = below;
  }
  const bounds = [UPPER, LOWER].map((probability) => observed / mixtureQuantile(total, probability) - 1);
  const [lower = 0, upper = 0] = bounds.sort((a, b) => a - b);
  return { mean, sd: Math.sqrt(square - mean ** 2), lower, upper };
}
