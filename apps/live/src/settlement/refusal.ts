import { DomainError } from '@nuanxin/contracts/kernel';
import { firstOpen, mayPost, type Period, type RefusalCode, Refused } from '@nuanxin/live/settlement';

/** Refusals that a person can do something about have a code of their own; the others are named in `reasons`. */
const CODES = {
  'period-closed': 'live.period-closed',
  'period-not-over': 'live.period-not-over',
  'drafts-left': 'live.drafts-left',
  'nothing-to-correct': 'live.nothing-to-correct',
  'more-than-payable': 'live.not-due',
} as const satisfies Partial<Record<RefusalCode, string>>;

export function refusalOf(code: RefusalCode, cause?: unknown): DomainError {
  if (code in CODES) return new DomainError(CODES[code as keyof typeof CODES], {}, { cause });
  return new DomainError('live.settlement-refused', { reasons: [code] }, { cause });
}

/** What the engine makes, or why it makes nothing of it. */
export function orRefusal<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refused) throw refusalOf(error.code, error);
    throw error;
  }
}

/** @throws DomainError `live.period-closed`, with the next open month in `reasons`. */
export function periodFor(
  period: Period,
  closed: readonly Period[],
  kind: Parameters<typeof mayPost>[2],
): Period {
  const permission = mayPost(period, closed, kind);
  if ('period' in permission) return permission.period;
  if (permission.refused !== 'period-closed') throw refusalOf(permission.refused);
  throw new DomainError('live.period-closed', { reasons: [firstOpen(period, closed)] });
}
