import { type MeasuredUplift, soundSeries, type UpliftInput } from '../measure-uplift';
import type { Covariate } from '../model/build-model';
import { roughEffect } from '../rough-effect';
import { type Rank, rankAmong } from './rank';

export interface DonorRank {
  /** Products that were not promoted, as if they had been, and by what fraction they rose; undefined when it cannot be told. */
  readonly donors: readonly { readonly name: string; readonly relative: number }[];
  /** Of the real relative effect among the donors'. */
  readonly rank: Rank;
}

/**
 * Measures each donor roughly, a product that was not promoted, over the same periods with the other donors as covariates. If donors rise as
 * much as the product did, something else moved them all. Undefined when the product's own fraction cannot be told; donors that
 * cannot be measured are left out.
 */
export function donorRank(
  input: UpliftInput,
  real: MeasuredUplift,
  donors: readonly Covariate[],
): DonorRank | undefined {
  if (!real.relativeEffect) return undefined;
  const measured = donors.flatMap(({ name, values }) => {
    const covariates = donors.filter((other) => other.name !== name);
    const series = soundSeries({ ...input, y: values, covariates });
    const relative = 'missing' in series ? undefined : roughEffect(series).relative;
    return relative === undefined ? [] : [{ name, relative }];
  });
  const rank = rankAmong(
    real.relativeEffect.mean,
    measured.map(({ relative }) => relative),
  );
  return { donors: measured, rank };
}
