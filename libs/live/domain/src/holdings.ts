import type { BroadcastState } from '@nuanxin/contracts/live';

/** What a broadcast holds outside its own document: its slot in the room, pieces of products, offers that sell. */
export interface Holdings {
  readonly room: boolean;
  /** Of each product: none, what the plan names, or only what was sold. */
  readonly pieces: 'none' | 'planned' | 'sold';
  readonly offers: 'none' | 'open' | 'closed';
}

const HOLDINGS: Readonly<Record<BroadcastState, Holdings>> = {
  planned: { room: true, pieces: 'planned', offers: 'none' },
  ready: { room: true, pieces: 'planned', offers: 'none' },
  'on-air': { room: true, pieces: 'planned', offers: 'open' },
  interrupted: { room: true, pieces: 'planned', offers: 'open' },
  ended: { room: false, pieces: 'sold', offers: 'closed' },
  cancelled: { room: false, pieces: 'none', offers: 'none' },
};

/** A tentative plan, whose room and pieces are not all secured, has no right to any of them. */
export function holdingsOf(state: BroadcastState, tentative: boolean): Holdings {
  return tentative ? HOLDINGS.cancelled : HOLDINGS[state];
}
