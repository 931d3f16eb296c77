import { deserialize, type Document, Long } from 'bson';
import { BsonType, type Field, fieldsOf } from '../bson/fields.ts';
import { decode, splitSequence, withArrays } from '../bson/documents.ts';
import { CommandFailure } from '../errors/command-failure.ts';
import type { Message } from '../wire/message.ts';

/** A command as it came: its bytes, and a view of the top-level fields. Nothing is decoded before somebody asks. */
export class Command {
  readonly name: string;
  readonly database: string;
  readonly body: Buffer;
  readonly sequences: ReadonlyMap<string, Buffer>;
  private readonly fields: Map<string, Field>;

  constructor(message: Pick<Message, 'body' | 'sequences' | 'database'>) {
    this.body = message.body;
    this.sequences = message.sequences;
    this.fields = fieldsOf(message.body);
    const name = this.fields.keys().next();
    if (name.done) throw new CommandFailure('FailedToParse', 'a command needs a name');
    this.name = name.value;
    const database = message.database ?? this.text('$db');
    if (!database) throw new CommandFailure('FailedToParse', 'OP_MSG requests require a $db argument');
    this.database = database;
  }

  has(name: string): boolean {
    return this.fields.has(name) || this.sequences.has(name);
  }

  text(name: string): string | undefined {
    const field = this.fields.get(name);
    if (field?.type !== BsonType.string) return undefined;
    return this.body.toString('utf8', field.start + 4, field.end - 1);
  }

  /** A number of any BSON type; undefined for everything else. */
  number(name: string): number | undefined {
    const field = this.fields.get(name);
    if (field?.type === BsonType.int32) return this.body.readInt32LE(field.start);
    if (field?.type === BsonType.int64) return Number(this.body.readBigInt64LE(field.start));
    if (field?.type === BsonType.double) return this.body.readDoubleLE(field.start);
    return undefined;
  }

  long(name: string): bigint | undefined {
    const field = this.fields.get(name);
    if (field?.type === BsonType.int64) return this.body.readBigInt64LE(field.start);
    const number = this.number(name);
    return number === undefined ? undefined : BigInt(Math.trunc(number));
  }

  /** False only for `false` itself, true only for `true` itself. */
  flag(name: string): boolean | undefined {
    const field = this.fields.get(name);
    return field?.type === BsonType.boolean ? this.body[field.start] === 1 : undefined;
  }

  /** The bytes of a nested document or array. */
  raw(name: string): Buffer | undefined {
    const field = this.fields.get(name);
    const nested = field?.type === BsonType.document || field?.type === BsonType.array;
    return nested ? this.body.subarray(field.start, field.end) : undefined;
  }

  document(name: string): Document | undefined {
    const raw = this.raw(name);
    return raw && decode(raw);
  }

  /** The documents of an array field, whether it came in the body or as a sequence; still raw. */
  items(name: string): Buffer[] {
    const sequence = this.sequences.get(name);
    if (sequence) return splitSequence(sequence);
    const array = this.raw(name);
    if (!array) return [];
    return [...fieldsOf(array).values()].map(({ start, end }) => array.subarray(start, end));
  }

  /** The collection named by the command's own field. Throws InvalidNamespace when there is none. */
  get collection(): string {
    const collection = this.text(this.name);
    if (!collection) {
      throw new CommandFailure(
        'InvalidNamespace',
        `collection name of '${this.name}' has invalid type or is empty`,
      );
    }
    return collection;
  }

  get namespace(): string {
    return `${this.database}.${this.collection}`;
  }

  /** Body with its sequences as plain arrays. */
  get wholeBody(): Buffer {
    return withArrays(this.body, this.sequences);
  }

  /** Session id as hex, undefined outside sessions. */
  get sessionId(): string | undefined {
    const lsid = this.raw('lsid');
    const id = lsid && fieldsOf(lsid).get('id');
    return id?.type === BsonType.binary ? lsid?.toString('hex', id.start + 5, id.end) : undefined;
  }

  get transactionNumber(): bigint | undefined {
    return this.long('txnNumber');
  }

  /** Everything decoded; numbers stay BSON wrappers where plain numbers could not carry them. */
  decoded(): Document {
    return deserialize(this.wholeBody, { promoteLongs: true });
  }
}

/** A cursor or operation id as BSON int64. */
export function toLong(id: string | bigint): Long {
  return Long.fromBigInt(BigInt(id));
}
