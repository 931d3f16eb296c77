import { createHash } from 'node:crypto';

/**
 * SHA-256, hexadecimal, of parts under a name, each with its length before it, so that no two lists of parts look alike. For what
 * is already secret or public: never for an ID number, whose few possibilities are tried in minutes.
 */
export function digestOf(name: string, ...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of [`nuanxin psi ${name}`, ...parts]) {
    const bytes = Buffer.from(part);
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** What a side promises before it sees the other's points: these and no others. Named by side, so that nobody copies the other's. */
export function commitmentTo(
  agreement: string,
  side: string,
  salt: string,
  points: readonly Uint8Array[],
): string {
  return digestOf('commitment', agreement, side, salt, Buffer.concat(points));
}
