import { DIGEST_WORDS } from '../digest/keyed-digest';
import { type FaultCode, faultOf } from './faults';

/** What is known of consecutive rows: 4 words of each number's digest, zeros where a row has none that is valid. */
export interface NumberedRows {
  readonly rows: number;
  readonly id: Uint32Array;
  readonly phone: Uint32Array;
}

/** Invalid numbers as columns of equal length: the row, 0 for the ID number or 1 for the phone, and the verdict. */
export interface InvalidCells {
  readonly rows: Uint32Array;
  readonly columns: Uint8Array;
  readonly verdicts: Uint8Array;
}

/** A number that was matched with nobody, and why. Rows count from 0, the names of the columns not among them. */
export interface InvalidCell {
  readonly row: number;
  readonly column: 'id' | 'phone';
  readonly why: FaultCode;
}

export function* invalidCellsOf({ rows, columns, verdicts }: InvalidCells): Generator<InvalidCell> {
  for (let at = 0; at < rows.length; at++)
    yield {
      row: rows[at]!,
      column: columns[at] === 0 ? 'id' : 'phone',
      why: faultOf(verdicts[at]!),
    };
}

/** Whether there is a digest at word `at`; one of four zeros does not happen. */
export function isDigest(words: Uint32Array, at: number): boolean {
  return (words[at]! | words[at + 1]! | words[at + 2]! | words[at + 3]!) !== 0;
}

export function sameDigest(one: Uint32Array, at: number, other: Uint32Array, place: number): boolean {
  for (let word = 0; word < DIGEST_WORDS; word++) if (one[at + word] !== other[place + word]) return false;
  return true;
}

/** Blocks of rows in one, in shared memory, so that threads read them without copies. */
export function joinRows(blocks: readonly NumberedRows[]): NumberedRows {
  const rows = blocks.reduce((sum, block) => sum + block.rows, 0);
  const bytes = rows * DIGEST_WORDS * Uint32Array.BYTES_PER_ELEMENT;
  const id = new Uint32Array(new SharedArrayBuffer(bytes));
  const phone = new Uint32Array(new SharedArrayBuffer(bytes));
  let at = 0;
  for (const block of blocks) {
    id.set(block.id, at);
    phone.set(block.phone, at);
    at += block.rows * DIGEST_WORDS;
  }
  return { rows, id, phone };
}

/** The same for the invalid cells, whose rows are counted from the start of their block. */
export function joinInvalid(
  blocks: readonly { readonly rows: number; readonly invalid: InvalidCells }[],
): InvalidCells {
  const count = blocks.reduce((sum, { invalid }) => sum + invalid.rows.length, 0);
  const joined = {
    rows: new Uint32Array(count),
    columns: new Uint8Array(count),
    verdicts: new Uint8Array(count),
  };
  let [at, first] = [0, 0];
  for (const { rows, invalid } of blocks) {
    joined.rows.set(
      invalid.rows.map((row) => row + first),
      at,
    );
    joined.columns.set(invalid.columns, at);
    joined.verdicts.set(invalid.verdicts, at);
    at += invalid.rows.length;
    first += rows;
  }
  return joined;
}
