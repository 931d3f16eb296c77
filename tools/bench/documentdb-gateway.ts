// node tools/run.mjs tools/bench/documentdb-gateway.ts [seconds per round]
// Operations per second through the gateway, against the same SQL call made directly with pg: once with the MongoDB
// driver, whose own work is most of a small read, and once with a bare socket, which shows what the gateway itself costs.
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

const IN_FLIGHT = 64;
const GOAL = 0.5;
const ROUNDS = 5;
const POOL_SIZE = 16;
const DOCUMENTS = 10_000;
const secondsPerRound = Number(process.argv[2] ?? 2);

const FIND = 'select cursorpage::bytea as page from documentdb_api.find_cursor_first_page($1, $2)';
const INSERT = 'select p_result::bytea as page from documentdb_api.insert($1, $2, null, $3)';

type Operation = () => Promise<unknown>;

const address = databaseAddress();
const pool = new pg.Pool({ ...address, max: POOL_SIZE });
const gateway = spawn(
  process.execPath,
  [path.resolve('tools/dev/documentdb-gateway/main.ts'), '--port', '0', '--pool-size', `${POOL_SIZE}`],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PGHOST: address.host,
      PGPORT: `${address.port}`,
      PGUSER: address.user,
      PGDATABASE: address.database,
    },
  },
);
const [ready] = await once(createInterface(gateway.stdout), 'line');
const client = new mongo.MongoClient(JSON.parse(ready).uri, { maxPoolSize: IN_FLIGHT });
const db = client.db(`bench_gateway_${new ObjectId().toHexString()}`);

interface Item {
  _id: ObjectId | number;
  text: string;
}
const items = db.collection<Item>('items');
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
const findDirect: Operation = () =>
  direct('find', FIND, { find: 'items', filter: { _id: anyId() }, limit: 1, singleBatch: true });
const insertOurs: Operation = () => items.insertOne({ _id: new ObjectId(), text });
const insertDirect: Operation = () =>
  direct('insert', INSERT, { insert: 'items', documents: [{ _id: new ObjectId(), text }] }, [randomUUID()]);

const wires = await Promise.all(
  Array.from({ length: IN_FLIGHT }, () => RawClient.open(JSON.parse(ready).port)),
);

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

/** Operations per second with `width` of them always under way. */
async function throughput(operation: Operation, width: number): Promise<number> {
  const start = performance.now();
  const end = start + secondsPerRound * 1000;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (; performance.now() < end; done++) await operation();
  };
  await Promise.all(Array.from({ length: width }, worker));
  return (done * 1000) / (performance.now() - start);
}

async function compare(name: string, ours: Operation, baseline: Operation, width: number): Promise<void> {
  const rounds: Array<{ ours: number; baseline: number }> = [];
  await throughput(ours, width);
  await throughput(baseline, width);
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ ours: await throughput(ours, width), baseline: await throughput(baseline, width) });
  }
  rounds.sort((a, b) => a.ours / a.baseline - b.ours / b.baseline);
  const median = rounds[Math.floor(ROUNDS / 2)];
  if (!median) throw new Error('no round was measured');
  const figures = [
    `${median.ours.toFixed(0)}/s`,
    `${median.baseline.toFixed(0)}/s`,
    (median.ours / median.baseline).toFixed(2),
  ];
  console.log([name, ...figures, `≥ ${GOAL}`].join('  '));
}

await compare('find by id, 64 in flight', findOurs, findDirect, IN_FLIGHT);
await compare('insert one, 64 in flight', insertOurs, insertDirect, IN_FLIGHT);
await compare('find by id, 64 in flight, bare socket', findOverWire, findDirect, IN_FLIGHT);
await compare('insert one, 64 in flight, bare socket', insertOverWire, insertDirect, IN_FLIGHT);

for (const wire of wires) wire.close();
await db.dropDatabase();
await Promise.all([client.close(), pool.end()]);
gateway.kill('SIGTERM');
await once(gateway, 'exit');
