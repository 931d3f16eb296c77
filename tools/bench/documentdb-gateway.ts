// node tools/run.mjs tools/bench/documentdb-gateway.ts [seconds per round]
// Operations per second through the gateway, against the same SQL call made directly with pg. A bare socket shows what the
// gateway itself costs, and decides. The MongoDB driver's own work is much of a small read; how much is in the last lines:
// the same calls to a server that answers from memory.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { deserialize, Long, ObjectId, serialize, UUID } from 'bson';
import { mongo } from 'mongoose';
import pg from 'pg';
import { RawClient } from '../dev/documentdb-gateway/testing/raw-client.ts';
import { databaseAddress } from '../dev/documentdb-gateway/testing/database-address.ts';
import { compare, perSecond } from './measure';

const IN_FLIGHT = 64;
const GOAL = 0.5;
const ROUNDS = 5;
const POOL_SIZE = 16;
const DOCUMENTS = 10_000;
const roundMs = Number(process.argv[2] ?? 2) * 1000;

const FIND = 'select cursorpage::bytea as page from documentdb_api.find_cursor_first_page($1, $2)';
const INSERT = 'select p_result::bytea as page from documentdb_api.insert($1, $2, null, $3)';

type Operation = () => Promise<unknown>;

/** A server in a process of its own, and the port that its first line tells. */
async function serverAt(file: string, args: readonly string[] = []) {
  const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  const server = spawn(process.execPath, [quiet, path.resolve(file), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PGHOST: address.host,
      PGPORT: `${address.port}`,
      PGUSER: address.user,
      PGDATABASE: address.database,
    },
  });
  const [ready] = await once(createInterface(server.stdout), 'line');
  const { port }: { port: number } = JSON.parse(ready);
  const stop = async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  return { port, stop };
}

interface Item {
  _id: ObjectId | number;
  text: string;
}

const clientOf = (port: number) =>
  new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { maxPoolSize: IN_FLIGHT });

const address = databaseAddress();
const pool = new pg.Pool({ ...address, max: POOL_SIZE });
const gateway = await serverAt('tools/dev/documentdb-gateway/main.ts', [
  '--port',
  '0',
  '--pool-size',
  `${POOL_SIZE}`,
]);
const canned = await serverAt('tools/bench/canned-finds.ts');
const [client, cannedClient] = [clientOf(gateway.port), clientOf(canned.port)];
const db = client.db(`bench_gateway_${new ObjectId().toHexString()}`);
const items = db.collection<Item>('items');
const cannedItems = cannedClient.db('bench').collection<Item>('items');
const text = 'x'.repeat(400);
await items.insertMany(Array.from({ length: DOCUMENTS }, (_, _id) => ({ _id, text })));

async function direct(
  name: string,
  sql: string,
  command: object,
  more: readonly unknown[] = [],
): Promise<object> {
  const values = [db.databaseName, Buffer.from(serialize(command)), ...more];
  const { rows } = await pool.query<{ page: Buffer }>({ name, text: sql, values });
  const [row] = rows;
  if (!row) throw new Error('DocumentDB returned nothing');
  return deserialize(row.page);
}

let next = 0;
const anyId = (): number => (next = (next + 7919) % DOCUMENTS);

const findOurs: Operation = () => items.findOne({ _id: anyId() });
const findCanned: Operation = () => cannedItems.findOne({ _id: anyId() });
const findDirect: Operation = () =>
  direct('find', FIND, { find: 'items', filter: { _id: anyId() }, limit: 1, singleBatch: true });
const insertOurs: Operation = () => items.insertOne({ _id: new ObjectId(), text });
const insertDirect: Operation = () =>
  direct('insert', INSERT, { insert: 'items', documents: [{ _id: new ObjectId(), text }] }, [randomUUID()]);

const wires = await Promise.all(Array.from({ length: IN_FLIGHT }, () => RawClient.open(gateway.port)));

/** Sends one command over a socket that is free: there are as many as operations under way. */
async function overWire(command: object): Promise<void> {
  const wire = wires.pop();
  if (!wire) throw new Error('more operations than sockets');
  const reply = await wire.ask({ ...command, $db: db.databaseName });
  if (reply['ok'] !== 1) throw new Error(JSON.stringify(reply));
  wires.push(wire);
}
const findOverWire: Operation = () =>
  overWire({ find: 'items', filter: { _id: anyId() }, limit: 1, singleBatch: true });
const insertOverWire: Operation = () =>
  overWire({
    insert: 'items',
    documents: [{ _id: new ObjectId(), text }],
    lsid: { id: new UUID() },
    txnNumber: Long.fromNumber(1),
  });

const contest = (name: string, goal: number, ours: Operation, baseline: Operation): Promise<boolean> => {
  const measured = (operation: Operation) => () => perSecond(IN_FLIGHT, roundMs, operation);
  return compare({ name, goal, ours: measured(ours), baseline: measured(baseline) }, ROUNDS);
};

/** Operations for each second of CPU that this process spends, which other work on the machine hardly changes. */
async function perCpuSecond(operation: Operation): Promise<number> {
  const before = process.cpuUsage();
  const operations = ((await perSecond(IN_FLIGHT, roundMs, operation)) * roundMs) / 1000;
  const { user, system } = process.cpuUsage(before);
  return (operations * 1e6) / (user + system);
}

const reached = [
  await contest('find by id, bare socket, /s, against the same SQL', GOAL, findOverWire, findDirect),
  await contest('insert one, bare socket, /s, against the same SQL', GOAL, insertOverWire, insertDirect),
  await contest('insert one, MongoDB driver, /s, against the same SQL', GOAL, insertOurs, insertDirect),
];
// The driver's find has not reached the goal yet and decides nothing; the last lines show its own work alone.
await contest('find by id, MongoDB driver, /s, against the same SQL', GOAL, findOurs, findDirect);
await contest('driver finding in memory, no database, /s, against SQL', GOAL, findCanned, findDirect);
await compare({
  name: 'finds in memory for a second of CPU in the driver, against SQL for one in pg',
  goal: GOAL,
  ours: () => perCpuSecond(findCanned),
  baseline: () => perCpuSecond(findDirect),
});

for (const wire of wires) wire.close();
await db.dropDatabase();
await Promise.all([client.close(), cannedClient.close(), pool.end()]);
await Promise.all([gateway.stop(), canned.stop()]);
process.exit(reached.every(Boolean) ? 0 : 1);
