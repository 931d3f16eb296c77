import type { Effect } from '@nuanxin/contracts/live';
import { daysOnAir, measurableFrom } from '@nuanxin/live/domain';
import type { BroadcastRecord } from '../store/broadcast-record';
import type { EffectRecord } from '../store/effect-record';

/** The effect of a broadcast as it is known at `now`; there may be no record of it yet. */
export function effectView(broadcast: BroadcastRecord, record: EffectRecord | undefined, now: Date): Effect {
  const { _id, title } = broadcast;
  const days = daysOnAir(broadcast);
  const measured = record?.measured;
  const isDue = record !== undefined && (record.holder !== undefined || isPast(record.due, now));
  return {
    broadcastId: _id,
    title,
    state: stateOf(measured, isDue),
    renewing: measured !== undefined && isDue,
    products: [...(measured?.products ?? [])],
    ...(days ? { days, measurableFrom: measurableFrom(days.last).toISOString() } : {}),
    ...(measured ? { computedAt: measured.at.toISOString() } : {}),
    ...(measured?.total ? { total: measured.total } : {}),
  };
}

function stateOf(measured: EffectRecord['measured'], isDue: boolean): Effect['state'] {
  if (!measured) return isDue ? 'computing' : 'waiting';
  const all = [...measured.products, ...(measured.total ? [measured.total] : [])];
  return all.some(({ verdict }) => verdict !== 'unmeasured') ? 'ready' : 'insufficient';
}

function isPast(due: Date | undefined, now: Date): boolean {
  return due !== undefined && due <= now;
}
