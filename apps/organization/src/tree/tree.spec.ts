import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  addOrganization,
  closeNode,
  findAncestry,
  findNodeNames,
  foundCounty,
  listOrganizations,
  type OrganizationKind,
  renameOrganization,
} from '@nuanxin/contracts/organization';
import { officialAt, serviceCaller, worker } from '@nuanxin/platform/testing';
import { COUNTY, type OrganizationUnderTest, startOrganization } from '../testing/organization-under-test';

describe('the organization tree', () => {
  let organization: OrganizationUnderTest;
  let quanjiang: Ulid;
  beforeAll(async () => {
    organization = await startOrganization();
    quanjiang = await organization.unit('泉江镇');
  });
  afterAll(() => organization.close());

  const local = () => officialAt(quanjiang, 'system-administrator');
  const tree = async (as = organization.official) =>
    (await organization.ask(listOrganizations, {}, as)).items;
  const add = (parent: Ulid, kind: OrganizationKind, as = organization.official, more: object = {}) =>
    organization.refusal(
      addOrganization,
      { requestId: organization.id(), name: '新设组织', kind, parent, ...more },
      as,
    );
  const close = (id: Ulid, revision = 1) =>
    organization.refusal(closeNode, { requestId: organization.id(), id, revision });

  it('lists parents before children, whole for the county', async () => {
    const village = await organization.unit('四农村', 'mass-organization', quanjiang);
    const names = (await tree()).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['遂川县', '泉江镇']);
    expect(names.indexOf('四农村')).toBeGreaterThan(names.indexOf('泉江镇'));
    const above = await organization.ask(findAncestry, { id: village }, serviceCaller('live'));
    expect(above).toMatchObject({ name: '四农村', kind: 'mass-organization', open: true });
    expect(above.within).toEqual([village, quanjiang, COUNTY]);
    const { items } = await organization.ask(findNodeNames, { ids: [village] }, serviceCaller('identity'));
    expect(items).toEqual([{ id: village, name: '四农村' }]);
  });

  it('shows a township its own part and nothing of what is above', async () => {
    await organization.unit('雩田镇');
    const items = await tree(local());
    expect(items.map(({ name }) => name)).toEqual(['泉江镇', '四农村']);
    expect(items.map(({ parent }) => parent)).toEqual([undefined, quanjiang]);
    expect(await tree(worker())).toEqual([]);
  });

  it('grows and is renamed below the own posts only', async () => {
    expect(await add(quanjiang, 'township', local())).toBeUndefined();
    expect(await add(COUNTY, 'township', local())).toBe('record.absent');
    const rename = { requestId: organization.id(), id: COUNTY, revision: 1, name: '别的县' };
    expect(await organization.refusal(renameOrganization, rename, local())).toBe('record.absent');
  });

  it('lets a kind stand only where it belongs', async () => {
    const branch = await organization.unit('快递行业党支部', 'branch');
    expect(await add(branch, 'enterprise')).toBe('organization.kind-misplaced');
    expect(await add(COUNTY, 'county')).toBe('organization.kind-misplaced');
    expect(await add(COUNTY, 'comprehensive-committee')).toBeUndefined();
  });

  it('begins no earlier than what is above, and not in the future', async () => {
    const on = (establishedOn: string) => add(COUNTY, 'grid', undefined, { establishedOn });
    expect(await on('2082-11-24')).toBe('organization.day');
    expect(await on('2000-01-01')).toBe('organization.day');
    expect(await on('2082-11-23')).toBeUndefined();
  });

  it('takes the same request once', async () => {
    const requestId = organization.id();
    const order = { requestId, name: '汤湖镇', kind: 'township', parent: COUNTY } as const;
    const all = await Promise.all(Array.from({ length: 50 }, () => organization.ask(addOrganization, order)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect((await tree()).filter(({ name }) => name === '汤湖镇')).toHaveLength(1);
  });

  it('tells of each change once, with the day from which it holds', async () => {
    const id = await organization.unit('旧名镇');
    const rename = { requestId: organization.id(), id, revision: 1, name: '新名镇' };
    await organization.ask(renameOrganization, rename);
    const again = await organization.ask(renameOrganization, rename);
    expect(again).toMatchObject({ name: '新名镇', revision: 2 });
    const told = organization.service.events('organization.node.renamed').map(({ data }) => data);
    expect(told).toEqual([
      {
        ...{ id, name: '新名镇', kind: 'township', parent: COUNTY, within: [id, COUNTY], open: true },
        ...{ effectiveOn: '2082-11-23', reorganization: rename.requestId },
      },
    ]);
    expect(await organization.refusal(renameOrganization, { ...rename, requestId: organization.id() })).toBe(
      'record.stale',
    );
  });

  it('closes a node only when nothing open hangs on it; what is closed is found by its id alone', async () => {
    const [empty, used] = [await organization.unit('空镇'), await organization.unit('用镇')];
    await organization.unit('用村', 'township', used);
    expect(await close(empty)).toBeUndefined();
    expect((await tree()).map(({ id }) => id)).not.toContain(empty);
    expect(await close(used)).toBe('organization.in-use');
    expect(await close(COUNTY)).toBe('organization.in-use');
    expect(await close(empty, 2)).toBe('organization.closed');
    expect(await add(empty, 'township')).toBe('organization.closed');
    const found = await organization.ask(findAncestry, { id: empty }, serviceCaller('live'));
    expect(found).toMatchObject({ open: false, within: [empty, COUNTY] });
  });

  it('has one county, whoever founds it', async () => {
    const another = { requestId: organization.id(), id: organization.id(), name: '另一个县' };
    const found = await organization.ask(foundCounty, another, serviceCaller('identity'));
    expect(found).toMatchObject({ id: COUNTY, name: '遂川县', within: [COUNTY] });
  });
});
