import { inTurns } from './in-turns';
import type { Platform } from './platform';
import { HELD_AT, ROLE_NAMES, type RoleName } from './roles';
import { Registrar } from './registrar';
import { type Actor, type HeldPost, NODE_NAMES, type NodeName, placeOf, type Thing } from './world';

const PAST_IDLE_MS = 31 * 60_000;
/** Where holders of posts have real accounts; elsewhere they are made by hand, which costs no hashing of passwords. */
const WITH_ACCOUNTS: ReadonlySet<NodeName> = new Set(['county', 'west', 'west-1-a', 'west-2', 'east-1']);
const PHONES = ['+8613800000001', '+8613800000002'] as const;

const UNKNOWN: Actor = {
  label: 'a made-up token',
  kind: 'public',
  posts: [],
  token: 'unknown',
  cookie: 'a-token-that-nobody-was-given',
};

export interface People {
  readonly registrar: Registrar;
  readonly actors: readonly Actor[];
  /** Their accounts and sessions, which can be asked about. */
  readonly accounts: readonly Thing[];
}

/** Every role at every node, two roles at once, workers, and whoever only seems to be signed in. */
export async function buildPeople(platform: Platform): Promise<People> {
  const registrar = new Registrar(platform);
  await registrar.found();
  const atCounty = { role: 'county-official', node: 'county' } as const;
  const expired = await registrar.official(atCounty, 'expired');
  platform.clock.advance(PAST_IDLE_MS);
  await registrar.signInAgain();

  const others: Actor[] = [
    { label: 'nobody', kind: 'public', posts: [], token: 'none' },
    UNKNOWN,
    expired,
    await registrar.official(atCounty, 'ended'),
    await registrar.official(atCounty, 'suspended'),
    await registrar.official({ role: 'system-administrator', node: 'county' }, 'password-due'),
    await registrar.official({ role: 'streamer', node: 'west' }, 'password-due'),
  ];
  for (const phone of PHONES) others.push(await registrar.worker(phone));
  const posts = ROLE_NAMES.flatMap((role) => NODE_NAMES.map((node) => ({ role, node })));
  const holders = await inTurns(posts, 4, (post) =>
    hasAccount(post) ? registrar.official(post, 'live') : Promise.resolve(byHand([post])),
  );
  const former = await inTurns(['west-1', 'east-1'] as const, 2, async (node): Promise<Thing> => {
    return { kind: 'account', id: await registrar.former(node), at: [node], state: 'suspended' };
  });
  const actors = [...others, ...holders, byHand([]), ...twoPosts()];
  const sessions = await inTurns(
    actors.filter(isLive),
    4,
    async ({ cookie = '', accountId = '' }): Promise<Thing> => {
      const caller = await registrar.callerOf(cookie);
      const id = 'sessionId' in caller ? caller.sessionId : '';
      return { kind: 'session', id, at: [], state: 'live', owner: accountId };
    },
  );
  return { registrar, actors, accounts: [...former, ...actors.flatMap(asAccount), ...sessions] };
}

function hasAccount({ role, node }: HeldPost): boolean {
  return WITH_ACCOUNTS.has(node) && HELD_AT[role].includes(placeOf(node));
}

function byHand(posts: readonly HeldPost[]): Actor {
  const label =
    posts.map(({ role, node }) => `${role} at ${node}`).join(' and ') || 'an official without posts';
  return { label: `${label} (by hand)`, kind: 'official', posts, token: 'live' };
}

/** One role here and another one there: what the one grants must not reach where the other is held. */
function twoPosts(): Actor[] {
  // Each two roles once, as often this way round as the other.
  const pairs = ROLE_NAMES.flatMap((one, first) =>
    ROLE_NAMES.slice(first + 1).map((two, after) =>
      (first + after) % 2 ? ([one, two] as const) : ([two, one] as const),
    ),
  );
  const between = (here: RoleName, there: RoleName) => [
    { role: here, node: 'west-1' as const },
    { role: there, node: 'east' as const },
  ];
  return pairs.map(([here, there]) => byHand(between(here, there)));
}

function isLive({ token, cookie }: Actor): boolean {
  return token === 'live' && cookie !== undefined;
}

function asAccount({ accountId, posts, token }: Actor): Thing[] {
  if (accountId === undefined || (token !== 'live' && token !== 'password-due')) return [];
  return [
    { kind: 'account', id: accountId, at: posts.map(({ node }) => node), state: token, owner: accountId },
  ];
}
