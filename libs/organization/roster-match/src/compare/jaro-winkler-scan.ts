import { BITS, JaroWinkler, PREFIX, SLACK, weighed } from './jaro-winkler';
import { bitsOf } from './signature';

const { clz32, min } = Math;
const SIDE = BITS + 1;

/**
 * Finds the texts that are as alike as `threshold` (0 to 1, Jaro-Winkler) within blocks. Texts are known by their number and must be
 * numbered block by block: what the bounds look at then lies one after the other, and most pairs are told apart from four numbers.
 */
export class JaroWinklerScan {
  private readonly exact: JaroWinkler;
  /** The least count of common characters that can reach the threshold, by common beginning and both lengths. */
  private readonly needed: Uint8Array;

  constructor(
    private readonly texts: readonly string[],
    private readonly threshold: number,
  ) {
    this.exact = new JaroWinkler(texts);
    this.exact.pool.reach(texts.length - 1);
    this.needed = neededCommon(threshold);
  }

  /** Visits the texts `from` to before `to` that are alike to `left`, which stands outside of them or is visited too. */
  visitAlike(left: number, from: number, to: number, visit: (left: number, right: number) => void): void {
    const { starts, signatures, twices, heads } = this.exact.pool;
    const { needed, exact, threshold } = this;
    const one = (starts[left + 1] ?? 0) - (starts[left] ?? 0);
    const signature = signatures[left] ?? 0;
    const twice = twices[left] ?? 0;
    const head = heads[left] ?? 0;
    // Characters beyond the second of their kind, which neither signature counts.
    const more = one - bitsOf(signature) - bitsOf(twice);
    const mine = starts[left] ?? 0;
    let end = starts[from] ?? 0;
    for (let right = from; right < to; right++) {
      const start = end;
      end = starts[right + 1] ?? 0;
      const two = end - start;
      if (one > BITS || two > BITS) {
        if (exact.similarity(left, right) >= threshold) visit(left, right);
        continue;
      }
      const common =
        bitsOf(signature & (signatures[right] ?? 0)) + bitsOf(twice & (twices[right] ?? 0)) + more;
      const differing = head ^ (heads[right] ?? 0);
      const prefix = differing === 0 ? PREFIX : (31 - clz32(differing & -differing)) >> 3;
      const least = needed[(prefix * SIDE + one) * SIDE + two] ?? 0;
      if (min(common, two) < least) continue;
      if (exact.ofShort(left, mine, one, start, two, least) >= threshold) visit(left, right);
    }
  }
}

function neededCommon(threshold: number): Uint8Array {
  const needed = new Uint8Array((PREFIX + 1) * SIDE * SIDE);
  for (let prefix = 0; prefix <= PREFIX; prefix++)
    for (let one = 0; one < SIDE; one++)
      for (let two = 0; two < SIDE; two++) {
        let common = 0;
        while (common <= BITS && weighed(common, 0, one, two, min(prefix, one, two)) + SLACK < threshold)
          common++;
        needed[(prefix * SIDE + one) * SIDE + two] = common;
      }
  return needed;
}
