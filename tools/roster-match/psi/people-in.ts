import { personValue, type PsiColumn, Refusal } from '@nuanxin/organization/roster-match';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { bytesOf } from './options';

/** A roster as its agency has it; rows are counted as a spreadsheet shows them, the names of the columns being row 1. */
export interface Roster {
  readonly file: string;
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of the whole file: it must be the same at the end of a run. */
  readonly digest: string;
}

export interface People {
  /** Each person once, in normal form, with the indexes of their rows. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  /** Rows that name nobody, and why. The cell itself is not repeated. */
  readonly leftOut: readonly { readonly row: number; readonly fault: string }[];
}

/** Row number that a spreadsheet shows for the first row below the names. */
export const FIRST_ROW = 2;

/** @throws Refusal when the file is not there or is no table. */
export function rosterIn(file: string): Roster {
  const bytes = bytesOf(file);
  const [names = [], ...rows] = cellsOf(file, bytes);
  if (rows.length === 0) throw new Refusal(`${file} holds no row below the names of its columns.`);
  return { file, names, rows, digest: createHash('sha256').update(bytes).digest('hex') };
}

/** UTF-8, or as Excel writes it in China. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function cellsOf(file: string, bytes: Uint8Array): string[][] {
  try {
    return parse(decoded(bytes), { bom: true, trim: true, relax_column_count: true });
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** @throws Refusal when there is no such column. */
export function peopleIn({ file, names, rows }: Roster, heading: string, column: PsiColumn): People {
  const at = names.indexOf(heading);
  if (at < 0) throw new Refusal(`There is no column ${heading} in ${file}; there are: ${names.join(', ')}.`);
  const rowsOf = new Map<string, number[]>();
  const leftOut: { row: number; fault: string }[] = [];
  rows.forEach((cells, index) => {
    const found = personValue(column, cells[at] ?? '');
    if ('fault' in found) leftOut.push({ row: index + FIRST_ROW, fault: found.fault });
    else rowsOf.set(found.value, [...(rowsOf.get(found.value) ?? []), index]);
  });
  return { rowsOf, leftOut };
}

/** Some rows of a roster as CSV, in their order. */
export function csvOf({ names, rows }: Roster, indexes: readonly number[]): string {
  const chosen = indexes.toSorted((a, b) => a - b).map((index) => rows[index] ?? []);
  const lines = [names, ...chosen].map((cells) => cells.map(quoted).join(','));
  // Excel takes a file for UTF-8 only with this mark.
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
