import {
  type FormerNode,
  formerOrganizationAdded,
  formerOrganizationRemoved,
  formerOrganizationRenamed,
} from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { findAncestry, listOrganizations } from '@nuanxin/contracts/organization';
import { MemoryBus } from '@nuanxin/platform/messaging';
import {
  eventually,
  officialAt,
  serviceCaller,
  someId,
  testService,
  type TestService,
} from '@nuanxin/platform/testing';
import { organizationConfig } from '../../config';
import { OrganizationModule } from '../../organization.module';
import { type OrganizationUnderTest, startOrganization } from '../../testing/organization-under-test';
import { FormerTree, StandInIdentity } from '../../testing/stand-in-identity';
import { TakeOver } from './take-over';

jest.setTimeout(30_000);

const county = someId();
const former = (name: string, about: Partial<FormerNode> = {}): FormerNode => ({
  id: someId(),
  name,
  kind: 'township',
  parent: county,
  removed: false,
  addedAt: '2026-03-01T08:00:00.000Z',
  revision: 1,
  ...about,
});

describe('the tree that identity kept', () => {
  const bus = new MemoryBus();
  let organization: TestService;
  let identity: TestService;
  const root: FormerNode = {
    ...{ id: county, name: '遂川县', kind: 'county', removed: false, revision: 1 },
    addedAt: '2026-01-01T08:00:00.000Z',
  };
  const renamed = former('泉江镇', { revision: 4 });
  const removed = former('旧镇', { removed: true });
  const rest = Array.from({ length: 450 }, (_, place) => former(`村${place}`, { parent: renamed.id }));

  beforeAll(async () => {
    await bus.declareStream({ name: 'IDENTITY', subjects: ['event.identity.>'], replicas: 1, maxAgeDays: 1 });
    organization = await testService({
      service: 'organization',
      module: OrganizationModule,
      config: organizationConfig,
      bus,
    });
  });
  afterAll(async () => {
    await organization.close();
    await identity.close();
  });

  const tree = () => organization.ask(listOrganizations, {}, officialAt(county, 'county-official'));

  it('is waited for while identity is away, and comes whole, with its ids and revisions', async () => {
    const asked = tree();
    identity = await testService({ service: 'identity', module: StandInIdentity, bus });
    identity.get(FormerTree).nodes.push(root, renamed, removed, ...rest);
    const { items } = await asked;
    expect(items).toHaveLength(452);
    expect(items.find(({ id }) => id === renamed.id)).toMatchObject({
      revision: 4,
      establishedOn: '2026-03-01',
    });
    expect(items.map(({ id }) => id)).not.toContain(removed.id);
    const gone = await organization.ask(findAncestry, { id: removed.id }, serviceCaller('live'));
    expect(gone).toMatchObject({ name: '旧镇', open: false, within: [removed.id, county] });
    const village = rest[0]?.id ?? '';
    const above = await organization.ask(findAncestry, { id: village }, serviceCaller('live'));
    expect(above.within).toEqual([village, renamed.id, county]);
  });

  it('is there once, however often it is copied', async () => {
    await organization.get(TakeOver).copy();
    expect((await tree()).items).toHaveLength(452);
    expect(organization.events('organization.>')).toEqual([]);
  });
});

describe('an older identity that still runs', () => {
  let organization: OrganizationUnderTest;
  beforeAll(async () => (organization = await startOrganization()));
  afterAll(() => organization.close());

  const found = (id: Ulid) => organization.ask(findAncestry, { id }, serviceCaller('live'));

  it('adds, renames and removes here too, and each is told to the others', async () => {
    const parent = await organization.unit('泉江镇');
    const node = { id: someId(), name: '四农村', kind: 'township' as const, parent };
    await organization.say(formerOrganizationAdded, { ...node, revision: 1 });
    await eventually(async () =>
      expect((await found(node.id)).within.slice(0, 2)).toEqual([node.id, parent]),
    );
    await organization.say(formerOrganizationRenamed, { ...node, name: '四农新村', revision: 2 });
    await eventually(async () => expect((await found(node.id)).name).toBe('四农新村'));
    await organization.say(formerOrganizationRemoved, { id: node.id });
    await eventually(async () => expect((await found(node.id)).open).toBe(false));
    const told = () => organization.service.events('organization.node.>').map(({ type }) => type);
    await eventually(() =>
      expect(told().slice(-2)).toEqual(['organization.node.renamed', 'organization.node.closed']),
    );
  });

  it('changes nothing by what it said before the tree was taken over', async () => {
    const id = await organization.unit('新名镇');
    const old = { id, kind: 'township' as const, parent: id };
    await organization.say(formerOrganizationAdded, { ...old, name: '旧名镇', revision: 1 });
    await organization.say(formerOrganizationRenamed, { ...old, name: '旧名镇', revision: 1 });
    const marker = { id: someId(), name: '标记镇', kind: 'township' as const, revision: 1 };
    await organization.say(formerOrganizationAdded, marker);
    await eventually(async () => expect((await found(marker.id)).name).toBe('标记镇'));
    expect(await found(id)).toMatchObject({ name: '新名镇' });
  });
});
