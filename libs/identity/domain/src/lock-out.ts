/** Five failures within 15 minutes lock for 15 minutes after the last (ASVS 5.0, 6.3.1: rate limiting against guessing). */
export const LOCK_OUT = { failures: 5, windowMs: 15 * 60_000 } as const;

/** Until when failures lock, or undefined while they do not. `failures` oldest first. */
export function lockedUntil(failures: readonly Date[]): Date | undefined {
  const last = failures.at(-1);
  const first = failures.at(-LOCK_OUT.failures);
  if (!first || !last || last.getTime() - first.getTime() > LOCK_OUT.windowMs) return undefined;
  return new Date(last.getTime() + LOCK_OUT.windowMs);
}
