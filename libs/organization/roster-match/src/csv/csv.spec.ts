import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { Refusal } from '../refusal';
import { columnOf, readHeader } from './header';
import { recordBlocks } from './record-blocks';
import { scanRecords } from './scan-records';

const COMMA = 0x2c;

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** All cells of the first `width` columns as the scanner finds them when the file comes in pieces. */
async function scanned(text: string, width: number, size: number): Promise<string[][]> {
  const rows: string[][] = [];
  const columns = Array.from({ length: width }, (_, at) => at);
  for await (const block of recordBlocks(pieces(Buffer.from(text), size))) {
    const cells = new Int32Array(2 * width);
    const cell = (at: number) => Buffer.from(block.slice(cells[2 * at], cells[2 * at + 1])).toString();
    const { broken } = scanRecords(block, COMMA, columns, cells, () => {
      rows.push(columns.map((at) => (cells[2 * at]! < 0 ? '' : cell(at).replaceAll('""', '"'))));
    });
    if (broken >= 0) throw new Error(`record ${rows.length} is broken`);
  }
  return rows;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('the scanner of records', () => {
  it('finds the cells that csv-parse finds, wherever the file is cut', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '身', '"', ',', '\n', '\r\n', ' ', '1'),
      maxLength: 6,
    });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    const ending = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(
        rows,
        ending,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (lines, end, size, last) => {
          const text = lines.map((line) => line.map(quoted).join(',')).join(end) + (last ? end : '');
          expect(await scanned(text, 3, size)).toEqual(parse(text));
        },
      ),
    );
  });

  it.each([
    [
      'without quotation marks',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'without a last line end',
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'of lines ended by Windows',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with a short row',
      'a\nc,d',
      [
        ['a', ''],
        ['c', 'd'],
      ],
    ],
    [
      'with a blank line, which is a row',
      'a,b\n\nc,d',
      [
        ['a', 'b'],
        ['', ''],
        ['c', 'd'],
      ],
    ],
  ])('reads a file %s', async (_what, text, rows) => {
    expect(await scanned(text, 2, 3)).toEqual(rows);
  });

  it.each([
    ['is never closed', 'a,b\nc,"d\ne,f', 1],
    ['is followed by text', 'a,b\nc,d\n"e"e,f', 2],
  ])('names the record in which a quotation mark %s', async (_what, text, record) => {
    await expect(scanned(text, 2, 100)).rejects.toThrow(`record ${record} is broken`);
  });
});

describe('the header', () => {
  it.each([
    ['in UTF-8 with a mark', Buffer.from('\ufeff姓名,"身份证号"\n1,2\n')],
    ['parted by tabs', Buffer.from('姓名\t身份证号\r\n1\t2\r\n')],
    ['in GB18030', Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac50a312c320a', 'hex')],
  ])('is read %s', (_what, bytes) => {
    const header = readHeader(bytes);
    expect(header.names).toEqual(['姓名', '身份证号']);
    expect(bytes[header.end]).toBe(0x31);
    expect(columnOf(header, '身份证号')).toBe(1);
  });

  it.each([
    ['a file in UTF-16', Buffer.from('\ufeff姓名', 'utf16le'), /UTF-16; save it as CSV/],
    ['a name twice', Buffer.from('a,b,a\n'), /column a twice/],
    ['no names', Buffer.from('\n1,2'), /no names of columns/],
  ])('is refused for %s', (_what, bytes, message) => {
    expect(() => readHeader(bytes)).toThrow(Refusal);
    expect(() => readHeader(bytes)).toThrow(message);
  });

  it('tells which columns there are when one is not', () => {
    expect(() => columnOf(readHeader(Buffer.from('a,b\n')), 'c')).toThrow('no column c; there are: a, b.');
  });
});
