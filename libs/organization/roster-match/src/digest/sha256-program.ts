/**
 * SHA-256 (FIPS 180-4) of four blocks at once, as a WebAssembly program: each 128-bit lane holds the same word of four messages. Node
 * digests one short message in a microsecond, most of it the call; this takes an eighth and needs neither package nor compiler.
 */

/** Where things lie in the program's memory, in bytes; a vector is four words, one of each message. */
export const VECTOR_BYTES = 16;
export const ROUND_CONSTANTS_AT = 0;
export const FREE_AT = 256;

const MEMORY_PAGES = 1;
const ROUNDS_OF_A_LOOP = 16;
const LAST_LOOP_AT = 3 * ROUNDS_OF_A_LOOP * 4;

/** Parameters of `block`: addresses of 16 vectors of words, 8 of the state before, 8 of the state after; then the locals. */
const [WORDS, FROM, INTO, CONSTANT, FIRST_WORD] = [0, 1, 2, 3, 4];
const word = (n: number) => FIRST_WORD + (n % 16);
const STATE = Array.from({ length: 8 }, (_, n) => FIRST_WORD + 16 + n);
const SUM = FIRST_WORD + 24;
const VECTORS = 25;

type Code = readonly number[];

function leb(value: number): number[] {
  const rest = value >>> 7;
  return rest === 0 ? [value] : [(value & 127) | 128, ...leb(rest)];
}

const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const tee = (local: number): Code => [0x22, local];
/** Below 64 a signed number is one byte. */
const number = (value: number): Code =>
  value < 64 ? [0x41, value] : [0x41, (value & 127) | 128, value >>> 7];
const vector = (operation: number, ...operands: number[]): Code => [0xfd, ...leb(operation), ...operands];
const load = (address: number, offset: number): Code => [...get(address), ...vector(0, 4, ...leb(offset))];
const [OR, XOR, SELECT, SHIFT_LEFT, SHIFT_RIGHT, ADD] = [80, 81, 82, 171, 173, 174].map((operation) =>
  vector(operation),
) as [Code, Code, Code, Code, Code, Code];

const shifted = (local: number, bits: number): Code => [...get(local), ...number(bits), ...SHIFT_RIGHT];
const turned = (local: number, bits: number): Code => [
  ...shifted(local, bits),
  ...[...get(local), ...number(32 - bits), ...SHIFT_LEFT],
  ...OR,
];
const exclusive = (one: Code, two: Code, three: Code): Code => [...one, ...two, ...XOR, ...three, ...XOR];

/** Word n of the schedule from the 16 before it, in the place of the oldest. */
function nextWord(n: number): Code {
  const [low, high] = [word(n + 1), word(n + 14)];
  return [
    ...get(word(n)),
    ...exclusive(turned(low, 7), turned(low, 18), shifted(low, 3)),
    ...[...ADD, ...get(word(n + 9)), ...ADD],
    ...exclusive(turned(high, 17), turned(high, 19), shifted(high, 10)),
    ...[...ADD, ...set(word(n))],
  ];
}

/** Round n; instead of moving the eight variables on, the next round calls them by other names. */
function round(n: number): Code {
  const [a, b, c, d, e, f, g, h] = STATE.map((_, at) => STATE[(at + 8 - (n % 8)) % 8]!) as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  return [
    ...[...get(h), ...exclusive(turned(e, 6), turned(e, 11), turned(e, 25)), ...ADD],
    ...[...get(f), ...get(g), ...get(e), ...SELECT, ...ADD],
    ...[...get(CONSTANT), ...vector(9, 2, ...leb(4 * n)), ...ADD, ...get(word(n)), ...ADD],
    ...[...tee(SUM), ...get(d), ...ADD, ...set(d), ...get(SUM)],
    ...[...exclusive(turned(a, 2), turned(a, 13), turned(a, 22)), ...ADD],
    ...[...get(c), ...get(a), ...get(a), ...get(b), ...XOR, ...SELECT, ...ADD, ...set(h)],
  ];
}

function block(): Code {
  const rounds = Array.from({ length: ROUNDS_OF_A_LOOP }, (_, n) => n);
  return [
    ...rounds.flatMap((n) => [...load(WORDS, n * VECTOR_BYTES), ...set(word(n))]),
    ...STATE.flatMap((local, n) => [...load(FROM, n * VECTOR_BYTES), ...set(local)]),
    ...[...number(ROUND_CONSTANTS_AT), ...set(CONSTANT)],
    ...rounds.flatMap(round),
    ...[0x03, 0x40],
    ...[...get(CONSTANT), ...number(ROUNDS_OF_A_LOOP * 4), 0x6a, ...set(CONSTANT)],
    ...rounds.flatMap((n) => [...nextWord(n), ...round(n)]),
    ...[...get(CONSTANT), ...number(LAST_LOOP_AT), 0x49, 0x0d, 0, 0x0b],
    ...STATE.flatMap((local, n) => [
      ...[...get(INTO), ...load(FROM, n * VECTOR_BYTES), ...get(local), ...ADD],
      ...vector(11, 4, ...leb(n * VECTOR_BYTES)),
    ]),
    0x0b,
  ];
}

const sized = (bytes: Code): Code => [...leb(bytes.length), ...bytes];
const section = (id: number, ...entries: Code[]): Code => [id, ...sized([entries.length, ...entries.flat()])];
const exported = (name: string, kind: number): Code => [
  ...sized([...name].map((sign) => sign.charCodeAt(0))),
  kind,
  0,
];

/** The program: exports its memory and `block(words, from, into)`. */
export function sha256Program(): Uint8Array<ArrayBuffer> {
  const [I32, V128] = [0x7f, 0x7b];
  const locals = [2, 1, I32, VECTORS, V128];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [0x60, 3, I32, I32, I32, 0]),
    ...section(3, [0]),
    ...section(5, [0, MEMORY_PAGES]),
    ...section(7, exported('memory', 2), exported('block', 0)),
    ...section(10, sized([...locals, ...block()])),
  ]);
}
