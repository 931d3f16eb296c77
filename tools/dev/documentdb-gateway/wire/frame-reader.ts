import { HEADER_BYTES, MAX_MESSAGE_BYTES } from './limits.ts';
import { ProtocolError } from './protocol-error.ts';

/** Cuts a byte stream into whole messages, whatever the packets look like. A message inside one packet is not copied. */
export class FrameReader {
  private chunks: Buffer[] = [];
  private buffered = 0;
  private wanted = HEADER_BYTES;

  /** Takes the next packet and returns the messages that are now complete. Throws ProtocolError on an impossible length. */
  push(chunk: Buffer): Buffer[] {
    this.chunks.push(chunk);
    this.buffered += chunk.length;
    if (this.buffered < this.wanted) return [];

    const frames: Buffer[] = [];
    let rest = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks, this.buffered);
    for (;;) {
      this.wanted = rest.length < 4 ? HEADER_BYTES : frameLength(rest);
      if (rest.length < this.wanted) break;
      frames.push(rest.subarray(0, this.wanted));
      rest = rest.subarray(this.wanted);
    }
    this.chunks = rest.length ? [rest] : [];
    this.buffered = rest.length;
    return frames;
  }
}

function frameLength(bytes: Buffer): number {
  const length = bytes.readInt32LE(0);
  if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) {
    throw new ProtocolError(`message length ${length} is outside ${HEADER_BYTES}..${MAX_MESSAGE_BYTES}`);
  }
  return length;
}
