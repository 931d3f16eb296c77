import { closeSync, openSync, writeFileSync } from 'node:fs';
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
  write(file, head, pairs, (pair) => [
    records.idOf(pair.left),
    records.idOf(pair.right),
    pair.probability.toFixed(PROBABILITY_PLACES),
    pair.bits.toFixed(BITS_PLACES),
    ...comparisons.map((comparison) => String(comparison.levelOf(pair.left, pair.right))),
    candidates[pair.rule]?.rule ?? '',
  ]);
}

/** Every row with its cluster: id, source (left or right), cluster. */
export function writeClusters(file: string, clusters: readonly Cluster[]): void {
  write(file, ['id', 'source', 'cluster'], clusters, ({ id, source, cluster }) => [id, source, cluster]);
}

/** So many rows are one text at a time: all of them could be longer than a text may be. */
const AT_ONCE = 10_000;

function write<Row>(
  file: string,
  head: readonly string[],
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly string[],
): void {
  const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\n`;
  try {
    const out = openSync(file, 'w');
    try {
      writeFileSync(out, line(head));
      for (let from = 0; from < rows.length; from += AT_ONCE)
        writeFileSync(
          out,
          rows
            .slice(from, from + AT_ONCE)
            .map((row) => line(cellsOf(row)))
            .join(''),
        );
    } finally {
      closeSync(out);
    }
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
