import { assignPost, endPost, readAccount, resetPassword, rightsChanged } from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { Ticks } from '@nuanxin/platform/messaging';
import { eventually, someId } from '@nuanxin/platform/testing';
import { County, type Person, refusal } from '../testing/county';

jest.setTimeout(30_000);

describe('posts', () => {
  let county: County;
  let quanjiang: Ulid;
  let local: Person;
  beforeAll(async () => {
    county = await County.found();
    quanjiang = await county.unit('泉江镇');
    local = await county.person('local', 'system-administrator', quanjiang);
  });
  afterAll(() => county.identity.close());

  const current = (id: Ulid) => county.identity.ask(readAccount, { id }, county.administrator.caller);
  const assign = async (id: Ulid, post: object, by = county.administrator) => {
    const { revision } = await current(id);
    const order = {
      requestId: someId(),
      id,
      revision,
      role: 'streamer',
      node: county.root,
      ...post,
    } as const;
    return county.identity.ask(assignPost, order, by.caller);
  };
  const end = async (id: Ulid, postId: Ulid, by = county.administrator) => {
    const { revision } = await current(id);
    return county.identity.ask(endPost, { requestId: someId(), id, revision, postId }, by.caller);
  };

  it('give rights from the next request on, and take them when they are ended', async () => {
    const person = await county.person('zhangsan', 'streamer', quanjiang);
    const heard: unknown[] = [];
    const stop = county.identity.get(Ticks).watch(rightsChanged, 'all', (data) => void heard.push(data));
    const { posts } = await assign(person.id, { role: 'county-official' });
    expect(await county.resolve(person.token)).toMatchObject({
      grants: [{ role: 'streamer' }, { role: 'county-official' }],
    });
    await end(person.id, posts[1]?.id ?? '');
    expect(await county.resolve(person.token)).toMatchObject({ grants: [{ role: 'streamer' }] });
    await eventually(() => expect(heard.length).toBeGreaterThanOrEqual(4));
    stop();
  });

  it('give nothing from the moment they run out', async () => {
    const person = await county.person('lisi', 'streamer', quanjiang);
    const until = county.identity.clock.after(10 * 60_000).toISOString();
    await assign(person.id, { role: 'county-official', until });
    expect(await county.resolve(person.token)).toMatchObject({ grants: [{}, { role: 'county-official' }] });
    county.identity.clock.advance(10 * 60_000);
    expect(await county.resolve(person.token)).toMatchObject({ grants: [{ role: 'streamer' }] });
    expect(await refusal(assign(person.id, { role: 'county-official' }))).toBe('not refused');
  });

  it('are held once', async () => {
    const person = await county.person('wangwu', 'streamer', quanjiang);
    expect(await refusal(assign(person.id, { node: quanjiang }))).toBe('identity.post-exists');
  });

  it('of two assignments at the same revision one is stale', async () => {
    const person = await county.person('sunqi', 'streamer', quanjiang);
    const { revision } = await current(person.id);
    const both = await Promise.all([
      refusal(assign(person.id, { role: 'auditor', revision })),
      refusal(assign(person.id, { role: 'county-official', revision })),
    ]);
    expect(both.sort()).toEqual(['not refused', 'record.stale']);
  });

  it('beyond the own reach can neither be given nor seen nor ended', async () => {
    const person = await county.person('mixed', 'streamer', quanjiang);
    const { posts } = await assign(person.id, { role: 'county-official' });
    const seen = await county.identity.ask(readAccount, { id: person.id }, local.caller);
    expect(seen.posts.map(({ role }) => role)).toEqual(['streamer']);
    expect(await refusal(assign(person.id, { role: 'auditor' }, local))).toBe('record.absent');
    expect(await refusal(end(person.id, posts[1]?.id ?? '', local))).toBe('record.absent');
    const { revision } = await current(person.id);
    const takeOver = { requestId: someId(), id: person.id, revision };
    expect(await refusal(county.identity.ask(resetPassword, takeOver, local.caller))).toBe(
      'identity.beyond-own',
    );
  });

  it('keep an account findable when the last one is ended', async () => {
    const person = await county.person('last', 'streamer', quanjiang);
    const { posts } = await current(person.id);
    expect((await end(person.id, posts[0]?.id ?? '', local)).posts).toEqual([]);
    expect(await refusal(assign(person.id, { node: quanjiang }, local))).toBe('not refused');
  });

  it('of administration are not laid down by their holders', async () => {
    const { id } = county.administrator;
    const { posts } = await assign(id, { role: 'auditor' });
    expect(await refusal(end(id, posts[0]?.id ?? ''))).toBe('identity.own-account');
    expect(await refusal(end(id, posts[1]?.id ?? ''))).toBe('not refused');
  });
});
