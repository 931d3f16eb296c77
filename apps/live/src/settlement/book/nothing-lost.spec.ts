import fc from 'fast-check';
import {
  correctStatement,
  listEntries,
  payStatement,
  postStatement,
  readStatement,
  readSupplierIncome,
  readTrialBalance,
} from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/settlement';
import { CrashingDatabase } from '../../testing/crashing-database';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { about, Market, someDraft } from '../../testing/settlements';

jest.setTimeout(120_000);

const crashes = new CrashingDatabase();
let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const RETRIES = 8;

/** Asks again with the same key while the service is down; what was never answered may have happened or not. */
async function insist(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < RETRIES; attempt++) {
    try {
      await ask();
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      if (code !== 'service.failed' && code !== 'service.unavailable') throw error;
    }
  }
}

/** Writes after which the process dies, counted from the last death. */
const deaths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 7 });
const scenario = fc.record({
  deaths: fc.array(deaths, { minLength: 3, maxLength: 3 }),
  copies: fc.integer({ min: 1, max: 3 }),
});

it('whatever dies between which writes, and however often it is sent: each entry is there once, and all sum to zero', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ deaths: each, copies }) => {
      const market = await Market.open(live);
      const { broadcast, sold } = await market.ended(20_000);
      const { id, revision } = await someDraft(live, broadcast);
      const dying = async (nth: number, ask: () => Promise<unknown>) => {
        crashes.plan(each[nth] ?? []);
        await Promise.all(Array.from({ length: copies }, () => insist(ask)));
        crashes.plan([]);
        await live.sweep();
      };

      const post = about(live, { id, revision });
      await dying(0, () => live.ask(postStatement, post));
      const posted = await live.ask(readStatement, { id });
      expect(posted).toMatchObject({ state: 'posted', payableFen: 19_000 });

      const paidOn = dayOf(live.clock.now());
      const pay = { ...about(live, posted), paidOn, method: 'bank', amountFen: 19_000 } as const;
      await dying(1, () => live.ask(payStatement, pay));
      const paid = await live.ask(readStatement, { id });
      expect(paid).toMatchObject({ state: 'paid', paidFen: 19_000, payableFen: 0 });

      await market.refund(sold[0], 20_000);
      const correct = { ...about(live, paid), reason: '买家退货' };
      await dying(2, () => live.ask(correctStatement, correct));
      const { items } = await live.ask(listEntries, { statementId: id });
      expect(items.map(({ kind }) => kind).toSorted()).toEqual([
        'correction',
        'counter',
        'payment',
        'statement',
      ]);
      expect(new Set(items.map(({ number, period }) => `${period} ${number}`)).size).toBe(4);
      const income = await live.ask(readSupplierIncome, { id: market.suppliers[0] ?? '' });
      expect(income).toMatchObject({ netFen: 0, payableFen: -19_000 });
      expect((await live.ask(readTrialBalance, {})).balanceFen).toBe(0);
    }),
    { numRuns: 10 },
  );
  expect(crashes.died).toBeGreaterThan(10);
});
