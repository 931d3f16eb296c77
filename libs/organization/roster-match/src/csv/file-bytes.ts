import { open } from 'node:fs/promises';

/** What is read at once. */
const PIECE_BYTES = 512 << 10;

/** The bytes of a file, in pieces that are each valid until the next one is asked for: they share their memory. */
export async function* fileBytes(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    const piece = new Uint8Array(PIECE_BYTES);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
