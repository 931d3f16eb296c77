import fc from 'fast-check';
import { type Amf0, readAmf0, writeAmf0 } from './amf0';

const key = fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name !== '__proto__');
const value: fc.Arbitrary<Amf0> = fc.letrec<{ value: Amf0 }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.string(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe('AMF0', () => {
  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), (values) =>
        expect(readAmf0(writeAmf0(values))).toEqual(values),
      ),
    );
  });

  it('refuses any value that is cut short instead of guessing', () => {
    const whole = writeAmf0(['connect', 1, { app: 'live', tcUrl: 'rtmp://127.0.0.1/live' }]);
    const ends = new Set([writeAmf0(['connect']).length, writeAmf0(['connect', 1]).length, 0]);
    for (let end = 1; end < whole.length; end++) {
      if (!ends.has(end)) expect(() => readAmf0(whole.subarray(0, end))).toThrow();
    }
  });

  it('refuses nesting that no encoder sends', () => {
    const deep = Buffer.concat([
      ...Array.from({ length: 50 }, () => Buffer.from([3, 0, 1, 0x61])),
      Buffer.from([5]),
    ]);
    expect(() => readAmf0(deep)).toThrow('nested too deeply');
  });
});
