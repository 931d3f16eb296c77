import { openSession, suspendAccount } from '@nuanxin/contracts/identity';
import { eventually, serviceCaller, someId } from '@nuanxin/platform/testing';
import { County, DEVICE, PASSWORD, refusal } from '../testing/county';

jest.setTimeout(30_000);

describe('signing in', () => {
  let county: County;
  beforeAll(async () => (county = await County.found()));
  afterAll(() => county.identity.close());

  const request = (login: string, password = PASSWORD) => ({
    requestId: someId(),
    login,
    password,
    device: DEVICE,
  });
  const open = (asked: ReturnType<typeof request>) =>
    county.identity.ask(openSession, asked, serviceCaller('gateway'));

  it('gives a token, the person and when it ends', async () => {
    const session = await open(request('WangFang'));
    expect(session.token).toMatch(/^[\w-]{43}$/);
    expect(session.profile).toMatchObject({ name: '王芳', login: 'wangfang', mustChangePassword: false });
    expect(session.expiresAt).toBe(county.identity.clock.after(30 * 60_000).toISOString());
  });

  it('fifty times with the same request is one session', async () => {
    const asked = request('wangfang');
    const opened = await Promise.all(Array.from({ length: 50 }, () => open(asked)));
    expect(new Set(opened.map(({ token }) => token)).size).toBe(1);
    const events = county.identity
      .events('identity.session.opened')
      .filter(({ subject }) => subject === asked.requestId);
    expect(events).toHaveLength(1);
    expect(events[0]?.actor).toMatchObject({ kind: 'official', accountId: county.administrator.id });
  });

  it('is closed to everybody but the gateway', async () => {
    const asked = request('wangfang');
    expect(await refusal(county.identity.ask(openSession, asked, county.administrator.caller))).toBe(
      'access.denied',
    );
  });

  it.each(['wangfang', 'nobody-here'])(
    'locks %s after five failures, right passwords too, for 15 minutes',
    async (login) => {
      for (let failure = 0; failure < 5; failure++)
        expect(await refusal(open(request(login, `wrong-${failure}`)))).toBe('identity.credentials');
      expect(await refusal(open(request(login)))).toBe('identity.locked');
      county.identity.clock.advance(14 * 60_000);
      expect(await refusal(open(request(login)))).toBe('identity.locked');
      county.identity.clock.advance(60_000);
      expect(await refusal(open(request(login)))).toBe(
        login === 'wangfang' ? 'not refused' : 'identity.credentials',
      );
    },
  );

  it('looks at five of forty guesses sent side by side', async () => {
    const guesses = Array.from({ length: 40 }, (_, at) =>
      refusal(open(request('sidebyside', `guess-${at}`))),
    );
    const answers = await Promise.all(guesses);
    const count = (code: string) => answers.filter((answer) => answer === code).length;
    expect([...new Set(answers)].sort()).toEqual(['identity.credentials', 'identity.locked']);
    expect(count('identity.credentials')).toBe(5);
  });

  it('counts a repeated request once', async () => {
    const asked = request('repeated', 'wrong');
    for (let time = 0; time < 7; time++) expect(await refusal(open(asked))).toBe('identity.credentials');
  });

  it('costs the same work for a name that does not exist', async () => {
    const fastest = async (login: string) => {
      const times: number[] = [];
      for (let round = 0; round < 4; round++) {
        const start = performance.now();
        await refusal(open(request(login, `wrong ${round}`)));
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    await county.person('known', 'streamer', county.root);
    const [known, unknown] = [await fastest('known'), await fastest('unknown')];
    expect(unknown).toBeGreaterThan(known * 0.4);
    expect(known).toBeGreaterThan(unknown * 0.4);
  });

  it('is refused to a suspended account like a wrong password, and told to the audit log', async () => {
    const person = await county.person('lishi', 'streamer', county.root);
    const order = { requestId: someId(), id: person.id, revision: 2 };
    await county.identity.ask(suspendAccount, order, county.administrator.caller);
    expect(await refusal(open(request('lishi')))).toBe('identity.credentials');
    const reasons = () =>
      county.identity
        .events('identity.sign-in.refused')
        .map(({ data }) => (data as { reason: string }).reason);
    await eventually(() =>
      expect(reasons()).toEqual(expect.arrayContaining(['credentials', 'locked', 'suspended'])),
    );
  });
});
