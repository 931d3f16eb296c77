import os from 'node:os';
import type { Document } from 'bson';
import { decode, encode } from '../bson/documents.ts';
import type { Lease } from '../database/database.ts';
import type { Planned } from '../database/statements.ts';
import { CommandFailure } from '../errors/command-failure.ts';
import { executionStats } from '../explain/execution-stats.ts';
import { type PlanNode, rootOf } from '../explain/plan-node.ts';
import { accessStage, type KeyPatterns, stagesOf } from '../explain/stages.ts';
import { Command } from './command.ts';
import type { Call, Reply } from './context.ts';
import { MONGODB_VERSION } from './version.ts';

const PLANNED_AS: Readonly<Record<string, Planned>> = {
  find: 'find',
  aggregate: 'pipeline',
  count: 'count',
  distinct: 'distinct',
  update: 'update',
  delete: 'delete',
  findAndModify: 'find',
  findandmodify: 'find',
};

/** `explain`, or `aggregate` with `explain: true`: PostgreSQL's plan in MongoDB's words. Nothing is changed by it. */
export async function explain(call: Call): Promise<Reply> {
  const explained = explainedCommand(call.command);
  const kind = PLANNED_AS[explained.name];
  if (!kind) throw new CommandFailure('CommandNotFound', `explain cannot plan '${explained.name}'`);
  const run = call.command.name === 'explain' && call.command.text('verbosity') !== 'queryPlanner';

  const root = await planOf(call, explained, kind, run);
  const stages = stagesOf(root, await keyPatterns(call, explained));
  const isWrite = kind === 'update' || kind === 'delete';
  const winningPlan = isWrite
    ? { stage: kind.toUpperCase(), inputStage: accessStage(stages) }
    : (stages[0] ?? { stage: 'EOF' });
  return {
    explainVersion: '1',
    queryPlanner: {
      namespace: explained.namespace,
      indexFilterSet: false,
      winningPlan,
      rejectedPlans: [],
    },
    ...(run ? { executionStats: executionStats(root, winningPlan) } : {}),
    command: decode(explained.body),
    serverInfo: { host: os.hostname(), version: MONGODB_VERSION },
    ok: 1,
  };
}

function explainedCommand(command: Command): Command {
  if (command.name !== 'explain') return command;
  const body = command.raw('explain');
  if (!body) throw new CommandFailure('TypeMismatch', 'explain needs a command');
  return new Command({ body, sequences: new Map(), database: command.database });
}

async function planOf(call: Call, explained: Command, kind: Planned, run: boolean): Promise<PlanNode> {
  const { shared } = call;
  const lease = await shared.database.lease();
  let broken = true;
  try {
    await lease.execute('begin');
    const [row] = await planIn(lease, explained, kind, run).finally(() => lease.execute('rollback'));
    broken = false;
    return rootOf(row);
  } finally {
    lease.release(broken);
  }
}

function planIn(lease: Lease, explained: Command, kind: Planned, run: boolean): ReturnType<Lease['run']> {
  return lease.run(run ? `profile:${kind}` : `plan:${kind}`, [explained.database, plannedBody(explained)]);
}

/** A findAndModify is planned as the search that it starts with; an aggregation without the word `explain`. */
function plannedBody(explained: Command): Buffer {
  if (explained.name === 'aggregate') {
    const body: Document = { cursor: {}, ...explained.decoded() };
    delete body['explain'];
    return encode({ aggregate: body['aggregate'], ...body });
  }
  if (!/^findandmodify$/i.test(explained.name)) return explained.wholeBody;
  const { query = {}, sort, collation, hint } = explained.decoded();
  return encode({ find: explained.collection, filter: query, sort, collation, hint, limit: 1 });
}

async function keyPatterns({ shared }: Call, explained: Command): Promise<KeyPatterns> {
  const collection = explained.text(explained.name);
  if (collection === undefined) return new Map();
  const rows = await shared.database.run('indexNames', [explained.database, collection]);
  return new Map(rows.map(({ name, key }) => [String(name), key instanceof Buffer ? decode(key) : {}]));
}
