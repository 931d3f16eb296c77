import type { EffectPoint, FenEstimate } from '@nuanxin/contracts/live';

/** What a chart draws: in yuan, one value for each day, none where nothing is known. */
export interface ChartLines {
  readonly name: string;
  readonly days: readonly string[];
  readonly lines: readonly ChartLine[];
  /** Between which the truth lies with 95 %. */
  readonly band?: { readonly name: string; readonly low: Values; readonly high: Values };
  /** First and last day that are set apart. */
  readonly marked?: { readonly name: string; readonly from: string; readonly to: string };
}

export interface ChartLine {
  readonly name: string;
  readonly values: Values;
  readonly dashed?: boolean;
}

type Values = readonly (number | null)[];

interface Told {
  readonly versus: string;
  readonly apart: string;
  readonly pointwise: string;
  readonly cumulative: string;
  readonly observed: string;
  readonly expected: string;
  readonly band: string;
  readonly difference: string;
  readonly onAir: string;
}

const yuan = (fen: number | undefined) => (fen === undefined ? null : fen / 100);
const end = (
  points: readonly EffectPoint[],
  of: (point: EffectPoint) => FenEstimate | undefined,
  side: keyof FenEstimate,
) => points.map((point) => yuan(of(point)?.[side]));

/** The days on air outgrow all others so much that nothing else can be seen beside them. */
const TOWERS = 4;

/** Observed against what would have been, day by day, and summed up; once more without the days on air where they tower. */
export function linesOf(
  series: readonly EffectPoint[],
  { first, last }: { readonly first: string; readonly last: string },
  until: string,
  words: Told,
): ChartLines[] {
  const marked = { name: words.onAir, from: first, to: until };
  const measured = series.filter(({ effect }) => effect);
  const chart = (
    name: string,
    points: readonly EffectPoint[],
    line: string,
    of: (point: EffectPoint) => FenEstimate | undefined,
  ) => ({
    name,
    days: points.map(({ day }) => day),
    lines: [{ name: line, values: end(points, of, 'value') }],
    band: { name: words.band, low: end(points, of, 'low'), high: end(points, of, 'high') },
  });
  const versus = chart(words.versus, series, words.expected, ({ expected }) => expected);
  const isOnAir = ({ day }: EffectPoint) => day >= first && day <= last;
  const observed = (without: (point: EffectPoint) => boolean) => ({
    name: words.observed,
    values: series.map((point) => (without(point) ? null : yuan(point.observedFen))),
  });
  const against = (name: string, without: (point: EffectPoint) => boolean) => ({
    ...versus,
    name,
    marked,
    lines: [observed(without), ...versus.lines.map((line) => ({ ...line, dashed: true }))],
  });
  const most = (points: readonly EffectPoint[]) => Math.max(0, ...points.map((point) => point.observedFen));
  const towers = most(series.filter(isOnAir)) > TOWERS * most(series.filter((point) => !isOnAir(point)));
  return [
    against(words.versus, () => false),
    ...(towers ? [against(words.apart, isOnAir)] : []),
    chart(words.pointwise, measured, words.difference, ({ effect }) => effect),
    chart(words.cumulative, measured, words.difference, ({ cumulative }) => cumulative),
  ];
}
