import * as z from 'zod';

/**
 * What another system sends under a secret that it shares with us, as it came: the service that answers checks the
 * signature before it reads the body. Over HTTP the first three travel as `X-Key-Id`, `X-Timestamp` and `X-Signature`.
 *
 * | field | holds |
 * | --- | --- |
 * | keyId | which secret |
 * | timestamp | seconds since 1970; refused when more than five minutes away from our clock |
 * | signature | HMAC-SHA-256 of `<timestamp>.<body>` in hexadecimal digits |
 * | body | the bytes of the request as UTF-8 text, at most 250 kB |
 */
export const SignedRequest = z
  .strictObject({
    keyId: z.string().min(1).max(64),
    timestamp: z.string().regex(/^\d{10}$/, 'timestamp'),
    signature: z.string().regex(/^[0-9a-f]{64}$/, 'signature'),
    body: z.string().max(250_000),
  })
  .meta({ id: 'SignedRequest' });
export type SignedRequest = z.infer<typeof SignedRequest>;
