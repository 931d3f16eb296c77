import { DomainError } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import type { By } from '../../store/entry-record';

/** @throws DomainError `access.denied` for anybody but an official. */
export function byOf({ caller }: Call): By {
  if (caller.kind !== 'official') throw new DomainError('access.denied');
  return { accountId: caller.accountId, name: caller.name };
}
