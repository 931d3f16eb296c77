import type { Database } from '@nuanxin/platform/store';

/** How the database finds what one operation asks for. */
export interface Explained {
  readonly collection: string;
  readonly operation: string;
  /** The names of the indexes it goes through. */
  readonly indexes: readonly string[];
  /** Whether it looks at every document: never, in anything that a store does. */
  readonly scansAll: boolean;
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
  const searches = asked.filter(([, method]) => SEARCHES.has(method));
  return Promise.all(searches.map((search) => explain(database, search)));
}

const SEARCHES = new Set([
  'find',
  'findOne',
  'countDocuments',
  'findOneAndUpdate',
  'updateOne',
  'updateMany',
  'deleteMany',
]);

async function explain(
  database: Database,
  [collection, operation, filter = {}, ...rest]: Asked,
): Promise<Explained> {
  const { sort, limit } = (operation.startsWith('find') ? (rest[0] ?? {}) : {}) as Options;
  const find = { find: collection, filter, ...(sort ? { sort } : {}), ...(limit ? { limit } : {}) };
  const answer = await database.connection.db?.command({ explain: find, verbosity: 'queryPlanner' });
  const stages = flat((answer?.['queryPlanner'] as { winningPlan: Stage }).winningPlan);
  return {
    collection,
    operation,
    indexes: stages.flatMap(({ stage, indexName }) => indexName ?? (stage === 'IDHACK' ? '_id_' : [])),
    scansAll: stages.some(({ stage }) => stage === 'COLLSCAN'),
  };
}

function flat(stage: Stage): Stage[] {
  const below = [...(stage.inputStages ?? []), ...(stage.inputStage ? [stage.inputStage] : [])];
  return [stage, ...below.flatMap(flat)];
}
