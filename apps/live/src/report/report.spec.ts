import { Workbook } from '@cj-tech-master/excelts';
import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  type Broadcast,
  downloadReport,
  endBroadcast,
  placeOrder,
  readBroadcast,
  readReport,
  showProduct,
} from '@nuanxin/contracts/live';
import { officialAt, worker } from '@nuanxin/platform/testing';
import { someOnAir, someProduct } from '../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { someOrder } from '../testing/orders';
import { deliver, someLine, somePlatform, someSigner } from '../testing/selling-platforms';
import { COUNTY, OTHER_TOWNSHIP } from '../testing/stand-in-identity';
import { bundleWorkers, removeWorkers } from '../testing/workers';

jest.setTimeout(120_000);

const PRICE = 9_900;
let live: LiveUnderTest;
let tea: Ulid;
let oil: Ulid;
let broadcast: Broadcast;

beforeAll(async () => {
  bundleWorkers();
  live = await startLive();
  tea = (await someProduct(live, { name: '春茶' })).id;
  oil = (await someProduct(live, { name: '茶油' })).id;
  const platform = await somePlatform(live, tea);
  const signer = await someSigner(live, platform);
  broadcast = await someOnAir(live, [{ productId: tea }, { productId: oil }]);
  const { id } = broadcast;
  live.clock.advance(60_000);
  await live.ask(showProduct, { requestId: live.id(), id, productId: tea });
  live.clock.advance(5 * 60_000);
  await live.ask(placeOrder, someOrder(live, id, tea, { quantity: 3 }), worker());
  const refunds = [{ no: 'R1', at: live.clock.instant(), amountFen: 9_900 }];
  await deliver(live, signer, [someLine(live, { refunds })]);
  live.clock.advance(4 * 60_000);
  await live.ask(showProduct, { requestId: live.id(), id, productId: oil });
  live.clock.advance(10 * 60_000);
});
afterAll(async () => {
  await live.close();
  removeWorkers();
});

const read = () => live.ask(readReport, { id: broadcast.id });

describe('the report', () => {
  it('is made once the broadcast is over', async () => {
    expect(await live.refusal(readReport, { id: broadcast.id })).toBe('live.move');
    const { id, revision } = await live.ask(readBroadcast, { id: broadcast.id });
    await live.ask(endBroadcast, { requestId: live.id(), id, revision });
    expect(await read()).toMatchObject({ title: broadcast.title, minutes: 20, goalFen: broadcast.goalFen });
  });

  it('adds the sources up to the fen, minute by minute and product by product', async () => {
    const { total, course, products, households } = await read();
    const netFen = 3 * PRICE + 9_900;
    expect(total).toEqual({ orders: 2, pieces: 5, grossFen: netFen + 9_900, refundFen: 9_900, netFen });
    expect(course.sold).toHaveLength(20);
    expect(course.sold[6]).toEqual({ pieces: 5, netFen });
    expect(course.sold.reduce((sum, each) => sum + each.netFen, 0)).toBe(netFen);
    expect(products.map(({ name, pieces, left }) => [name, pieces, left])).toEqual([
      ['春茶', 5, 15],
      ['茶油', 0, 20],
    ]);
    expect(households).toBe(86);
  });

  it('tells what sold while what was on, and what to do better', async () => {
    const { parts, advice, effect } = await read();
    expect(parts.map(({ name, from, to, pieces }) => [name, from, to, pieces])).toEqual([
      ['春茶', 1, 10, 5],
      ['茶油', 10, 20, 0],
    ]);
    expect(advice).toContainEqual({ rule: 'product-unsold', name: '茶油' });
    expect(advice).toContainEqual({ rule: 'part-quiet', name: '茶油', value: 10 });
    expect(effect).toBeUndefined();
  });

  it('knows that a product was sold out, wherever it was ordered', async () => {
    const { id: rice } = await someProduct(live, { name: '红米' });
    const signer = await someSigner(live, await somePlatform(live, rice));
    const { id, revision } = await someOnAir(live, [{ productId: rice, quantity: 3 }]);
    live.clock.advance(5 * 60_000);
    await live.ask(placeOrder, someOrder(live, id, rice), worker());
    await deliver(live, signer, [someLine(live)]);
    live.clock.advance(30 * 60_000);
    await live.ask(endBroadcast, { requestId: live.id(), id, revision });
    const { products, advice } = await live.ask(readReport, { id });
    expect(products).toMatchObject([{ offered: 3, pieces: 3, left: 0 }]);
    expect(advice).toContainEqual({ rule: 'sold-out-early', name: '红米', value: 30 });
  });

  it('is a workbook too, whose figures are numbers', async () => {
    const { fileName, base64 } = await live.ask(downloadReport, { id: broadcast.id });
    expect(fileName).toBe(`${broadcast.title}-复盘报告.xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(base64, 'base64'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '概况',
      '商品',
      '串场',
      '逐分钟',
      '观众提问',
      '改进建议',
    ]);
    expect(workbook.getWorksheet('商品')?.getRow(2).getCell(8).value).toBe(396);
  });

  it('is nothing to officials of elsewhere, nor to those without reports', async () => {
    const { id } = broadcast;
    const elsewhere = officialAt(OTHER_TOWNSHIP, 'unit-official');
    const administrator = officialAt(COUNTY, 'system-administrator');
    for (const contract of [readReport, downloadReport]) {
      expect(await live.refusal(contract, { id }, elsewhere)).toBe('record.absent');
      expect(await live.refusal(contract, { id }, administrator)).toBe('access.denied');
    }
  });
});
