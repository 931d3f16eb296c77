import { everything } from '@nuanxin/platform/store';
import { someId, testDatabase } from '@nuanxin/platform/testing';
import { ArrivalStore } from '../../../apps/organization/src/store/arrival-store';
import { freshNode } from '../../../apps/organization/src/store/node-record';
import { NodeStore } from '../../../apps/organization/src/store/node-store';
import { type Asks, idle, type Plan, plansOf, unserved } from './asks';
import { multiply } from './multiply';

jest.setTimeout(120_000);

const test = testDatabase();
const { database, clock } = test;
const nodes = new NodeStore(database);
const arrivals = new ArrivalStore(database);

const [county, unit] = [someId(), someId()];
const all = everything('the spec looks at what it made');
const request = () => ({ requestId: someId(), body: {} });
const about = { establishedOn: '2026-01-01', reorganization: someId() };
const root = freshNode({ id: county, name: '遂川县', kind: 'county', ...about }, undefined);
const township = freshNode({ id: unit, name: '汤湖镇', kind: 'township', ...about }, root);

let plans: Plan[];

beforeAll(async () => {
  await test.open();
  await nodes.insert(root, { ...request(), events: [] });
  await nodes.insert(township, { ...request(), events: [] });
  await arrivals.finish(clock.now());
  await multiply(database);
  plans = await plansOf(database, { NodeStore: asksOfNodes, ArrivalStore: asksOfArrivals });
});
afterAll(() => test.drop());

const asksOfNodes: Asks<NodeStore> = {
  insert: [],
  read: [() => nodes.read(unit, all)],
  find: [() => nodes.find(unit)],
  named: [() => nodes.named([county, unit])],
  root: [() => nodes.root()],
  change: [
    () => nodes.change(unit, all, request(), (state) => ({ next: { ...state, name: '镇' }, events: [] })),
  ],
  page: [
    () => nodes.page([county], undefined, undefined, 20),
    () => nodes.page([county], 'township', undefined, 20),
  ],
  hasOpenChildren: [() => nodes.hasOpenChildren(county)],
  takeOver: [
    () => nodes.takeOver([{ ...township, revision: 1, createdAt: clock.now(), changedAt: clock.now() }]),
  ],
};

const asksOfArrivals: Asks<ArrivalStore> = {
  isDone: [() => arrivals.isDone()],
  finish: [() => arrivals.finish(clock.now())],
};

describe('organization asks its database', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual([]));

  it('for something through every index that it keeps', async () =>
    expect(await idle(database, plans)).toEqual([]));
});
