import type { Words } from '@nuanxin/contracts/kernel';
import type { Rows } from '../causal-impact';
import type { Estimate } from '../estimate';
import type { MeasuredUplift } from '../measure-uplift';

/** Whether what was sold on the day was new, or only taken from the days after. */
export const SHIFTS = {
  'no-increase': { zh: '直播当天看不出效果', en: 'The day of the broadcast alone shows no effect' },
  lasting: { zh: '增加在随后几天仍然成立', en: 'The increase still stands after the following days' },
  shifted: {
    zh: '随后几天销售明显下降，增加只是提前购买',
    en: 'Sales clearly dip afterwards: what was gained was only bought earlier',
  },
  open: {
    zh: '随后几天波动大，最后留下多少不能确定',
    en: 'After the following days it cannot be told what remains',
  },
} as const satisfies Record<string, Words>;

export type Shift = keyof typeof SHIFTS;

export interface ShiftedSales {
  readonly shift: Shift;
  /** Of the broadcast day or days alone. */
  readonly broadcast: Estimate;
  /** Of the following days alone; a dip is below zero. */
  readonly following: Estimate;
  /** Of both together: what was sold in addition after all. */
  readonly together: Estimate;
  /** Part of the broadcast's effect that the following days took back, 0 to 1; undefined when there was no increase. */
  readonly shiftedShare: number | undefined;
}

/** The first line that holds, decides. */
const TABLE: readonly (readonly [Shift, (sales: Omit<ShiftedSales, 'shift'>) => boolean])[] = [
  ['no-increase', ({ broadcast }) => broadcast.lower <= 0],
  ['lasting', ({ together }) => together.lower > 0],
  ['shifted', ({ following }) => following.upper < 0],
  ['open', () => true],
];

/**
 * Splits what the broadcast sold into new and merely shifted sales: the effect of its day or days, of the days `following` it, and of
 * both together. Undefined when the following days were not measured.
 */
export function shiftedSales(
  { points, post, cumulativeEffect: together, followingEffect: taken }: MeasuredUplift,
  broadcast: Rows,
): ShiftedSales | undefined {
  const gained = points[broadcast.to - post.from]?.cumulativeEffect;
  if (!gained || !taken) return undefined;
  const sales = {
    broadcast: gained,
    following: taken,
    together,
    shiftedShare: gained.mean > 0 ? Math.min(1, Math.max(0, -taken.mean / gained.mean)) : undefined,
  };
  const [shift] = TABLE.find(([, holds]) => holds(sales)) ?? ['open'];
  return { shift, ...sales };
}
