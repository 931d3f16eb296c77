import sharp from 'sharp';
import { type GatewayUnderTest, openGateway } from '../testing/gateway-under-test';

const BOUNDARY = 'picture-boundary';

function form(bytes: Buffer, name = 'file'): { payload: Buffer; headers: Record<string, string> } {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } };
}

describe('pictures', () => {
  let gateway: GatewayUnderTest;
  let png: Buffer;
  beforeAll(async () => {
    gateway = await openGateway({ UPLOAD_LIMIT_BYTES: '20000' });
    png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c8161d' } })
      .withExifMerge({ IFD3: { GPSLatitude: '26/1 20/1 0/1' } })
      .png()
      .toBuffer();
  });
  afterAll(() => gateway.close());

  const upload = (bytes: Buffer, headers: Record<string, string>) => {
    const { payload, headers: type } = form(bytes);
    return gateway.send({ method: 'POST', url: '/api/v1/files', payload, headers: { ...type, ...headers } });
  };

  it('are drawn anew and shown to everybody, for ever', async () => {
    const sent = await upload(png, { cookie: gateway.official('unit-official') });
    expect(sent.json()).toMatchObject({ width: 60, height: 40 });
    const shown = await gateway.send({ method: 'GET', url: `/api/v1/files/${sent.json().id}` });
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': expect.stringContaining('immutable'),
    });
    expect((await sharp(shown.rawPayload).metadata()).exif).toBeUndefined();
  });

  it('are taken once however often the same request is repeated', async () => {
    const headers = {
      cookie: gateway.official('unit-official'),
      'idempotency-key': '01JZ00000000000000000000AB',
    };
    const ids = [await upload(png, headers), await upload(png, headers)].map((reply) => reply.json().id);
    expect(ids).toEqual(['01JZ00000000000000000000AB', '01JZ00000000000000000000AB']);
  });

  it('are taken from officials only', async () => {
    expect((await upload(png, {})).json().code).toBe('access.sign-in');
    expect((await upload(png, { cookie: gateway.worker() })).json().code).toBe('access.denied');
    const due = gateway.official('unit-official', { mustChangePassword: true });
    expect((await upload(png, { cookie: due })).json().code).toBe('identity.password-due');
  });

  it.each([
    ['what only calls itself a picture', () => Buffer.from('<svg onload="alert(1)"/>'), 'upload.type', 415],
    ['more bytes than allowed', () => Buffer.concat([png, Buffer.alloc(30_000)]), 'request.too-large', 413],
  ])('are not %s', async (_name, bytes, code, status) => {
    const reply = await upload(bytes(), { cookie: gateway.official('unit-official') });
    expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
  });

  it('are absent under any other id', async () => {
    for (const id of ['01JZ00000000000000000000ZZ', 'not-an-id']) {
      expect((await gateway.send({ method: 'GET', url: `/api/v1/files/${id}` })).statusCode).toBe(404);
    }
  });
});
