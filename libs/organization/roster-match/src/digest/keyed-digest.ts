import type { DigestPads } from './digest-pads';
import { BLOCK_WORDS, LANES, Sha256Lanes, STATE_WORDS, type Vectors } from './sha256-lanes';

/** 128 bits of the digest are kept: two of ten million people share them by chance once in 10^24 rosters. */
export const DIGEST_WORDS = 4;
/** What a digest is of; the label is digested with the value, so that a phone never equals an ID number. */
export type NumberKind = 'id' | 'phone';

const BLOCK_BYTES = 64;
/** What one block has room for beside the bit that ends it and the 8 bytes of its length. */
const MOST_BYTES = 55;
/** How long the message of the outer hash is: the pad and a digest of 32 bytes. */
const OUTER_BITS = (BLOCK_BYTES + 32) * 8;

/**
 * Digests values of one kind: HMAC-SHA-256 of `kind:value`, cut to its first 128 bits. Values are digested four at a time: a digest
 * stands in its place when three more values have followed, or after `flush`.
 */
export class KeyedDigester {
  private readonly lanes = new Sha256Lanes();
  private readonly message = this.lanes.vectors(BLOCK_WORDS);
  /** The digest of the inner hash and, behind it, what ends the block of the outer one. */
  private readonly middle = this.lanes.vectors(BLOCK_WORDS);
  private readonly digest = this.lanes.vectors(STATE_WORDS);
  private readonly inner: Vectors;
  private readonly outer: Vectors;
  private readonly label: Uint8Array;
  private readonly bytes = new Uint8Array(BLOCK_BYTES);
  private readonly places = new Float64Array(LANES);
  private waiting = 0;

  constructor(pads: DigestPads, kind: NumberKind) {
    this.inner = this.lanes.splat(pads.inner);
    this.outer = this.lanes.splat(pads.outer);
    this.middle.words.fill(1 << 31, STATE_WORDS * LANES, (STATE_WORDS + 1) * LANES);
    this.middle.words.fill(OUTER_BITS, (BLOCK_WORDS - 1) * LANES);
    this.label = new TextEncoder().encode(`${kind}:`);
    this.bytes.set(this.label);
  }

  /** Takes the first `length` bytes of `value`, at most 55 with the label; their digest goes to `into` from word `at`. */
  add(value: Uint8Array, length: number, into: Uint32Array, at: number): void {
    const { bytes, waiting } = this;
    const words = this.message.words;
    let end = this.label.length;
    if (end + length > MOST_BYTES)
      throw new RangeError(`a value of ${length} bytes does not fit into a block`);
    for (let byte = 0; byte < length; byte++) bytes[end++] = value[byte]!;
    const bits = (BLOCK_BYTES + end) * 8;
    bytes[end++] = 0x80;
    while (end & 3) bytes[end++] = 0;
    let place = waiting;
    for (let byte = 0; byte < end; byte += 4, place += LANES)
      words[place] =
        (bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!;
    for (; place < (BLOCK_WORDS - 1) * LANES; place += LANES) words[place] = 0;
    words[place] = bits;
    this.places[waiting] = at;
    if (++this.waiting === LANES) this.flush(into);
  }

  /** Digests what still waits. */
  flush(into: Uint32Array): void {
    const { lanes, places, digest } = this;
    lanes.block(this.message, this.inner, this.middle);
    lanes.block(this.middle, this.outer, digest);
    for (let lane = 0; lane < this.waiting; lane++)
      for (let word = 0; word < DIGEST_WORDS; word++)
        into[places[lane]! + word] = digest.words[word * LANES + lane]!;
    this.waiting = 0;
  }

  /** The digest of one value, 16 bytes in hex. */
  text(value: string): string {
    const bytes = new TextEncoder().encode(value);
    const words = new Uint32Array(DIGEST_WORDS);
    this.add(bytes, bytes.length, words, 0);
    this.flush(words);
    return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
  }
}
