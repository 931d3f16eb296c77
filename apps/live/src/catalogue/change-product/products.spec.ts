import {
  addProduct,
  cancelBroadcast,
  changeProduct,
  listProducts,
  type Product,
  productChanged,
  readProduct,
  restoreProduct,
  retireProduct,
} from '@nuanxin/contracts/live';
import { eventually, officialAt } from '@nuanxin/platform/testing';
import { somePlanned, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { OTHER_TOWNSHIP, TOWNSHIP } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const on = ({ id, revision }: { id: string; revision: number }) => ({ requestId: live.id(), id, revision });
const fieldsOf = ({ name, unit, priceFen, stock, ruralAid, supplier, category, description }: Product) => ({
  name,
  unit,
  priceFen,
  stock,
  ruralAid,
  supplierId: supplier.id,
  category,
  description,
});

describe('a product', () => {
  it('changes for whoever saw it as it is, and keeps what broadcasts hold apart', async () => {
    const added = await someProduct(live, { stock: 30 });
    await somePlanned(live, [{ productId: added.id, quantity: 20 }]);
    const stale = { ...fieldsOf(added), ...on(added), stock: 50 };
    expect(await live.refusal(changeProduct, stale)).toBe('record.stale');
    const seen = await live.ask(readProduct, { id: added.id });
    const changed = await live.ask(changeProduct, { ...stale, ...on(seen) });
    expect(changed).toMatchObject({ stock: 50, priceFen: 12_800 });
    await eventually(() =>
      expect(live.service.events(productChanged.type).map(({ subject }) => subject)).toEqual([added.id]),
    );
  });

  it('is retired only when no broadcast ahead holds it, and can come back', async () => {
    const { id } = await someProduct(live, { stock: 30 });
    const planned = await somePlanned(live, [{ productId: id, quantity: 20 }]);
    const held = await live.ask(readProduct, { id });
    expect(await live.refusal(retireProduct, on(held))).toBe('live.product-in-use');
    await live.ask(cancelBroadcast, on(planned));
    const retired = await live.ask(retireProduct, on(await live.ask(readProduct, { id })));
    expect(retired).toMatchObject({ retired: true, stock: 30 });
    expect((await live.ask(restoreProduct, on(retired))).retired).toBe(false);
  });

  it('is found by any part of its name', async () => {
    const oil = await someProduct(live, { name: '营盘圩山茶油' });
    await someProduct(live, { name: '遂川板鸭' });
    const names = async (search: string) =>
      (await live.ask(listProducts, { search })).items.map(({ name }) => name);
    expect(await names('茶油')).toEqual([oil.name]);
    expect(await names('鸭')).toEqual(['遂川板鸭']);
    expect(await names('金桔')).toEqual([]);
  });

  it('says what the law wants and it lacks, shows its proofs, and loses what a change leaves out', async () => {
    const proof = {
      kind: 'inspection',
      title: '检验报告',
      validUntil: '2027-03-01',
      pictureId: live.id(),
    } as const;
    const added = await someProduct(live, {
      category: 'packaged-food',
      shelfPriceFen: 15_800,
      facts: { producer: '合作社', origin: '汤湖镇' },
      description: '最 佳口感',
      proofs: [proof],
    });
    expect(added).toMatchObject({ shelfPriceFen: 15_800, proofs: [proof], facts: { producer: '合作社' } });
    const forbidden = added.claims.filter(({ severity }) => severity === 'forbidden');
    expect(forbidden.map(({ field }) => field)).toEqual([
      'description',
      'facts.licence',
      'facts.netContent',
      'facts.ingredients',
      'facts.shelfLife',
      'facts.storage',
    ]);
    const bare = { ...fieldsOf(added), ...on(added), category: 'other' as const, description: '' };
    const changed = await live.ask(changeProduct, bare);
    expect(changed).toMatchObject({ facts: {}, proofs: [] });
    expect(changed.shelfPriceFen).toBeUndefined();
  });

  it('names a supplier that is there, and is found by it', async () => {
    const supplierId = live.id();
    await expect(someProduct(live, { supplierId })).rejects.toMatchObject({
      details: { fields: [{ path: 'supplierId', rule: 'absent' }] },
    });
    const { id, supplier } = await someProduct(live);
    expect((await live.ask(listProducts, { supplierId: supplier.id })).items.map((item) => item.id)).toEqual([
      id,
    ]);
    expect((await live.ask(readProduct, { id })).supplier).toEqual(supplier);
  });

  it('of one township is nobody’s business in the next', async () => {
    const { id } = await someProduct(live, { organizationId: TOWNSHIP });
    const there = officialAt(TOWNSHIP, 'unit-official');
    const elsewhere = officialAt(OTHER_TOWNSHIP, 'unit-official');
    expect((await live.ask(listProducts, {}, there)).items.map((item) => item.id)).toEqual([id]);
    expect((await live.ask(listProducts, {}, elsewhere)).items).toEqual([]);
    expect(await live.refusal(readProduct, { id }, elsewhere)).toBe('record.absent');
    const seen = await live.ask(readProduct, { id });
    const change = { ...fieldsOf(seen), ...on(seen) };
    expect(await live.refusal(changeProduct, change, elsewhere)).toBe('record.absent');
    const planted = { ...fieldsOf(seen), requestId: live.id(), organizationId: TOWNSHIP };
    expect(await live.refusal(addProduct, planted, elsewhere)).toBe('record.absent');
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    const added: string[] = [];
    for (let turn = 0; turn < 5; turn++) {
      added.push((await someProduct(live, { organizationId: OTHER_TOWNSHIP })).id);
      live.clock.advance(1);
    }
    const there = officialAt(OTHER_TOWNSHIP, 'unit-official');
    const first = await live.ask(listProducts, { limit: 3 }, there);
    const second = await live.ask(
      listProducts,
      { limit: 3, ...(first.next ? { after: first.next } : {}) },
      there,
    );
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(added.reverse());
    expect(second.next).toBeUndefined();
  });
});
