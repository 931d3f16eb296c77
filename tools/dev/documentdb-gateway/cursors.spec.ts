import { eventually } from './testing/eventually.ts';
import { startGateway, type RunningGateway } from './testing/start-gateway.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway({ cursorIdleTime: 1_000 });
  await rows().insertMany(Array.from({ length: 1_000 }, (_, n) => ({ n })));
});
afterAll(() => gateway.stop());

const rows = () => gateway.db.collection<{ n: number }>('rows');

async function openCursors(): Promise<number> {
  const { metrics } = await gateway.client.db('admin').command({ serverStatus: 1 });
  return metrics.cursor.open.total;
}
const allClosed = () => eventually(openCursors, (open) => open === 0);

describe('a cursor', () => {
  it.each([
    ['unsorted', {}],
    ['sorted', { sort: { n: -1 } as const }],
  ])('gives every document once, %s', async (_, options) => {
    const found = await rows()
      .find({}, { ...options, batchSize: 70 })
      .toArray();
    expect(new Set(found.map(({ n }) => n)).size).toBe(1_000);
    expect(found).toHaveLength(1_000);
    expect(await openCursors()).toBe(0);
  });

  it('of an aggregation is paged as well', async () => {
    const found = await rows()
      .aggregate([{ $match: { n: { $lt: 500 } } }], { batchSize: 40 })
      .toArray();
    expect(found).toHaveLength(500);
  });

  it('is freed when it is closed early', async () => {
    const cursor = rows().find({}, { batchSize: 10 });
    await cursor.next();
    expect(await openCursors()).toBe(1);
    await cursor.close();
    await allClosed();
  });

  it('is freed with its session', async () => {
    const session = gateway.client.startSession();
    await rows().find({}, { batchSize: 10, session }).next();
    await gateway.client.db('admin').command({ killSessions: [session.id] });
    await allClosed();
    await session.endSession();
  });

  it('is freed with its collection', async () => {
    const doomed = gateway.db.collection('doomed');
    await doomed.insertMany(Array.from({ length: 50 }, () => ({})));
    await doomed.find({}, { batchSize: 10 }).next();
    await doomed.drop();
    await allClosed();
  });

  it('is freed when nobody comes back for it', async () => {
    const cursor = rows().find({}, { batchSize: 10 });
    await cursor.next();
    await allClosed();
    const drained = cursor.toArray();
    await expect(drained).rejects.toMatchObject({ code: 43 });
  });

  it('occupies no connection of the database', async () => {
    const open = Array.from({ length: 12 }, () => rows().find({}, { batchSize: 2 }));
    await Promise.all(open.map((cursor) => cursor.next()));
    expect(await rows().countDocuments({ n: 1 })).toBe(1);
    await Promise.all(open.map((cursor) => cursor.close()));
  });
});
