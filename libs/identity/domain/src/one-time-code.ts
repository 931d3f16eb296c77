/** A code sent to a phone: six digits, five minutes, five tries, one a minute, ten a day. */
export const ONE_TIME_CODE = {
  digits: 6,
  lifeMs: 5 * 60_000,
  tries: 5,
  resendAfterMs: 60_000,
  perDay: 10,
  dayMs: 24 * 60 * 60_000,
} as const;

/** Milliseconds until the next code may be sent; 0 when at once. `sent` oldest first, at most the last `perDay`. */
export function waitBeforeCode(sent: readonly Date[], now: Date): number {
  const { resendAfterMs, perDay, dayMs } = ONE_TIME_CODE;
  const sinceLast = sent.at(-1);
  const sinceFirst = sent.at(-perDay);
  const waits = [
    sinceLast ? sinceLast.getTime() + resendAfterMs - now.getTime() : 0,
    sinceFirst ? sinceFirst.getTime() + dayMs - now.getTime() : 0,
  ];
  return Math.max(0, ...waits);
}
