import { headOf, signatureOf, twiceOf } from './signature';

const ROOM_AT_FIRST = 1 << 12;

/** Texts that are known by their number, as UTF-16 units one after the other; more may come to `texts` at its end at any time. */
export class TextPool {
  units = new Uint16Array(ROOM_AT_FIRST);
  /** Where each text begins; the next one's beginning is its end. */
  starts = new Int32Array(ROOM_AT_FIRST);
  /** See `signatureOf`, `twiceOf` and `headOf`. */
  signatures = new Int32Array(ROOM_AT_FIRST);
  twices = new Int32Array(ROOM_AT_FIRST);
  heads = new Int32Array(ROOM_AT_FIRST);
  private count = 0;

  constructor(private readonly texts: readonly string[]) {}

  /** Takes in what has come to `texts` since; to be called before a text of that number is looked at. */
  reach(code: number): void {
    if (code < this.count) return;
    for (const text of this.texts.slice(this.count)) this.add(text);
  }

  private add(text: string): void {
    const start = this.starts[this.count] ?? 0;
    if (start + text.length > this.units.length) this.units = roomier(this.units, start + text.length);
    if (this.count + 2 > this.starts.length) {
      this.starts = roomier(this.starts, this.count + 2);
      this.signatures = roomier(this.signatures, this.count + 2);
      this.twices = roomier(this.twices, this.count + 2);
      this.heads = roomier(this.heads, this.count + 2);
    }
    for (let at = 0; at < text.length; at++) this.units[start + at] = text.charCodeAt(at);
    this.signatures[this.count] = signatureOf(text);
    this.twices[this.count] = twiceOf(text);
    this.heads[this.count] = headOf(text);
    this.count++;
    this.starts[this.count] = start + text.length;
  }
}

function roomier<Kind extends Uint16Array | Int32Array>(before: Kind, least: number): Kind {
  const Room = before.constructor as new (length: number) => Kind;
  const after = new Room(Math.max(before.length * 2, least));
  after.set(before);
  return after;
}
