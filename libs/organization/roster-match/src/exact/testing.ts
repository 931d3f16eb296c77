import { type ExactOptions, matchExactly, type ExactResult } from './match-exactly';
import { matchesOf } from './partial-result';

/** Of specs only: a key that is no secret. */
export const SPEC_KEY = Uint8Array.from({ length: 32 }, (_, at) => at * 7 + 3);

/** Texts of the two cells as they stand in the file. */
export interface SpecRow {
  readonly id: string;
  readonly phone: string;
}

export const csvOf = (rows: readonly SpecRow[]): Buffer =>
  Buffer.from(['n,id,phone', ...rows.map(({ id, phone }, n) => `${n},${id},${phone}`)].join('\n') + '\n');

export async function* inPieces(bytes: Uint8Array, size = 1 << 20): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

export function matchRows(
  left: readonly SpecRow[],
  right: readonly SpecRow[],
  options: Partial<ExactOptions> = {},
): Promise<ExactResult> {
  return matchFiles(csvOf(left), csvOf(right), options);
}

export function matchFiles(
  left: Uint8Array,
  right: Uint8Array,
  options: Partial<ExactOptions> = {},
): Promise<ExactResult> {
  const source = (name: string, bytes: Uint8Array) => ({
    name,
    bytes: inPieces(bytes),
    columns: { id: 'id', phone: 'phone' },
  });
  return matchExactly({
    left: source('members.csv', left),
    right: source('workers.csv', right),
    key: SPEC_KEY,
    ...options,
  });
}

export const pairsOf = ({ matches }: ExactResult): string[] =>
  [...matchesOf(matches)].map(({ leftRow, rightRow, by }) => `${leftRow} ${rightRow} ${by}`);
