import type { SheetFault } from '@nuanxin/contracts/live';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const COMMENT_AT_MOST = 65_535;

/** What a spreadsheet of 200,000 rows needs, twice over. */
const UNPACKED_AT_MOST = 400_000_000;
/** Sheets pack to a tenth, uniform ones to a fiftieth; bombs to a thousandth. */
const RATIO_AT_MOST = 200;
const RATIO_LOOKED_AT_FROM = 5_000_000;
const ENTRIES_AT_MOST = 2_000;

/**
 * Looks at the directory of an archive before anything of it is unpacked (APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16): too
 * many files, too large, packed too well, or locked. What a directory keeps to itself, the limits of the worker meet.
 */
export function archiveFault(bytes: Buffer): SheetFault | undefined {
  const end = endOfDirectory(bytes);
  if (end === undefined) return 'sheet-broken';
  const count = bytes.readUInt16LE(end + 10);
  const begin = bytes.readUInt32LE(end + 16);
  if (count > ENTRIES_AT_MOST) return 'sheet-bomb';
  let unpacked = 0;
  for (let at = begin, n = 0; n < count; n++) {
    if (at + ENTRY_BYTES > end || bytes.readUInt32LE(at) !== ENTRY) return 'sheet-broken';
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) return 'sheet-protected';
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    if (size > RATIO_LOOKED_AT_FROM && size > packed * RATIO_AT_MOST) return 'sheet-bomb';
    unpacked += size;
    at +=
      ENTRY_BYTES + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return unpacked > UNPACKED_AT_MOST ? 'sheet-bomb' : undefined;
}

function endOfDirectory(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - END_BYTES - COMMENT_AT_MOST);
  for (let at = bytes.length - END_BYTES; at >= first; at--)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return undefined;
}
