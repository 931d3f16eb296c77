import { DomainError } from '@nuanxin/contracts/kernel';
import type { BroadcastRecord } from '../../store/broadcast-record';

/** @throws DomainError `live.not-ended` */
export function endOf({ state, endedAt }: Pick<BroadcastRecord, 'state' | 'endedAt'>): Date {
  if (state !== 'ended' || endedAt === undefined) throw new DomainError('live.not-ended');
  return endedAt;
}
