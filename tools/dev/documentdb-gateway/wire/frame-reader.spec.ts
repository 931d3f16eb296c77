import { opMsg } from '../testing/raw-client.ts';
import { FrameReader } from './frame-reader.ts';
import { MAX_MESSAGE_BYTES } from './limits.ts';
import { ProtocolError } from './protocol-error.ts';

const messages = [1, 2, 3].map((requestId) =>
  opMsg({ requestId, body: { ping: 1, $db: 'admin', n: 'x'.repeat(requestId * 50) } }),
);
const stream = Buffer.concat(messages);

describe('a stream of messages', () => {
  it('comes out whole when every byte is a packet of its own', () => {
    const reader = new FrameReader();
    const frames = [...stream].flatMap((byte) => reader.push(Buffer.from([byte])));
    expect(frames).toEqual(messages);
  });

  it('comes out in pieces when all of it is one packet', () => {
    expect(new FrameReader().push(stream)).toEqual(messages);
  });

  it('keeps the start of the next message for the next packet', () => {
    const reader = new FrameReader();
    const cut = (messages[0]?.length ?? 0) + 7;
    expect(reader.push(stream.subarray(0, cut))).toEqual(messages.slice(0, 1));
    expect(reader.push(stream.subarray(cut))).toEqual(messages.slice(1));
  });

  it.each([0, 15, -1, MAX_MESSAGE_BYTES + 1])('is refused at a length of %d', (length) => {
    const header = Buffer.alloc(16);
    header.writeInt32LE(length);
    expect(() => new FrameReader().push(header)).toThrow(ProtocolError);
  });
});
