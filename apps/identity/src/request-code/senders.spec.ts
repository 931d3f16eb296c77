import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ManualClock } from '@nuanxin/platform/kernel';
import { RecordingLog } from '@nuanxin/platform/testing';
import { identityConfig } from '../config';
import { refusal } from '../testing/county';
import { chooseSender } from './choose-sender';

const KEY = Buffer.alloc(32, 5);
const secrets = Object.fromEntries(
  ['PRIVACY_KEYS', 'DIGEST_KEY', 'AUDIT_SIGNING_KEY'].map((name) => [name, KEY.toString('base64url')]),
);
const senderFor = (env: Record<string, string>) =>
  chooseSender(identityConfig.read({ ...secrets, ...env }), new ManualClock(), new RecordingLog());

/** A provider that answers with each status in turn and remembers what it was sent. */
async function provider(...statuses: number[]) {
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const CODE_WEBHOOK_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/codes`;
  const sender = senderFor({ CODE_WEBHOOK_URL, CODE_WEBHOOK_SECRET: KEY.toString('base64') });
  return { sender, received, stop: () => new Promise((done) => server.close(done)) };
}

const message = { id: '01TEST', phone: '+8613812345678', code: '123456', expiresInSeconds: 300 };

describe('a code sent by webhook', () => {
  it('is signed over id, time and body as Standard Webhooks say', async () => {
    const { sender, received, stop } = await provider(200);
    await sender.send(message);
    await stop();
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(JSON.parse(body)).toEqual({
      type: 'phone-code',
      data: { phone: message.phone, code: '123456', expiresInSeconds: 300 },
    });
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const expected = createHmac('sha256', KEY).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    expect(headers['webhook-timestamp']).toBe('3562646400');
  });

  it('is tried again after a fault of the provider, under the same id', async () => {
    const { sender, received, stop } = await provider(503, 429, 200);
    await sender.send(message);
    await stop();
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual(['01TEST', '01TEST', '01TEST']);
  });

  it('is given up after three attempts, and at once when it is refused', async () => {
    const [away, refusing] = [await provider(500, 500, 500), await provider(400)];
    expect(await refusal(away.sender.send(message))).toEqual(
      new Error('the message provider did not take the code'),
    );
    expect(await refusal(refusing.sender.send(message))).toBeInstanceOf(Error);
    await Promise.all([away.stop(), refusing.stop()]);
    expect([away.received.length, refusing.received.length]).toEqual([3, 1]);
  });
});

describe('the sender of codes', () => {
  it('is never the log in production', () => {
    expect(() => senderFor({ CODE_SENDER: 'log' })).toThrow(
      'CODE_SENDER is wrong; it should be webhook in production',
    );
    expect(() => senderFor({ CODE_SENDER: 'log', DEPLOYMENT: 'development' })).not.toThrow();
  });

  it('needs an address and a secret to be a webhook', () => {
    expect(() => senderFor({})).toThrow('CODE_WEBHOOK_URL and CODE_WEBHOOK_SECRET is not set');
  });
});
