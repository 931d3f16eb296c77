import {
  addSupplier,
  changeSupplier,
  listSuppliers,
  type Product,
  readProduct,
  readSupplier,
  restoreSupplier,
  retireSupplier,
  type Supplier,
  supplierChanged,
} from '@nuanxin/contracts/live';
import { Database } from '@nuanxin/platform/store';
import { eventually, officialAt } from '@nuanxin/platform/testing';
import { someProduct, someSupplier } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { OTHER_TOWNSHIP, TOWNSHIP } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const contact = { name: '欧阳小红', phone: '+8613812345678' };
const bankAccount = '6230 5200 1234 5678';
const on = ({ id, revision }: Supplier) => ({ requestId: live.id(), id, revision });
const openOf = ({ name, kind, township, households }: Supplier) => ({ name, kind, township, households });

describe('a supplier', () => {
  it('shows contact and account masked, wherever it is shown, and keeps them sealed', async () => {
    const added = await someSupplier(live, { contact, bankAccount, bankName: '汤湖支行' });
    const masked = { contact: { name: '欧阳**', phone: '+86*********78' }, bankAccount: '************5678' };
    expect(added).toMatchObject({ ...masked, bankName: '汤湖支行' });
    expect(await live.ask(readSupplier, { id: added.id })).toEqual(added);
    expect((await live.ask(listSuppliers, {})).items).toContainEqual(added);
    const { connection } = live.service.get(Database);
    const kept = JSON.stringify(await connection.collection('suppliers').find({}).toArray());
    for (const secret of [contact.name, contact.phone, '6230520012345678'])
      expect(kept).not.toContain(secret);
  });

  it('is added once for the same request, and not for another under its id', async () => {
    const requestId = live.id();
    const added = await someSupplier(live, { requestId, contact });
    expect(await someSupplier(live, { requestId, contact })).toEqual(added);
    const other = { ...contact, phone: '+8613812345679' };
    await expect(someSupplier(live, { requestId, contact: other })).rejects.toMatchObject({
      code: 'request.key-reused',
    });
  });

  it('keeps what a change leaves out of the sealed, and loses what it takes away', async () => {
    const added = await someSupplier(live, { contact, bankAccount, village: '高塘村' });
    const kept = await live.ask(changeSupplier, { ...openOf(added), ...on(added), households: 90 });
    expect(kept).toMatchObject({ households: 90, contact: added.contact, bankAccount: added.bankAccount });
    expect(kept.village).toBeUndefined();
    const account = { ...openOf(kept), ...on(kept), contact: null, bankAccount: '62305200 8765 4321' };
    const changed = await live.ask(changeSupplier, account);
    expect(changed.bankAccount).toBe('************4321');
    expect(changed.contact).toBeUndefined();
    const told = live.service.events(supplierChanged.type).map(({ data }) => data);
    expect(told).toMatchObject([{ sealed: [] }, { sealed: ['contact', 'bankAccount'] }]);
    expect(JSON.stringify(told)).not.toMatch(/4321|欧阳/);
  });

  it('changes for whoever saw it as it is', async () => {
    const added = await someSupplier(live);
    await live.ask(changeSupplier, { ...openOf(added), ...on(added), households: 1 });
    expect(await live.refusal(changeSupplier, { ...openOf(added), ...on(added) })).toBe('record.stale');
  });

  it('is told by its products as it is called now, however many they are', async () => {
    const added = await someSupplier(live);
    const products: Product[] = [];
    for (let count = 0; count < 30; count++) products.push(await someProduct(live, { supplierId: added.id }));
    const other = await someProduct(live);
    await live.ask(changeSupplier, {
      ...openOf(added),
      ...on(added),
      name: '汤湖茶农联合社',
      households: 150,
    });
    const supplierOf = async (id: string) => (await live.ask(readProduct, { id })).supplier;
    const copied = { id: added.id, name: '汤湖茶农联合社', township: '汤湖镇', households: 150 };
    await eventually(async () => {
      for (const { id } of products) expect(await supplierOf(id)).toEqual(copied);
    }, 20_000);
    expect(await supplierOf(other.id)).toEqual(other.supplier);
  });

  it('that is retired is named by no further product, and can come back', async () => {
    const added = await someSupplier(live);
    const known = await someProduct(live, { supplierId: added.id });
    const retired = await live.ask(retireSupplier, on(added));
    expect(retired.retired).toBe(true);
    expect((await live.ask(listSuppliers, { search: retired.name })).items).not.toContainEqual(retired);
    await expect(someProduct(live, { supplierId: added.id })).rejects.toMatchObject({
      details: { fields: [{ path: 'supplierId', rule: 'retired' }] },
    });
    expect((await live.ask(readProduct, { id: known.id })).supplier.id).toBe(added.id);
    expect((await live.ask(restoreSupplier, on(retired))).retired).toBe(false);
    await someProduct(live, { supplierId: added.id });
  });

  it('is found by its township and by any part of its name', async () => {
    const duck = await someSupplier(live, { name: '枚江板鸭合作社', township: '枚江镇' });
    const ids = async (request: object) => (await live.ask(listSuppliers, request)).items.map(({ id }) => id);
    expect(await ids({ township: '枚江' })).toEqual([duck.id]);
    expect(await ids({ search: '板鸭' })).toEqual([duck.id]);
    expect(await ids({ township: '枚江', search: '茶叶' })).toEqual([]);
  });

  it('of one township is nobody’s business in the next', async () => {
    const there = officialAt(TOWNSHIP, 'unit-official');
    const elsewhere = officialAt(OTHER_TOWNSHIP, 'unit-official');
    const { id } = await someSupplier(live, { organizationId: TOWNSHIP });
    expect((await live.ask(listSuppliers, {}, there)).items.map((item) => item.id)).toEqual([id]);
    expect((await live.ask(listSuppliers, {}, elsewhere)).items).toEqual([]);
    expect(await live.refusal(readSupplier, { id }, elsewhere)).toBe('record.absent');
    const planted = { name: '别处合作社', kind: 'farmer', township: '左安镇', households: 1 } as const;
    const adding = { requestId: live.id(), organizationId: TOWNSHIP, ...planted };
    expect(await live.refusal(addSupplier, adding, elsewhere)).toBe('record.absent');
  });
});
