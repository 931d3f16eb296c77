import { eventually, RecordingLog, testBroker } from '@nuanxin/platform/testing';
import type { Bus, Incoming, Outgoing } from './bus';
import { MemoryBus } from './memory-bus';

interface World {
  /** Two buses of two services, or one that both share. */
  readonly asker: Bus;
  readonly answerer: Bus;
  close(): Promise<void>;
}

async function inMemory(): Promise<World> {
  const bus = new MemoryBus();
  return { asker: bus, answerer: bus, close: () => bus.close() };
}

async function overNats(): Promise<World> {
  const broker = await testBroker();
  const asker = await broker.connect('gateway', new RecordingLog());
  const answerer = await broker.connect('live', new RecordingLog());
  const close = async () => {
    await Promise.all([asker.close(), answerer.close()]);
    await broker.close();
  };
  return { asker, answerer, close };
}

const say = (text: string): Outgoing => ({ text: JSON.stringify(text) });
const saying = (text: string) => async (): Promise<Outgoing> => say(text);
const after = (milliseconds: number) => () =>
  new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds));

describe.each([
  ['in memory', inMemory],
  ['over NATS', overNats],
])('requests %s', (_where, open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  /** A subscription reaches the broker a moment after it is made. */
  const answered = (subject: string) => eventually(() => world.asker.request(subject, say('ready?'), 3000));

  it('are answered, headers and text beyond ASCII included', async () => {
    world.answerer.answer('live.a.b', 'live', async (incoming: Incoming) => ({
      text: incoming.text,
      headers: { heard: incoming.header('said') },
    }));
    await answered('live.a.b');
    const reply = await world.asker.request('live.a.b', { text: '"暖新"', headers: { said: '直播' } }, 3000);
    expect(reply.text).toBe('"暖新"');
    expect(reply.header('heard')).toBe('直播');
    expect(reply.header('absent')).toBe('');
  });

  it('fail at once when nobody answers', async () => {
    const request = world.asker.request('live.nobody.home', say('hello'), 60_000);
    await expect(request).rejects.toMatchObject({ code: 'service.unavailable' });
  });

  it('fail when the deadline passes', async () => {
    world.answerer.answer('live.a.slow', 'live', after(200));
    const late = eventually(async () => {
      const failure = await world.asker
        .request('live.a.slow', say('hello'), 50)
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'request.timeout' });
    });
    await expect(late).resolves.toBeUndefined();
  });

  it('are shared by the replicas of one queue, each answered once', async () => {
    const replies: string[] = [];
    world.answerer.answer('live.a.b', 'live', saying('one'));
    world.answerer.answer('live.a.b', 'live', saying('two'));
    await answered('live.a.b');
    for (let i = 0; i < 40; i++)
      replies.push((await world.asker.request('live.a.b', say('hello'), 3000)).text);
    expect(new Set(replies)).toEqual(new Set(['"one"', '"two"']));
  });

  it('are finished, and new ones refused, when the answerer stops', async () => {
    let release: (text: Outgoing) => void = () => undefined;
    const listening = world.answerer.answer('live.a.b', 'live', (incoming) =>
      incoming.text === '"work"' ? new Promise((resolve) => (release = resolve)) : saying('yes')(),
    );
    await answered('live.a.b');
    const running = world.asker.request('live.a.b', say('work'), 5000);
    await eventually(() => expect(release.length).toBe(1));
    const stopped = listening.stop();
    await eventually(() =>
      expect(world.asker.request('live.a.b', say('more'), 100)).rejects.toMatchObject({
        code: 'service.unavailable',
      }),
    );
    release(say('done'));
    await stopped;
    await expect(running).resolves.toMatchObject({ text: '"done"' });
  });

  it('are told from what is only sent: listeners hear by pattern, and nobody need listen', async () => {
    const heard: string[] = [];
    world.answerer.listen('tick.live.*.x', ({ subject, text }) => heard.push(`${subject} ${text}`));
    await eventually(() => {
      world.asker.send('tick.live.sales.x', say('now'));
      world.asker.send('tick.live.sales.y', say('elsewhere'));
      expect(heard).toContain('tick.live.sales.x "now"');
    });
    expect(heard.filter((line) => line.includes('elsewhere'))).toEqual([]);
  });
});
