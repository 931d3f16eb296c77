const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type SessionKind = 'official' | 'worker';

/** How long a session lives without use, and at most. A worker's phone stays signed in like any shop does. */
export const SESSION_LIFE = {
  official: { idleMs: 30 * MINUTE, absoluteMs: 12 * HOUR },
  worker: { idleMs: 30 * DAY, absoluteMs: 365 * DAY },
} as const satisfies Record<SessionKind, { idleMs: number; absoluteMs: number }>;

/** When a session ends if nobody uses it any more. */
export function expiryOf(kind: SessionKind, openedAt: Date, lastSeenAt: Date): Date {
  const { idleMs, absoluteMs } = SESSION_LIFE[kind];
  return new Date(Math.min(lastSeenAt.getTime() + idleMs, openedAt.getTime() + absoluteMs));
}
