import { FileReply, SignedRequest } from '@nuanxin/contracts/kernel';
import { fastify } from 'fastify';
import { fieldsReader } from './request-fields';
import { sendFile } from './send-file';
import { takeRaw } from './take-raw';

const CSV = { fileName: "结算单 (8月)'.csv", mediaType: 'text/csv; charset=utf-8', base64: 'YSxi' } as const;

describe('a file as a reply', () => {
  it('is sent as its bytes, to be saved under its name', async () => {
    const server = fastify();
    server.get('/file', (_request, reply) => sendFile(reply, FileReply.parse(CSV)));
    const { body, headers } = await server.inject('/file');
    expect(body).toBe('a,b');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const disposition = String(headers['content-disposition']);
    expect(disposition).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(CSV.fileName);
  });
});

describe('a signed request', () => {
  it('reaches its service as the very text that was signed', async () => {
    const server = fastify();
    const fieldsOf = fieldsReader({ request: SignedRequest });
    takeRaw(server).post('/orders', async (request) => fieldsOf(request));
    const payload = '{ "lines" : [ ] }\n';
    const headers = {
      'content-type': 'application/json',
      'x-key-id': 'k1',
      'x-timestamp': '1790000000',
      'x-signature': 'ab'.repeat(32),
    };
    const { body } = await server.inject({ method: 'POST', url: '/orders', headers, payload });
    expect(SignedRequest.parse(JSON.parse(body))).toEqual({
      keyId: 'k1',
      timestamp: '1790000000',
      signature: 'ab'.repeat(32),
      body: payload,
    });
  });
});
