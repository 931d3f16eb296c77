/**
 * The priors of CausalImpact for R, for a response that was standardised to mean 0 and standard deviation 1 over the days before.
 * Sources: CausalImpact `R/impact_model.R` (level, regression), bsts `R/bsts.R` (limits, noise without regression),
 * `R/add.local.level.R` and `R/add.seasonal.R` (initial states, season), BoomSpikeSlab `R/spike.slab.prior.R` (slab).
 */

/** 1 / sd² ~ Gamma(df / 2, df × guess² / 2), cut off where sd exceeds `limit`. */
export interface SdPrior {
  readonly guess: number;
  readonly df: number;
  readonly limit: number;
}

/** Of one day's step of the level. */
export const LEVEL: SdPrior = { guess: 0.01, df: 32, limit: 1 };
/** Of one day's step of the season. */
export const SEASON: SdPrior = { guess: 0.01, df: 0.01, limit: 1 };
/** Of the noise of one day, without covariates. */
export const NOISE: SdPrior = { guess: 1, df: 0.01, limit: 1.2 };
/** Of the noise of one day beside covariates, which are expected to explain 0.8 of the variance. */
export const NOISE_BESIDE_COVARIATES: SdPrior = { guess: Math.sqrt(1 - 0.8), df: 50, limit: 1.2 };

/** The level begins at the first observation, each state of the season at zero, give or take this variance. */
export const INITIAL_VARIANCE = 1;

/** How many coefficients, the intercept among them, are expected to differ from zero. */
export const EXPECTED_MODEL_SIZE = 3;
/** The slab knows as much as this many observations. */
export const SLAB_OBSERVATIONS = 0.01;
/** Share of the diagonal in the slab's precision, so that it can always be inverted. */
export const DIAGONAL_SHARE = 0.5;

/** log density of log(sd²) under the prior, but for a constant; -Infinity beyond the limit. */
export function logSdPrior({ guess, df, limit }: SdPrior, sd: number): number {
  if (sd > limit) return -Infinity;
  return -df * Math.log(sd) - (df * guess ** 2) / 2 / sd ** 2;
}
