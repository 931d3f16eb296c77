import {
  addOrganization,
  findAncestry,
  listOrganizations,
  openAccount,
  removeOrganization,
  renameOrganization,
} from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { serviceCaller, someId, worker } from '@nuanxin/platform/testing';
import { County, type Person, refusal } from '../testing/county';

jest.setTimeout(30_000);

describe('the organization tree', () => {
  let county: County;
  let quanjiang: Ulid;
  let local: Person;
  beforeAll(async () => {
    county = await County.found();
    quanjiang = await county.unit('泉江镇');
    local = await county.person('local', 'system-administrator', quanjiang);
  });
  afterAll(() => county.identity.close());

  const tree = (caller = county.administrator.caller) =>
    county.identity.ask(listOrganizations, {}, caller).then(({ items }) => items);
  const remove = (id: Ulid, revision = 1) =>
    county.identity.ask(
      removeOrganization,
      { requestId: someId(), id, revision },
      county.administrator.caller,
    );

  it('lists parents before children, whole for the county', async () => {
    const village = await county.unit('四农村', 'mass-organization', quanjiang);
    const names = (await tree()).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['遂川县', '泉江镇']);
    expect(names.indexOf('四农村')).toBeGreaterThan(names.indexOf('泉江镇'));
    const above = await county.identity.ask(findAncestry, { id: village }, serviceCaller('live'));
    expect(above.within).toEqual([village, quanjiang, county.root]);
  });

  it('shows a township its own part and nothing of what is above', async () => {
    await county.unit('雩田镇');
    const items = await tree(local.caller);
    expect(items.map(({ name }) => name)).toEqual(['泉江镇', '四农村']);
    expect(items.map(({ parent }) => parent)).toEqual([undefined, quanjiang]);
    expect(await tree(worker())).toEqual([]);
  });

  it('grows and is renamed below the own posts only', async () => {
    const add = (parent: Ulid, kind: 'county' | 'township' = 'township') =>
      refusal(
        county.identity.ask(
          addOrganization,
          { requestId: someId(), name: '新村', kind, parent },
          local.caller,
        ),
      );
    expect(await add(quanjiang)).toBe('not refused');
    expect(await add(county.root)).toBe('record.absent');
    expect(await add(quanjiang, 'county')).toBe('request.invalid');
    const rename = { requestId: someId(), id: county.root, revision: 1, name: '别的县' };
    expect(await refusal(county.identity.ask(renameOrganization, rename, local.caller))).toBe(
      'record.absent',
    );
  });

  it('takes the same request once', async () => {
    const order = { requestId: someId(), name: '汤湖镇', kind: 'township', parent: county.root } as const;
    const add = () => county.identity.ask(addOrganization, order, county.administrator.caller);
    const all = await Promise.all(Array.from({ length: 50 }, add));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect((await tree()).filter(({ name }) => name === '汤湖镇')).toHaveLength(1);
  });

  it('loses a node only when nothing hangs on it', async () => {
    const [empty, used] = [await county.unit('空镇'), await county.unit('用镇')];
    await county.unit('用村', 'township', used);
    expect(await remove(empty)).toEqual({ id: empty });
    expect((await tree()).map(({ id }) => id)).not.toContain(empty);
    expect(await refusal(remove(used))).toBe('identity.node-in-use');
    expect(await refusal(remove(quanjiang))).toBe('identity.node-in-use');
    expect(await refusal(county.unit('新村', 'township', empty))).toBe('record.absent');
  });

  it('never loses a node while a post is being hung on it', async () => {
    for (let round = 0; round < 5; round++) {
      const node = await county.unit(`镇${round}号`);
      const order = {
        requestId: someId(),
        login: `race${round}`,
        name: '赵六',
        role: 'streamer',
        node,
      } as const;
      const outcomes = await Promise.all([
        refusal(county.identity.ask(openAccount, order, county.administrator.caller)),
        refusal(remove(node)),
      ]);
      expect(outcomes.filter((each) => each === 'not refused')).toHaveLength(1);
    }
  });
});
