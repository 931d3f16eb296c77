/** RTMP version byte and the length of C1, C2, S1 and S2 in bytes (Adobe RTMP 1.0, section 5.2). */
const VERSION = 3;
const BLOCK = 1536;

/** Bytes a client sends before its first chunk: C0 + C1, and C2 after our answer. */
export const CLIENT_HELLO = 1 + BLOCK;
export const CLIENT_ECHO = BLOCK;

/**
 * S0 + S1 + S2 for a client's C0 + C1 (1,537 bytes). The plain handshake: encoders in use (OBS, ffmpeg, phone apps) take
 * it; the digest variant only ever guarded Flash players. Throws on another version.
 */
export function answerHello(hello: Buffer, random: Buffer): Buffer {
  if (hello[0] !== VERSION) throw new Error(`RTMP version ${hello[0]} is not ${VERSION}`);
  const reply = Buffer.alloc(1 + 2 * BLOCK);
  reply[0] = VERSION;
  random.copy(reply, 1 + 8, 0, BLOCK - 8);
  hello.copy(reply, 1 + BLOCK, 1);
  return reply;
}
