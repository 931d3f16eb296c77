import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { NumberedRow } from './sheet-protocol';

/** The rows of a text file, blank ones left out. UTF-8 with or without a mark, UTF-16 as Excel writes it, else GB18030. */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<NumberedRow> {
  const text = decoded(bytes);
  const rows = Readable.from(slices(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: 1_000_000,
    }),
  );
  for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: { lines: number } }>)
    if (record.some((cell) => cell.trim() !== '')) yield { row: info.lines, cells: record };
}

function decoded(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'gb18030';
  return new TextDecoder(label).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    decoder.decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Whichever the first line has most of. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n');
  const first = text.slice(0, end === -1 ? 10_000 : end);
  const count = (mark: string) => first.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const SLICE = 64 * 1024;

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}
