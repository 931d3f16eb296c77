import type { Caller, Permission, ServiceName, Ulid } from '@nuanxin/contracts/kernel';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';

const ids = new SystemIds(new SystemClock());

/** An official whose one post grants `permissions` at `node` and everything below it. */
export function officialAt(node: Ulid, permissions: readonly Permission[], name = '王芳'): Caller {
  const grants = [{ node, role: 'spec', permissions: [...permissions] }];
  return { kind: 'official', accountId: ids.ulid(), sessionId: ids.ulid(), name, grants };
}

/** A worker who signed in by phone. */
export function worker(accountId: Ulid = ids.ulid()): Caller {
  return { kind: 'worker', accountId, sessionId: ids.ulid() };
}

export function publicCaller(): Caller {
  return { kind: 'public' };
}

export function service(name: ServiceName): Caller {
  return { kind: 'service', name };
}
