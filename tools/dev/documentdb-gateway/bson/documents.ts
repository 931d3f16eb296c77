import { deserialize, serialize, type Document } from 'bson';

/** Decoded so that encoding it again gives the same types: numbers stay the wrappers they came as. */
export function decodeExact(raw: Buffer): Document {
  return deserialize(raw, {
    promoteValues: false,
    promoteLongs: false,
    promoteBuffers: false,
    bsonRegExp: true,
  });
}

/** Decoded to plain JavaScript values, for reading only. */
export function decode(raw: Buffer): Document {
  return deserialize(raw);
}

export function encode(document: Document): Buffer {
  return Buffer.from(serialize(document, { ignoreUndefined: true }));
}

/** Cuts a document sequence (documents one behind the other) into its documents. */
export function splitSequence(sequence: Buffer): Buffer[] {
  const documents: Buffer[] = [];
  for (let at = 0; at + 5 <= sequence.length;) {
    const length = sequence.readInt32LE(at);
    if (length < 5) break;
    documents.push(sequence.subarray(at, at + length));
    at += length;
  }
  return documents;
}

/** A command body with the sequences of its message put back as ordinary arrays, for functions that know no sequences. */
export function withArrays(body: Buffer, sequences: ReadonlyMap<string, Buffer>): Buffer {
  if (sequences.size === 0) return body;
  const parts = [body.subarray(0, body.length - 1)];
  for (const [name, sequence] of sequences) {
    const items = splitSequence(sequence).flatMap((item, index) => [Buffer.from(`\x03${index}\0`), item]);
    const array = framed(items);
    parts.push(Buffer.from(`\x04${name}\0`), array);
  }
  return framed([Buffer.concat(parts).subarray(4)]);
}

function framed(parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const framedBytes = Buffer.alloc(content.length + 5);
  framedBytes.writeInt32LE(framedBytes.length, 0);
  content.copy(framedBytes, 4);
  return framedBytes;
}
