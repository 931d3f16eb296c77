import { DIGEST_WORDS } from '../digest/keyed-digest';
import { isDigest, sameDigest } from './numbered-rows';

/** Entries with equal digests, as chains: of the first of each its successor, and so on; -1 ends a chain. */
export interface Chains {
  /** Where each chain begins. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

/** Chains of the entries by their digests (4 words each), each in ascending order. Entries without a digest are in none. */
export function equalDigests(digests: Uint32Array): Chains {
  const entries = digests.length / DIGEST_WORDS;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * entries + 2))).fill(-1);
  const mask = slots.length - 1;
  const next = new Int32Array(entries).fill(-1);
  const last = new Int32Array(entries);
  const heads = new Int32Array(entries);
  let chains = 0;
  for (let entry = 0; entry < entries; entry++) {
    const at = entry * DIGEST_WORDS;
    if (!isDigest(digests, at)) continue;
    // The first word is much the same throughout a partition.
    let slot = digests[at + 1]! & mask;
    while (slots[slot]! >= 0 && !sameDigest(digests, at, digests, slots[slot]! * DIGEST_WORDS))
      slot = (slot + 1) & mask;
    const head = slots[slot]!;
    if (head < 0) {
      slots[slot] = entry;
      heads[chains++] = entry;
    } else next[last[head]!] = entry;
    last[head < 0 ? entry : head] = entry;
  }
  return { heads: heads.slice(0, chains), next };
}
