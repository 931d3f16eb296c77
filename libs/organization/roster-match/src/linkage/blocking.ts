import { type ColumnReference, nameOf } from './column-settings';
import { type RowTest, rowTest } from './conditions';
import { MISSING } from './dictionary';
import type { Records } from './records';
import type { BlockingRule } from './settings';

/** A rule, ready: rows whose keys are equal are a block. A key is `MISSING` where a value is. */
export interface Block {
  readonly name: string;
  readonly leftKeys: Int32Array;
  readonly rightKeys: Int32Array;
  readonly where: RowTest | undefined;
  /** The rows of the right side, block after block; those of key k stand from `starts[k]` to before `starts[k + 1]`. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** @throws Refusal when a column is missing. */
export function blockOf(records: Records, { on, where }: BlockingRule): Block {
  const sides = on.map((item) =>
    typeof item === 'object' && 'left' in item ? item : { left: item, right: item },
  );
  const [leftKeys, rightKeys, count] = keys(
    sides.map(({ left }) => records.column(left)),
    sides.map(({ right }) => records.column(right)),
    records,
  );
  return {
    name: sides.map(nameOfSides).join(' & ') + (where ? ` where ${JSON.stringify(where)}` : ''),
    leftKeys,
    rightKeys,
    where: where && rowTest(records, where),
    ...grouped(rightKeys, count, records.linking ? records.firstRight : 0),
  };
}

/** Every pair of a rule, the row on the left and the one on the right; within one file the left row stands before the right one. */
export function eachPair(records: Records, block: Block, visit: (left: number, right: number) => void): void {
  const { leftKeys, rows, starts, where } = block;
  const { linking, firstRight } = records;
  for (let left = 0; left < firstRight; left++) {
    const key = leftKeys[left] ?? MISSING;
    if (key === MISSING) continue;
    const end = starts[key + 1] ?? 0;
    for (let at = linking ? (starts[key] ?? 0) : after(rows, starts, key, left); at < end; at++) {
      const right = rows[at] ?? 0;
      if (where === undefined || where(left, right)) visit(left, right);
    }
  }
}

/**
 * Every pair of the rules once, under the first rule that holds for it. Gives how many pairs each rule added.
 */
export function eachCandidate(
  records: Records,
  blocks: readonly Block[],
  visit: (left: number, right: number, rule: number) => void,
): number[] {
  return blocks.map((block, rule) => {
    const earlier = blocks.slice(0, rule);
    let pairs = 0;
    eachPair(records, block, (left, right) => {
      for (const { leftKeys, rightKeys, where } of earlier) {
        const key = leftKeys[left];
        if (key !== MISSING && key === rightKeys[right] && (where === undefined || where(left, right)))
          return;
      }
      pairs++;
      visit(left, right, rule);
    });
    return pairs;
  });
}

/** The first place of a block whose row comes after `row`; rows of a block stand in ascending order. */
function after(rows: Int32Array, starts: Int32Array, key: number, row: number): number {
  let [low, high] = [starts[key] ?? 0, starts[key + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Numbers the combinations of values: one key for each, the same on both sides. */
function keys(
  left: readonly Int32Array[],
  right: readonly Int32Array[],
  { size, dictionary }: Records,
): [Int32Array, Int32Array, number] {
  const base = dictionary.texts.length;
  let ofLeft = new Int32Array(size);
  let ofRight = new Int32Array(size);
  let count = 1;
  left.forEach((codes, at) => {
    const known = new Map<number, number>();
    const joined = (before: Int32Array, column: Int32Array | undefined) =>
      before.map((key, row) => {
        const code = column?.[row] ?? MISSING;
        if (key === MISSING || code === MISSING) return MISSING;
        const pair = key * base + code;
        const found = known.get(pair) ?? known.size;
        known.set(pair, found);
        return found;
      });
    [ofLeft, ofRight] = [joined(ofLeft, codes), joined(ofRight, right[at])];
    count = known.size;
  });
  return [ofLeft, ofRight, count];
}

function grouped(keysOfRows: Int32Array, count: number, from: number) {
  const starts = new Int32Array(count + 1);
  for (let row = from; row < keysOfRows.length; row++) {
    const key = keysOfRows[row] ?? MISSING;
    if (key !== MISSING) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice(0, count);
  const rows = new Int32Array(starts[count] ?? 0);
  for (let row = from; row < keysOfRows.length; row++) {
    const key = keysOfRows[row] ?? MISSING;
    if (key === MISSING) continue;
    rows[next[key] ?? 0] = row;
    next[key] = (next[key] ?? 0) + 1;
  }
  return { rows, starts };
}

function nameOfSides({ left, right }: { left: ColumnReference; right: ColumnReference }): string {
  const [from, to] = [nameOf(left), nameOf(right)];
  return from === to ? from : `${from} = ${to}`;
}
