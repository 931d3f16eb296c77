import type { TextTable } from './read-table';

/** How many of the pairs that are there were found, and how many of the found are right. */
export interface Score {
  readonly found: number;
  readonly right: number;
  readonly there: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type People = ReadonlyMap<string, string>;

/** Of pairs of ids, against who each row is. */
export function byPairs(pairs: TextTable, threshold: number, left: People, right: People | undefined): Score {
  const [lefts = [], rights = [], probabilities = []] = ['left', 'right', 'probability'].map((name) =>
    pairs.columns.get(name),
  );
  let [found, hits] = [0, 0];
  lefts.forEach((id, at) => {
    if (Number(probabilities[at]) < threshold) return;
    found++;
    if (left.get(id) === (right ?? left).get(rights[at] ?? '')) hits++;
  });
  return score(found, hits, truePairs(left, right));
}

/** Of all pairs within clusters; with two files, of those across them. */
export function byClusters(clusters: TextTable, left: People, right: People | undefined): Score {
  const [ids = [], sources = [], names = []] = ['id', 'source', 'cluster'].map((name) =>
    clusters.columns.get(name),
  );
  const rows = (source: string) =>
    ids.flatMap((id, at) => (sources[at] === source ? [{ id, cluster: names[at] ?? '' }] : []));
  const person = (people: People, { id, cluster }: { id: string; cluster: string }) =>
    `${cluster}\u0000${people.get(id)}`;
  const [lefts, rights] = [rows('left'), rows('right')];
  if (!right) {
    const within = (keys: string[]) => inSets(keys);
    return score(
      within(lefts.map(({ cluster }) => cluster)),
      within(lefts.map((row) => person(left, row))),
      truePairs(left, right),
    );
  }
  return score(
    across(
      lefts.map(({ cluster }) => cluster),
      rights.map(({ cluster }) => cluster),
    ),
    across(
      lefts.map((row) => person(left, row)),
      rights.map((row) => person(right, row)),
    ),
    truePairs(left, right),
  );
}

function truePairs(left: People, right: People | undefined): number {
  return right ? across([...left.values()], [...right.values()]) : inSets([...left.values()]);
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function inSets(keys: readonly string[]): number {
  return [...counted(keys).values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

function across(left: readonly string[], right: readonly string[]): number {
  const others = counted(right);
  return left.reduce((sum, key) => sum + (others.get(key) ?? 0), 0);
}

function score(found: number, right: number, there: number): Score {
  const [precision, recall] = [found === 0 ? 1 : right / found, there === 0 ? 1 : right / there];
  return {
    found,
    right,
    there,
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
