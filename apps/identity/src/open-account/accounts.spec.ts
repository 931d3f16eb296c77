import {
  listAccounts,
  openAccount,
  readAccount,
  reinstateAccount,
  type Role,
  suspendAccount,
} from '@nuanxin/contracts/identity';
import type { Caller, Ulid } from '@nuanxin/contracts/kernel';
import { eventually, someId } from '@nuanxin/platform/testing';
import { County, type Person, refusal } from '../testing/county';

jest.setTimeout(30_000);

describe('accounts', () => {
  let county: County;
  let quanjiang: Ulid;
  let tanghu: Ulid;
  let local: Person;
  const ask = (caller: Caller, login: string, role: Role, node: Ulid) =>
    county.identity.ask(openAccount, { requestId: someId(), login, name: '李强', role, node }, caller);

  beforeAll(async () => {
    county = await County.found();
    quanjiang = await county.unit('泉江镇');
    tanghu = await county.unit('汤湖镇');
    local = await county.person('local', 'system-administrator', quanjiang);
  });
  afterAll(() => county.identity.close());

  it('are opened with a password that works once and gives no rights before it is changed', async () => {
    const { account, password } = await ask(county.administrator.caller, 'liqiang', 'streamer', tanghu);
    expect(account).toMatchObject({
      login: 'liqiang',
      mustChangePassword: true,
      posts: [{ nodeName: '汤湖镇' }],
    });
    expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
    const { caller } = await county.signIn('liqiang', password);
    expect(caller).toMatchObject({ kind: 'official', grants: [] });
  });

  it('fifty times with the same request are one account with one password', async () => {
    const order = {
      requestId: someId(),
      login: 'once',
      name: '陈一',
      role: 'streamer',
      node: tanghu,
    } as const;
    const open = (body: typeof order | { login: string }) =>
      county.identity.ask(openAccount, { ...order, ...body }, county.administrator.caller);
    const replies = await Promise.all(Array.from({ length: 50 }, () => open(order)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await refusal(open({ login: 'twice' }))).toBe('request.key-reused');
    await county.signIn('once', replies[0]?.password ?? '');
    const opened = county.identity
      .events('identity.account.opened')
      .filter(({ subject }) => subject === order.requestId);
    expect(opened).toHaveLength(1);
  });

  it('have login names that exist once', async () => {
    expect(await refusal(ask(county.administrator.caller, 'wangfang', 'streamer', tanghu))).toBe(
      'identity.login-taken',
    );
  });

  it('are opened by a township for itself, and for nothing beside or above it', async () => {
    expect(await refusal(ask(local.caller, 'ofours', 'streamer', quanjiang))).toBe('not refused');
    expect(await refusal(ask(local.caller, 'ofothers', 'streamer', tanghu))).toBe('record.absent');
    expect(await refusal(ask(local.caller, 'climber', 'county-official', county.root))).toBe('record.absent');
    expect(await refusal(ask(local.caller, 'auditing', 'auditor', quanjiang))).toBe('identity.beyond-own');
  });

  it('are seen by a township only where it has a part in them, and only that part', async () => {
    const theirs = await county.person('theirs', 'streamer', tanghu);
    expect(await refusal(county.identity.ask(readAccount, { id: theirs.id }, local.caller))).toBe(
      'record.absent',
    );
    const { items } = await county.identity.ask(listAccounts, { limit: 200 }, local.caller);
    const text = JSON.stringify(items);
    expect(items.map(({ login }) => login)).toContain('ofours');
    expect(text).not.toContain(tanghu);
    expect(text).not.toContain(county.root);
  });

  it('are found by login name and by any part of the name, and filtered by role and state', async () => {
    const found = (filter: object) =>
      county.identity
        .ask(listAccounts, { limit: 200, ...filter }, county.administrator.caller)
        .then(({ items }) => items.map(({ login }) => login));
    expect(await found({ search: 'WANGF' })).toEqual(['wangfang']);
    expect(await found({ search: '芳' })).toEqual(['wangfang']);
    expect(await found({ search: '(.*)' })).toEqual([]);
    expect(await found({ role: 'system-administrator' })).toEqual(['local', 'wangfang']);
    expect(await found({ state: 'suspended' })).toEqual([]);
  });

  it('page without loss or repetition', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const asked = { limit: 2, ...(after ? { after } : {}) };
      const page = await county.identity.ask(listAccounts, asked, county.administrator.caller);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    const all = await county.identity.ask(listAccounts, { limit: 200 }, county.administrator.caller);
    expect(seen).toEqual(all.items.map(({ id }) => id));
  });

  it('are suspended at once, and reinstated', async () => {
    const person = await county.person('zhouba', 'streamer', tanghu);
    const order = { id: person.id, requestId: someId(), revision: 2 };
    const suspended = await county.identity.ask(suspendAccount, order, county.administrator.caller);
    expect(suspended.state).toBe('suspended');
    expect(await refusal(county.resolve(person.token))).toBe('access.sign-in');
    const again = { ...order, requestId: someId() };
    expect(await refusal(county.identity.ask(suspendAccount, again, county.administrator.caller))).toBe(
      'record.stale',
    );

    const back = { id: person.id, requestId: someId(), revision: suspended.revision };
    await county.identity.ask(reinstateAccount, back, county.administrator.caller);
    expect(await refusal(county.resolve(person.token))).toBe('access.sign-in');
    await county.signIn('zhouba');
    await eventually(() =>
      expect(county.identity.events('identity.session.ended').length).toBeGreaterThan(0),
    );
  });

  it('are not suspended by their own holders', async () => {
    const { id, caller } = county.administrator;
    const order = { id, requestId: someId(), revision: 1 };
    expect(await refusal(county.identity.ask(suspendAccount, order, caller))).toBe('identity.own-account');
  });
});
