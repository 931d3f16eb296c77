import { createHash } from 'node:crypto';
import { Refusal } from '../refusal';
import { BLOCK_WORDS, FIRST_STATE, LANES, Sha256Lanes, STATE_WORDS } from './sha256-lanes';

/** As many bytes as a digest of SHA-256 has: a shorter key is easier to guess than the digest (RFC 2104, section 3). */
export const LEAST_KEY_BYTES = 32;
/** 32 random bytes have 30 different values; so few never come by chance. */
const LEAST_DIFFERENT_BYTES = 16;
const BLOCK_BYTES = 64;
const INNER = 0x36;
const OUTER = 0x5c;

export const WHY_NO_PLAIN_HASH =
  'ID numbers are matched by keyed digests only. Without a secret key a digest protects nobody: a county has some 37 million possible ' +
  'ID numbers, and whoever holds the hashes tries them all within a minute; see docs/roster-match.md.';

/** The two states of SHA-256 after the padded key, 8 words each: all that is needed to go on, computed once for millions of digests. */
export interface DigestPads {
  readonly inner: Int32Array;
  readonly outer: Int32Array;
}

/**
 * The pads of HMAC-SHA-256 (RFC 2104) under `key`, which one trusted holder keeps or both agencies have agreed on.
 * @throws Refusal without a key (a plain hash), or when it is shorter than 32 bytes or visibly not random.
 */
export function digestPads(key: Uint8Array | undefined): DigestPads {
  if (key === undefined || key.length === 0) throw new Refusal(WHY_NO_PLAIN_HASH);
  if (key.length < LEAST_KEY_BYTES)
    throw new Refusal(
      `The key has ${key.length} bytes; it needs at least ${LEAST_KEY_BYTES} random ones, as from: openssl rand -base64 32`,
    );
  if (new Set(key).size < LEAST_DIFFERENT_BYTES)
    throw new Refusal('The key is not random; take one as from: openssl rand -base64 32');
  const block = new Uint8Array(BLOCK_BYTES);
  block.set(key.length > BLOCK_BYTES ? createHash('sha256').update(key).digest() : key);
  return { inner: stateAfter(block, INNER), outer: stateAfter(block, OUTER) };
}

function stateAfter(key: Uint8Array, pad: number): Int32Array {
  const padded = key.map((byte) => byte ^ pad);
  const view = new DataView(padded.buffer);
  const words = Int32Array.from({ length: BLOCK_WORDS }, (_, at) => view.getInt32(4 * at));
  const lanes = new Sha256Lanes();
  const state = lanes.vectors(STATE_WORDS);
  lanes.block(lanes.splat(words), lanes.splat(FIRST_STATE), state);
  return state.words.filter((_, at) => at % LANES === 0);
}
