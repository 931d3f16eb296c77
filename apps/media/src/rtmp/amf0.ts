/** Values of Action Message Format 0 as RTMP commands use them. */
export type Amf0 = number | boolean | string | null | undefined | { [key: string]: Amf0 } | Amf0[];

const NUMBER = 0x00;
const BOOLEAN = 0x01;
const STRING = 0x02;
const OBJECT = 0x03;
const NULL = 0x05;
const UNDEFINED = 0x06;
const ECMA_ARRAY = 0x08;
const OBJECT_END = 0x09;
const STRICT_ARRAY = 0x0a;
const DATE = 0x0b;
const LONG_STRING = 0x0c;

/** A command nests two or three levels; more is somebody probing us. */
const MAX_DEPTH = 8;

/** Reads all values of a message. Throws `RangeError` on a value cut short and `Error` on a type RTMP does not use. */
export function readAmf0(bytes: Buffer): Amf0[] {
  const reader = new Reader(bytes);
  const values: Amf0[] = [];
  while (!reader.done) values.push(reader.value(0));
  return values;
}

class Reader {
  private at = 0;
  constructor(private readonly bytes: Buffer) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  value(depth: number): Amf0 {
    if (depth > MAX_DEPTH) throw new Error('AMF0 nested too deeply');
    const type = this.bytes.readUInt8(this.at++);
    switch (type) {
      case NUMBER:
        return this.number();
      case BOOLEAN:
        return this.bytes.readUInt8(this.at++) !== 0;
      case STRING:
        return this.text(2);
      case LONG_STRING:
        return this.text(4);
      case OBJECT:
        return this.object(depth);
      case ECMA_ARRAY:
        this.at += 4;
        return this.object(depth);
      case STRICT_ARRAY:
        return this.list(depth);
      case DATE: {
        const date = this.number();
        this.at += 2;
        return date;
      }
      case NULL:
        return null;
      case UNDEFINED:
        return undefined;
      default:
        throw new Error(`AMF0 type ${type} is not used by RTMP`);
    }
  }

  private number(): number {
    const value = this.bytes.readDoubleBE(this.at);
    this.at += 8;
    return value;
  }

  private text(prefix: 2 | 4): string {
    const length = this.bytes.readUIntBE(this.at, prefix);
    const start = this.at + prefix;
    if (start + length > this.bytes.length) throw new RangeError('AMF0 string cut short');
    this.at = start + length;
    return this.bytes.toString('utf8', start, this.at);
  }

  private object(depth: number): { [key: string]: Amf0 } {
    const entries: [string, Amf0][] = [];
    for (;;) {
      const key = this.text(2);
      if (key === '' && this.bytes[this.at] === OBJECT_END) {
        this.at += 1;
        return Object.fromEntries(entries);
      }
      entries.push([key, this.value(depth + 1)]);
    }
  }

  private list(depth: number): Amf0[] {
    const length = this.bytes.readUInt32BE(this.at);
    this.at += 4;
    if (length > this.bytes.length) throw new RangeError('AMF0 array cut short');
    return Array.from({ length }, () => this.value(depth + 1));
  }
}

export function writeAmf0(values: readonly Amf0[]): Buffer {
  return Buffer.concat(values.map(writeValue));
}

function writeValue(value: Amf0): Buffer {
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9);
    bytes.writeDoubleBE(value, 1);
    return bytes;
  }
  if (typeof value === 'boolean') return Buffer.from([BOOLEAN, value ? 1 : 0]);
  if (typeof value === 'string') return Buffer.concat([Buffer.from([STRING]), writeText(value)]);
  if (value === null) return Buffer.from([NULL]);
  if (value === undefined) return Buffer.from([UNDEFINED]);
  if (Array.isArray(value)) {
    const head = Buffer.from([STRICT_ARRAY, 0, 0, 0, 0]);
    head.writeUInt32BE(value.length, 1);
    return Buffer.concat([head, ...value.map(writeValue)]);
  }
  const fields = Object.entries(value).flatMap(([key, field]) => [writeText(key), writeValue(field)]);
  return Buffer.concat([Buffer.from([OBJECT]), ...fields, Buffer.from([0, 0, OBJECT_END])]);
}

function writeText(text: string): Buffer {
  const body = Buffer.from(text, 'utf8');
  const head = Buffer.alloc(2);
  head.writeUInt16BE(body.length);
  return Buffer.concat([head, body]);
}
