import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { decoderOf, Refusal, type Table } from '@nuanxin/organization/roster-match';

/** A file's columns as texts. */
export interface TextTable {
  readonly name: string;
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/**
 * A CSV file in UTF-8 or GB18030 as columns; blanks around names and values are dropped. With `id`, each row must have its own.
 * @throws Refusal naming file, row and column of what is wrong; rows are counted from 1 below the names.
 */
export function readTable(file: string): TextTable;
export function readTable(file: string, id: string): Table;
export function readTable(file: string, id?: string): TextTable | Table {
  const [names = [], ...rows] = cellsOf(file);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new Refusal(`${file} has the column ${twice} twice; give each its own name.`);
  const odd = rows.findIndex((row) => row.length !== names.length);
  if (odd >= 0)
    throw new Refusal(
      `${file}, row ${odd + 1} has ${rows[odd]?.length} cells, but there are ${names.length} columns; quote values that contain a comma.`,
    );
  const columns = new Map(names.map((name, at) => [name, rows.map((row) => row[at] ?? '')]));
  return id === undefined ? { name: file, columns } : { name: file, columns, ids: idsOf(file, id, columns) };
}

function idsOf(file: string, id: string, columns: TextTable['columns']): readonly string[] {
  const ids = columns.get(id);
  if (!ids)
    throw new Refusal(`--id ${id}: ${file} has no such column; it has: ${[...columns.keys()].join(', ')}.`);
  const first = new Map<string, number>();
  ids.forEach((value, row) => {
    const place = `${file}, row ${row + 1}, column ${id}`;
    if (value === '') throw new Refusal(`${place}: there is no id; every row needs one.`);
    const before = first.get(value);
    if (before !== undefined)
      throw new Refusal(`${place}: ${value} is the id of row ${before + 1} too; every row needs its own.`);
    first.set(value, row);
  });
  return ids;
}

function cellsOf(file: string): string[][] {
  try {
    const bytes = readFileSync(file);
    return parse(decoderOf(bytes).decode(bytes), {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
