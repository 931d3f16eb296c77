import { rightsChanged } from '@nuanxin/contracts/identity';
import { Ticks } from '@nuanxin/platform/messaging';
import { type GatewayUnderTest, openGateway } from '../testing/gateway-under-test';
import { COUNTY, PASSWORD } from '../testing/stand-ins';

describe('who may pass the gateway', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => (gateway = await openGateway()));
  afterAll(() => gateway.close());

  const read = (url: string, cookie = '') =>
    gateway.send({ method: 'GET', url: `/api/v1${url}`, headers: { cookie } });
  const codeOf = async (url: string, cookie?: string) => (await read(url, cookie)).json().code;

  it('sends nothing on for whoever may not ask it', async () => {
    const before = gateway.world.heard.length;
    expect(await codeOf('/me')).toBe('access.sign-in');
    expect(await codeOf('/me', '__Host-nuanxin=token-that-nobody-has')).toBe('access.sign-in');
    expect(await codeOf('/accounts', gateway.worker())).toBe('access.denied');
    expect(await codeOf('/accounts', gateway.official('streamer'))).toBe('access.denied');
    expect(gateway.world.heard).toHaveLength(before);
  });

  it('opens nothing but the password to a session that still has its one-time one', async () => {
    const cookie = gateway.official('system-administrator', { mustChangePassword: true });
    expect(await codeOf('/accounts', cookie)).toBe('identity.password-due');
    expect((await read('/me', cookie)).statusCode).toBe(200);
  });

  it('forgets a session the moment its rights change', async () => {
    const cookie = gateway.official('system-administrator');
    expect((await read('/me', cookie)).statusCode).toBe(200);
    gateway.world.sessions.clear();
    expect((await read('/me', cookie)).statusCode).toBe(200);
    gateway.get(Ticks).publish(rightsChanged, 'all', { accountId: COUNTY });
    await new Promise((done) => setImmediate(done));
    expect((await read('/me', cookie)).statusCode).toBe(401);
  });

  it('asks again for a session it has known for five seconds', async () => {
    const cookie = gateway.worker();
    await read('/me', cookie);
    gateway.world.sessions.clear();
    gateway.clock.advance(5_000);
    expect((await read('/me', cookie)).statusCode).toBe(401);
  });

  describe('signing in', () => {
    const signIn = (password: string, headers: Record<string, string> = {}) =>
      gateway.send({
        method: 'POST',
        url: '/api/v1/sessions',
        headers,
        payload: { login: 'wang.fang', password },
      });

    it('puts the token into a cookie that no script reads, and not into the body', async () => {
      const reply = await signIn(PASSWORD);
      expect(reply.headers['set-cookie']).toBe(
        '__Host-nuanxin=token-of-a-new-session; Path=/; HttpOnly; SameSite=Lax; Secure; Expires=Tue, 24 Nov 2082 08:00:00 GMT',
      );
      expect(reply.json()).toMatchObject({
        profile: { name: '王芳' },
        expiresAt: '2082-11-24T08:00:00.000Z',
      });
      expect(reply.body).not.toContain('token-of');
    });

    it('is refused from a page of another origin', async () => {
      for (const headers of [
        { origin: 'https://evil.example' },
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'null' },
      ])
        expect((await signIn(PASSWORD, headers as Record<string, string>)).json().code).toBe(
          'request.origin',
        );
      const own = { origin: 'http://nuanxin.test:8080', host: 'nuanxin.test:8080' };
      expect((await signIn(PASSWORD, own)).statusCode).toBe(200);
    });

    it('is slowed down after ten attempts from one address', async () => {
      const codes: string[] = [];
      for (let attempt = 0; attempt < 11; attempt++) codes.push((await signIn('wrong')).json().code);
      expect(codes[0]).toBe('identity.credentials');
      const refused = await signIn(PASSWORD);
      expect([refused.statusCode, refused.json().code]).toEqual([429, 'request.too-many']);
      expect(refused.headers['retry-after']).toBe('3');
      gateway.clock.advance(60_000);
      expect((await signIn(PASSWORD)).statusCode).toBe(200);
    });

    it('ends with the cookie dropped, session or not', async () => {
      const signOut = (cookie: string) =>
        gateway.send({ method: 'DELETE', url: '/api/v1/sessions/current', headers: { cookie } });
      for (const cookie of ['', gateway.worker()]) {
        const reply = await signOut(cookie);
        expect([reply.statusCode, reply.headers['set-cookie']]).toEqual([
          200,
          expect.stringContaining('Max-Age=0'),
        ]);
      }
      expect(gateway.world.heard.at(-1)?.subject).toBe('identity.session.close');
    });
  });
});
