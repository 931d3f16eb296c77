import { crc32c } from './crc32c.ts';
import type { Message } from './message.ts';

const OP_REPLY = 1;
const OP_MSG = 2013;
const AWAIT_CAPABLE = 8;

let lastId = 0;

/** The buffers to write, in order, so that `document` (raw BSON) answers `request` in the form it was asked. */
export function replyTo(request: Message, document: Buffer): Buffer[] {
  lastId = (lastId + 1) & 0x7fffffff;
  return request.form === 'query' ? queryReply(request, document) : msgReply(request, document);
}

function msgReply(request: Message, document: Buffer): Buffer[] {
  const head = Buffer.alloc(21);
  writeHeader(head, head.length + document.length + (request.hasChecksum ? 4 : 0), request.requestId, OP_MSG);
  head.writeUInt32LE(request.hasChecksum ? 1 : 0, 16);
  if (!request.hasChecksum) return [head, document];
  const tail = Buffer.alloc(4);
  tail.writeUInt32LE(crc32c(head, document), 0);
  return [head, document, tail];
}

function queryReply(request: Message, document: Buffer): Buffer[] {
  const head = Buffer.alloc(36);
  writeHeader(head, head.length + document.length, request.requestId, OP_REPLY);
  head.writeInt32LE(AWAIT_CAPABLE, 16);
  head.writeInt32LE(1, 32);
  return [head, document];
}

function writeHeader(head: Buffer, length: number, answers: number, operation: number): void {
  head.writeInt32LE(length, 0);
  head.writeInt32LE(lastId, 4);
  head.writeInt32LE(answers, 8);
  head.writeInt32LE(operation, 12);
}
