import {
  BSONRegExp,
  Binary,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  ObjectId,
  serialize,
  Timestamp,
} from 'bson';
import { decode, withArrays } from './documents.ts';
import { fieldsOf } from './fields.ts';

const everything = {
  double: new Double(1.5),
  text: 'ünï',
  document: { a: { b: 1 } },
  array: [1, 'two'],
  binary: new Binary(Buffer.from('abc')),
  id: new ObjectId(),
  flag: true,
  date: new Date(0),
  nothing: null,
  regex: new BSONRegExp('a.b', 'i'),
  code: new Code('x'),
  scoped: new Code('x', { y: 1 }),
  int: new Int32(1),
  timestamp: new Timestamp(1n),
  long: Long.fromNumber(1),
  decimal: Decimal128.fromString('1.5'),
  max: new MaxKey(),
  ref: new DBRef('c', new ObjectId()),
};

describe('the fields of a raw document', () => {
  it('are found for every type, without gap or overlap', () => {
    const raw = Buffer.from(serialize(everything));
    const fields = [...fieldsOf(raw)];
    expect(fields.map(([name]) => name)).toEqual(Object.keys(everything));
    const ends = fields.map(([, { end }]) => end);
    const starts = fields.map(([name, { start }]) => start - Buffer.byteLength(name) - 2);
    expect(starts).toEqual([4, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBe(raw.length - 1);
  });

  it.each([
    ['too short', Buffer.from([5, 0, 0])],
    ['a wrong length', Buffer.from([9, 0, 0, 0, 0])],
    ['a text that reaches outside', Buffer.from([12, 0, 0, 0, 2, 97, 0, 99, 0, 0, 0, 0])],
    ['an unknown type', Buffer.from([8, 0, 0, 0, 99, 97, 0, 0])],
  ])('are refused with %s', (_, raw) => {
    expect(() => fieldsOf(raw)).toThrow('not valid BSON');
  });

  it('take a document sequence back as an array', () => {
    const sequence = Buffer.concat([serialize({ _id: 1 }), serialize({ _id: 2 })]);
    const body = withArrays(Buffer.from(serialize({ insert: 'a' })), new Map([['documents', sequence]]));
    expect(decode(body)).toEqual({ insert: 'a', documents: [{ _id: 1 }, { _id: 2 }] });
  });
});
