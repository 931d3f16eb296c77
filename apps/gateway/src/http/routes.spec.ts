import { CONTRACTS } from '@nuanxin/contracts/registry';
import { type GatewayUnderTest, openGateway } from '../testing/gateway-under-test';
import { HttpServer } from './http-server';
import { COUNTY } from '../testing/stand-ins';

const KEY = '01JZ00000000000000000000AA';
const node = { name: '河西街道', kind: 'township', parent: COUNTY };

describe('the API', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => (gateway = await openGateway()));
  afterAll(() => gateway.close());

  const addNode = (headers: Record<string, string>, payload: object = node) =>
    gateway.send({
      method: 'POST',
      url: '/api/v1/organizations',
      headers: { cookie: gateway.official('system-administrator'), ...headers },
      payload,
    });

  it('has a route for each contract with a door', () => {
    const { fastify } = gateway.get(HttpServer);
    const doors = CONTRACTS.flatMap(({ http }) => (http ? [http.split(' ')] : []));
    const missing = doors.filter(
      ([method = '', path]) => !fastify.hasRoute({ method, url: `/api/v1${path}` }),
    );
    expect(missing).toEqual([]);
  });

  it('takes the idempotency key as request id and answers with the revision as a tag', async () => {
    const reply = await addNode({ 'idempotency-key': KEY, 'x-request-id': 'from-the-browser' });
    expect(reply.json()).toMatchObject({ name: '河西街道', revision: 1 });
    expect(reply.headers).toMatchObject({ etag: '"1"', 'x-request-id': 'from-the-browser' });
    expect(gateway.world.heard.at(-1)).toMatchObject({
      request: { requestId: KEY },
      call: { requestId: 'from-the-browser', caller: { kind: 'official' } },
    });
  });

  it('names each bad field, in the language asked for', async () => {
    const reply = await addNode({ 'accept-language': 'en-GB' }, { ...node, requestId: KEY, name: '河' });
    expect(reply.statusCode).toBe(400);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({
      code: 'request.invalid',
      title: 'Some fields need correcting',
      details: { fields: [{ path: 'name', rule: 'too_small', expected: 2 }] },
    });
  });

  it.each([
    ['a body that is not JSON', { 'content-type': 'application/json' }, '{', 400, 'request.invalid'],
    ['a body in another format', { 'content-type': 'text/csv' }, 'a,b', 415, 'request.media-type'],
    [
      'a body without end',
      { 'content-type': 'application/json' },
      `"${'x'.repeat(300_000)}"`,
      413,
      'request.too-large',
    ],
    ['a list as body', { 'content-type': 'application/json' }, '[]', 400, 'request.invalid'],
  ])('refuses %s', async (_name, headers, payload, status, code) => {
    const cookie = gateway.official('system-administrator');
    const reply = await gateway.send({
      method: 'POST',
      url: '/api/v1/organizations',
      headers: { cookie, ...headers },
      payload,
    });
    expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
  });

  it('tells nothing about what failed inside', async () => {
    const cookie = gateway.official('system-administrator');
    const reply = await gateway.send({ method: 'GET', url: `/api/v1/accounts/${KEY}`, headers: { cookie } });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('10.0.0.7');
    expect(reply.json()).toMatchObject({ code: 'service.failed', title: '系统出现问题，已记录' });
  });

  it('says when to come back while nobody answers', async () => {
    const reply = await gateway.send({ method: 'GET', url: '/api/v1/live/showings' });
    expect([reply.statusCode, reply.json().code]).toEqual([503, 'service.unavailable']);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('knows no other path', async () => {
    const reply = await gateway.send({ method: 'GET', url: '/api/v1/secrets' });
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'record.absent']);
  });
});
