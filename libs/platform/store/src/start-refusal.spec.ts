import { StartRefused, SystemClock } from '@nuanxin/platform/kernel';
import { mongodbUri, RecordingLog } from '@nuanxin/platform/testing';
import { Database } from './database';

it('does not wait for a server that refuses the account', async () => {
  const uri = mongodbUri().replace('://', '://nobody:wrong@');
  const log = new RecordingLog();
  const database = new Database({ uri, name: 'nxtest-refused' }, new SystemClock(), log);
  const opening = database.onApplicationBootstrap();
  await expect(opening).rejects.toThrow(StartRefused);
  await expect(opening).rejects.toThrow(/^The database refuses the account in MONGODB_URI/);
  expect(log.named('database.waits')).toEqual([]);
  await database.onApplicationShutdown();
});
