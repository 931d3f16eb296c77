import { deserialize, serialize } from 'bson';
import { splitSequence } from '../bson/documents.ts';
import { opMsg } from '../testing/raw-client.ts';
import { crc32c } from './crc32c.ts';
import { parseMessage } from './message.ts';
import { replyTo } from './reply.ts';

const body = { insert: 'a', $db: 'd' };

describe('crc32c', () => {
  it('gives the check value of the Castagnoli polynomial', () => {
    expect(crc32c(Buffer.from('1234'), Buffer.from('56789'))).toBe(0xe3069283);
  });
});

describe('OP_MSG', () => {
  it('carries document sequences beside its body', () => {
    const documents = [{ _id: 1 }, { _id: 2, x: 'y' }];
    const message = parseMessage(opMsg({ requestId: 7, body, sequences: { documents } }));
    expect(deserialize(message.body)).toEqual(body);
    expect(
      splitSequence(message.sequences.get('documents') ?? Buffer.alloc(0)).map((raw) => deserialize(raw)),
    ).toEqual(documents);
  });

  it('is read with a right checksum and answered with one', () => {
    const message = parseMessage(opMsg({ requestId: 7, body, flags: 1, checksum: crc32c }));
    const reply = Buffer.concat(replyTo(message, Buffer.from(serialize({ ok: 1 }))));
    expect(reply.readUInt32LE(reply.length - 4)).toBe(crc32c(reply.subarray(0, -4)));
    expect(reply.readInt32LE(0)).toBe(reply.length);
    expect(reply.readInt32LE(8)).toBe(7);
  });

  it.each([
    ['a wrong checksum', opMsg({ requestId: 1, body, flags: 1, checksum: () => 1 }), 'checksum'],
    ['a required flag nobody knows', opMsg({ requestId: 1, body, flags: 4 }), 'flags'],
    ['a section that reaches outside', damaged(21, 0x7fffffff), 'outside'],
    ['another operation', damaged(12, 2012), 'operation 2012'],
    [
      'the same sequence twice',
      twice(opMsg({ requestId: 1, body, sequences: { documents: [{}] } })),
      'sequence',
    ],
  ])('is refused with %s', (_, frame, reason) => {
    expect(() => parseMessage(frame)).toThrow(reason);
  });

  it('with moreToCome wants no reply', () => {
    expect(parseMessage(opMsg({ requestId: 1, body, flags: 2 })).wantsReply).toBe(false);
  });

  it('may allow an exhaust reply, which is not used', () => {
    expect(parseMessage(opMsg({ requestId: 1, body, flags: 1 << 16 })).wantsReply).toBe(true);
  });
});

describe('OP_QUERY', () => {
  const query = (namespace: string): Buffer => {
    const tail = Buffer.concat([Buffer.from(`${namespace}\0`), Buffer.alloc(8), serialize({ isMaster: 1 })]);
    const head = Buffer.alloc(20);
    head.writeInt32LE(head.length + tail.length, 0);
    head.writeInt32LE(2004, 12);
    return Buffer.concat([head, tail]);
  };

  it('carries the handshake and is answered by OP_REPLY', () => {
    const message = parseMessage(query('admin.$cmd'));
    expect(message.database).toBe('admin');
    const reply = Buffer.concat(replyTo(message, Buffer.from(serialize({ ok: 1 }))));
    expect(reply.readInt32LE(12)).toBe(1);
    expect(deserialize(reply.subarray(36))).toEqual({ ok: 1 });
  });

  it('is refused for anything but commands', () => {
    expect(() => parseMessage(query('admin.things'))).toThrow('commands only');
  });
});

function damaged(offset: number, value: number): Buffer {
  const frame = opMsg({ requestId: 1, body });
  frame.writeInt32LE(value, offset);
  return frame;
}

function twice(frame: Buffer): Buffer {
  const section = frame.subarray(21 + serialize(body).length);
  const doubled = Buffer.concat([frame, section]);
  doubled.writeInt32LE(doubled.length, 0);
  return doubled;
}
