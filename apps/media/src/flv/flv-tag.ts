import { type Message } from '../rtmp/message';

/** FLV 1 with audio and video announced, and the zero that stands before the first tag. */
export const FLV_HEADER = Buffer.from([0x46, 0x4c, 0x56, 1, 5, 0, 0, 0, 9, 0, 0, 0, 0]);

/** An RTMP message as one FLV tag with its length behind it. `timestamp` in milliseconds. */
export function flvTag(message: Message, timestamp: number): Buffer {
  const length = message.payload.length;
  const tag = Buffer.allocUnsafe(11 + length + 4);
  tag[0] = message.type;
  tag.writeUIntBE(length, 1, 3);
  tag.writeUIntBE(timestamp & 0xffffff, 4, 3);
  tag[7] = (timestamp >>> 24) & 0x7f;
  tag.writeUIntBE(0, 8, 3);
  message.payload.copy(tag, 11);
  tag.writeUInt32BE(11 + length, 11 + length);
  return tag;
}
