import {
  BSONRegExp,
  Binary,
  Decimal128,
  type Document,
  Double,
  Int32,
  Long,
  ObjectId,
  Timestamp,
} from 'bson';
import { CommandFailure } from './command-failure.ts';

/** The unique index that was violated. */
export interface ViolatedIndex {
  readonly name: string;
  /** Field path → direction, as the index was declared; undefined when it cannot be found any more. */
  readonly keyPattern: Document | undefined;
}

/** What `mongod` says about a duplicate: the words drivers and Mongoose parse, and `keyPattern`/`keyValue` beside them. */
export function duplicateKey(
  namespace: string,
  index: ViolatedIndex,
  document: Document | undefined,
): CommandFailure {
  const head = `E11000 duplicate key error collection: ${namespace} index: ${index.name}`;
  if (!index.keyPattern) return new CommandFailure('DuplicateKey', head);
  const { keyPattern } = index;
  if (!document) return new CommandFailure('DuplicateKey', head, { keyPattern });
  const keyValue = Object.fromEntries(
    Object.keys(keyPattern).map((path) => [path, valueAt(document, path) ?? null]),
  );
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${inShell(value)}`);
  return new CommandFailure('DuplicateKey', `${head} dup key: { ${shown.join(', ')} }`, {
    keyPattern,
    keyValue,
  });
}

/** The value under a dotted path; through an array of documents, the first one that has it. */
export function valueAt(value: unknown, path: string): unknown {
  const [head = '', ...rest] = path.split('.');
  if (Array.isArray(value))
    return value.map((item) => valueAt(item, path)).find((found) => found !== undefined);
  if (typeof value !== 'object' || value === null) return undefined;
  const next: unknown = Object.getOwnPropertyDescriptor(value, head)?.value;
  return rest.length ? valueAt(next, rest.join('.')) : next;
}

/** A BSON value as the server's messages write it. */
function inShell(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof Binary) return `BinData(${value.sub_type}, ${value.toString('hex').toUpperCase()})`;
  if (value instanceof Decimal128 || value instanceof Long || value instanceof Int32) return String(value);
  if (value instanceof Double) return inShell(value.value);
  if (value instanceof Timestamp) return `Timestamp(${value.getHighBits()}, ${value.getLowBits()})`;
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`;
  if (Array.isArray(value)) return `[ ${value.map(inShell).join(', ')} ]`;
  if (typeof value !== 'object') return String(value);
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${inShell(field)}`);
  return `{ ${fields.join(', ')} }`;
}
