import { startGateway, type RunningGateway } from '../testing/start-gateway.ts';

let gateway: RunningGateway;
beforeAll(async () => void (gateway = await startGateway()));
afterAll(() => gateway.stop());

const people = (name: string) => gateway.db.collection<{ _id: number; email?: string; n?: number }>(name);

describe('a batch', () => {
  const batch = [{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }];

  it('in order stops at the first refusal', async () => {
    const failure = await people('ordered')
      .insertMany(batch)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 11000,
      insertedCount: 2,
      writeErrors: [{ index: 2, code: 11000 }],
    });
    expect(await people('ordered').countDocuments()).toBe(2);
  });

  it('in any order goes on after it', async () => {
    const failure = await people('unordered')
      .insertMany(batch, { ordered: false })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 11000, insertedCount: 3, writeErrors: [{ index: 2 }] });
    expect(await people('unordered').countDocuments()).toBe(3);
  });

  it('mixes inserts, updates, upserts and deletes', async () => {
    const result = await people('mixed').bulkWrite([
      { insertOne: { document: { _id: 1, n: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { n: 9 } }, upsert: true } },
      { replaceOne: { filter: { _id: 2 }, replacement: { n: 10 } } },
      { deleteOne: { filter: { _id: 1 } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 2, upsertedCount: 1, deletedCount: 1 });
    expect(await people('mixed').find().toArray()).toEqual([{ _id: 2, n: 10 }]);
  });

  it('larger than one message arrives whole', async () => {
    const documents = Array.from({ length: 30_000 }, (_, index) => ({ _id: index, n: index }));
    expect((await people('large').insertMany(documents)).insertedCount).toBe(30_000);
  });

  it('without acknowledgement is written all the same', async () => {
    await people('silent').insertOne({ _id: 1 }, { writeConcern: { w: 0 } });
    expect(await people('silent').insertOne({ _id: 2 })).toMatchObject({ insertedId: 2 });
    expect(await people('silent').countDocuments()).toBe(2);
  });
});

describe('a unique index', () => {
  const refusal = {
    code: 11000,
    message: expect.stringMatching(
      /^E11000 duplicate key error collection: gateway_spec_\w+\.unique index: email_1 dup key: \{ email: "a@b" \}$/,
    ),
    keyPattern: { email: 1 },
    keyValue: { email: 'a@b' },
  };

  beforeAll(async () => {
    await people('unique').createIndex({ email: 1 }, { unique: true });
    await people('unique').insertMany([
      { _id: 1, email: 'a@b' },
      { _id: 2, email: 'c@d' },
    ]);
  });

  it('refuses an insert', () =>
    expect(people('unique').insertOne({ _id: 3, email: 'a@b' })).rejects.toMatchObject(refusal));

  it('refuses an update', () =>
    expect(people('unique').updateOne({ _id: 2 }, { $set: { email: 'a@b' } })).rejects.toMatchObject(
      refusal,
    ));

  it('refuses a replacement', () =>
    expect(people('unique').replaceOne({ _id: 2 }, { email: 'a@b' })).rejects.toMatchObject(refusal));

  it('refuses an upsert', () =>
    expect(
      people('unique').updateOne({ _id: 7, email: 'a@b' }, { $set: { n: 1 } }, { upsert: true }),
    ).rejects.toMatchObject(refusal));

  it('refuses findAndModify', () =>
    expect(people('unique').findOneAndUpdate({ _id: 2 }, { $set: { email: 'a@b' } })).rejects.toMatchObject(
      refusal,
    ));

  it('names _id like any other', () =>
    expect(people('unique').insertOne({ _id: 1 })).rejects.toMatchObject({
      keyPattern: { _id: 1 },
      keyValue: { _id: 1 },
    }));

  it('cannot be made over duplicates', async () => {
    await people('twice').insertMany([
      { _id: 1, n: 5 },
      { _id: 2, n: 5 },
    ]);
    await expect(people('twice').createIndex({ n: 1 }, { unique: true })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { n: 1 },
      keyValue: { n: 5 },
    });
  });
});

describe('a refused statement', () => {
  it.each([
    ['an unknown operator', { $no: { a: 1 } }, 9],
    ['a change of _id', { $set: { _id: 2 } }, 66],
    ['two operators on one path', { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  ])('says %s by its code', async (_, update, code) => {
    await people('refused').updateOne({ _id: 1 }, { $set: { n: 1 } }, { upsert: true });
    await expect(people('refused').updateOne({ _id: 1 }, update)).rejects.toMatchObject({ code });
  });
});
