/**
 * Gives the memory of an array back at once; nothing may look at it, or at others of the same buffer, any more. Left to the collector, the
 * blocks of two large files stay for a while and cost a hundred megabytes.
 */
export function release({ buffer }: Uint8Array | Uint32Array): void {
  if (buffer instanceof ArrayBuffer) (buffer as Transferable).transfer(0);
}

/** ES2024, which the compiler is not told of yet. */
type Transferable = ArrayBuffer & { transfer(length: number): ArrayBuffer };
