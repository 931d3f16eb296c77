import { randomBytes } from 'node:crypto';
import { Binary, type Document, Long } from 'bson';
import { eventually } from '../testing/eventually.ts';
import { RawClient } from '../testing/raw-client.ts';
import { startGateway, type RunningGateway } from '../testing/start-gateway.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway({ transactionLifetime: 400 });
  await gateway.db.createCollection('accounts');
});
afterAll(() => gateway.stop());

interface Account {
  _id: string;
  fen: number;
}
const accounts = () => gateway.db.collection<Account>('accounts');
const fenOf = async (_id: string) => (await accounts().findOne({ _id }))?.fen;

describe('a transaction', () => {
  it('shows its changes to itself only, and to all after the commit', async () => {
    await gateway.client.withSession((session) =>
      session.withTransaction(async () => {
        await accounts().insertOne({ _id: 'commit', fen: 1 }, { session });
        await accounts().updateOne({ _id: 'commit' }, { $inc: { fen: 1 } }, { session });
        expect((await accounts().findOne({ _id: 'commit' }, { session }))?.fen).toBe(2);
        expect(await fenOf('commit')).toBeUndefined();
      }),
    );
    expect(await fenOf('commit')).toBe(2);
  });

  it('leaves nothing when it is aborted', async () => {
    const session = gateway.client.startSession();
    session.startTransaction();
    await accounts().insertOne({ _id: 'abort', fen: 1 }, { session });
    await session.abortTransaction();
    expect(await fenOf('abort')).toBeUndefined();
    await session.endSession();
  });

  it('may be committed twice by its driver', async () => {
    const session = gateway.client.startSession();
    session.startTransaction();
    await accounts().insertOne({ _id: 'twice', fen: 1 }, { session });
    await session.commitTransaction();
    await session.commitTransaction();
    expect(await fenOf('twice')).toBe(1);
    await session.endSession();
  });

  it('loses against another writer at once, and may be tried again', async () => {
    await accounts().insertOne({ _id: 'fought', fen: 0 });
    const [one, two] = [gateway.client.startSession(), gateway.client.startSession()];
    one.startTransaction();
    two.startTransaction();
    const add = { $inc: { fen: 1 } };
    await accounts().updateOne({ _id: 'fought' }, add, { session: one });
    const loser = accounts().updateOne({ _id: 'fought' }, add, { session: two });
    await expect(loser).rejects.toMatchObject({ code: 112, errorLabels: ['TransientTransactionError'] });
    await Promise.all([one.commitTransaction(), two.abortTransaction()]);
    await two.withTransaction(() => accounts().updateOne({ _id: 'fought' }, add, { session: two }));
    expect(await fenOf('fought')).toBe(2);
    await Promise.all([one.endSession(), two.endSession()]);
  });

  it('is over after a failed statement', async () => {
    await accounts().insertOne({ _id: 'taken', fen: 1 });
    const session = gateway.client.startSession();
    session.startTransaction();
    await accounts().insertOne({ _id: 'doomed', fen: 1 }, { session });
    const insert = (_id: string) => accounts().insertOne({ _id, fen: 1 }, { session });
    await expect(insert('taken')).rejects.toMatchObject({ code: 11000, keyValue: { _id: 'taken' } });
    await expect(insert('later')).rejects.toMatchObject({ code: 251 });
    await session.abortTransaction();
    expect(await fenOf('doomed')).toBeUndefined();
    await session.endSession();
  });

  it('is undone when its time is up', async () => {
    const session = gateway.client.startSession();
    session.startTransaction();
    await accounts().insertOne({ _id: 'slow', fen: 1 }, { session });
    const commit = () =>
      session.commitTransaction().then(
        () => 'committed',
        (error: { code: number }) => error.code,
      );
    await gateway
      .connect()
      .db(gateway.db.databaseName)
      .collection<Account>('accounts')
      .insertOne({ _id: 'slow', fen: 2 });
    expect(await commit()).toBe(251);
    expect(await fenOf('slow')).toBe(2);
    await session.endSession();
  });
});

describe('on the wire', () => {
  const begin = (lsid: Document, _id: string) => ({
    insert: 'accounts',
    documents: [{ _id, fen: 1 }],
    $db: gateway.db.databaseName,
    lsid,
    txnNumber: Long.fromNumber(1),
    autocommit: false,
    startTransaction: true,
  });
  const commit = (lsid: Document) => ({
    commitTransaction: 1,
    $db: 'admin',
    lsid,
    txnNumber: Long.fromNumber(1),
    autocommit: false,
  });
  const newSession = () => ({ id: new Binary(randomBytes(16), Binary.SUBTYPE_UUID) });

  it('a disconnect undoes what was open', async () => {
    const raw = await RawClient.open(gateway.port);
    const lsid = newSession();
    expect(await raw.ask(begin(lsid, 'dropped'))).toMatchObject({ ok: 1 });
    raw.close();
    const other = await RawClient.open(gateway.port);
    const code = async () => (await other.ask(commit(lsid)))['code'];
    await eventually(code, (answer) => answer === 251);
    expect(await fenOf('dropped')).toBeUndefined();
    other.close();
  });

  it('a commit repeated over another gateway is still a commit', async () => {
    const raw = await RawClient.open(gateway.port);
    const lsid = newSession();
    await raw.ask(begin(lsid, 'elsewhere'));
    expect(await raw.ask(commit(lsid))).toEqual({ ok: 1 });
    const another = await startGateway();
    const other = await RawClient.open(another.port);
    expect(await other.ask(commit(lsid))).toEqual({ ok: 1 });
    raw.close();
    other.close();
    await another.stop();
  });

  it('a number already used cannot begin again', async () => {
    const raw = await RawClient.open(gateway.port);
    const lsid = newSession();
    await raw.ask(begin(lsid, 'first'));
    expect(await raw.ask(begin(lsid, 'second'))).toMatchObject({ ok: 0, code: 117 });
    raw.close();
  });
});
