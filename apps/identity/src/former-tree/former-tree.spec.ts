import { exportOrganizations, formerFindAncestry, readAccount } from '@nuanxin/contracts/identity';
import { nodeRenamed } from '@nuanxin/contracts/organization';
import { SystemIds } from '@nuanxin/platform/kernel';
import { outboxEntry } from '@nuanxin/platform/messaging';
import { Database } from '@nuanxin/platform/store';
import { eventually, serviceCaller, someId } from '@nuanxin/platform/testing';
import { AccountStore } from '../store/account-store';
import type { FormerNodeRecord } from '../store/former-tree-store';
import { County } from '../testing/county';

jest.setTimeout(30_000);

describe('the tree that organization keeps now', () => {
  let county: County;
  beforeAll(async () => (county = await County.found()));
  afterAll(() => county.identity.close());

  it('is still answered for under the names that it had here', async () => {
    const village = await county.unit('四农村');
    const above = await county.identity.ask(formerFindAncestry, { id: village }, serviceCaller('live'));
    expect(above).toMatchObject({ name: '四农村', within: [village, county.root] });
  });

  it('gives posts the new name of their node', async () => {
    const node = await county.unit('旧名镇');
    const { id } = await county.person('tongzhi', 'streamer', node);
    const data = {
      ...{ id: node, name: '新名镇', kind: 'township' as const, within: [node, county.root], open: true },
      ...{ effectiveOn: '2082-11-23', reorganization: someId() },
    };
    const { clock, bus } = county.identity;
    const call = {
      caller: serviceCaller('organization'),
      requestId: someId(),
      locale: 'zh-CN' as const,
      deadline: clock.after(5000),
    };
    const ids = new SystemIds(clock);
    const entry = outboxEntry(nodeRenamed, { subject: node, sequence: 2, data }, call, clock, ids);
    await bus.append(`event.${nodeRenamed.type}`, entry.id, JSON.stringify(entry));
    await eventually(async () => {
      const { posts } = await county.identity.ask(readAccount, { id }, county.administrator.caller);
      expect(posts.map(({ nodeName }) => nodeName)).toEqual(['新名镇']);
    });
  });

  it('is handed over parents first, and names posts that were given before', async () => {
    const [root, village] = [county.root, someId()];
    const at = county.identity.clock.now();
    const kept = { removed: false, revision: 3, createdAt: at, changedAt: at };
    const former = county.identity.get(Database).connection.collection<FormerNodeRecord>('organizations');
    await former.insertMany([
      { _id: village, name: '四农村', kind: 'township', parent: root, depth: 2, ...kept },
      { _id: root, name: '遂川县', kind: 'county', depth: 1, ...kept },
    ]);
    const { items } = await county.identity.ask(exportOrganizations, {}, serviceCaller('organization'));
    expect(items).toEqual([
      { id: root, name: '遂川县', kind: 'county', ...handed(at) },
      { id: village, name: '四农村', kind: 'township', parent: root, ...handed(at) },
    ]);
    const { id } = await county.person('jiuren', 'streamer', await county.unit('雩田镇'));
    await county.identity
      .get(Database)
      .connection.collection<{ _id: string }>('accounts')
      .updateOne({ _id: id }, { $set: { 'posts.0.node': village }, $unset: { 'posts.0.nodeName': 1 } });
    const account = await county.identity.get(AccountStore).ofSession(id);
    expect(account?.posts[0]?.nodeName).toBeUndefined();
    const { posts } = await county.identity.ask(readAccount, { id }, county.administrator.caller);
    expect(posts.map(({ nodeName }) => nodeName)).toEqual(['四农村']);
  });
});

const handed = (at: Date) => ({ removed: false, addedAt: at.toISOString(), revision: 3 });
