import { randomBytes } from 'node:crypto';
import { Binary, type Document, Long } from 'bson';
import { RawClient } from '../testing/raw-client.ts';
import { startGateway, type RunningGateway } from '../testing/start-gateway.ts';

let gateway: RunningGateway;
let raw: RawClient;
beforeAll(async () => {
  gateway = await startGateway();
  raw = await RawClient.open(gateway.port);
});
afterAll(async () => {
  raw.close();
  await gateway.stop();
});

const newSession = () => ({ id: new Binary(randomBytes(16), Binary.SUBTYPE_UUID) });
const inc = (id: number): Document => ({ q: { _id: id }, u: { $inc: { n: 1 } } });

/** Each command has the effect "n of document 1 becomes one more", or leaves exactly one document more. */
const commands: ReadonlyArray<readonly [string, Document]> = [
  ['an insert', { insert: 'c', documents: [{ _id: 'new' }] }],
  ['a batch of inserts', { insert: 'c', documents: [{ _id: 'new' }, { _id: 'newer' }] }],
  ['an update', { update: 'c', updates: [inc(1)] }],
  ['a batch of updates', { update: 'c', updates: [inc(1), inc(2)] }],
  ['a delete', { delete: 'c', deletes: [{ q: {}, limit: 1 }] }],
  [
    'a batch of deletes',
    {
      delete: 'c',
      deletes: [
        { q: {}, limit: 1 },
        { q: {}, limit: 1 },
      ],
    },
  ],
  ['findAndModify', { findAndModify: 'c', query: { _id: 1 }, update: { $inc: { n: 1 } }, new: true }],
];

describe.each(commands)('%s sent twice with one transaction number', (_, command) => {
  const collection = () => gateway.db.collection<{ _id: number; n?: number }>('c');
  const contents = () => collection().find().sort({ _id: 1 }).toArray();

  beforeEach(async () => {
    await collection().deleteMany({});
    await collection().insertMany([1, 2, 3, 4].map((_id) => ({ _id, n: 0 })));
  });

  const send = (more: Document) => raw.ask({ ...command, $db: gateway.db.databaseName, ...more });

  it('takes effect once and gives the same answer', async () => {
    const numbered = { lsid: newSession(), txnNumber: Long.fromNumber(1) };
    const first = await send(numbered);
    const after = await contents();
    const second = await send(numbered);
    expect(first).toMatchObject({ ok: 1 });
    expect(first).not.toHaveProperty('writeErrors');
    expect(second).toEqual(first);
    expect(await contents()).toEqual(after);
  });

  it('takes effect once when both tries run at the same time', async () => {
    const other = await RawClient.open(gateway.port);
    const numbered = {
      ...command,
      $db: gateway.db.databaseName,
      lsid: newSession(),
      txnNumber: Long.fromNumber(1),
    };
    const [first, second] = await Promise.all([raw.ask(numbered), other.ask(numbered)]);
    other.close();
    expect(second).toEqual(first);
    const changed = (await contents()).filter(({ _id, n }) => typeof _id === 'number' && (n ?? 0) > 1);
    expect(changed).toEqual([]);
  });

  it('takes effect again with the next number', async () => {
    const lsid = newSession();
    await send({ lsid, txnNumber: Long.fromNumber(1) });
    const after = await contents();
    const second = await send({ lsid, txnNumber: Long.fromNumber(2) });
    const refused = 'writeErrors' in second;
    expect(refused || JSON.stringify(await contents()) !== JSON.stringify(after)).toBe(true);
  });
});

describe('a retry at another gateway', () => {
  it('after the first one was lost gets the recorded answer of a batch', async () => {
    const command = {
      update: 'lost',
      updates: [
        { ...inc(1), upsert: true },
        { ...inc(2), upsert: true },
      ],
      $db: gateway.db.databaseName,
      lsid: newSession(),
      txnNumber: Long.fromNumber(1),
    };
    const first = await raw.ask(command);
    const another = await startGateway();
    const client = await RawClient.open(another.port);
    expect(await client.ask(command)).toEqual(first);
    client.close();
    await another.stop();
    expect(await gateway.db.collection('lost').find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
    ]);
  });
});
