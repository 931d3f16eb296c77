import type { ComparisonModel, Expected, Explanation, Session } from '@nuanxin/organization/roster-match';

/** What was done, as --json prints it; docs/roster-match.md explains the fields. */
export interface Report {
  readonly rows: { readonly left: number; readonly right?: number };
  /** Each blocking rule with the pairs that no rule before it had. */
  readonly candidates: readonly { readonly rule: string; readonly pairs: number }[];
  readonly candidatePairs: number;
  readonly threshold: number;
  readonly links: number;
  /** Pairs that were probable enough, but against a constraint. */
  readonly withheld: number;
  readonly clusters: number;
  readonly lambda: number;
  readonly comparisons: readonly ComparisonModel[];
  readonly sessions: readonly Session[];
  readonly untrained: readonly string[];
  /** Precision and recall that the probabilities promise, by threshold. */
  readonly expected: readonly Expected[];
  readonly explanation?: Explanation;
  readonly seconds: number;
}

/** What was done, for people. */
export function reportOf(report: Report): string {
  const { rows, candidates, candidatePairs, links, clusters, threshold, lambda, untrained, seconds } = report;
  const files = rows.right === undefined ? `${rows.left} rows` : `${rows.left} and ${rows.right} rows`;
  return [
    `${files}, ${candidatePairs} candidate pairs, ${links} links from probability ${threshold} on, ${clusters} clusters, ${seconds.toFixed(1)} s`,
    ...(report.withheld ? [`${report.withheld} more pairs were against a constraint`] : []),
    ...candidates.map(({ rule, pairs }) => `  ${pairs} pairs by ${rule}`),
    `two rows at random are one person with probability ${lambda.toPrecision(3)}`,
    ...report.comparisons.flatMap(levelsOf),
    ...untrained.map((name) => `${name} could not be learned: every training rule is on one of its columns.`),
    'what the probabilities promise:',
    ...report.expected.map(
      ({ threshold, links, precision, recall }) =>
        `  from ${threshold} on ${links} links, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
    ),
    ...(report.explanation ? waterfall(report.explanation) : []),
  ].join('\n');
}

const WIDTH = 44;

function levelsOf({ name, labels, m, u }: ComparisonModel): string[] {
  return labels.map((label, level) => {
    const [ofOne = 0, ofTwo = 0] = [m[level], u[level]];
    const bits = Math.log2(ofOne / ofTwo)
      .toFixed(2)
      .padStart(7);
    return `${`${name}: ${label}`.padEnd(WIDTH)} m ${ofOne.toPrecision(3)}  u ${ofTwo.toPrecision(3)}  ${bits} bits`;
  });
}

function waterfall({ left, right, priorBits, steps, bits, probability }: Explanation): string[] {
  return [
    `why ${left} and ${right} are one person with probability ${probability.toPrecision(4)}, ${bits.toFixed(2)} bits:`,
    `  ${'any two rows'.padEnd(WIDTH)} ${signed(priorBits)}`,
    ...steps.map(({ comparison, label, values, bits, rarityBits, sum }) => {
      const said = values.map(({ left, right }) => `${left || '–'} / ${right || '–'}`).join(', ');
      const rarity = rarityBits === 0 ? '' : ` and ${signed(rarityBits)} for rarity`;
      return `  ${`${comparison}: ${label}`.padEnd(WIDTH)} ${signed(bits)}${rarity}, in all ${signed(sum)}  (${said})`;
    }),
  ];
}

const signed = (bits: number) => `${bits < 0 ? '' : '+'}${bits.toFixed(2)}`;
