import { NO_VALUE } from './comparison';
import { bitsOfLevel, bitsOfProbability, probabilityOfBits } from './model';
import type { Pattern } from './patterns';
import { sharesOfCounts } from './shares';

export interface Fitted {
  /** For each comparison m of its levels. */
  readonly m: readonly (readonly number[])[];
  /** The share of the pairs that are one person. */
  readonly prior: number;
  readonly iterations: number;
  readonly converged: boolean;
}

export interface FitFrom {
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
  readonly prior: number;
  readonly iterations: number;
  readonly convergence: number;
}

/**
 * Finds m and the share of matching pairs under which the patterns are most probable, u being known: expectation-maximisation for
 * the model of Fellegi and Sunter (_A Theory for Record Linkage_, JASA 64, 1969), as in Winkler's and in fastLink and Splink.
 */
export function estimateM(patterns: readonly Pattern[], from: FitFrom): Fitted {
  let { m, prior } = from;
  for (let iteration = 1; iteration <= from.iterations; iteration++) {
    const next = stepped(patterns, m, from.u, prior);
    const moved = Math.max(
      Math.abs(next.prior - prior),
      ...next.m.flatMap((levels, at) =>
        levels.map((value, level) => Math.abs(value - (m[at]?.[level] ?? 0))),
      ),
    );
    ({ m, prior } = next);
    if (moved < from.convergence) return { m, prior, iterations: iteration, converged: true };
  }
  return { m, prior, iterations: from.iterations, converged: false };
}

function stepped(
  patterns: readonly Pattern[],
  m: FitFrom['m'],
  u: FitFrom['u'],
  prior: number,
): Pick<Fitted, 'm' | 'prior'> {
  const bits = m.map((levels, at) =>
    levels.map((_, level) => bitsOfLevel({ m: levels, u: u[at] ?? [] }, level)),
  );
  const start = bitsOfProbability(prior);
  const counts = m.map((levels) => levels.map(() => 0));
  let [matching, all] = [0, 0];
  for (const { levels, extra, count } of patterns) {
    let weight = start + extra;
    levels.forEach((level, at) => (weight += level === NO_VALUE ? 0 : (bits[at]?.[level] ?? 0)));
    const expected = probabilityOfBits(weight) * count;
    matching += expected;
    all += count;
    levels.forEach((level, at) => {
      const count = counts[at];
      if (level !== NO_VALUE && count) count[level] = (count[level] ?? 0) + expected;
    });
  }
  return { m: counts.map(sharesOfCounts), prior: (matching + 1 / 2) / (all + 1) };
}
