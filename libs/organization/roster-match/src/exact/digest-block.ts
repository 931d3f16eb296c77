import { decoderOf, type Encoding } from '../csv/encoding';
import { scanRecords } from '../csv/scan-records';
import type { DigestPads } from '../digest/digest-pads';
import { DIGEST_WORDS, KeyedDigester, type NumberKind } from '../digest/keyed-digest';
import { COMPACT_BYTES, compactCell } from './compact-cell';
import { BLANK, VALID, verdictOf } from './faults';
import { ID_BYTES, readIdNumber } from './id-number';
import { MOBILE_BYTES, readMobile } from './mobile';
import type { InvalidCells, NumberedRows } from './numbered-rows';

/** Whole records of a file without its header; a column that is not matched by is left out. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly delimiter: number;
  readonly columns: { readonly [kind in NumberKind]?: number };
  readonly encoding?: Encoding;
}

export interface DigestedBlock extends NumberedRows {
  readonly invalid: InvalidCells;
  /** The row whose quotation marks are broken, or -1; nothing behind it was read. */
  readonly broken: number;
}

const READERS = {
  id: { read: readIdNumber, bytes: ID_BYTES },
  phone: { read: readMobile, bytes: MOBILE_BYTES },
} as const;
const KINDS: readonly NumberKind[] = ['id', 'phone'];
const NO_CELL = verdictOf('no-cell');
/** Room is made for rows of so many bytes; shorter ones make it grow. */
const USUAL_ROW_BYTES = 40;

/** Reads, normalises and digests the numbers of a block; the numbers themselves are kept nowhere. */
export function digestBlock(block: Block, pads: DigestPads): DigestedBlock {
  const { bytes, delimiter, columns } = block;
  const decoder = decoderOf(bytes, block.encoding);
  const kinds = KINDS.filter((kind) => columns[kind] !== undefined);
  const digesters = kinds.map((kind) => new KeyedDigester(pads, kind));
  const readers = kinds.map((kind) => READERS[kind]);
  const cells = new Int32Array(2 * kinds.length);
  const invalid: number[] = [];
  const [cell, normal] = [new Uint8Array(COMPACT_BYTES), new Uint8Array(ID_BYTES)];
  let room = Math.ceil(bytes.length / USUAL_ROW_BYTES) + 1;
  const digests = kinds.map(() => new Uint32Array(room * DIGEST_WORDS));
  const grow = () => {
    room *= 2;
    for (const [at, old] of digests.entries()) {
      digests[at] = new Uint32Array(room * DIGEST_WORDS);
      digests[at].set(old);
    }
  };
  const { records, broken } = scanRecords(
    bytes,
    delimiter,
    kinds.map((kind) => columns[kind]!),
    cells,
    (row, width) => {
      if (row === room) grow();
      if (width === 0) return;
      for (let at = 0; at < readers.length; at++) {
        const [from, to] = [cells[2 * at]!, cells[2 * at + 1]!];
        const length = from < 0 ? 0 : compactCell(bytes, from, to, decoder, cell);
        const verdict = from < 0 ? NO_CELL : readers[at]!.read(cell, length, normal, 0);
        if (verdict === VALID)
          digesters[at]!.add(normal, readers[at]!.bytes, digests[at]!, row * DIGEST_WORDS);
        else if (verdict !== BLANK) invalid.push(row, KINDS.indexOf(kinds[at]!), verdict);
      }
    },
  );
  for (const [at, digester] of digesters.entries()) digester.flush(digests[at]!);
  const digestsOf = (kind: NumberKind) =>
    digests[kinds.indexOf(kind)]?.slice(0, records * DIGEST_WORDS) ?? new Uint32Array(records * DIGEST_WORDS);
  return {
    rows: records,
    id: digestsOf('id'),
    phone: digestsOf('phone'),
    invalid: columnsOf(invalid),
    broken,
  };
}

/** From triples of row, column and verdict. */
function columnsOf(triples: readonly number[]): InvalidCells {
  const count = triples.length / 3;
  const part = (offset: number) => Uint32Array.from({ length: count }, (_, at) => triples[3 * at + offset]!);
  return { rows: part(0), columns: Uint8Array.from(part(1)), verdicts: Uint8Array.from(part(2)) };
}
