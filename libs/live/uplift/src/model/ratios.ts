import type { Filtered } from './kalman-filter';
import { filtered, type Model, type Ratios, sdsOf, structureOf } from './model';
import { type NoiseSpan, noiseSpan } from './noise-span';
import { LEVEL, NOISE, SEASON } from './priors';
import type { Structure } from './structure';
import type { Axis } from './variance-grid';

/** The posterior where the filter is the same: at given ratios of level and season to the noise. */
export interface AtRatios extends NoiseSpan {
  readonly ratios: Ratios;
  readonly structure: Structure;
  readonly filtered: Filtered;
}

/** No posterior reaches below: the priors of noise and level fall off steeply, the season's is flat down to here. */
const LEAST = { noise: 0.005, level: 0.002, season: 1e-4 };

/** Between which logarithms the ratios lie: of the level, and of the season if there is one. */
export function ratioAxes({ season }: Model): Axis[] {
  const ratio = (least: number, most: number) => ({
    from: Math.log(least / NOISE.limit),
    to: Math.log(most / LEAST.noise),
  });
  const level = ratio(LEAST.level, LEVEL.limit);
  return season > 1 ? [level, ratio(LEAST.season, SEASON.limit)] : [level];
}

/** The posterior at the logarithms of the ratios. */
export function atRatios(model: Model, [level = 0, season = -Infinity]: readonly number[]): AtRatios {
  const ratios: Ratios = { level: Math.exp(level), season: Math.exp(season) };
  const structure = structureOf(sdsOf(ratios, 1), model);
  const after = filtered(model, structure);
  return { ratios, structure, filtered: after, ...noiseSpan(model, after, ratios) };
}
