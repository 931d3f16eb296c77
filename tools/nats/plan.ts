import { SERVICES } from '@nuanxin/contracts/kernel';
import { joined, permissionsOf } from './permissions';
import { secretIn } from './secret-file';
import type { ServerPlan } from './server-config';

/** The process that runs every service of a laptop or a small county. */
const ALL = 'all-in-one';

/** A user for each service and one for all of them together; their passwords are `<secrets>/nats-<user>`. */
export function planFor(place: { port: number; store: string; secrets: string }): ServerPlan {
  const each = SERVICES.map((name) => ({ name: name as string, may: permissionsOf(name) }));
  const all = { name: ALL, may: joined(each.map(({ may }) => may)) };
  const users = [...each, all].map((user) => ({
    ...user,
    password: secretIn(place.secrets, `nats-${user.name}`),
  }));
  return { port: place.port, store: place.store, users };
}
