import type { Database } from '@nuanxin/platform/store';
import { givesOrder, type Key } from './gives-order';

/** How the database finds what one operation asks for. */
export interface Explained {
  readonly collection: string;
  readonly operation: string;
  /** The names of the indexes it goes through. */
  readonly indexes: readonly string[];
  /** Whether it looks at every document, and no index has them in the order asked for: never, in anything that a store does. */
  readonly scansAll: boolean;
  /** Indexes that have what is asked for in the order asked for; a small collection may be sorted instead. */
  readonly ordering: readonly string[];
  /** Whether an order is asked for that no index has: all that is found is sorted before the first is given. */
  readonly sortsAll: boolean;
}

type Asked = readonly [collection: string, method: string, filter?: object, ...rest: unknown[]];
type Options = { readonly sort?: object; readonly limit?: number };

/** What stands in a plan; the rest of it is of no interest here. */
interface Stage {
  readonly stage?: string;
  readonly indexName?: string;
  readonly inputStage?: Stage;
  readonly inputStages?: readonly Stage[];
}

/**
 * Runs `work` and explains each read, and the search of each write, that it makes on the way: the proof that a method of a
 * store is served by a declared index. Keep a few documents first; an empty collection is not worth an index to any server.
 */
export async function explained(database: Database, work: () => Promise<unknown>): Promise<Explained[]> {
  const { connection } = database;
  const asked: Asked[] = [];
  connection.set('debug', (...call: unknown[]) => void asked.push(call as unknown as Asked));
  try {
    await work();
  } finally {
    connection.set('debug', false);
  }
  const searches = asked.flatMap(searchesIn);
  return Promise.all(searches.map((search) => explain(database, search)));
}

const SEARCHES = new Set([
  'find',
  'findOne',
  'countDocuments',
  'findOneAndUpdate',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
]);
const SEARCHES_NOTHING = new Set(['insertOne', 'insertMany', 'createIndex', 'dropIndex']);

type BulkWrite = Readonly<Record<string, { readonly filter?: object }>>;

/** @throws TypeError for an operation that is not known here, so that none goes by unseen. */
function searchesIn(asked: Asked): Asked[] {
  const [collection, method, body] = asked;
  if (SEARCHES.has(method)) return [asked];
  if (SEARCHES_NOTHING.has(method)) return [];
  if (method !== 'bulkWrite') throw new TypeError(`explained() does not know ${collection}.${method} yet`);
  const writes = (body as readonly BulkWrite[]).flatMap(Object.entries<BulkWrite[string]>);
  return writes.flatMap(([kind, { filter }]): Asked[] => (filter ? [[collection, kind, filter]] : []));
}

async function explain(
  database: Database,
  [collection, operation, filter = {}, ...rest]: Asked,
): Promise<Explained> {
  const { sort, limit } = (operation.startsWith('find') ? (rest[0] ?? {}) : {}) as Options;
  const find = { find: collection, filter, ...(sort ? { sort } : {}), ...(limit ? { limit } : {}) };
  const answer = await database.connection.db?.command({ explain: find, verbosity: 'queryPlanner' });
  const declared = await database.connection.collection(collection).indexes();
  const ordering = sort ? declared.filter(({ key }) => givesOrder(key as Key, filter, sort as Key)) : [];
  const stages = flat((answer?.['queryPlanner'] as { winningPlan: Stage }).winningPlan);
  return {
    collection,
    operation,
    indexes: stages.flatMap(({ stage, indexName }) => indexName ?? (stage === 'IDHACK' ? '_id_' : [])),
    scansAll: ordering.length === 0 && stages.some(({ stage }) => stage === 'COLLSCAN'),
    ordering: ordering.map(({ name = '' }) => name),
    sortsAll: sort !== undefined && ordering.length === 0,
  };
}

function flat(stage: Stage): Stage[] {
  const below = [...(stage.inputStages ?? []), ...(stage.inputStage ? [stage.inputStage] : [])];
  return [stage, ...below.flatMap(flat)];
}
