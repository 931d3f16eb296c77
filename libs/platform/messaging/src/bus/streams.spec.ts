import { eventually, RecordingLog, testBroker } from '@nuanxin/platform/testing';
import type { Bus, ConsumerPlan, Delivery } from './bus';
import { MemoryBus } from './memory-bus';

interface World {
  readonly bus: Bus;
  close(): Promise<void>;
}

async function inMemory(): Promise<World> {
  const bus = new MemoryBus();
  return { bus, close: () => bus.close() };
}

async function overNats(): Promise<World> {
  const broker = await testBroker();
  const bus = await broker.connect('live', new RecordingLog());
  const close = async () => {
    await bus.close();
    await broker.close();
  };
  return { bus, close };
}

const everyReplica: ConsumerPlan = {
  stream: 'LIVE',
  subjects: ['event.live.order.*'],
  inFlight: 1,
  waits: [5, 10],
  parkedAt: 'dead.media.media-count',
};
const plan: ConsumerPlan = { ...everyReplica, durable: 'media-count' };
const streams = [
  { name: 'LIVE', subjects: ['event.live.>'], replicas: 1, maxAgeDays: 1 },
  { name: 'MEDIA_DEAD', subjects: ['dead.media.>'], replicas: 1, maxAgeDays: 1 },
];

describe.each([
  ['in memory', inMemory],
  ['over NATS', overNats],
])('a stream %s', (_where, open) => {
  let world: World;
  let heard: string[];
  beforeEach(async () => {
    world = await open();
    heard = [];
    for (const stream of streams) await world.bus.declareStream(stream);
  });
  afterEach(() => world.close());

  const append = (id: string, subject = 'event.live.order.placed') =>
    world.bus.append(subject, id, `"${id}"`);
  const noting = async ({ text, attempt }: Delivery) => void heard.push(`${text} ${attempt}`);

  it('hands over what was there before and what comes, in order, what matches only', async () => {
    await append('a');
    await append('x', 'event.live.broadcast.ended');
    world.bus.consume(plan, noting);
    await append('b');
    await eventually(() => expect(heard).toEqual(['"a" 1', '"b" 1']));
  });

  it('can be declared again', async () => {
    await append('a');
    await world.bus.declareStream({ ...streams[0]!, maxAgeDays: 2 });
    world.bus.consume(plan, noting);
    await eventually(() => expect(heard).toEqual(['"a" 1']));
  });

  it('stores an id once', async () => {
    world.bus.consume(plan, noting);
    await append('a');
    await append('a');
    await append('b');
    await eventually(() => expect(heard).toEqual(['"a" 1', '"b" 1']));
  });

  it('refuses what no stream keeps', async () => {
    await expect(append('a', 'event.unknown.thing.done')).rejects.toMatchObject({
      code: 'service.unavailable',
    });
  });

  it('hands a failed entry over again before the next one, keeping the order', async () => {
    world.bus.consume(plan, async (delivery) => {
      await noting(delivery);
      if (delivery.text === '"a"' && delivery.attempt < 3) throw new Error('not yet');
    });
    await append('a');
    await append('b');
    await eventually(() => expect(heard).toEqual(['"a" 1', '"a" 2', '"a" 3', '"b" 1']));
  });

  it('parks what fails every time and goes on', async () => {
    const parked: string[] = [];
    world.bus.consume(
      { ...plan, stream: 'MEDIA_DEAD', subjects: ['dead.>'], durable: 'ops' },
      async ({ text }) => {
        parked.push(text);
      },
    );
    world.bus.consume(plan, async (delivery) => {
      await noting(delivery);
      if (delivery.text === '"bad"') throw new Error('never');
    });
    await append('bad');
    await append('good');
    await eventually(() => expect(heard).toEqual(['"bad" 1', '"bad" 2', '"bad" 3', '"good" 1']));
    await eventually(() => expect(parked).toEqual(['"bad"']));
  });

  it('is shared by replicas with the same durable name, and heard whole by each without one', async () => {
    const [one, two] = [new Set<string>(), new Set<string>()];
    world.bus.consume({ ...plan, inFlight: 16 }, noting);
    world.bus.consume({ ...plan, inFlight: 16 }, noting);
    world.bus.consume(everyReplica, async ({ text }) => void one.add(text));
    world.bus.consume(everyReplica, async ({ text }) => void two.add(text));
    await eventually(async () => {
      await append(`try-${one.size + two.size}-${heard.length}`);
      expect(one.size * two.size).toBeGreaterThan(0);
    });
    const before = heard.length;
    for (let i = 0; i < 20; i++) await append(`n${i}`);
    await eventually(() => {
      expect(heard.length).toBeGreaterThanOrEqual(before + 20);
      expect([one, two].every((all) => all.has('"n0"') && all.has('"n19"'))).toBe(true);
    });
    expect(new Set(heard).size).toBe(heard.length);
  });

  it('waits for a stream that nobody has declared yet', async () => {
    world.bus.consume({ ...plan, stream: 'IDENTITY', subjects: ['event.identity.>'] }, noting);
    await world.bus.declareStream({
      name: 'IDENTITY',
      subjects: ['event.identity.>'],
      replicas: 1,
      maxAgeDays: 1,
    });
    await append('a', 'event.identity.account.opened');
    await eventually(() => expect(heard).toEqual(['"a" 1']));
  });

  it('takes up after a stop where it was', async () => {
    const first = world.bus.consume(plan, noting);
    await append('a');
    await eventually(() => expect(heard).toEqual(['"a" 1']));
    await first.stop();
    await append('b');
    expect(heard).toEqual(['"a" 1']);
    world.bus.consume(plan, noting);
    await eventually(() => expect(heard).toEqual(['"a" 1', '"b" 1']));
  });
});
