import { writeAmf0, type Amf0 } from './amf0';
import { MessageType } from './message';

/** What we send stays far below it, so a message of ours is always one chunk once the peer knows. */
export const OUT_CHUNK_SIZE = 4096;

const CONTROL = 2;
const COMMAND = 3;

/** One message as a single chunk with a full header. Nothing we say is longer than `OUT_CHUNK_SIZE`. */
function chunk(chunkStream: number, type: number, streamId: number, payload: Buffer): Buffer {
  const header = Buffer.alloc(12);
  header[0] = chunkStream;
  header.writeUIntBE(payload.length, 4, 3);
  header[7] = type;
  header.writeUInt32LE(streamId, 8);
  return Buffer.concat([header, payload]);
}

function number(value: number, tail: readonly number[] = []): Buffer {
  const payload = Buffer.alloc(4 + tail.length);
  payload.writeUInt32BE(value);
  Buffer.from(tail).copy(payload, 4);
  return payload;
}

export const say = {
  chunkSize: () => chunk(CONTROL, MessageType.setChunkSize, 0, number(OUT_CHUNK_SIZE)),
  acknowledge: (bytes: number) => chunk(CONTROL, MessageType.acknowledgement, 0, number(bytes >>> 0)),
  window: (bytes: number) => chunk(CONTROL, MessageType.windowAcknowledgementSize, 0, number(bytes)),
  bandwidth: (bytes: number) => chunk(CONTROL, MessageType.setPeerBandwidth, 0, number(bytes, [2])),
  streamBegin: (streamId: number) =>
    chunk(CONTROL, MessageType.userControl, 0, Buffer.concat([Buffer.from([0, 0]), number(streamId)])),
  command: (streamId: number, ...values: Amf0[]) =>
    chunk(COMMAND, MessageType.command, streamId, writeAmf0(values)),
};

/** `onStatus` of a stream; `level` is `status` or `error`. */
export function status(
  streamId: number,
  level: 'status' | 'error',
  code: string,
  description: string,
): Buffer {
  return say.command(streamId, 'onStatus', 0, null, { level, code, description });
}
