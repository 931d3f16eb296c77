import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Table } from '../linkage/table';

/** A file of this folder as a table. */
export function published(file: string, id: string): Table {
  const [names = [], ...rows]: string[][] = parse(readFileSync(path.join(__dirname, file)), { trim: true });
  const columns = new Map(names.map((name, at) => [name, rows.map((row) => row[at] ?? '')]));
  return { name: file, ids: columns.get(id) ?? [], columns };
}
