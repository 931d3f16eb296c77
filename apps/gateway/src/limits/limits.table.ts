import { completeBootstrap, requestCode } from '@nuanxin/contracts/identity';
import type { Contract } from '@nuanxin/contracts/kernel';
import { appendToSalesImport } from '@nuanxin/contracts/live';

/** `burst` at once, then `perMinute`; counted for each session, or for each address. */
interface Limit {
  readonly counts: 'session' | 'address';
  readonly burst: number;
  readonly perMinute: number;
}

/** Every rate limit of the platform. `RATE_LIMIT_SCALE` multiplies them all. */
export const LIMITS = {
  /** Whatever comes from one address, before anything is looked at: a township's staff may share one. */
  address: { counts: 'address', burst: 1_500, perMinute: 9_000 },
  'sign-in': { counts: 'address', burst: 10, perMinute: 20 },
  'phone-code': { counts: 'address', burst: 5, perMinute: 10 },
  bootstrap: { counts: 'address', burst: 5, perMinute: 5 },
  upload: { counts: 'session', burst: 20, perMinute: 60 },
  /** Parts of an order export: the largest file has 149, and goes up as fast as the line carries it. */
  part: { counts: 'session', burst: 200, perMinute: 600 },
  command: { counts: 'session', burst: 60, perMinute: 300 },
  query: { counts: 'session', burst: 300, perMinute: 1_200 },
  /** Opening sockets, and asking on them to watch something. */
  connect: { counts: 'address', burst: 1_500, perMinute: 3_000 },
  watch: { counts: 'session', burst: 30, perMinute: 120 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

const OF_THEIR_OWN: Readonly<Record<string, LimitName>> = {
  [requestCode.subject]: 'phone-code',
  [completeBootstrap.subject]: 'bootstrap',
  [appendToSalesImport.subject]: 'part',
};

export function limitOf(contract: Contract): LimitName {
  return OF_THEIR_OWN[contract.subject] ?? contract.kind;
}
