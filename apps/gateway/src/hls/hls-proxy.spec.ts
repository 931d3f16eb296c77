import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GatewayUnderTest, openGateway } from '../testing/gateway-under-test';

const FOLDER = '/hls/01JZ0000000000000000000002/1790000000.c2lnbmF0dXJl';
const SEGMENT = Buffer.alloc(3_000_000, 7);

describe('playlists and segments', () => {
  let gateway: GatewayUnderTest;
  let media: Server;
  const asked: IncomingMessage[] = [];
  beforeAll(async () => {
    media = createServer((request, response) => {
      asked.push(request);
      if (request.url?.endsWith('gone.m3u8')) return void response.writeHead(403).end('why it is gone');
      const type = request.url?.endsWith('.ts') ? 'video/mp2t' : 'application/vnd.apple.mpegurl';
      response.writeHead(200, {
        'content-type': type,
        'cache-control': 'no-cache',
        'x-inner': 'stays inside',
      });
      response.end(SEGMENT);
    });
    await new Promise<void>((done) => media.listen(0, '127.0.0.1', done));
    const { port } = media.address() as AddressInfo;
    gateway = await openGateway({ MEDIA_URL: `http://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await gateway.close();
    await new Promise((done) => media.close(done));
  });

  const get = (url: string, headers = {}) => gateway.send({ method: 'GET', url, headers });

  it('come from media as they are, without the visitor’s cookie', async () => {
    const reply = await get(`${FOLDER}/segment-7.ts`, { cookie: gateway.worker(), range: 'bytes=0-9' });
    expect(reply.headers).toMatchObject({ 'content-type': 'video/mp2t', 'cache-control': 'no-cache' });
    expect(reply.headers['x-inner']).toBeUndefined();
    expect(reply.rawPayload.equals(SEGMENT)).toBe(true);
    expect(asked.at(-1)?.headers).toMatchObject({ range: 'bytes=0-9' });
    expect(asked.at(-1)?.headers.cookie).toBeUndefined();
  });

  it('are absent when media refuses them, whatever the reason', async () => {
    const reply = await get(`${FOLDER}/gone.m3u8`);
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'record.absent']);
    expect(reply.body).not.toContain('why it is gone');
  });

  it.each(['/hls/', `${FOLDER}/../../secret.ts`, `${FOLDER}/index.m3u8.bak`, '/hls/x/y/index.m3u8'])(
    'do not lead to %s',
    async (url) => {
      const before = asked.length;
      expect((await get(url)).statusCode).toBe(404);
      expect(asked).toHaveLength(before);
    },
  );

  it('are unavailable while media is away', async () => {
    const alone = await openGateway({ MEDIA_URL: 'http://127.0.0.1:1' });
    const reply = await alone.send({ method: 'GET', url: `${FOLDER}/index.m3u8` });
    expect([reply.statusCode, reply.json().code]).toEqual([503, 'service.unavailable']);
    await alone.close();
  });
});
