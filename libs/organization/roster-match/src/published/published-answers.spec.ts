import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Cluster } from '../cluster/cluster-ids';
import { clustersOf } from '../cluster/clusters';
import { link } from '../linkage/link';
import { readSettings } from '../linkage/read-settings';
import { published } from './published-tables';

const settingsOf = (name: string) => {
  const file = path.resolve(__dirname, '../../../../../tools/roster-match/settings', name);
  return readSettings(readFileSync(file, 'utf8'), name);
};
const f1 = (found: number, right: number, there: number) => (2 * right) / (found + there);
const twos = (keys: string[]) => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
};

describe('linking febrl4 from probability 0.5 on', () => {
  const tables = [published('febrl4a.csv', 'rec_id'), published('febrl4b.csv', 'rec_id')] as const;
  const linkage = link(...tables, settingsOf('febrl4.json'), 0.5);

  it('is as right as Splink', () => {
    const person = (row: number) => /^rec-(\d+)-/.exec(linkage.records.idOf(row))?.[1];
    const right = linkage.pairs.filter((pair) => person(pair.left) === person(pair.right)).length;
    expect(f1(linkage.pairs.length, right, 5000)).toBeGreaterThanOrEqual(0.9991);
    expect(right).toBe(linkage.pairs.length);
  });

  it('gives the same answer again', () => {
    const again = link(...tables, settingsOf('febrl4.json'), 0.5);
    expect(again.trained).toEqual(linkage.trained);
    expect(again.pairs).toEqual(linkage.pairs);
  });
});

describe('finding doubles in fake_1000 from probability 0.5 on', () => {
  it('is as right as Splink', () => {
    const table = published('fake_1000.csv', 'unique_id');
    const clusters: Cluster[] = clustersOf(link(table, undefined, settingsOf('fake_1000.json'), 0.5));
    const people = table.columns.get('cluster') ?? [];
    const found = twos(clusters.map(({ cluster }) => cluster));
    const right = twos(clusters.map(({ cluster }, row) => `${cluster} ${people[row]}`));
    expect(f1(found, right, twos([...people]))).toBeGreaterThanOrEqual(0.9169);
  });
});
