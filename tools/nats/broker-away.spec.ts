import { NatsBus } from '@nuanxin/platform/messaging';
import { eventually, RecordingLog } from '@nuanxin/platform/testing';
import { type OwnBroker, ownBroker } from './broker';

const say = (text: string) => ({ text: JSON.stringify(text) });
const plan = { name: 'LIVE', subjects: ['event.live.>'], replicas: 1, maxAgeDays: 1 };
const consumer = {
  stream: 'LIVE',
  subjects: ['event.live.>'],
  durable: 'media-count',
  inFlight: 1,
  waits: [10, 10],
  parkedAt: 'dead.media.media-count',
};

let broker: OwnBroker;
let asker: NatsBus;
let answerer: NatsBus;

beforeAll(async () => {
  broker = await ownBroker(
    ({ port, store }) =>
      `listen: "127.0.0.1:${port}"\njetstream { store_dir: ${JSON.stringify(store)}, sync_interval: always }\n`,
  );
  asker = await NatsBus.connect({ service: 'gateway', url: broker.url }, new RecordingLog());
  answerer = await NatsBus.connect({ service: 'live', url: broker.url }, new RecordingLog());
  await answerer.declareStream(plan);
});
afterAll(async () => {
  await Promise.all([asker.close(), answerer.close()]);
  await broker.remove();
});

it('fails calls at once when the broker goes, and carries on by itself when it is back', async () => {
  const heard: string[] = [];
  answerer.answer('live.a.b', 'live', async ({ text }) => (text === '"wait"' ? undefined : say('yes')));
  answerer.consume(consumer, async ({ text }) => void heard.push(text));
  await eventually(() => asker.request('live.a.b', say('?'), 2000));
  await answerer.append('event.live.order.placed', 'one', '"one"');
  await eventually(() => expect(heard).toEqual(['"one"']));

  const cut = asker.request('live.a.b', say('wait'), 600_000);
  await Promise.all([expect(cut).rejects.toMatchObject({ code: 'service.unavailable' }), broker.kill()]);
  await eventually(() => expect([asker.connected, answerer.connected]).toEqual([false, false]));
  const away = { code: 'service.unavailable' };
  await expect(asker.request('live.a.b', say('?'), 600_000)).rejects.toMatchObject(away);
  await expect(answerer.append('event.live.order.placed', 'lost', '"lost"')).rejects.toMatchObject(away);

  await broker.start();
  await eventually(() => asker.request('live.a.b', say('?'), 2000), 10_000);
  await eventually(() => answerer.append('event.live.order.placed', 'two', '"two"'), 10_000);
  // The broker may have died before it stored the acknowledgement: then it hands the entry over again.
  await eventually(() => expect([...new Set(heard)]).toEqual(['"one"', '"two"']), 15_000);
}, 45_000);
