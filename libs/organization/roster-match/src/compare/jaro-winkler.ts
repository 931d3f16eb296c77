import { bitsOf } from './signature';
import { TextPool } from './text-pool';

// Taken out of Math once: under Jest each look at a global goes through its sandbox.
const { clz32, max, min } = Math;

export const PREFIX = 4;
const PREFIX_SHARE = 0.1;
const BOOST_FROM = 0.7;
/** Longer texts do not fit the bits of one number. */
export const BITS = 32;
const NOBODY = -1;
export const TOO_FEW = -1;
/** Rounding must not prune a pair that just reaches a threshold. */
export const SLACK = 1e-9;

/**
 * Jaro-Winkler similarity, 0 to 1, of texts by their number, with the conventions of rapidfuzz and DuckDB: the common beginning of at
 * most 4 counts a tenth each, and only when Jaro itself is above 0.7. Characters are UTF-16 units, where DuckDB takes bytes of UTF-8.
 *
 * Fastest when many right texts follow for one left text: where the left one's characters stand is then worked out once.
 */
export class JaroWinkler {
  readonly pool: TextPool;
  /** Where each character of the left text stands, as bits. */
  private readonly places = new Int32Array(0x10000);
  private prepared = NOBODY;
  private lastLeft = NOBODY;
  private lastRight = NOBODY;
  private last = 0;

  constructor(texts: readonly string[]) {
    this.pool = new TextPool(texts);
  }

  /** Whether two texts are so alike; mostly told from their lengths and which characters they have. */
  atLeast(left: number, right: number, threshold: number): boolean {
    if (left === right) return true;
    if (left === this.lastLeft && right === this.lastRight) return this.last >= threshold;
    this.pool.reach(max(left, right));
    return this.bound(left, right) + SLACK >= threshold && this.similarity(left, right) >= threshold;
  }

  similarity(left: number, right: number): number {
    this.pool.reach(max(left, right));
    const { starts, units } = this.pool;
    const [from, to] = [starts[left] ?? 0, starts[left + 1] ?? 0];
    const [other, end] = [starts[right] ?? 0, starts[right + 1] ?? 0];
    const short = to - from <= BITS && end - other <= BITS;
    this.last = short
      ? this.ofShort(left, from, to - from, other, end - other, 0)
      : atLength(units, from, to, other, end);
    this.lastLeft = left;
    this.lastRight = right;
    return this.last;
  }

  /** What the similarity cannot exceed: a character that the other text lacks has no partner. */
  private bound(left: number, right: number): number {
    const { starts, signatures, units } = this.pool;
    const from = starts[left] ?? 0;
    const other = starts[right] ?? 0;
    const one = (starts[left + 1] ?? 0) - from;
    const two = (starts[right + 1] ?? 0) - other;
    const ofLeft = signatures[left] ?? 0;
    const ofRight = signatures[right] ?? 0;
    const common = min(one - bitsOf(ofLeft & ~ofRight), two - bitsOf(ofRight & ~ofLeft));
    return weighed(common, 0, one, two, commonBeginning(units, from, one, other, two));
  }

  /**
   * The similarity of two texts of at most `BITS` characters, which begin at `from` and `other` and have `one` and `two` of them;
   * `TOO_FEW` when fewer than `least` characters are common.
   */
  ofShort(left: number, from: number, one: number, other: number, two: number, least: number): number {
    if (left !== this.prepared) this.prepare(left);
    const { units } = this.pool;
    const { places } = this;
    const reach = windowOf(one, two);
    let bearable = two - least;
    let window = reach >= BITS - 1 ? -1 : (1 << (reach + 1)) - 1;
    let taken = 0;
    let matched = 0;
    for (let at = 0; at < two; at++) {
      const free = (places[units[other + at] ?? 0] ?? 0) & window & ~taken;
      window = at < reach ? (window << 1) | 1 : window << 1;
      if (free === 0) {
        if (--bearable < 0) return TOO_FEW;
        continue;
      }
      taken |= free & -free;
      matched |= 1 << at;
    }
    let common = 0;
    let moved = 0;
    for (let mine = taken, theirs = matched; theirs !== 0; mine &= mine - 1, theirs &= theirs - 1) {
      const unit = units[other + 31 - clz32(theirs & -theirs)] ?? 0;
      common++;
      if (((places[unit] ?? 0) & mine & -mine) === 0) moved++;
    }
    return weighed(common, moved, one, two, commonBeginning(units, from, one, other, two));
  }

  private prepare(left: number): void {
    const { units, starts } = this.pool;
    const { places, prepared } = this;
    if (prepared !== NOBODY)
      for (let at = starts[prepared] ?? 0; at < (starts[prepared + 1] ?? 0); at++) places[units[at] ?? 0] = 0;
    const from = starts[left] ?? 0;
    for (let at = from; at < (starts[left + 1] ?? 0); at++) {
      const unit = units[at] ?? 0;
      places[unit] = (places[unit] ?? 0) | (1 << (at - from));
    }
    this.prepared = left;
  }
}

/** From the count of common characters, of those out of order, and of the common beginning. */
export function weighed(common: number, moved: number, left: number, right: number, prefix: number): number {
  if (common <= 0) return left === 0 && right === 0 ? 1 : 0;
  const jaro = (common / left + common / right + (common - (moved >> 1)) / common) / 3;
  return jaro > BOOST_FROM ? jaro + prefix * PREFIX_SHARE * (1 - jaro) : jaro;
}

function windowOf(left: number, right: number): number {
  return max(0, (max(left, right) >> 1) - 1);
}

function commonBeginning(units: Uint16Array, left: number, one: number, right: number, two: number): number {
  const most = min(PREFIX, one, two);
  let at = 0;
  while (at < most && units[left + at] === units[right + at]) at++;
  return at;
}

function atLength(units: Uint16Array, from: number, to: number, other: number, end: number): number {
  const [one, two] = [to - from, end - other];
  const reach = windowOf(one, two);
  const taken = new Uint8Array(one);
  const matched: number[] = [];
  for (let at = 0; at < two; at++) {
    const last = min(one - 1, at + reach);
    for (let place = max(0, at - reach); place <= last; place++) {
      if (taken[place] === 1 || units[from + place] !== units[other + at]) continue;
      taken[place] = 1;
      matched.push(units[other + at] ?? 0);
      break;
    }
  }
  let moved = 0;
  let next = 0;
  for (let place = 0; place < one; place++)
    if (taken[place] === 1 && units[from + place] !== matched[next++]) moved++;
  return weighed(matched.length, moved, one, two, commonBeginning(units, from, one, other, two));
}
