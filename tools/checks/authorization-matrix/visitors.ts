import type { Caller, Permission } from '@nuanxin/contracts/kernel';
import { Sessions } from '../../../apps/gateway/src/access/sessions';
import type { Visitor } from '../../../apps/gateway/src/access/visitor';
import { MAY } from './roles';
import type { Asking } from './probe';
import type { Actor } from './world';

/** Who the gateway takes the actor for: by the real session where there is one, else what identity would say of the posts. */
export async function visitorOf(actor: Actor, { platform, world }: Asking): Promise<Visitor> {
  if (actor.kind !== 'official' || actor.cookie !== undefined) {
    return platform.gateway.get(Sessions).visitor(actor.cookie);
  }
  const grants = actor.posts.map(({ role, node }) => ({
    role,
    node: world.nodes[node],
    permissions: [...MAY[role]] as Permission[],
  }));
  const [accountId, sessionId] = [platform.ids.ulid(), platform.ids.ulid()];
  const caller: Caller = { kind: 'official', accountId, sessionId, name: actor.label, grants };
  return { caller, mustChangePassword: false };
}
