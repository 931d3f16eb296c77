import { writeFileSync } from 'node:fs';
import { type Cluster, type Linkage, Refusal } from '@nuanxin/organization/roster-match';

const [PROBABILITY_PLACES, BITS_PLACES] = [6, 4];

/** The pairs: both ids, probability, weight in bits, a column of levels for each comparison, blocking rule. */
export function writePairs(file: string, { records, comparisons, candidates, pairs }: Linkage): void {
  const head = [
    'left',
    'right',
    'probability',
    'bits',
    ...comparisons.map(({ name }) => `level ${name}`),
    'rule',
  ];
  const rows = pairs.map((pair) => [
    records.idOf(pair.left),
    records.idOf(pair.right),
    pair.probability.toFixed(PROBABILITY_PLACES),
    pair.bits.toFixed(BITS_PLACES),
    ...pair.levels.map(String),
    candidates[pair.rule]?.rule ?? '',
  ]);
  write(file, [head, ...rows]);
}

/** Every row with its cluster: id, source (left or right), cluster. */
export function writeClusters(file: string, clusters: readonly Cluster[]): void {
  write(file, [
    ['id', 'source', 'cluster'],
    ...clusters.map(({ id, source, cluster }) => [id, source, cluster]),
  ]);
}

function write(file: string, rows: readonly (readonly string[])[]): void {
  try {
    writeFileSync(file, rows.map((row) => `${row.map(cell).join(',')}\n`).join(''));
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
