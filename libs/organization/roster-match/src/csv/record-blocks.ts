import { Refusal } from '../refusal';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
/** A record beyond is none: a quotation mark was never closed. */
const MOST_RECORD_BYTES = 16 << 20;

/**
 * Cuts a CSV file, which comes in chunks as large as one likes, into blocks that end where a record ends. The bytes of comma, quotation
 * mark and line feed stand for nothing else, in UTF-8 as in GB18030, so nothing is decoded. @throws Refusal when a record never ends.
 */
export async function* recordBlocks(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  for await (const chunk of chunks) {
    const joined = new Uint8Array(rest.length + chunk.length);
    joined.set(rest);
    joined.set(chunk, rest.length);
    const end = lastRecordEnd(joined);
    rest = joined.slice(end);
    if (rest.length > MOST_RECORD_BYTES)
      throw new Refusal(`A record goes on for more than ${MOST_RECORD_BYTES >> 20} MB; is a " left open?`);
    if (end > 0) yield joined.subarray(0, end);
  }
  if (rest.length > 0) yield rest;
}

/** Behind the last line feed that stands between no quotation marks; 0 when there is none. */
function lastRecordEnd(bytes: Uint8Array): number {
  if (bytes.indexOf(QUOTE) < 0) return bytes.lastIndexOf(LINE_FEED) + 1;
  let [end, quoted] = [0, false];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (bytes[at] === LINE_FEED && !quoted) end = at + 1;
  }
  return end;
}
