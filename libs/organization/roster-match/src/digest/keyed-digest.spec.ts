import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { Refusal } from '../refusal';
import { digestPads } from './digest-pads';
import { KeyedDigester, type NumberKind } from './keyed-digest';

const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7 + 3);

describe('a keyed digest', () => {
  it('is HMAC-SHA-256 of kind and value, cut to 128 bits', () => {
    const keys = fc.uint8Array({ minLength: 32, maxLength: 150 }).filter((bytes) => new Set(bytes).size > 20);
    const values = fc.string({ maxLength: 20, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(
        keys,
        fc.constantFrom<NumberKind>('id', 'phone'),
        fc.array(values),
        (bytes, kind, texts) => {
          const digester = new KeyedDigester(digestPads(bytes), kind);
          for (const text of texts) {
            const hmac = createHmac('sha256', bytes).update(`${kind}:${text}`).digest('hex');
            expect(digester.text(text)).toBe(hmac.slice(0, 32));
          }
        },
      ),
    );
  });

  it('never makes a phone equal to an ID number', () => {
    const pads = digestPads(key);
    expect(new KeyedDigester(pads, 'id').text('1')).not.toBe(new KeyedDigester(pads, 'phone').text('1'));
  });

  it.each([
    ['no key, which is a plain hash', undefined, /whoever holds the hashes tries them all/],
    ['an empty key', new Uint8Array(0), /whoever holds the hashes tries them all/],
    ['a short key', key.slice(1), /has 31 bytes; it needs at least 32/],
    ['a key of zeros', new Uint8Array(32), /not random/],
    ['a key that repeats itself', Buffer.from('abcd'.repeat(10)), /not random/],
  ])('is refused with %s', (_what, bytes, message) => {
    expect(() => digestPads(bytes)).toThrow(Refusal);
    expect(() => digestPads(bytes)).toThrow(message);
  });
});
