import type { Outcome } from './oracle';

/** Which guard a case stands before; the mutation check runs those of the guard that it has removed. */
export type Layer = 'gateway' | 'http' | 'services' | 'lists' | 'sockets';

export interface Case {
  readonly layer: Layer;
  /** Who asks what of which, for the report. */
  readonly name: string;
  readonly expected: Outcome;
  /** Holds what other cases reach for while it is answered: it runs when they are done. */
  readonly alone?: boolean;
  run(): Promise<Seen>;
}

/** `sent`: refused, but only after the question had been put on the bus. */
export type Seen = Outcome | 'sent' | `odd: ${string}`;

const REFUSALS: Readonly<Record<string, Outcome>> = {
  'record.absent': 'hidden',
  'access.denied': 'barred',
  'identity.password-due': 'barred',
  'access.sign-in': 'sign-in',
};

/** Failures that say nothing about rights: a case that ends with one has not been answered. */
const ODD: ReadonlySet<string> = new Set([
  'service.failed',
  'service.unavailable',
  'request.timeout',
  'request.too-many',
  'reply.invalid',
]);

/** What a code (or none) says about rights. */
export function seenBy(code: string | undefined): Seen {
  if (code === undefined) return 'open';
  return ODD.has(code) ? `odd: ${code}` : (REFUSALS[code] ?? 'open');
}
