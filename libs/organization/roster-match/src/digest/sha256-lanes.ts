import { FREE_AT, ROUND_CONSTANTS_AT, sha256Program, VECTOR_BYTES } from './sha256-program';

/** Messages that are digested at once. */
export const LANES = 4;
export const BLOCK_WORDS = 16;
export const STATE_WORDS = 8;

export const FIRST_STATE = Int32Array.from([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

const ROUND_CONSTANTS = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

interface Program {
  readonly memory: { readonly buffer: ArrayBuffer };
  block(words: number, from: number, into: number): void;
}

/** What of WebAssembly is used; its types belong to the browser's. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/** Vectors in the program's memory: word n of message m is `words[n * LANES + m]`. */
export interface Vectors {
  readonly at: number;
  readonly words: Int32Array;
}

let compiled: object | undefined;

/** SHA-256 of one block of each of four messages, beginning from any state; each instance has a memory of its own. */
export class Sha256Lanes {
  private readonly program: Program;
  private free = FREE_AT;

  constructor() {
    compiled ??= new WebAssembly.Module(sha256Program());
    this.program = new WebAssembly.Instance(compiled).exports as Program;
    new Int32Array(this.program.memory.buffer, ROUND_CONSTANTS_AT).set(ROUND_CONSTANTS);
  }

  /** Room for `count` vectors. */
  vectors(count: number): Vectors {
    const at = this.free;
    this.free += count * VECTOR_BYTES;
    return { at, words: new Int32Array(this.program.memory.buffer, at, count * LANES) };
  }

  /** Vectors that hold the same words for all messages. */
  splat(words: Int32Array): Vectors {
    const vectors = this.vectors(words.length);
    words.forEach((word, n) => vectors.words.fill(word, n * LANES, (n + 1) * LANES));
    return vectors;
  }

  /** The state after the 16 words in `block`, begun from `from`; `into` may be the same as `from`. */
  block(block: Vectors, from: Vectors, into: Vectors): void {
    this.program.block(block.at, from.at, into.at);
  }
}
