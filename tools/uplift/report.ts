import type { Estimate, MeasuredUplift } from '@nuanxin/live/uplift';

const FIGURES = 5;
const plain = (value: number) => String(Number(value.toPrecision(FIGURES)));
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

/** Probabilities beyond this are not told apart. */
const SURE = 0.9999;

/** What was measured, for people. */
export function reportOf(uplift: MeasuredUplift): string {
  const { observedMean, expectedMean, meanEffect, cumulativeEffect, relativeEffect } = uplift;
  const lines: [string, string][] = [
    ['rows before / after', `${uplift.pre.to - uplift.pre.from + 1} / ${uplift.points.length}`],
    ['observed mean', plain(observedMean)],
    ['expected mean', estimate(expectedMean, plain)],
    ['mean effect', estimate(meanEffect, plain)],
    ['cumulative effect', estimate(cumulativeEffect, plain)],
    [
      'relative effect',
      relativeEffect ? estimate(relativeEffect, percent) : 'undefined: zero may be expected',
    ],
    ['tail probability', uplift.tailProbability.toPrecision(3)],
    [
      'probability of an effect',
      uplift.effectProbability > SURE ? '> 99.99 %' : percent(uplift.effectProbability),
    ],
    ...uplift.covariates.map(({ name, inclusion }): [string, string] => [
      `covariate ${name}`,
      `in the model with ${percent(inclusion)}`,
    ]),
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines.map(([label, text]) => `${label.padEnd(width)}  ${text}`).join('\n');
}

function estimate({ mean, sd, lower, upper }: Estimate, shown: (value: number) => string): string {
  return `${shown(mean)}  (sd ${shown(sd)})  95 % interval [${shown(lower)}, ${shown(upper)}]`;
}

/** What was measured, for programs: the fields that docs/uplift.md promises. */
export function jsonOf(uplift: MeasuredUplift): string {
  const { relativeEffect = null } = uplift;
  return JSON.stringify({ ...uplift, relativeEffect });
}
