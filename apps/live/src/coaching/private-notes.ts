import { DomainError, type Permission, reach } from '@nuanxin/contracts/kernel';
import { mayReadNotes } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import type { BroadcastRecord } from '../store/broadcast-record';

/**
 * Hides the notes of a broadcast from everybody but the few whom they are for.
 * @throws DomainError `record.absent`
 */
export function refuseStrangers(
  broadcast: Pick<BroadcastRecord, 'within' | 'streamer' | 'mentor'>,
  { caller }: Call,
): void {
  const has = (permission: Permission) =>
    reach(caller, permission).some((node) => broadcast.within.includes(node));
  const reader = {
    accountId: 'accountId' in caller ? caller.accountId : undefined,
    coaches: has('broadcast.coach'),
    supervises: has('coach-note.read'),
  };
  if (!mayReadNotes(broadcast, reader)) throw new DomainError('record.absent');
}
