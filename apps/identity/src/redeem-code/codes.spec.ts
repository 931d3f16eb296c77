import { readProfile, redeemCode, requestCode } from '@nuanxin/contracts/identity';
import { Database } from '@nuanxin/platform/store';
import { publicCaller, serviceCaller, someId } from '@nuanxin/platform/testing';
import { DEVICE, refusal } from '../testing/county';
import { type Identity, startIdentity } from '../testing/start-identity';

jest.setTimeout(30_000);

describe('signing in by phone', () => {
  let identity: Identity;
  beforeAll(async () => (identity = await startIdentity()));
  afterAll(() => identity.close());

  let last = 0;
  const somePhone = () => `+86138${String(10_000_000 + ++last)}`;
  const request = (phone: string, requestId = someId()) =>
    identity.ask(requestCode, { requestId, phone }, publicCaller());
  const sent = () => identity.log.named('code.sent').map(({ fields }) => String(fields['code']));
  const redeem = (phone: string, code: string, requestId = someId()) =>
    identity.ask(redeemCode, { requestId, phone, code, device: DEVICE }, serviceCaller('gateway'));
  const codeFor = async (phone: string) => {
    await request(phone);
    return sent().at(-1) ?? '';
  };
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('makes an account the first time and finds it the next', async () => {
    const phone = somePhone();
    const first = await redeem(phone, await codeFor(phone));
    expect(first.profile).toMatchObject({ kind: 'worker', phone: '+86*********01', permissions: [] });
    identity.clock.advance(60_000);
    const second = await redeem(phone, await codeFor(phone));
    expect(second.profile.accountId).toBe(first.profile.accountId);
    expect(second.token).not.toBe(first.token);
    const { accountId } = second.profile;
    const profile = await identity.ask(readProfile, {}, { kind: 'worker', accountId, sessionId: someId() });
    expect(profile.accountId).toBe(accountId);
  });

  it('answers alike for known and unknown numbers, and sends once for a repeated request', async () => {
    const phone = somePhone();
    const requestId = someId();
    const before = sent().length;
    const answers = await Promise.all(Array.from({ length: 20 }, () => request(phone, requestId)));
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ resendAfterSeconds: 60, expiresInSeconds: 300 })]),
    );
    expect(sent().length).toBe(before + 1);
  });

  it('sends the next code after a minute and ten a day', async () => {
    const phone = somePhone();
    await request(phone);
    expect(await refusal(request(phone))).toBe('identity.code-too-soon');
    for (let code = 1; code < 10; code++) {
      identity.clock.advance(60_000);
      await request(phone);
    }
    identity.clock.advance(60_000);
    expect(await refusal(request(phone))).toBe('request.too-many');
    identity.clock.advance(24 * 60 * 60_000);
    expect(await refusal(request(phone))).toBe('not refused');
  });

  it('takes a code once', async () => {
    const phone = somePhone();
    const code = await codeFor(phone);
    const requestId = someId();
    const same = await Promise.all(Array.from({ length: 20 }, () => redeem(phone, code, requestId)));
    expect(new Set(same.map(({ token }) => token)).size).toBe(1);
    expect(await refusal(redeem(phone, code))).toBe('identity.code-wrong');
  });

  it('gives a code to one of many who use it at the same time', async () => {
    const phone = somePhone();
    const code = await codeFor(phone);
    const all = await Promise.all(Array.from({ length: 5 }, () => refusal(redeem(phone, code))));
    expect(all.filter((each) => each === 'not refused')).toHaveLength(1);
  });

  it('refuses the right code after five wrong ones, after five minutes, and for another phone', async () => {
    const [guessed, late, other] = [somePhone(), somePhone(), somePhone()];
    const code = await codeFor(guessed);
    for (let guess = 0; guess < 5; guess++)
      expect(await refusal(redeem(guessed, wrong(code)))).toBe('identity.code-wrong');
    expect(await refusal(redeem(guessed, code))).toBe('identity.code-wrong');

    const lateCode = await codeFor(late);
    await request(other);
    expect(await refusal(redeem(other, wrong(sent().at(-1) ?? '')))).toBe('identity.code-wrong');
    identity.clock.advance(5 * 60_000);
    expect(await refusal(redeem(late, lateCode))).toBe('identity.code-wrong');
    expect(await refusal(redeem(somePhone(), '123456'))).toBe('identity.code-wrong');
  });

  it('leaves numbers and codes nowhere in clear: not in the database, in events or in the log', async () => {
    const phone = somePhone();
    const code = await codeFor(phone);
    await redeem(phone, code);
    const { connection } = identity.get(Database);
    const names = await connection.db?.listCollections().toArray();
    const documents = await Promise.all(
      (names ?? []).map(({ name }) => connection.collection(name).find({}).toArray()),
    );
    const digits = phone.slice(3);
    expect(JSON.stringify([documents, identity.events(), identity.log.lines])).not.toContain(digits);
    expect(JSON.stringify(documents)).not.toContain(`"${code}"`);
  });
});
