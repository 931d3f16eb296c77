import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { scopeFilter } from '@nuanxin/platform/store';
import { officialAt, someId, testDatabase } from '@nuanxin/platform/testing';
import { EffectStore } from '../../../apps/live/src/store/effect-store';
import { type Asks, idle, type Plan, plansOf, unserved } from './asks';
import { callOfSpec } from './call-of-spec';
import { multiply } from './multiply';

jest.setTimeout(120_000);

const test = testDatabase();
const { database, clock } = test;
const effects = new EffectStore(database, clock, new SystemIds(new SystemClock()));
const [county, broadcastId] = [someId(), someId()];
const opening = {
  _id: broadcastId,
  within: [county],
  organizationId: county,
  days: { first: '2026-11-10', last: '2026-11-10' },
};

const scope = scopeFilter(callOfSpec(officialAt(county, 'county-official')), 'report.read');

let plans: Plan[];

beforeAll(async () => {
  await test.open();
  await effects.open(opening, clock.after(-60_000));
  await multiply(database);
  plans = await plansOf(database, { EffectStore: asksOfEffects });
});
afterAll(() => test.drop());

const asksOfEffects: Asks<EffectStore> = {
  find: [() => effects.find(broadcastId)],
  open: [
    () => effects.open(opening, clock.now()),
    () => effects.open({ ...opening, _id: someId() }, clock.now()),
  ],
  outcomes: [() => effects.outcomes(scope)],
  renew: [() => effects.renew(clock.after(-30_000))],
  due: [() => effects.due()],
  claim: [() => effects.claim(broadcastId, 'one')],
  keep: [
    async () => {
      const held = await effects.find(broadcastId);
      if (held) await effects.keep(held);
    },
  ],
  looked: [
    async () => {
      const held = await effects.find(broadcastId);
      if (held) await effects.looked(held, { due: undefined });
    },
  ],
};

describe('effects ask their database', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual([]));

  it('for something through every index that they keep', async () =>
    expect(await idle(database, plans)).toEqual([]));
});
