import { DomainError } from '@nuanxin/contracts/kernel';
import type { Period } from '@nuanxin/live/settlement';

/** The month that somebody chose, from the one it is about to the one that goes on. */
export function chosenMonth(chosen: Period | undefined, about: Period, now: Period): Period {
  const period = chosen ?? about;
  if (period < about || period > now)
    throw new DomainError('request.invalid', {
      fields: [{ path: 'period', rule: 'span', expected: `${about} – ${now}` }],
    });
  return period;
}
