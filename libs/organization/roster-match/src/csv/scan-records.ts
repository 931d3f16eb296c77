const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** What is told of each record: its number within the block, and how many cells it has; a blank line has none. */
export type OnRecord = (record: number, width: number) => void;

/** Answer of `scanRecords`: the records of the block, and the one whose quotation marks are broken, or -1. */
export interface Scanned {
  readonly records: number;
  readonly broken: number;
}

/**
 * Finds the cells of the wanted columns in a block of whole records (RFC 4180) without making a single text: for the column
 * `columns[n]` the bytes from `cells[2n]` to `cells[2n + 1]`, -1 when the record is too short. Doubled quotation marks stay doubled.
 */
export function scanRecords(
  bytes: Uint8Array,
  delimiter: number,
  columns: readonly number[],
  cells: Int32Array,
  onRecord: OnRecord,
): Scanned {
  const slots = new Int8Array(Math.max(-1, ...columns) + 1).fill(-1);
  columns.forEach((column, slot) => (slots[column] = slot));
  const length = bytes.length;
  let [at, records] = [0, 0];
  while (at < length) {
    cells.fill(-1);
    let width = 0;
    for (let more = true; more; at++) {
      let [start, end] = [at, at];
      if (bytes[at] === QUOTE) {
        start = at + 1;
        end = closingQuote(bytes, start);
        at = end + 1;
        if (bytes[at] === CARRIAGE_RETURN) at++;
        if (end === length || (at < length && bytes[at] !== delimiter && bytes[at] !== LINE_FEED))
          return { records, broken: records };
      } else {
        while (at < length && bytes[at] !== delimiter && bytes[at] !== LINE_FEED) at++;
        end = at > start && bytes[at - 1] === CARRIAGE_RETURN ? at - 1 : at;
      }
      const slot = width < slots.length ? slots[width]! : -1;
      if (slot >= 0) {
        cells[2 * slot] = start;
        cells[2 * slot + 1] = end;
      }
      more = bytes[at] === delimiter;
      if (more || width > 0 || end > start) width++;
    }
    onRecord(records++, width);
  }
  return { records, broken: -1 };
}

/** Where the quotation mark is that closes a cell begun at `from`; the end of the bytes when none does. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    if (bytes[at] !== QUOTE) at++;
    else if (bytes[at + 1] === QUOTE) at += 2;
    else return at;
  }
  return bytes.length;
}
