import { closeSession, endSession, listSessions, rightsChanged } from '@nuanxin/contracts/identity';
import { callOf } from '@nuanxin/platform/kernel';
import { Ticks } from '@nuanxin/platform/messaging';
import { Database } from '@nuanxin/platform/store';
import { eventually, someId } from '@nuanxin/platform/testing';
import { StartSession } from '../start-session/start-session';
import { AccountStore } from '../store/account-store';
import { County, DEVICE, refusal } from '../testing/county';

jest.setTimeout(30_000);

describe('a session', () => {
  let county: County;
  beforeAll(async () => (county = await County.found()));
  afterAll(() => county.identity.close());
  const minutes = (count: number) => county.identity.clock.advance(count * 60_000);

  it('names its person with the rights of this moment', async () => {
    const { token } = await county.signIn('wangfang');
    expect(await county.resolve(token)).toMatchObject({
      kind: 'official',
      accountId: county.administrator.id,
      name: '王芳',
      grants: [{ node: county.root, role: 'system-administrator' }],
    });
  });

  it('is over after 30 minutes without use', async () => {
    const { token } = await county.signIn('wangfang');
    minutes(29);
    await county.resolve(token);
    minutes(29);
    await county.resolve(token);
    minutes(30);
    expect(await refusal(county.resolve(token))).toBe('access.sign-in');
  });

  it('is over after twelve hours, however much it is used', async () => {
    const { token } = await county.signIn('wangfang');
    for (let used = 0; used < 12 * 60 - 20; used += 20) {
      minutes(20);
      await county.resolve(token);
    }
    minutes(20);
    expect(await refusal(county.resolve(token))).toBe('access.sign-in');
  });

  it('is listed and ended by its owner; the gateways hear of it before the answer', async () => {
    const [here, there] = [await county.signIn('wangfang'), await county.signIn('wangfang')];
    const heard: unknown[] = [];
    const stop = county.identity.get(Ticks).watch(rightsChanged, 'all', (data) => void heard.push(data));
    const { items } = await county.identity.ask(listSessions, {}, here.caller);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    const other = items.find(({ id }) => 'sessionId' in there.caller && id === there.caller.sessionId);
    const end = { requestId: someId(), id: other?.id ?? '' };
    await county.identity.ask(endSession, end, here.caller);
    await eventually(() =>
      expect(heard).toContainEqual({ accountId: county.administrator.id, sessionId: end.id }),
    );
    stop();
    expect(await refusal(county.resolve(there.token))).toBe('access.sign-in');
    expect(await county.identity.ask(endSession, end, here.caller)).toEqual({ id: end.id });
    const left = await county.identity.ask(listSessions, {}, here.caller);
    expect(left.items.map(({ id }) => id)).not.toContain(end.id);
  });

  it('of somebody else is not there to be ended', async () => {
    const other = await county.person('zhaoliu', 'streamer', county.root);
    const mine = await county.signIn('wangfang');
    const id = 'sessionId' in mine.caller ? mine.caller.sessionId : '';
    expect(await refusal(county.identity.ask(endSession, { requestId: someId(), id }, other.caller))).toBe(
      'record.absent',
    );
  });

  it('is over when its owner signs out', async () => {
    const { token, caller } = await county.signIn('wangfang');
    await county.identity.ask(closeSession, { requestId: someId() }, caller);
    expect(await refusal(county.resolve(token))).toBe('access.sign-in');
  });

  it('opened by one request in several replicas is one session', async () => {
    const [id, accountId] = [someId(), county.administrator.id];
    const start = county.identity.get(StartSession);
    const account = await county.identity.get(AccountStore).byLogin('wangfang');
    if (!account) throw new Error('the administrator is gone');
    const call = callOf('gateway', { requestId: id, deadline: county.identity.clock.after(5_000) });
    const open = () => start.run(account, { requestId: id, device: DEVICE }, call);
    const opened = await Promise.all(Array.from({ length: 10 }, open));
    expect(new Set(opened.map(({ token }) => token)).size).toBe(1);
    expect(await county.resolve(opened[0]?.token ?? '')).toMatchObject({ accountId, sessionId: id });
  });

  it('pages', async () => {
    const { caller } = await county.signIn('wangfang');
    await county.signIn('wangfang');
    const first = await county.identity.ask(listSessions, { limit: 1 }, caller);
    const second = await county.identity.ask(listSessions, { limit: 1, after: first.next }, caller);
    expect(first.items[0]?.id).not.toBe(second.items[0]?.id);
  });

  it('leaves its token nowhere in the database', async () => {
    const { token } = await county.signIn('wangfang');
    const { connection } = county.identity.get(Database);
    const documents = await connection.collection('sessions').find({}).toArray();
    expect(documents.length).toBeGreaterThan(0);
    expect(JSON.stringify(documents)).not.toContain(token);
  });
});
