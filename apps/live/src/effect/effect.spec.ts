import type { Ulid } from '@nuanxin/contracts/kernel';
import { type Effect, measureEffect, readEffect, readUplift, recordBroadcast } from '@nuanxin/contracts/live';
import { dayAfter, dayOf, EFFECT_WINDOW } from '@nuanxin/live/domain';
import { eventually, officialAt } from '@nuanxin/platform/testing';
import { EffectStore } from '../store/effect-store';
import { somePlan, somePlanned } from '../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { someEnded, someKnownProduct, tellDays } from '../testing/sold-before';
import { COUNTY, OTHER_TOWNSHIP } from '../testing/stand-in-identity';
import { bundleWorkers, removeWorkers } from '../testing/workers';
import { WorkOnEffects } from './assess/work-on-effects';
import { SALES_FOLLOW_MS } from './measure-effect/open-effect';

// Each effect is reckoned in a thread that has to start.
jest.setTimeout(120_000);

const HOUR_MS = 3600_000;
let live: LiveUnderTest;
let teas: Ulid[];
let honey: Ulid;

beforeAll(async () => {
  bundleWorkers();
  live = await startLive();
  teas = [await someKnownProduct(live, 120, 1), await someKnownProduct(live, 120, 2)];
  honey = await someKnownProduct(live, 12, 3);
  // Never on air: they serve for comparison.
  for (const seed of [4, 5, 6]) await someKnownProduct(live, 120, seed);
});
afterAll(async () => {
  await live.close();
  removeWorkers();
});

const read = (id: Ulid) => live.ask(readEffect, { id });
const measure = (id: Ulid) => live.ask(measureEffect, { requestId: live.id(), id });
const night = async (days = 1) => {
  live.clock.advance(days * 24 * HOUR_MS);
  await live.service.get(WorkOnEffects).run();
};
const figures = ({ total }: Effect) => {
  if (!total) throw new Error('nothing was measured');
  return total;
};

describe('the effect of a broadcast', () => {
  let id: Ulid;
  let day: string;
  beforeAll(async () => {
    ({ id, day } = await someEnded(live, [...teas, honey]));
    await eventually(async () => expect((await read(id)).measurableFrom).toBeDefined());
  });

  it('cannot be told before the day is over', async () => {
    expect(await measure(id)).toMatchObject({ state: 'waiting', products: [] });
    await live.service.get(WorkOnEffects).run();
    expect(await read(id)).toMatchObject({ state: 'waiting', days: { first: day, last: day } });
  });

  it('is measured the night after, of each product and of all together', async () => {
    for (const tea of teas) await tellDays(live, tea, day, [400]);
    await night();
    const effect = await read(id);
    expect(effect).toMatchObject({ state: 'ready', renewing: false });
    expect(await live.ask(readUplift, {})).toMatchObject({
      verdict: 'increase',
      effect: figures(effect).effect,
      broadcasts: { increase: 1 },
    });
    const [first, second, third] = effect.products;
    for (const product of [figures(effect), first, second]) {
      expect(product).toMatchObject({ verdict: 'increase', missing: [], until: day, placebo: { rank: 1 } });
      expect(product?.effect?.low).toBeGreaterThan(0);
    }
    expect(first?.comparables.map(({ name }) => name).sort()).toEqual(['商品4', '商品5', '商品6']);
    expect(third).toMatchObject({
      verdict: 'unmeasured',
      missing: ['short-history'],
      history: { days: 12, least: 28 },
    });
    expect(third?.effect).toBeUndefined();
    expect(figures(effect).series.at(-1)).toMatchObject({ day, observedFen: 800 * 9_900 });
  });

  it('stays the same to the last digit while the sales are the same', async () => {
    const before = await read(id);
    const asked = await measure(id);
    await live.service.get(WorkOnEffects).run();
    expect(asked).toMatchObject({ state: 'ready', renewing: true, computedAt: before.computedAt });
    expect(await read(id)).toEqual(before);
  });

  it('takes in the days after, and tells new sales from those that were only bought earlier', async () => {
    await night(2);
    for (const tea of teas) await tellDays(live, tea, dayAfter(day, 3), [60, 60, 60]);
    await night();
    const { until, shifted } = figures(await read(id));
    expect(until).toBe(dayAfter(day, 3));
    expect(shifted?.shift).not.toBe('no-increase');
    expect(shifted?.following.low).toBeLessThan(shifted?.broadcast.low ?? 0);
  });

  it('follows sales that become known later, until none do any more', async () => {
    const before = figures(await read(id)).observedFen;
    for (const tea of teas) await tellDays(live, tea, day, [300]);
    await night();
    expect(figures(await read(id)).observedFen).toBeLessThan(before);
    await night(EFFECT_WINDOW.watchedDays);
    const last = await read(id);
    for (const tea of teas) await tellDays(live, tea, day, [1]);
    await night(2);
    expect(await read(id)).toEqual(last);
  });
});

it('says nothing of an increase where sales went on as before', async () => {
  const tea = await someKnownProduct(live, 120, 7);
  const { id } = await someEnded(live, [tea]);
  await tellDays(live, tea, dayOf(live.clock.now()), [75]);
  await night();
  await eventually(async () => {
    await live.service.get(WorkOnEffects).run();
    expect(figures(await read(id)).verdict).toBe('unclear');
  });
});

it('is measured of a broadcast of the past too', async () => {
  const tea = await someKnownProduct(live, 120, 8);
  const [startsAt, endsAt] = [live.clock.after(-50 * HOUR_MS), live.clock.after(-48 * HOUR_MS)];
  const plan = await somePlan(live, [{ productId: tea }], {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  });
  const { id } = await live.ask(recordBroadcast, plan);
  // Several may be the first to ask, while the broadcast itself is being heard of.
  const others = [1, 2, 3].map(() => officialAt(COUNTY, 'county-official'));
  await Promise.all(others.map((as) => live.ask(measureEffect, { requestId: live.id(), id }, as)));
  await tellDays(live, tea, dayOf(startsAt), [400]);
  const soon = async () => {
    live.clock.advance(SALES_FOLLOW_MS);
    await live.service.get(WorkOnEffects).run();
    return figures(await read(id));
  };
  await eventually(async () => expect((await soon()).verdict).toBe('increase'));
  const before = figures(await read(id)).observedFen;
  await tellDays(live, tea, dayOf(startsAt), [300]);
  await eventually(async () => expect((await soon()).observedFen).toBeLessThan(before));
});

it('is measured by another process at once when the one that measures it is stopped', async () => {
  const tea = await someKnownProduct(live, 120, 9);
  const { id, day } = await someEnded(live, [tea]);
  await tellDays(live, tea, day, [400]);
  await eventually(async () => expect((await read(id)).measurableFrom).toBeDefined());
  const [effects, stopped] = [live.service.get(EffectStore), (await live.replica()).get(WorkOnEffects)];
  live.clock.advance(24 * HOUR_MS);
  stopped.wake();
  while ((await effects.find(id))?.holder === undefined) await new Promise(setImmediate);
  await stopped.beforeApplicationShutdown();
  expect(await read(id)).toMatchObject({ state: 'computing' });
  await live.service.get(WorkOnEffects).run();
  expect(await read(id)).toMatchObject({ state: 'ready' });
});

it('needs a broadcast that was on air', async () => {
  const { id } = await somePlanned(live, [{ productId: honey }]);
  expect(await live.refusal(measureEffect, { requestId: live.id(), id })).toBe('live.move');
  expect(await read(id)).toMatchObject({ state: 'waiting', products: [] });
});

it('is nothing to officials of elsewhere, nor to those without reports', async () => {
  const { id } = await somePlanned(live, [{ productId: honey }]);
  const elsewhere = officialAt(OTHER_TOWNSHIP, 'unit-official');
  const administrator = officialAt(COUNTY, 'system-administrator');
  for (const [contract, request] of [
    [readEffect, { id }],
    [measureEffect, { requestId: live.id(), id }],
  ] as const) {
    expect(await live.refusal(contract, request as never, elsewhere)).toBe('record.absent');
    expect(await live.refusal(contract, request as never, administrator)).toBe('access.denied');
  }
});
