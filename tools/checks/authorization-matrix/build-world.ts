import { buildPeople, type People } from './build-people';
import { ThingsAt } from './build-things';
import { inTurns } from './in-turns';
import type { Platform } from './platform';
import { type Actor, NODE_NAMES, type NodeName, type Thing, type World } from './world';

/** Nodes where a broadcast goes on air and is bought from. */
const ON_AIR_AT: ReadonlySet<NodeName> = new Set(['county', 'west-1', 'east-1']);
/** The nodes where a broadcast of every other state lies. */
const ALL_STATES_AT: ReadonlySet<NodeName> = new Set(['west-1', 'east']);

/** Fills empty databases with somebody for every role and node, and something of every kind for everyone to reach for. */
export async function buildWorld(platform: Platform, databasePrefix: string): Promise<World> {
  const people = await buildPeople(platform);
  const { registrar, actors } = people;
  const official = await registrar.callerOf(cookieOf(people, 'county-official at county (live)'));
  const buyer = await registrar.callerOf(cookieOf(people, 'worker +8613800000001'));
  if (buyer.kind !== 'worker') throw new Error('the buyer has not signed in as a worker');
  const accounts = actors.flatMap(({ kind, accountId }) =>
    kind === 'official' && accountId ? accountId : [],
  );
  const built = await inTurns(NODE_NAMES, 3, (node) => {
    const [streamer = accounts[NODE_NAMES.indexOf(node)] ?? '', mentor] = ['streamer', 'mentor'].map(
      (role) => actors.find(({ label }) => label === `${role} at ${node} (live)`)?.accountId,
    );
    const at = {
      node,
      id: registrar.nodes.get(node) ?? '',
      crew: { streamer, ...(mentor ? { mentor } : {}) },
    };
    return new ThingsAt(platform, at, official, buyer).build({
      onAir: ON_AIR_AT.has(node),
      allStates: ALL_STATES_AT.has(node),
    });
  });
  const nodes = Object.fromEntries(registrar.nodes) as Record<NodeName, string>;
  return {
    databasePrefix,
    now: platform.clock.instant(),
    nodes,
    actors,
    things: [
      ...NODE_NAMES.map((node): Thing => ({ kind: 'node', id: nodes[node], at: [node], state: 'there' })),
      ...people.accounts,
      ...built.flat(),
    ],
  };
}

function cookieOf({ actors }: People, label: string): string {
  const { cookie }: Partial<Actor> = actors.find((actor) => actor.label === label) ?? {};
  if (cookie === undefined) throw new Error(`the world lacks ${label}, by whom it is built`);
  return cookie;
}
