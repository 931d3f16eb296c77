import { RawClient } from '../testing/raw-client.ts';
import { startGateway, type RunningGateway } from '../testing/start-gateway.ts';

let gateway: RunningGateway;
beforeAll(async () => void (gateway = await startGateway()));
afterAll(() => gateway.stop());

describe('hello', () => {
  it('makes drivers use sessions, transactions and retryable writes', async () => {
    const hello = await gateway.client.db('admin').command({ hello: 1 });
    expect(hello).toMatchObject({
      isWritablePrimary: true,
      msg: 'isdbgrid',
      logicalSessionTimeoutMinutes: 30,
    });
    expect(hello).not.toHaveProperty('setName');
    expect(hello).not.toHaveProperty('topologyVersion');
  });
});

describe('collections', () => {
  it('are created, listed, renamed and dropped', async () => {
    await gateway.db.createCollection('first');
    await expect(gateway.db.command({ renameCollection: 'x' })).rejects.toMatchObject({ ok: 0 });
    await gateway.db.collection('first').rename('second');
    expect((await gateway.db.listCollections().toArray()).map(({ name }) => name)).toContain('second');
    expect(await gateway.db.collection('second').drop()).toBe(true);
    expect(await gateway.db.command({ drop: 'second' })).toEqual({ ok: 1 });
  });

  it('validate what they are told to', async () => {
    await gateway.db.createCollection('strict');
    await gateway.db.command({ collMod: 'strict', validator: { n: { $type: 'int' } } });
    const strict = gateway.db.collection('strict');
    await expect(strict.insertOne({ n: 'one' })).rejects.toMatchObject({ code: 121 });
  });

  it('tell their size', async () => {
    await gateway.db.collection('sized').insertMany([{}, {}]);
    expect(await gateway.db.command({ collStats: 'sized' })).toMatchObject({ count: 2, nindexes: 1 });
    expect(await gateway.db.stats()).toMatchObject({ db: gateway.db.databaseName });
  });
});

describe('indexes', () => {
  it('are ready when createIndexes answers, listed and dropped', async () => {
    const things = gateway.db.collection('things');
    await things.insertMany([{ a: 1 }, { a: 2 }]);
    await things.createIndexes([{ key: { a: 1 } }, { key: { b: -1 }, sparse: true }]);
    expect((await things.indexes()).map(({ name }) => name)).toEqual(['_id_', 'a_1', 'b_-1']);
    await things.dropIndex('a_1');
    await expect(things.dropIndex('a_1')).rejects.toMatchObject({ code: 27 });
  });
});

describe('a search', () => {
  it('ends at its maxTimeMS, and the limit ends with it', async () => {
    const slow = gateway.db.collection('slow');
    await slow.insertMany(Array.from({ length: 2_000 }, (_, n) => ({ n })));
    const lookup = {
      $lookup: {
        from: 'slow',
        as: 'all',
        let: { n: '$n' },
        pipeline: [{ $match: { $expr: { $lt: ['$n', '$$n'] } } }],
      },
    };
    const late = slow.aggregate([lookup, { $unwind: '$all' }, { $count: 'n' }], { maxTimeMS: 20 }).toArray();
    await expect(late).rejects.toMatchObject({ code: 50 });
    const { rows } = { rows: await slow.aggregate([{ $sort: { n: 1 } }]).toArray() };
    expect(rows).toHaveLength(2_000);
  });

  it('respects a collation', async () => {
    const words = gateway.db.collection('words');
    await words.insertOne({ text: 'Öl' });
    expect(await words.findOne({ text: 'öl' }, { collation: { locale: 'de', strength: 2 } })).toMatchObject({
      text: 'Öl',
    });
  });
});

describe('what the gateway does not have', () => {
  it('is said by code', async () => {
    await expect(gateway.db.command({ nothing: 1 })).rejects.toMatchObject({
      code: 59,
      codeName: 'CommandNotFound',
    });
    await expect(gateway.db.collection('a').watch().next()).rejects.toMatchObject({ code: 40573 });
    const reckless = gateway.connect({ auth: { username: 'me', password: 'secret' } });
    await expect(reckless.db('admin').command({ ping: 1 })).rejects.toMatchObject({ code: 18 });
  });

  it('includes commands without a name or a database', async () => {
    const raw = await RawClient.open(gateway.port);
    expect(await raw.ask({})).toMatchObject({ ok: 0, code: 9 });
    expect(await raw.ask({ ping: 1 })).toMatchObject({ ok: 0, code: 9 });
    raw.close();
  });
});
