import { scopeFilter } from '@nuanxin/platform/store';
import { officialAt, someId, testDatabase } from '@nuanxin/platform/testing';
import { ClaimRuleStore } from '../../../apps/live/src/store/claim-rule-store';
import { RevealStore } from '../../../apps/live/src/store/reveal-store';
import { SupplierStore } from '../../../apps/live/src/store/supplier-store';
import { type Asks, idle, type Plan, plansOf, unserved } from './asks';
import { callOfSpec } from './call-of-spec';
import { multiply } from './multiply';

jest.setTimeout(120_000);

const test = testDatabase();
const { database, clock } = test;
const [suppliers, reveals, rules] = [
  new SupplierStore(database),
  new RevealStore(database, clock),
  new ClaimRuleStore(database, clock),
];
const [county, supplierId, accountId] = [someId(), someId(), someId()];
const scope = scopeFilter(callOfSpec(officialAt(county, 'county-official')), 'supplier.read');
const organization = { id: county, name: '遂川县' };
const request = () => ({ requestId: someId(), body: {} });
const event = () => ({ id: someId() }) as never;
const newestFirst = { scope, limit: 20, order: { by: '_id', direction: 'descending' } } as const;

let plans: Plan[];

beforeAll(async () => {
  await test.open();
  const grower = { name: '茶叶合作社', township: '汤湖镇', households: 86 };
  await suppliers.insert(
    { ...grower, _id: supplierId, within: [county], organization, kind: 'farmer', retired: false },
    { requestId: supplierId, body: {}, events: [] },
  );
  await reveals.take(accountId, request(), event());
  const said = { article: '《广告法》第九条', advice: { zh: '请修改', en: 'Change it' } };
  await rules.insert(
    supplierId,
    { ...said, kind: 'word', word: '独有', severity: 'warning', active: true, custom: true },
    { requestId: supplierId, body: {}, events: [] },
  );
  await multiply(database);
  clock.advance(1_000);
  plans = await plansOf(database, {
    SupplierStore: asksOfSuppliers,
    RevealStore: asksOfReveals,
    ClaimRuleStore: asksOfRules,
  });
});
afterAll(() => test.drop());

const asksOfSuppliers: Asks<SupplierStore> = {
  insert: [],
  read: [() => suppliers.read(supplierId, scope)],
  find: [() => suppliers.find(supplierId), () => suppliers.find(supplierId, scope)],
  page: [
    () => suppliers.page({ retired: false }, newestFirst),
    () => suppliers.page({ retired: false, township: '汤湖' }, newestFirst),
    () => suppliers.page({ retired: false, search: '茶叶' }, newestFirst),
  ],
  change: [
    () =>
      suppliers.change(supplierId, scope, request(), (state) => ({
        next: { ...state, households: state.households + 1 },
        events: [],
      })),
  ],
  renameOrganization: [() => suppliers.renameOrganization({ id: county, name: '县' }, someId())],
};

const asksOfReveals: Asks<RevealStore> = {
  take: [() => reveals.take(accountId, request(), event())],
};

const asksOfRules: Asks<ClaimRuleStore> = {
  rules: [() => rules.rules()],
  check: [() => rules.check()],
  commentCheck: [() => rules.commentCheck()],
  insert: [],
  change: [
    () => rules.change('best', request(), (state) => ({ next: { ...state, active: false }, events: [] })),
  ],
};

describe('the catalogue asks its database', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual([]));

  it('for something through every index that it keeps', async () =>
    expect(await idle(database, plans)).toEqual([]));
});
