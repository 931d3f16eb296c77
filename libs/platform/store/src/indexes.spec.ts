import { ManualClock } from '@nuanxin/platform/kernel';
import { freshName, mongodbUri, RecordingLog } from '@nuanxin/platform/testing';
import { Database } from './database';
import type { IndexDefinition } from './definition';

const address = { uri: mongodbUri(), name: freshName('indexes'), waitSeconds: 20 };
const opened: Database[] = [];

/** What a start with these indexes leaves in the database, and what it logs. */
async function start(...indexes: IndexDefinition[]) {
  const log = new RecordingLog();
  const database = new Database(address, new ManualClock(), log);
  opened.push(database);
  const model = database.collection({ name: 'codes', schema: { code: String, until: Date }, indexes });
  await database.onApplicationBootstrap();
  const made = await model.collection.indexes();
  return {
    log,
    indexes: made.map(({ name, unique, expireAfterSeconds }) => ({ name, unique, expireAfterSeconds })),
  };
}

afterAll(async () => {
  await opened[0]?.connection.dropDatabase();
  for (const database of opened) await database.onApplicationShutdown();
});

jest.setTimeout(20_000);

describe('a start', () => {
  const byCode = { fields: { code: 1 }, screen: 'spec' } as const;

  it('creates the declared indexes, and finds them again the next time', async () => {
    const expiring = { fields: { until: 1 }, expireAfterSeconds: 60, screen: 'spec: clean-up' } as const;
    const first = await start(byCode, expiring);
    expect(first.indexes.map(({ name }) => name).sort()).toEqual(['_id_', 'code_1', 'until_1']);
    expect(first.indexes.find(({ name }) => name === 'until_1')?.expireAfterSeconds).toBe(60);
    expect((await start(byCode, expiring)).indexes).toEqual(first.indexes);
  });

  it('makes an index anew that is declared otherwise by now, and says so', async () => {
    await start(byCode);
    const { log, indexes } = await start({ ...byCode, unique: true });
    expect(indexes.find(({ name }) => name === 'code_1')?.unique).toBe(true);
    expect(log.named('database.index-changed')).toMatchObject([
      { fields: { collection: 'codes', index: 'code_1' } },
    ]);
  });
});
