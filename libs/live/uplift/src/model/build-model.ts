import { strongestCovariates, WEIGHED_COVARIATES } from './covariate-search';
import { choiceCount, includes } from './inclusion-sets';
import { type Model, modelOf } from './model';
import type { PosteriorNode } from './posterior';
import { NO_REGRESSION, spikeAndSlab } from './spike-and-slab';
import { type Standardised, standardise } from './standardise';
import { stateSize } from './structure';

/** A series that may help to predict y and was not touched by what is measured; as long as y. */
export interface Covariate {
  readonly name: string;
  readonly values: readonly number[];
}

export interface BuiltModel {
  readonly model: Model;
  readonly response: Standardised;
  readonly names: readonly string[];
  /** Positions among `names` of the covariates in the model, in its order. */
  readonly weighed: readonly number[];
}

/**
 * The model of a series from the first row of its pre-period on. Covariates that are constant over the pre-period tell nothing and
 * stay out, as if they had not been given; of more than twelve, the strongest twelve are weighed.
 */
export function buildModel({
  y,
  covariates,
  pre,
  season,
}: {
  readonly y: readonly number[];
  readonly covariates: readonly Covariate[];
  readonly pre: { readonly from: number; readonly to: number };
  readonly season: number;
}): BuiltModel {
  const days = pre.to - pre.from + 1;
  const response = standardise(y.slice(pre.from), days);
  const moving = covariates
    .map(({ values }, position) => ({ position, ...standardise(values.slice(pre.from), days) }))
    .filter(({ sd }) => sd > 0);
  const shape = { days, season };
  const regression = moving.map(({ values }) => values);
  const intercept = new Float64Array(response.values.length).fill(1);
  const weighed =
    moving.length > WEIGHED_COVARIATES
      ? strongestCovariates(response.values, [intercept, ...regression], shape).map((at) => moving[at]!)
      : moving;
  const columns = weighed.length > 0 ? [intercept, ...weighed.map(({ values }) => values)] : [];
  const prior = weighed.length > 0 ? spikeAndSlab(columns, moving.length + 1) : NO_REGRESSION;
  return {
    model: modelOf(response.values, columns, { ...shape, prior }),
    response,
    names: covariates.map(({ name }) => name),
    weighed: weighed.map(({ position }) => position),
  };
}

/** How probably each covariate is in the model, in the order in which they were given; 0 for those that were left out. */
export function inclusionProbabilities(
  { model, names, weighed }: BuiltModel,
  nodes: readonly PosteriorNode[],
): { name: string; inclusion: number }[] {
  const { width: size } = model.table;
  const states = stateSize({ length: model.season });
  const always = model.prior.inclusion === 1;
  const count = choiceCount({ size, fixed: states + (always ? model.prior.count : 0) });
  const { sets } = model.prior;
  const bySet = new Float64Array(sets.length);
  for (const { noises } of nodes)
    for (const { weights } of noises) weights.forEach((weight, at) => (bySet[at] = bySet[at]! + weight));
  const probabilities = weighed.map((_, position) => {
    if (always) return 1;
    // The intercept is the first choice.
    return bySet.reduce(
      (sum, weight, at) => sum + (includes(sets[at]!, position + 1, count) ? weight : 0),
      0,
    );
  });
  return names.map((name, position) => ({
    name,
    inclusion: probabilities[weighed.indexOf(position)] ?? 0,
  }));
}
