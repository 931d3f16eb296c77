import { ERRORS } from '@nuanxin/contracts/kernel';
import { type GatewayUnderTest, openGateway } from '../testing/gateway-under-test';

describe('the description of the API', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => (gateway = await openGateway()));
  afterAll(() => gateway.close());

  const get = (url: string) => gateway.send({ method: 'GET', url });

  it('names for each route who may use it, what it takes and how it fails', async () => {
    const { paths } = (await get('/api/v1/openapi.json')).json();
    expect(paths['/live/broadcasts/{id}/start'].post).toMatchObject({
      'x-access': { audience: 'official', permission: 'broadcast.run', scope: 'organization' },
      parameters: expect.arrayContaining([
        expect.objectContaining({ name: 'id', in: 'path' }),
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
        expect.objectContaining({ name: 'If-Match', in: 'header' }),
      ]),
      responses: {
        '200': expect.anything(),
        '409': { 'x-codes': ['live.move', 'live.no-picture', 'record.stale'] },
      },
    });
    expect(paths['/live/products'].get.parameters).toContainEqual(
      expect.objectContaining({ name: 'limit', in: 'query' }),
    );
  });

  it('refers only to schemas that it holds', async () => {
    const { body } = await get('/api/v1/openapi.json');
    const { components } = JSON.parse(body);
    const referred = [...body.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(referred.filter((name) => !(String(name) in components.schemas))).toEqual([]);
  });

  it('explains every code where a problem’s type points to, without any script', async () => {
    const { body, headers } = await get('/api/docs');
    expect(Object.keys(ERRORS).filter((code) => !body.includes(`id="${code}"`))).toEqual([]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).not.toMatch(/<script|style=|https?:/);
  });
});
