import * as z from 'zod';
import { Permission } from './permissions';
import { SERVICES } from './access';
import { Ulid } from './scalars';

/** What one post gives: permissions within one node of the organization tree and everything below it. */
export const Grant = z.object({ node: Ulid, role: z.string(), permissions: z.array(Permission) });
export type Grant = z.infer<typeof Grant>;

/** On whose behalf a message is sent. Made by the gateway from the session, or by a service for itself. */
export const Caller = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('public') }),
  z.object({ kind: z.literal('worker'), accountId: Ulid, sessionId: Ulid }),
  z.object({
    kind: z.literal('official'),
    accountId: Ulid,
    sessionId: Ulid,
    name: z.string(),
    grants: z.array(Grant),
  }),
  z.object({ kind: z.literal('service'), name: z.enum(SERVICES) }),
]);
export type Caller = z.infer<typeof Caller>;

/** The nodes within which the caller holds the permission; empty when nowhere. */
export function reach(caller: Caller, permission: Permission): Ulid[] {
  if (caller.kind !== 'official') return [];
  return caller.grants.filter((grant) => grant.permissions.includes(permission)).map((grant) => grant.node);
}
