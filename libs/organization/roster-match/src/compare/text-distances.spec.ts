import { seeded } from '../linkage/seeded';
import { askDuckDb } from './duckdb-oracle';
import { damerauLevenshtein, levenshtein } from './edit-distance';
import { JaroWinkler } from './jaro-winkler';
import { JaroWinklerScan } from './jaro-winkler-scan';

const PAIRS = 4000;
const chance = seeded(20261125);
const below = (count: number) => Math.floor(chance() * count);
const text = (letters: string, most: number) =>
  Array.from({ length: below(most + 1) }, () => letters[below(letters.length)]).join('');

/** A text with a few letters changed, swapped, put in or left out, as people and scanners do. */
function misspelt(from: string): string {
  const letters = [...from];
  for (let times = below(4); times > 0; times--) {
    const at = below(letters.length + 1);
    const change = below(4);
    if (change === 0) letters.splice(at, 1);
    else if (change === 1) letters.splice(at, 0, 'x');
    else if (change === 2) letters[at] = 'y';
    else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
  }
  return letters.join('');
}

const random = Array.from({ length: PAIRS }, (_, at): [string, string] => {
  const most = at % 10 === 0 ? 45 : 12;
  const from = text(at % 2 === 0 ? 'abcd' : 'abcdefghijklmnopqrstuvwxyz ', most);
  return [from, at % 3 === 0 ? text('abcde', most) : misspelt(from)];
}).filter(([left, right]) => left !== '' && right !== '');

const texts = random.slice(0, 400).flat();
const jaroWinkler = (left: string, right: string) => new JaroWinkler([left, right]).similarity(0, 1);

describe('distances of texts', () => {
  it('agree with DuckDB on Jaro-Winkler at every threshold', async () => {
    const theirs = await askDuckDb('jaro_winkler_similarity', random);
    const alike = new JaroWinkler(random.flat());
    for (const threshold of [0.7, 0.8, 0.85, 0.88, 0.9, 0.92, 0.95, 1]) {
      const differently = random.filter(
        (_, at) => alike.atLeast(2 * at, 2 * at + 1, threshold) !== (theirs[at] ?? 0) >= threshold,
      );
      expect(differently).toEqual([]);
    }
  });

  it('are told within blocks as they are pair by pair', () => {
    const alike = new JaroWinkler(texts);
    for (const threshold of [0.5, 0.7, 0.88, 0.92]) {
      const scan = new JaroWinklerScan(texts, threshold);
      for (let left = 0; left < 200; left++) {
        const [found, sought]: [number[], number[]] = [[], []];
        scan.visitAlike(left, 200, texts.length, (_, right) => found.push(right));
        for (let right = 200; right < texts.length; right++)
          if (alike.similarity(left, right) >= threshold) sought.push(right);
        expect(found).toEqual(sought);
      }
    }
  });

  it.each([
    ['levenshtein', levenshtein],
    ['damerau_levenshtein', damerauLevenshtein],
  ] as const)('agree with DuckDB on %s', async (name, distance) => {
    const theirs = await askDuckDb(name, random);
    expect(random.map(([left, right]) => distance(left, right))).toEqual(theirs);
  });

  it('look at characters, not at bytes, in Chinese', () => {
    expect(levenshtein('欧阳娜娜', '欧阳娜')).toBe(1);
    expect(jaroWinkler('王小明', '王小名')).toBeCloseTo(0.8222, 4);
    expect(damerauLevenshtein('诸葛亮', '葛诸亮')).toBe(1);
  });

  it('take published values of Jaro-Winkler', () => {
    expect(jaroWinkler('MARTHA', 'MARHTA')).toBeCloseTo(0.9611, 4);
    expect(jaroWinkler('DIXON', 'DICKSONX')).toBeCloseTo(0.8133, 4);
    expect(jaroWinkler('DWAYNE', 'DUANE')).toBeCloseTo(0.84, 4);
  });
});
