import { Readable } from 'node:stream';
import { WorkbookReader } from '@cj-tech-master/excelts';
import type { Cell } from '@nuanxin/live/domain';
import type { NumberedRow } from './sheet-protocol';

const OPTIONS = {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
} as const;

/** The rows of the first sheet that has any, blank ones left out, one after the other: no more than a row is in memory. */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<NumberedRow> {
  const reader = new WorkbookReader(Readable.from(slices(bytes)), OPTIONS);
  for await (const sheet of reader) {
    let any = false;
    for await (const row of sheet) {
      const cells = (Array.isArray(row.values) ? row.values : []).slice(1).map(plain);
      if (cells.every((cell) => cell === null || cell === '')) continue;
      any = true;
      yield { row: row.number, cells };
    }
    if (any) return;
  }
}

const SLICE = 64 * 1024;

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

/** Rich text, links and the results of formulas as what they show. */
function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  if (typeof value !== 'object') return null;
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((part: { text?: unknown }) => String(part.text ?? '')).join('');
  if ('result' in value) return plain(value.result);
  if ('text' in value) return plain(value.text);
  return null;
}
