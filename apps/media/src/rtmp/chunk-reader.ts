import { type Message, MessageType } from './message';

/** Length of the message header by chunk format (section 5.3.1.2). */
const HEADER_LENGTH = [11, 7, 3, 0] as const;
const EXTENDED = 0xffffff;

/** No keyframe of a live stream is larger; more is refused before it is stored. */
const MAX_MESSAGE = 8 * 1024 * 1024;
const MAX_CHUNK_STREAMS = 64;

interface ChunkStream {
  timestamp: number;
  delta: number;
  length: number;
  type: number;
  streamId: number;
  extended: boolean;
  parts: Buffer[];
  received: number;
}

/** Puts RTMP messages together from any split of their bytes. Throws on what no encoder sends. */
export class ChunkReader {
  private chunkSize = 128;
  private rest: Buffer = Buffer.alloc(0);
  private readonly streams = new Map<number, ChunkStream>();

  /** Takes the next bytes and returns the messages they complete. */
  push(bytes: Buffer): Message[] {
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    const messages: Message[] = [];
    let at = 0;
    for (;;) {
      const read = this.readChunk(at, messages);
      if (read === 0) break;
      at += read;
    }
    this.rest = this.rest.subarray(at);
    return messages;
  }

  /** Reads one chunk at `at`; answers its length in bytes, 0 when it is not all there yet. */
  private readChunk(at: number, messages: Message[]): number {
    const header = this.readBasicHeader(at);
    if (!header) return 0;
    const stream = this.streams.get(header.id);
    const body = at + header.length + HEADER_LENGTH[header.format];
    if (body > this.rest.length) return 0;
    if (!stream && header.format !== 0) throw new Error('a chunk stream must begin with a full header');

    const next = this.nextHeader(header.format, at + header.length, stream);
    const start = body + (next.extended ? 4 : 0);
    if (next.extended && start > this.rest.length) return 0;
    const take = Math.min(this.chunkSize, next.length - next.received);
    if (start + take > this.rest.length) return 0;

    if (next.received === 0)
      this.beginMessage(header.format, next, next.extended ? this.rest.readUInt32BE(body) : undefined);
    this.remember(header.id, next);
    next.parts.push(this.rest.subarray(start, start + take));
    next.received += take;
    if (next.received === next.length) messages.push(this.complete(next));
    return start + take - at;
  }

  private readBasicHeader(at: number): { format: 0 | 1 | 2 | 3; id: number; length: number } | undefined {
    const first = this.rest[at];
    if (first === undefined) return undefined;
    const format = (first >> 6) as 0 | 1 | 2 | 3;
    const id = first & 0x3f;
    const length = id === 0 ? 2 : id === 1 ? 3 : 1;
    if (at + length > this.rest.length) return undefined;
    if (id === 0) return { format, id: 64 + this.rest.readUInt8(at + 1), length };
    if (id === 1) return { format, id: 64 + this.rest.readUInt16LE(at + 1), length };
    return { format, id, length };
  }

  /** The chunk stream's state as this header leaves it; timestamps of a new message are settled by `beginMessage`. */
  private nextHeader(format: 0 | 1 | 2 | 3, at: number, stream: ChunkStream | undefined): ChunkStream {
    const next: ChunkStream = stream
      ? { ...stream }
      : { timestamp: 0, delta: 0, length: 0, type: 0, streamId: 0, extended: false, parts: [], received: 0 };
    if (format === 3) return next;
    if (next.received > 0) throw new Error('a new header came before the message was complete');
    const field = this.rest.readUIntBE(at, 3);
    next.extended = field === EXTENDED;
    next.delta = field;
    if (format < 2) {
      next.length = this.rest.readUIntBE(at + 3, 3);
      next.type = this.rest.readUInt8(at + 6);
      if (next.length > MAX_MESSAGE) throw new Error(`a message of ${next.length} bytes is too long`);
    }
    if (format === 0) next.streamId = this.rest.readUInt32LE(at + 7);
    return next;
  }

  private beginMessage(format: number, stream: ChunkStream, extended: number | undefined): void {
    const field = extended ?? stream.delta;
    stream.timestamp = format === 0 ? field : (stream.timestamp + field) >>> 0;
    // A later message with a short header repeats the delta; after a full header its own timestamp is not a delta.
    stream.delta = format === 0 ? 0 : field;
    stream.parts = [];
  }

  private remember(id: number, stream: ChunkStream): void {
    if (!this.streams.has(id) && this.streams.size >= MAX_CHUNK_STREAMS)
      throw new Error('too many chunk streams');
    this.streams.set(id, stream);
  }

  private complete(stream: ChunkStream): Message {
    const payload = stream.parts.length === 1 ? (stream.parts[0] as Buffer) : Buffer.concat(stream.parts);
    stream.parts = [];
    stream.received = 0;
    if (stream.type === MessageType.setChunkSize) this.resize(payload);
    if (stream.type === MessageType.abort) this.forget(payload.readUInt32BE(0));
    return { type: stream.type, streamId: stream.streamId, timestamp: stream.timestamp, payload };
  }

  private forget(id: number): void {
    const stream = this.streams.get(id);
    if (stream) Object.assign(stream, { parts: [], received: 0 });
  }

  private resize(payload: Buffer): void {
    const size = payload.readUInt32BE(0);
    if (size < 1 || size > 0x7fffffff) throw new Error(`chunk size ${size} is not allowed`);
    this.chunkSize = Math.min(size, MAX_MESSAGE);
  }
}
