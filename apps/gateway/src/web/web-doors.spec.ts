import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type GatewayUnderTest, openGateway } from '../testing/gateway-under-test';

const INDEX = '<html><body><app-root ngCspNonce="__CSP_NONCE__"></app-root></body></html>';
const SCRIPT = `console.log("${'warm '.repeat(200)}");`;

describe('the web apps', () => {
  let gateway: GatewayUnderTest;
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'web-'));
    await mkdir(path.join(root, 'admin'));
    await writeFile(path.join(root, 'admin', 'index.html'), INDEX);
    await writeFile(path.join(root, 'admin', 'main-5J7QX2AB.js'), SCRIPT);
    await writeFile(path.join(root, 'admin', 'chunk-d_055fzw.js'), SCRIPT);
    await writeFile(path.join(root, 'admin', 'icon-maskable.svg'), '<svg/>');
    gateway = await openGateway({ WEB_ROOT: root });
  });
  afterAll(async () => {
    await gateway.close();
    await rm(root, { recursive: true });
  });

  const get = (url: string, headers = {}) => gateway.send({ method: 'GET', url, headers });

  it('open on every path that names no file, each time with a new nonce', async () => {
    const pages = [await get('/admin/'), await get('/admin/live/broadcasts/1')];
    const nonces = pages.map(({ body, headers }) => {
      const nonce = /ngCspNonce="([\w-]{22})"/.exec(body)?.[1];
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  it('run under a policy without anything unsafe and without another host', async () => {
    const policy = String((await get('/admin/')).headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it('are compressed and kept for ever where the name tells the content', async () => {
    const reply = await get('/admin/main-5J7QX2AB.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(reply.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': expect.stringContaining('immutable'),
    });
    expect((await get('/admin/chunk-d_055fzw.js')).headers['cache-control']).toContain('immutable');
    expect(brotliDecompressSync(reply.rawPayload).toString()).toBe(SCRIPT);
  });

  it('are asked for again otherwise, and not sent twice', async () => {
    const { headers } = await get('/admin/icon-maskable.svg');
    expect(headers['cache-control']).toBe('no-cache');
    expect((await get('/admin/icon-maskable.svg', { 'if-none-match': headers.etag })).statusCode).toBe(304);
  });

  it.each(['/admin/missing.js', '/admin/../gateway.config.ts', '/admin/%2e%2e/package.json'])(
    'have no %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );

  it('are found again when they are built while the gateway runs', async () => {
    expect((await get('/')).statusCode).toBe(503);
    expect((await get('/')).body).toContain('npm run build');
    await mkdir(path.join(root, 'portal'));
    await writeFile(path.join(root, 'portal', 'index.html'), INDEX);
    expect((await get('/')).statusCode).toBe(200);
  });
});
