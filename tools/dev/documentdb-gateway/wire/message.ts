import { crc32c } from './crc32c.ts';
import { HEADER_BYTES } from './limits.ts';
import { ProtocolError } from './protocol-error.ts';

const OP_MSG = 2013;
const OP_QUERY = 2004;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Bits 0-15 must be understood by the receiver; of those only two exist. */
const UNKNOWN_REQUIRED_BITS = 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME);

/** One request, its documents still raw BSON. */
export interface Message {
  readonly requestId: number;
  readonly form: 'msg' | 'query';
  readonly body: Buffer;
  /** Field name → the concatenated documents of a kind 1 section. */
  readonly sequences: ReadonlyMap<string, Buffer>;
  /** Given by OP_QUERY only; OP_MSG carries `$db` in its body. */
  readonly database?: string;
  readonly wantsReply: boolean;
  readonly hasChecksum: boolean;
}

/** Reads one whole frame. Throws ProtocolError when it is neither OP_MSG nor OP_QUERY or is damaged. */
export function parseMessage(frame: Buffer): Message {
  const operation = frame.readInt32LE(12);
  try {
    if (operation === OP_MSG) return parseMsg(frame);
    if (operation === OP_QUERY) return parseQuery(frame);
  } catch (error) {
    if (error instanceof RangeError) throw new ProtocolError('message ends early', { cause: error });
    throw error;
  }
  throw new ProtocolError(`operation ${operation} is not supported`);
}

function parseMsg(frame: Buffer): Message {
  const flags = frame.readUInt32LE(HEADER_BYTES);
  if (flags & UNKNOWN_REQUIRED_BITS) throw new ProtocolError(`unknown OP_MSG flags ${flags}`);
  const hasChecksum = (flags & CHECKSUM_PRESENT) !== 0;
  const end = hasChecksum ? frame.length - 4 : frame.length;
  if (hasChecksum && crc32c(frame.subarray(0, end)) !== frame.readUInt32LE(end)) {
    throw new ProtocolError('OP_MSG checksum does not match');
  }

  let body: Buffer | undefined;
  const sequences = new Map<string, Buffer>();
  for (let at = HEADER_BYTES + 4; at < end;) {
    const kind = frame[at++];
    const next = at + frame.readInt32LE(at);
    if (next < at + 5 || next > end) throw new ProtocolError('OP_MSG section reaches outside the message');
    if (kind === 0 && !body) body = frame.subarray(at, next);
    else if (kind === 1) addSequence(sequences, frame.subarray(at + 4, next));
    else throw new ProtocolError(`unexpected OP_MSG section of kind ${kind}`);
    at = next;
  }
  if (!body) throw new ProtocolError('OP_MSG has no body section');
  const wantsReply = (flags & MORE_TO_COME) === 0;
  return { requestId: frame.readInt32LE(4), form: 'msg', body, sequences, wantsReply, hasChecksum };
}

function addSequence(sequences: Map<string, Buffer>, section: Buffer): void {
  const nameEnd = section.indexOf(0);
  const name = section.toString('utf8', 0, nameEnd);
  if (nameEnd < 1 || sequences.has(name))
    throw new ProtocolError('OP_MSG sequence without a name of its own');
  sequences.set(name, section.subarray(nameEnd + 1));
}

function parseQuery(frame: Buffer): Message {
  const nameEnd = frame.indexOf(0, HEADER_BYTES + 4);
  const namespace = frame.toString('utf8', HEADER_BYTES + 4, nameEnd);
  if (!namespace.endsWith('.$cmd')) throw new ProtocolError('OP_QUERY is answered for commands only');
  const start = nameEnd + 9;
  const body = frame.subarray(start, start + frame.readInt32LE(start));
  return {
    requestId: frame.readInt32LE(4),
    form: 'query',
    body,
    sequences: new Map(),
    database: namespace.slice(0, -'.$cmd'.length),
    wantsReply: true,
    hasChecksum: false,
  };
}
