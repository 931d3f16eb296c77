import type { Report } from '@nuanxin/contracts/live';
import type { EffectRecord } from '../store/effect-record';

/** What the report says of the effect; undefined while nothing is measured. */
export function effectIn(record: EffectRecord | undefined): Report['effect'] {
  const total = record?.measured?.total;
  if (!total) return undefined;
  const { verdict, until, effect: value, shifted } = total;
  return { verdict, until, ...(value ? { value } : {}), ...(shifted ? { shift: shifted.shift } : {}) };
}
