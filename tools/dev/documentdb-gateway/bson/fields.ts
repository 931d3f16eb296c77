import { CommandFailure } from '../errors/command-failure.ts';

/** BSON element types that the gateway itself looks into. */
export const BsonType = {
  double: 1,
  string: 2,
  document: 3,
  array: 4,
  binary: 5,
  boolean: 8,
  date: 9,
  null: 10,
  int32: 16,
  int64: 18,
} as const;

/** Where a top-level value lies inside its document. */
export interface Field {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

const FIXED_BYTES: Readonly<Record<number, number>> = {
  1: 8,
  6: 0,
  7: 12,
  8: 1,
  9: 8,
  10: 0,
  16: 4,
  17: 8,
  18: 8,
  19: 16,
  127: 0,
  255: 0,
};
/** Types that start with an int32 length, and how many bytes follow beside what the length counts. */
const LENGTH_PREFIXED_EXTRA: Readonly<Record<number, number>> = {
  2: 4,
  3: 0,
  4: 0,
  5: 5,
  12: 16,
  13: 4,
  14: 4,
  15: 0,
};

/**
 * The top-level fields of a raw BSON document, in order; nothing inside them is decoded.
 * Throws CommandFailure InvalidBSON when the lengths do not add up.
 */
export function fieldsOf(document: Buffer): Map<string, Field> {
  const fields = new Map<string, Field>();
  const last = document.length - 1;
  if (last < 4 || document.readInt32LE(0) !== document.length || document[last] !== 0) throw invalid();
  for (let at = 4; at < last;) {
    const type = document[at++] ?? 0;
    const nameEnd = document.indexOf(0, at);
    const name = document.toString('utf8', at, nameEnd);
    const start = nameEnd + 1;
    const end = start + valueBytes(document, type, start);
    if (nameEnd < at || end > last) throw invalid();
    if (!fields.has(name)) fields.set(name, { type, start, end });
    at = end;
  }
  return fields;
}

function valueBytes(document: Buffer, type: number, start: number): number {
  const fixed = FIXED_BYTES[type];
  if (fixed !== undefined) return fixed;
  const extra = LENGTH_PREFIXED_EXTRA[type];
  if (extra !== undefined) {
    if (start + 4 > document.length) throw invalid();
    const length = document.readInt32LE(start);
    if (length < 0) throw invalid();
    return length + extra;
  }
  if (type !== 11) throw invalid();
  const patternEnd = document.indexOf(0, start);
  return document.indexOf(0, patternEnd + 1) + 1 - start;
}

function invalid(): CommandFailure {
  return new CommandFailure('InvalidBSON', 'the command is not valid BSON');
}
