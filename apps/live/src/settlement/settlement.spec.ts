import {
  changeSettlementTerms,
  closePeriod,
  correctStatement,
  downloadStatement,
  downloadStatements,
  listEntries,
  listPeriods,
  listStatements,
  payStatement,
  periodClosed,
  postStatement,
  previewSettlement,
  readFarmerIncome,
  readReconciliation,
  readSettlementTerms,
  readStatement,
  readSupplierIncome,
  readTrialBalance,
  returnPayout,
  settleBroadcast,
  statementPosted,
} from '@nuanxin/contracts/live';
import { dayOf, nextPeriod } from '@nuanxin/live/settlement';
import { eventually, officialAt } from '@nuanxin/platform/testing';
import { someOnAir, someProduct } from '../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { about, Market, paid, someDraft, somePosted } from '../testing/settlements';
import { OTHER_TOWNSHIP, TOWNSHIP } from '../testing/stand-in-identity';
import { bundleWorkers, removeWorkers } from '../testing/workers';

jest.setTimeout(60_000);

let live: LiveUnderTest;
let market: Market;
let supplierId: string;

beforeAll(async () => {
  bundleWorkers();
  live = await startLive();
  const { revision } = await live.ask(readSettlementTerms, {});
  const terms = {
    portalCommissionBasisPoints: 100,
    logisticsFenPerPiece: 300,
    refundsBorneBy: 'supplier',
  } as const;
  await live.ask(changeSettlementTerms, { requestId: live.id(), revision, ...terms });
});
beforeEach(async () => {
  market = await Market.open(live);
  supplierId = market.suppliers[0] ?? '';
});
afterAll(async () => {
  await live.close();
  removeWorkers();
});

const again = '后来发生退款';

describe('settling a broadcast', () => {
  it('makes a draft for each supplier, in which every fen has its place', async () => {
    const two = await Market.open(live, 2);
    const { broadcast } = await two.ended(33_333, 10_001);
    const preview = await live.ask(previewSettlement, { id: broadcast.id });
    const { statements } = await live.ask(settleBroadcast, { requestId: live.id(), id: broadcast.id });
    expect(statements.map(({ totals }) => totals).toSorted((a, b) => b.netFen - a.netFen)).toEqual([
      { pieces: 1, grossFen: 33_333, refundFen: 0, commissionFen: 1_667, logisticsFen: 300, netFen: 31_366 },
      { pieces: 1, grossFen: 10_001, refundFen: 0, commissionFen: 500, logisticsFen: 300, netFen: 9_201 },
    ]);
    expect(preview.statements.map(({ totals }) => totals)).toEqual(
      statements.map(({ totals }) => totals).toReversed(),
    );
    expect(statements.every(({ state }) => state === 'draft')).toBe(true);
  });

  it('is refused while the broadcast goes on', async () => {
    const { id } = await someOnAir(live, [{ productId: (await someProduct(live)).id }]);
    expect(await live.refusal(settleBroadcast, { requestId: live.id(), id })).toBe('live.not-ended');
  });

  it('makes drafts anew, and leaves alone what is posted', async () => {
    const { broadcast, sold } = await market.ended(20_000);
    const first = await someDraft(live, broadcast);
    expect((await someDraft(live, broadcast)).revision).toBe(first.revision);
    await market.refund(sold[0], 10_000);
    const anew = await someDraft(live, broadcast);
    expect(anew.totals).toMatchObject({ refundFen: 10_000, commissionFen: 500, netFen: 9_200 });
    await live.ask(postStatement, about(live, anew));
    await market.refund(sold[0], 20_000);
    expect((await someDraft(live, broadcast)).totals.netFen).toBe(9_200);
  });

  it('tells the reconciliation how much is settled', async () => {
    const { broadcast, sold } = await market.ended(20_000);
    await someDraft(live, broadcast);
    const { id } = broadcast;
    expect(await live.ask(readReconciliation, { id })).toMatchObject({ differenceFen: 20_000 });
    await somePosted(live, broadcast);
    expect(await live.ask(readReconciliation, { id })).toMatchObject({
      settledFen: 20_000,
      differenceFen: 0,
    });
    await market.refund(sold[0], 5_000);
    expect(await live.ask(readReconciliation, { id })).toMatchObject({
      settledFen: 20_000,
      differenceFen: -5_000,
    });
  });
});

describe('posting and paying', () => {
  it('makes a numbered entry that sums to zero, once, however often it is sent', async () => {
    const { broadcast } = await market.ended(20_000);
    const request = about(live, await someDraft(live, broadcast));
    const posted = await live.ask(postStatement, request);
    expect(await live.ask(postStatement, request)).toEqual(posted);
    expect(posted).toMatchObject({ state: 'posted', dueFen: 18_700, payableFen: 18_700 });
    const { items } = await live.ask(listEntries, { supplierId });
    expect(items).toHaveLength(1);
    expect(items[0]?.lines.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(0);
    expect(items[0]?.lines.find(({ account }) => account === `payable:${supplierId}`)).toMatchObject({
      name: '汤湖镇茶叶合作社1',
      amountFen: -18_700,
    });
    await eventually(() =>
      expect(
        live.service
          .events(statementPosted.type)
          .filter(({ data }) => (data as { statementId: string }).statementId === posted.id),
      ).toHaveLength(1),
    );
    expect(await live.refusal(postStatement, { ...request, requestId: live.id() })).toBe('record.stale');
  });

  it('pays exactly what is due, and not in the future', async () => {
    const { broadcast } = await market.ended(20_000);
    const { id, revision, dueFen } = await somePosted(live, broadcast);
    const pay = {
      ...about(live, { id, revision }),
      method: 'bank',
      paidOn: dayOf(live.clock.now()),
    } as const;
    expect(await live.refusal(payStatement, { ...pay, amountFen: dueFen - 1 })).toBe('live.not-due');
    const tomorrow = dayOf(live.clock.after(24 * 3600_000));
    expect(await live.refusal(payStatement, { ...pay, amountFen: dueFen, paidOn: tomorrow })).toBe(
      'request.invalid',
    );
    const after = await live.ask(payStatement, { ...pay, amountFen: dueFen, reference: 'A-17' });
    expect(after).toMatchObject({ state: 'paid', dueFen: 0, payableFen: 0, paidFen: dueFen });
    expect(after.payments).toMatchObject([{ reference: 'A-17', amountFen: dueFen, returned: false }]);
  });

  it('takes back a payment that bounced, by a counter entry', async () => {
    const { broadcast } = await market.ended(20_000);
    const { id, dueFen } = await somePosted(live, broadcast);
    const { revision } = await paid(live, id);
    const back = await live.ask(returnPayout, {
      ...about(live, { id, revision }),
      reason: '账号有误，银行退回',
    });
    expect(back).toMatchObject({ state: 'posted', dueFen, paidFen: 0 });
    expect((await paid(live, id)).paidFen).toBe(dueFen);
    const { items } = await live.ask(listEntries, { statementId: id });
    expect(items.map(({ kind }) => kind).toReversed()).toEqual([
      'statement',
      'payment',
      'counter',
      'payment',
    ]);
  });

  it('sets what a supplier owes off against what is due next', async () => {
    const { broadcast, sold } = await market.ended(20_000);
    const first = await somePosted(live, broadcast);
    const { revision } = await paid(live, first.id);
    await market.refund(sold[0], 20_000);
    await live.ask(correctStatement, { ...about(live, { id: first.id, revision }), reason: again });
    const next = await somePosted(live, (await market.ended(30_000)).broadcast);
    // 30,000 less commission and logistics, less the 18,700 that were paid and the 300 for a piece that came back.
    expect(next).toMatchObject({ dueFen: 28_200 - 19_000, payableFen: 28_200 - 19_000 });
    expect(await paid(live, next.id)).toMatchObject({ state: 'paid', payableFen: 0 });
  });
});

describe('a correction', () => {
  it('is a counter entry and a new one, and refused when nothing has changed', async () => {
    const { broadcast, sold } = await market.ended(20_000);
    const { id, revision } = await somePosted(live, broadcast);
    const request = { ...about(live, { id, revision }), reason: again };
    expect(await live.refusal(correctStatement, request)).toBe('live.nothing-to-correct');
    await market.refund(sold[0], 10_000);
    const preview = await live.ask(previewSettlement, { id: broadcast.id });
    expect(preview.statements[0]?.standing).toMatchObject({ id, differs: true });
    const right = await live.ask(correctStatement, { ...request, requestId: live.id() });
    expect(right).toMatchObject({ state: 'posted', dueFen: 9_200, totals: { netFen: 9_200 } });
    const { items } = await live.ask(listEntries, { statementId: id });
    expect(items.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['correction', again],
      ['counter', again],
      ['statement', undefined],
    ]);
    const income = await live.ask(readSupplierIncome, { id: supplierId });
    expect(income).toMatchObject({ netFen: 9_200, households: 86, perHouseholdFen: 106, payableFen: 9_200 });
  });

  it('keeps the terms that were posted', async () => {
    const { broadcast, sold } = await market.ended(20_000);
    const { id, revision } = await somePosted(live, broadcast);
    const terms = await live.ask(readSettlementTerms, {});
    const dearer = { ...terms, logisticsFenPerPiece: 900 };
    const changed = await live.ask(changeSettlementTerms, { requestId: live.id(), ...dearer });
    await market.refund(sold[0], 10_000);
    const right = await live.ask(correctStatement, { ...about(live, { id, revision }), reason: again });
    expect(right.totals.logisticsFen).toBe(300);
    await live.ask(changeSettlementTerms, { requestId: live.id(), ...terms, revision: changed.revision });
  });
});

describe('a closed month', () => {
  it('takes nothing any more: the next open one is named, and corrections go there', async () => {
    const { broadcast, sold } = await market.ended(20_000);
    const { id, revision, period } = await somePosted(live, broadcast);
    const late = await someDraft(live, (await market.ended(10_000)).broadcast);
    expect(await live.refusal(closePeriod, { requestId: live.id(), period })).toBe('live.period-not-over');
    live.clock.advance(31 * 24 * 3600_000);
    expect(await live.refusal(closePeriod, { requestId: live.id(), period })).toBe('live.drafts-left');
    const paidOn = `${period}-28`;
    await live.ask(postStatement, about(live, late));
    const others = await live.ask(listStatements, { period, state: 'draft' });
    for (const other of others.items) await live.ask(postStatement, about(live, other));
    const close = { requestId: live.id(), period };
    expect((await live.ask(closePeriod, close)).closed?.by.name).toBeTruthy();
    await live.ask(closePeriod, close);
    await eventually(() => expect(live.service.events(periodClosed.type)).toHaveLength(1));
    const before = await live.ask(readTrialBalance, { period });

    const { dueFen } = await live.ask(readStatement, { id });
    const pay = { ...about(live, { id, revision }), paidOn, method: 'cash', amountFen: dueFen } as const;
    await expect(live.ask(payStatement, pay)).rejects.toMatchObject({
      code: 'live.period-closed',
      details: { reasons: [nextPeriod(period)] },
    });
    const chosen = { ...pay, requestId: live.id(), period: nextPeriod(period) };
    const settled = await live.ask(payStatement, chosen);
    await market.refund(sold[0], 1_000);
    await live.ask(correctStatement, { ...about(live, settled), reason: again });
    expect(await live.ask(readTrialBalance, { period })).toEqual(before);
    const { items } = await live.ask(listEntries, { statementId: id });
    expect(items.map((entry) => entry.period)).toEqual([...Array(3).fill(nextPeriod(period)), period]);
    const { periods } = await live.ask(listPeriods, {});
    expect(periods.find((one) => one.period === period)).toMatchObject({ drafts: 0, over: true });
  });
});

describe('who may see it', () => {
  it('a township sees what its farmers get of the county’s broadcasts; another one sees nothing', async () => {
    const { broadcast } = await market.ended(20_000);
    const { id } = await somePosted(live, broadcast);
    const own = officialAt(TOWNSHIP, 'unit-official');
    const other = officialAt(OTHER_TOWNSHIP, 'unit-official');
    expect((await live.ask(readStatement, { id }, own)).totals.netFen).toBe(18_700);
    expect((await live.ask(readFarmerIncome, {}, own)).bySupplier.map((one) => one.supplier.id)).toContain(
      supplierId,
    );
    expect(await live.refusal(readStatement, { id }, other)).toBe('record.absent');
    expect(await live.refusal(downloadStatement, { id }, other)).toBe('record.absent');
    expect(await live.refusal(readSupplierIncome, { id: supplierId }, other)).toBe('record.absent');
    expect((await live.ask(listStatements, {}, other)).items).toEqual([]);
    expect((await live.ask(readTrialBalance, {}, other)).rows).toEqual([]);
    expect(await live.refusal(previewSettlement, { id: broadcast.id }, own)).toBe('record.absent');
  });
});

describe('the workbooks', () => {
  it('hold figures as numbers and no formula, whatever a product is called', async () => {
    const { broadcast } = await market.ended(20_000);
    const { id } = await someDraft(live, broadcast);
    for (const file of [
      await live.ask(downloadStatement, { id }),
      await live.ask(downloadStatements, { supplierId }),
    ]) {
      expect(file.fileName).toMatch(/^结算单.*\.xlsx$/);
      expect(Buffer.from(file.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    }
  });
});

describe('the list', () => {
  it('says on its first page what all of them add up to', async () => {
    for (const amount of [10_000, 20_000, 30_000])
      await someDraft(live, (await market.ended(amount)).broadcast);
    const first = await live.ask(listStatements, { supplierId, limit: 2 });
    expect(first.items).toHaveLength(2);
    expect(first.sum).toMatchObject({ statements: 3, grossFen: 60_000, paidFen: 0 });
    const second = await live.ask(listStatements, { supplierId, limit: 2, after: first.next });
    expect(second.items).toHaveLength(1);
    expect(second.sum).toBeUndefined();
  });
});
