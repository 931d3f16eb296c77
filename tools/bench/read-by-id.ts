// node tools/run.mjs tools/bench/read-by-id.ts: a product read over HTTP → gateway → NATS → live → database, each a process of
// its own, against the same query by the driver. NATS_URL and MONGODB_URI name the servers; the database is dropped in the end.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { createConnection } from 'mongoose';
import { HttpLanes } from './http-lanes';
import { compare, line, perSecond } from './measure';
import { RunningService } from './running-service';

const IN_FLIGHT = 64;
const ROUND_MS = 2_000;
const SINGLE_READS = 300;
const ADDED_GOAL_MS = 3;
const PASSWORD = 'a pass phrase for the bench';

const ids = new SystemIds(new SystemClock());
const prefix = `bench-${ids.ulid().slice(-10).toLowerCase()}`;
const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
const [key, digest, signing, stream, playback] = Array.from({ length: 5 }, () => ids.secret(32)) as [
  string,
  string,
  string,
  string,
  string,
];
const shared = { DATABASE_PREFIX: prefix, PRIVACY_KEYS: `k1:${key}`, DIGEST_KEY: digest };
const token = path.join(folder, 'token');
const identityOnly = {
  AUDIT_SIGNING_KEY: signing,
  AUDIT_CHECKPOINT_DIR: folder,
  BOOTSTRAP_TOKEN_FILE: token,
};
const development = { DEPLOYMENT: 'development', CODE_SENDER: 'log' };
const services = [
  await RunningService.start('identity', { ...shared, ...identityOnly, ...development }, 'service.ready'),
  await RunningService.start(
    'live',
    { ...shared, STREAM_KEY_SECRET: stream, PLAYBACK_SECRET: playback },
    'service.ready',
  ),
  await RunningService.start(
    'gateway',
    { ...shared, HTTP_PORT: '0', RATE_LIMIT_SCALE: '10000' },
    'http.listening',
  ),
];
const origin = String(services.at(-1)?.line['address']);

/** The reply's body, and the session cookie when one was set. */
async function post(
  door: string,
  body: object,
  cookie = '',
): Promise<{ reply: Record<string, unknown>; cookie: string }> {
  const headers = { 'content-type': 'application/json', cookie };
  const answer = await fetch(`${origin}/api/v1${door}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${door}: ${await answer.text()}`);
  const set = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  return { reply: (await answer.json()) as Record<string, unknown>, cookie: set };
}

const order = () => ({ requestId: ids.ulid() });
const founder = { login: 'founder', password: PASSWORD };
const county = {
  ...order(),
  ...founder,
  name: '县里的人',
  county: '遂川县',
  token: await readFile(token, 'utf8'),
};
await post('/bootstrap', county);
const admin = await post('/sessions', founder);
const { posts } = admin.reply['profile'] as { posts: { node: string }[] };
const node = posts[0]?.node ?? '';
const official = { ...order(), login: 'official', name: '综合党委干部', role: 'county-official', node };
const opened = (await post('/accounts', official, admin.cookie)).reply as { password: string };
const { cookie } = await post('/sessions', { login: 'official', password: opened.password });
await post('/me/password', { ...order(), current: opened.password, next: PASSWORD }, cookie);
const cooperative = { name: '茶叶合作社', kind: 'cooperative', township: '汤湖镇', households: 86 };
const grower = await post('/live/suppliers', { ...order(), organizationId: node, ...cooperative }, cookie);
const supplierId = String(grower.reply['id']);
const price = { unit: '250克/盒', priceFen: 12_800, stock: 100 };
/** All that a product of this kind has to tell before it can be sold. */
const facts = {
  producer: '汤湖茶叶合作社',
  licence: 'SC11436082700001',
  netContent: '250克',
  shelfLife: '18个月',
  storage: '密封、避光、防潮',
  origin: '江西省遂川县汤湖镇',
};
const tea = { name: '狗牯脑茶', ...price, ruralAid: true, supplierId, category: 'tea', facts };
const { reply: product } = await post('/live/products', { ...order(), organizationId: node, ...tea }, cookie);
const id = String(product['id']);

const options = { dbName: `${prefix}_live`, maxPoolSize: 50 };
const connection = await createConnection(process.env['MONGODB_URI'] ?? '', options).asPromise();
const products = connection.collection<{ _id: string; within: string[] }>('products');
const query = () => products.findOne({ _id: id, within: { $in: [node] } });
if (!(await query())) throw new Error('the driver does not find what the API reads');
const port = Number(new URL(origin).port);
const lanes = await HttpLanes.reading(port, `/api/v1/live/products/${id}`, cookie, IN_FLIGHT);

const fast = await compare({
  name: `read by id over HTTP, ${IN_FLIGHT} in flight, reads/s, against the driver`,
  goal: 0.5,
  ours: () => perSecond(IN_FLIGHT, ROUND_MS, () => lanes.send()),
  baseline: () => perSecond(IN_FLIGHT, ROUND_MS, query),
});

/** The median of single reads, in milliseconds. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let read = 0; read < SINGLE_READS; read++) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  return taken.toSorted((one, other) => one - other)[SINGLE_READS / 2] ?? Infinity;
}
await median(query);
const [direct, through] = [await median(query), await median(() => lanes.send())];
const added = Math.max(through - direct, 0.001);
const near = line(
  'read by id, one at a time, added p50 in µs, against what is allowed',
  added * 1_000,
  ADDED_GOAL_MS * 1_000,
  ADDED_GOAL_MS / added,
  1,
);

lanes.close();
for (const { service } of services.reverse()) await service.stop();
for (const name of ['identity', 'live', 'gateway'])
  await connection.useDb(`${prefix}_${name}`).dropDatabase();
await connection.close();
process.exit(fast && near ? 0 : 1);
