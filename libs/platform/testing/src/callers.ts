import { type Role, ROLES } from '@nuanxin/contracts/identity';
import type { Caller, ServiceName, Ulid } from '@nuanxin/contracts/kernel';

let made = 0;

/** A ULID that no other call in this process returns: readable in failures, ordered, without chance. */
export function someId(): Ulid {
  return `01TEST${(made++).toString(10).padStart(20, '0')}`;
}

export const publicCaller = (): Caller => ({ kind: 'public' });

/** A portal session of a worker; give the account's id to come back as the same person. */
export const worker = (accountId: Ulid = someId()): Caller => ({
  kind: 'worker',
  accountId,
  sessionId: someId(),
});

/** A console session with one post, granting what its role grants within the node. */
export function officialAt(node: Ulid, role: Role, accountId: Ulid = someId()): Caller {
  const grants = [{ node, role, permissions: [...ROLES[role].grants] }];
  return { kind: 'official', accountId, sessionId: someId(), name: '测试干部', grants };
}

export const serviceCaller = (name: ServiceName): Caller => ({ kind: 'service', name });
