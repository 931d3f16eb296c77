/** Texts that share this part of their pairs of letters (Jaccard) ask the same. */
const ALIKE = 0.5;

/**
 * Groups of texts that are written alike, each known by its first. They are found by the pairs of letters that they share: to
 * compare each text with each would keep everything else waiting when a thousand people write a hundred letters each.
 */
export class WrittenAlike<Group> {
  private readonly groups: { readonly group: Group; readonly pairs: number }[] = [];
  private readonly having = new Map<string, number[]>();

  find(letters: string): Group | undefined {
    const pairs = pairsOf(letters);
    const shared = new Uint16Array(this.groups.length);
    for (const pair of pairs)
      for (const place of this.having.get(pair) ?? []) shared[place] = (shared[place] ?? 0) + 1;
    return this.groups.find((known, place) => {
      const both = shared[place] ?? 0;
      return both > 0 && both >= ALIKE * (pairs.size + known.pairs - both);
    })?.group;
  }

  add(letters: string, group: Group): void {
    const pairs = pairsOf(letters);
    const place = this.groups.push({ group, pairs: pairs.size }) - 1;
    for (const pair of pairs) {
      const places = this.having.get(pair);
      if (places) places.push(place);
      else this.having.set(pair, [place]);
    }
  }
}

function pairsOf(letters: string): ReadonlySet<string> {
  const each = [...letters];
  return new Set(each.length < 2 ? each : each.slice(1).map((letter, place) => `${each[place]}${letter}`));
}
