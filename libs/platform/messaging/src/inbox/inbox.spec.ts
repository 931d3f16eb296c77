import { freshName, mongodbUri } from '@nuanxin/platform/testing';
import { createConnection, Schema } from 'mongoose';
import { insertedOnce, remembering, unheard } from './inbox';

const connection = createConnection(mongodbUri(), { dbName: freshName('inbox') });
const counts = new Schema({ _id: String, total: Number, heard: [String] }, { versionKey: false });
const Count = connection.model('counts', counts);
const Line = connection.model('lines', new Schema({ _id: String }, { versionKey: false }));

beforeAll(() => Count.create({ _id: 'sales', total: 0 }));
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

it('counts an event once in a document, however often and however concurrently it comes', async () => {
  const add = (id: string) =>
    Count.updateOne({ _id: 'sales', ...unheard({ id }) }, { $inc: { total: 1 }, $push: remembering({ id }) });
  await Promise.all(['a', 'b', 'a', 'a', 'b'].map(add));
  await add('a');
  expect(await Count.findById('sales').lean()).toMatchObject({ total: 2 });
});

it('inserts once what is made from an event', async () => {
  const inserts = ['a', 'a', 'b'].map((_id) => insertedOnce(() => Line.create({ _id })));
  expect((await Promise.all(inserts)).filter(Boolean)).toHaveLength(2);
  expect(await Line.countDocuments()).toBe(2);
});
