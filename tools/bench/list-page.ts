// node tools/run.mjs tools/bench/list-page.ts [documents]: pages of the lists that grow without end, each over 1,000,000
// documents, through the stores' own methods. MONGODB_URI names the server; the databases are dropped in the end.
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { Database } from '@nuanxin/platform/store';
import { createConnection } from 'mongoose';
import pg from 'pg';
import { AuditStore } from '../../apps/identity/src/store/audit-store';
import { OrderStore } from '../../apps/live/src/store/order-store';
import { ProductStore } from '../../apps/live/src/store/product-store';
import { auditEntry, order, product } from './county-in-numbers';
import { auditPages, orderPages, type Pages, productPages } from './list-pages';
import { fill } from './many-documents';
import { line } from './measure';
import { QuietLog } from './quiet-log';

const COUNT = Number(process.argv[2] ?? 1_000_000);
const ALLOWED_MS = 150;
const TIMES = 100;
/** A page that is far from its goal is not asked for a hundred times. */
const PATIENCE_MS = 30_000;

const uri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:27017';
const clock = new SystemClock();
const ids = new SystemIds(clock);

/** Each in a database of its own. */
const LISTS: Readonly<
  Record<string, (database: Database) => { document: (at: number) => object; pages: Pages }>
> = {
  orders: (database) => ({ document: order, pages: orderPages(new OrderStore(database, ids), COUNT) }),
  products: (database) => ({
    document: product,
    pages: productPages(new ProductStore(database, clock, ids), COUNT),
  }),
  audit: (database) => ({ document: auditEntry, pages: auditPages(new AuditStore(database), COUNT) }),
};

/** Milliseconds of each run, the shortest first. */
async function taken(page: (run: number) => Promise<unknown>): Promise<number[]> {
  const each: number[] = [];
  const until = performance.now() + PATIENCE_MS;
  for (let run = 0; run < TIMES && performance.now() < until; run++) {
    const begun = performance.now();
    await page(run);
    each.push(performance.now() - begun);
  }
  return each.toSorted((one, other) => one - other);
}

/** What PostgreSQL does by itself within minutes of so many inserts, and a page asked before that would miss. */
async function countWhatIsThere(): Promise<void> {
  const address = process.env['DOCUMENTDB_PG_URL'];
  if (address === undefined) return;
  const client = new pg.Client(address);
  await client.connect();
  await client.query('ANALYZE');
  await client.end();
}

let missed = false;
for (const [collection, list] of Object.entries(LISTS)) {
  const name = `nxbench_${process.pid}_${collection}`;
  const database = new Database({ uri, name }, clock, new QuietLog());
  const { document, pages } = list(database);
  const filling = await createConnection(uri, { dbName: name }).asPromise();
  await fill(filling, collection, COUNT, document);
  await filling.close();
  console.error(`${collection}: building the indexes`);
  await database.onApplicationBootstrap();
  await countWhatIsThere();
  for (const [what, page] of Object.entries(pages)) {
    const each = await taken(page);
    const [p50, p95] = [0.5, 0.95].map((part) => each[Math.floor(each.length * part)] ?? 0) as [
      number,
      number,
    ];
    const title = `${collection} of ${COUNT}, ${what}: p95 in µs, p50 ${(p50 * 1_000).toFixed(0)}, against what is allowed`;
    missed = !line(title, p95 * 1_000, ALLOWED_MS * 1_000, ALLOWED_MS / p95, 1) || missed;
  }
  await database.connection.dropDatabase();
  await database.onApplicationShutdown();
}
process.exit(missed ? 1 : 0);
