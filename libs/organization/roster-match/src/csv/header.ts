import { Refusal } from '../refusal';
import { decoderOf, type Encoding } from './encoding';
import { scanRecords } from './scan-records';

/** The first record of a file: the names of the columns, what parts them, and where the next record begins. */
export interface Header {
  readonly names: readonly string[];
  readonly delimiter: number;
  readonly end: number;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
/** Comma, tab and semicolon; the one that parts most cells of the first record. */
const DELIMITERS = [0x2c, 0x09, 0x3b] as const;
const UTF_16 = ['fffe', 'feff'];
const MARK_BYTES = 3;

/** @throws Refusal when the block is empty, in UTF-16, or has a name twice. */
export function readHeader(block: Uint8Array, encoding?: Encoding): Header {
  const mark = Buffer.from(block.subarray(0, MARK_BYTES)).toString('hex');
  if (UTF_16.some((start) => mark.startsWith(start)))
    throw new Refusal('The file is in UTF-16; save it as CSV in UTF-8 or GB18030.');
  const start = mark === 'efbbbf' ? MARK_BYTES : 0;
  const end = firstRecordEnd(block, start);
  const record = block.subarray(start, end);
  const split = DELIMITERS.map((delimiter) => ({ delimiter, names: namesOf(record, delimiter, encoding) }));
  const { delimiter, names } = split.toSorted((a, b) => b.names.length - a.names.length)[0]!;
  if (names.every((name) => name === ''))
    throw new Refusal('The file has no names of columns in its first row.');
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined) throw new Refusal(`The file has the column ${twice} twice.`);
  return { names, delimiter, end };
}

/** Which column has that name. @throws Refusal that tells the names there are. */
export function columnOf({ names }: Header, name: string): number {
  const column = names.indexOf(name);
  if (column < 0) throw new Refusal(`There is no column ${name}; there are: ${names.join(', ')}.`);
  return column;
}

function firstRecordEnd(bytes: Uint8Array, from: number): number {
  let quoted = false;
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (bytes[at] === LINE_FEED && !quoted) return at + 1;
  }
  return bytes.length;
}

function namesOf(record: Uint8Array, delimiter: number, encoding?: Encoding): string[] {
  const names: string[] = [];
  const decoder = decoderOf(record, encoding);
  const columns = Array.from(
    record.filter((byte) => byte === delimiter),
    (_, at) => at,
  );
  columns.push(columns.length);
  const cells = new Int32Array(2 * columns.length);
  scanRecords(record, delimiter, columns, cells, (_, width) => {
    for (const column of columns.slice(0, width))
      names.push(decoder.decode(record.slice(cells[2 * column], cells[2 * column + 1])).trim());
  });
  return names.map((name) => name.replaceAll('""', '"'));
}
