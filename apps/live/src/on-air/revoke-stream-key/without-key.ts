import type { EventEnvelope } from '@nuanxin/contracts/kernel';
import { streamKeyRevoked } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import type { BroadcastRecord } from '../../store/broadcast-record';
import type { Facts } from '../../store/facts';

/** The broadcast without its key, and the event by which media cuts who publishes with it; unchanged when it has none. */
export function withoutKey(
  state: BroadcastRecord,
  facts: Facts,
  call: Call,
): { next: BroadcastRecord; events: EventEnvelope[] } {
  if (state.keyDigest === undefined) return { next: state, events: [] };
  const event = facts.entry(streamKeyRevoked, state._id, { broadcastId: state._id }, call);
  return { next: { ...state, keyDigest: undefined }, events: [event] };
}
