import { Controller, Module } from '@nestjs/common';
import { type DataOf, event, type EventEnvelope } from '@nuanxin/contracts/kernel';
import { type Call, callOf, currentCall, SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { eventually, testService } from '@nuanxin/platform/testing';
import { z } from 'zod';
import { MemoryBus } from '../bus/memory-bus';
import { Hears, HearsAll } from '../events/hears';
import { outboxEntry } from '../outbox/outbox-entry';

const summary = { zh: '测试', en: 'test' };
const data = z.object({ pieces: z.int() });
const sold = event({ type: 'live.stall.sold', summary, data, delivery: 'one' });
const closed = event({ type: 'live.stall.closed', summary, data: z.object({}), delivery: 'one' });
const priced = event({ type: 'live.stall.priced', summary, data, delivery: 'all' });

const heard: string[] = [];
let failures = 0;

@Controller()
class CountSales {
  @Hears([sold, closed], { as: 'media.count-sales' })
  async run({ type, sequence }: EventEnvelope, { caller, requestId }: Call) {
    heard.push(`${type} ${sequence} ${caller.kind} ${requestId} ${currentCall()?.requestId === requestId}`);
    if (failures-- > 0) throw new Error('not now');
  }
}

@Controller()
class ShowPrice {
  @Hears(priced, { as: 'media.show-price' })
  async run({ data: { pieces } }: EventEnvelope<DataOf<typeof priced>>) {
    heard.push(`price ${pieces}`);
  }
}

@Controller()
class Record {
  @HearsAll(['live'], { as: 'media.record' })
  async run({ type }: EventEnvelope) {
    heard.push(`recorded ${type}`);
  }
}

@Module({ controllers: [CountSales, ShowPrice] })
class SalesModule {}
@Module({ controllers: [Record] })
class RecordModule {}

const clock = new SystemClock();
const ids = new SystemIds(clock);
const call = callOf('live', { requestId: 'r1', deadline: clock.after(5000) });
let bus: MemoryBus;

async function start(module: typeof SalesModule) {
  bus = new MemoryBus();
  await bus.declareStream({ name: 'LIVE', subjects: ['event.live.>'], replicas: 1, maxAgeDays: 1 });
  const service = await testService({ service: 'media', module, bus });
  return service;
}

async function tell(contract: typeof sold, sequence: number, pieces: unknown = 1) {
  const about = { subject: 'stall', sequence, data: { pieces: pieces as number } };
  const entry = outboxEntry(contract, about, call, clock, ids);
  await bus.append(`event.${contract.type}`, entry.id, JSON.stringify(entry));
}

beforeEach(() => {
  heard.length = 0;
  failures = 0;
});

it('hears several events of an aggregate in their order, as itself, for the request that caused them', async () => {
  const media = await start(SalesModule);
  await tell(sold, 1);
  await tell(closed as unknown as typeof sold, 2);
  await tell(sold, 3);
  await eventually(() =>
    expect(heard).toEqual([
      'live.stall.sold 1 service r1 true',
      'live.stall.closed 2 service r1 true',
      'live.stall.sold 3 service r1 true',
    ]),
  );
  await media.close();
});

it('tries again what failed before it goes on, and says so in the log', async () => {
  const media = await start(SalesModule);
  failures = 1;
  await tell(sold, 1);
  await tell(sold, 2);
  await eventually(() => expect(heard.map((line) => line.split(' ')[1])).toEqual(['1', '1', '2']));
  expect(media.log.named('event.failed')[0]?.fields).toMatchObject({
    hearer: 'media.count-sales',
    attempt: 1,
  });
  await media.close();
});

it('parks what breaks its contract, without calling anybody', async () => {
  const media = await start(SalesModule);
  await tell(sold, 1, 'many');
  await eventually(() => expect(bus.stored('dead.media.media-count-sales')).toHaveLength(1));
  expect(heard).toEqual([]);
  await media.close();
});

it('reaches every replica when the contract says so', async () => {
  const one = await start(SalesModule);
  const two = await testService({ service: 'media', module: SalesModule, bus });
  await tell(priced, 1, 5);
  await eventually(() => expect(heard).toEqual(['price 5', 'price 5']));
  await Promise.all([one.close(), two.close()]);
});

it('hears all that a domain says', async () => {
  const media = await start(RecordModule);
  await tell(sold, 1);
  await tell(priced, 2);
  await eventually(() => expect(heard).toEqual(['recorded live.stall.sold', 'recorded live.stall.priced']));
  await media.close();
});
