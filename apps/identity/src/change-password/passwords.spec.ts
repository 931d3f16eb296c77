import { changePassword, changeProfile, readProfile, resetPassword } from '@nuanxin/contracts/identity';
import { worker, someId } from '@nuanxin/platform/testing';
import { County, PASSWORD, refusal } from '../testing/county';

jest.setTimeout(30_000);
const NEXT = 'vq8n-t3xr-hb5z';

describe('a password', () => {
  let county: County;
  beforeAll(async () => (county = await County.found()));
  afterAll(() => county.identity.close());

  it('is changed in one session, which goes on, and ends all others; repeated it is answered the same', async () => {
    const person = await county.person('zhangsan', 'streamer', county.root);
    const other = await county.signIn('zhangsan');
    const change = { requestId: someId(), current: PASSWORD, next: NEXT };
    const ask = () => county.identity.ask(changePassword, change, person.caller);
    const answers = await Promise.all([ask(), ask(), ask()]);
    county.identity.clock.advance(1000);
    expect(new Set([...answers, await ask()].map(({ changedAt }) => changedAt)).size).toBe(1);
    expect(await refusal(county.resolve(person.token))).toBe('not refused');
    expect(await refusal(county.resolve(other.token))).toBe('access.sign-in');
    expect(await refusal(county.signIn('zhangsan'))).toBe('identity.credentials');
    expect(await refusal(county.signIn('zhangsan', NEXT))).toBe('not refused');
  });

  it('is not changed without the current one, nor to a weak or the same one', async () => {
    const { caller } = await county.person('lisi', 'streamer', county.root);
    const change = (current: string, next: string) =>
      refusal(county.identity.ask(changePassword, { requestId: someId(), current, next }, caller));
    expect(await change('wrong', NEXT)).toBe('identity.credentials');
    expect(await change(PASSWORD, 'lisi-lisi-2026')).toBe('identity.password-weak');
    expect(await change(PASSWORD, PASSWORD)).toBe('identity.password-weak');
    for (let failure = 0; failure < 5; failure++) await change(`guess ${failure}`, NEXT);
    expect(await change(PASSWORD, NEXT)).toBe('identity.locked');
  });

  it('is reset by an administrator: sessions end, the new one must be changed, repeated it is the same', async () => {
    const person = await county.person('wangwu', 'streamer', county.root);
    const order = { requestId: someId(), id: person.id, revision: 2 };
    const reset = () => county.identity.ask(resetPassword, order, county.administrator.caller);
    const [first, again] = [await reset(), await reset()];
    expect(again).toEqual(first);
    expect(await refusal(county.resolve(person.token))).toBe('access.sign-in');
    const { caller } = await county.signIn('wangwu', first.password);
    expect(caller).toMatchObject({ grants: [] });
    const profile = await county.identity.ask(readProfile, {}, caller);
    expect(profile).toMatchObject({ mustChangePassword: true, permissions: [] });
    const change = { requestId: someId(), current: first.password, next: NEXT };
    await county.identity.ask(changePassword, change, caller);
    expect(await county.identity.ask(readProfile, {}, caller)).toMatchObject({
      mustChangePassword: false,
      permissions: expect.arrayContaining(['broadcast.run']) as string[],
    });
  });

  it('never reaches events or the log', async () => {
    const text = JSON.stringify([county.identity.events(), county.identity.log.lines]);
    for (const secret of [PASSWORD, NEXT]) expect(text).not.toContain(secret);
  });
});

describe('a profile', () => {
  let county: County;
  beforeAll(async () => (county = await County.found()));
  afterAll(() => county.identity.close());

  it('is changed by its owner, under the revision that was seen', async () => {
    const { caller } = county.administrator;
    const change = { requestId: someId(), revision: 1, name: '王小芳', locale: 'en' } as const;
    expect(await county.identity.ask(changeProfile, change, caller)).toMatchObject({
      name: '王小芳',
      locale: 'en',
    });
    const stale = county.identity.ask(changeProfile, { ...change, requestId: someId() }, caller);
    expect(await refusal(stale)).toBe('record.stale');
    expect(await county.resolve(county.administrator.token)).toMatchObject({ name: '王小芳' });
  });

  it('of an account that is gone is not there', async () => {
    expect(await refusal(county.identity.ask(readProfile, {}, worker()))).toBe('record.absent');
  });
});
