import type { EffectVerdict, FenEstimate } from '@nuanxin/contracts/live';

interface Outcome {
  readonly verdict: EffectVerdict;
  readonly effect?: FenEstimate | undefined;
}

export interface Together {
  readonly verdict: EffectVerdict;
  readonly effect?: FenEstimate;
  readonly broadcasts: Record<EffectVerdict, number>;
}

/** Adds up effects of broadcasts that have nothing to do with each other: the halves of their intervals add up in squares. */
export function effectsTogether(outcomes: readonly Outcome[]): Together {
  const broadcasts = { increase: 0, decrease: 0, unclear: 0, unmeasured: 0 };
  for (const { verdict } of outcomes) broadcasts[verdict] += 1;
  const effects = outcomes.flatMap(({ verdict, effect }) =>
    verdict === 'unmeasured' || !effect ? [] : effect,
  );
  if (effects.length === 0) return { verdict: 'unmeasured', broadcasts };
  const value = effects.reduce((sum, each) => sum + each.value, 0);
  const below = Math.hypot(...effects.map((each) => each.value - each.low));
  const above = Math.hypot(...effects.map((each) => each.high - each.value));
  const effect = { value, low: Math.round(value - below), high: Math.round(value + above) };
  return { verdict: verdictOf(effect), effect, broadcasts };
}

function verdictOf({ low, high }: FenEstimate): EffectVerdict {
  if (low > 0) return 'increase';
  return high < 0 ? 'decrease' : 'unclear';
}
