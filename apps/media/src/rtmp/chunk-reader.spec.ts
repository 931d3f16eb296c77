import fc from 'fast-check';
import { ChunkReader } from './chunk-reader';
import { type Message, MessageType } from './message';

/** One message as an encoder sends it: a full header, then continuation chunks; `extended` beyond three bytes of time. */
function chunks({ type, streamId, timestamp, payload }: Message, chunkSize: number, id = 4): Buffer {
  const extended = timestamp >= 0xffffff;
  const time = Buffer.alloc(4);
  time.writeUInt32BE(timestamp);
  const header = Buffer.alloc(12);
  header[0] = id;
  header.writeUIntBE(extended ? 0xffffff : timestamp, 1, 3);
  header.writeUIntBE(payload.length, 4, 3);
  header[7] = type;
  header.writeUInt32LE(streamId, 8);
  const parts: Buffer[] = [];
  for (let at = 0; at === 0 || at < payload.length; at += chunkSize) {
    parts.push(at === 0 ? header : Buffer.from([0xc0 | id]));
    if (extended) parts.push(time);
    parts.push(payload.subarray(at, at + chunkSize));
  }
  return Buffer.concat(parts);
}

const message = fc.record({
  type: fc.constantFrom(MessageType.audio, MessageType.video, MessageType.command),
  streamId: fc.constant(1),
  timestamp: fc.integer({ min: 0, max: 0xffffffff }),
  payload: fc.uint8Array({ minLength: 1, maxLength: 700 }).map((bytes) => Buffer.from(bytes)),
});

describe('a chunk stream', () => {
  it('gives the same messages however the network splits its bytes', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 6 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 300 })),
        (sent, cuts) => {
          const bytes = Buffer.concat(sent.map((each) => chunks(each, 128)));
          const reader = new ChunkReader();
          const read: Message[] = [];
          for (let at = 0; at < bytes.length;) {
            const length = cuts.next().value as number;
            read.push(...reader.push(bytes.subarray(at, at + length)));
            at += length;
          }
          expect(read).toEqual(sent);
        },
      ),
    );
  });

  it('adds deltas to the time of the message before', () => {
    const reader = new ChunkReader();
    const first = chunks({ type: 9, streamId: 1, timestamp: 1000, payload: Buffer.from([1]) }, 128);
    const delta = Buffer.from([0x84, 0, 0, 40, 2]);
    const sameAgain = Buffer.from([0xc4, 3]);
    const times = reader.push(Buffer.concat([first, delta, sameAgain])).map(({ timestamp }) => timestamp);
    expect(times).toEqual([1000, 1040, 1080]);
  });

  it('follows a new chunk size from the next chunk on', () => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(4096);
    const resize = chunks(
      { type: MessageType.setChunkSize, streamId: 0, timestamp: 0, payload: size },
      128,
      2,
    );
    const long = { type: 9, streamId: 1, timestamp: 5, payload: Buffer.alloc(3000, 7) };
    expect(new ChunkReader().push(Buffer.concat([resize, chunks(long, 4096)]))[1]).toEqual(long);
  });

  it.each([
    ['a message longer than any picture', Buffer.from([4, 0, 0, 0, 0xff, 0xff, 0xff, 9, 1, 0, 0, 0, 0])],
    ['a chunk stream that begins in the middle', Buffer.from([0xc4, 1, 2, 3])],
  ])('refuses %s', (_what, bytes) => {
    expect(() => new ChunkReader().push(bytes)).toThrow();
  });
});
