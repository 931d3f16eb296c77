import fc from 'fast-check';
import { matchPartition } from './match-partition';
import { mergeParts } from './merge-parts';
import { joinRows, type NumberedRows } from './numbered-rows';
import type { PartialResult } from './partial-result';
import { entriesOf, partitionOf, partitionRows } from './partition';
import { digestBlock } from './digest-block';
import { digestPads } from '../digest/digest-pads';
import { roster } from './spec-rosters';
import { csvOf, matchRows, pairsOf, SPEC_KEY, type SpecRow } from './testing';

const KINDS = ['id', 'phone'] as const;
const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

const digested = (rows: readonly SpecRow[]): NumberedRows => {
  const bytes = csvOf(rows).subarray('n,id,phone\n'.length);
  return joinRows([
    digestBlock({ bytes, delimiter: 0x2c, columns: { id: 1, phone: 2 } }, digestPads(SPEC_KEY)),
  ]);
};

/** All partitions, each matched after a journey over a wire. */
function partsOf(left: NumberedRows, right: NumberedRows, partitions: number): PartialResult[] {
  return KINDS.flatMap((by) => {
    const rows = { left: partitionRows(left[by], partitions), right: partitionRows(right[by], partitions) };
    return Array.from({ length: partitions }, (_, n) => {
      const partition = { by, left: entriesOf(left, rows.left, n), right: entriesOf(right, rows.right, n) };
      return structuredClone(matchPartition(structuredClone(partition)));
    });
  });
}

describe('partitions', () => {
  it('give the same result whatever their number and order', async () => {
    await fc.assert(
      fc.asyncProperty(
        roster(),
        roster(),
        fc.integer({ min: 1, max: 40 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (lefts, rights, partitions, chance) => {
          const [left, right] = [digested(lefts), digested(rights)];
          const parts = partsOf(left, right, partitions)
            .map((part) => ({ part, place: chance.next().value as number }))
            .toSorted((one, other) => one.place - other.place)
            .map(({ part }) => part);
          const { matches, folds, setAside } = await matchRows(lefts, rights, { partitions: 1 });
          expect(mergeParts(parts, { left: left.rows, right: right.rows })).toEqual({
            matches,
            folds,
            setAside,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('find the same people when the rows come in another order', async () => {
    const rosters = fc.tuple(roster(), roster()).chain(([left, right]) =>
      fc.record({
        left: fc.constant(left),
        right: fc.constant(right),
        moved: shuffled(right.map((_, n) => n)),
      }),
    );
    await fc.assert(
      fc.asyncProperty(rosters, async ({ left, right, moved }) => {
        const plain = await matchRows(left, right);
        const other = await matchRows(
          left,
          moved.map((n) => right[n]!),
        );
        const back = pairsOf(other).map((pair) => {
          const [leftRow, rightRow, by] = pair.split(' ');
          return `${leftRow} ${moved[Number(rightRow)]} ${by}`;
        });
        expect(back.toSorted()).toEqual(pairsOf(plain).toSorted());
        expect(other.counts).toEqual(plain.counts);
      }),
      { numRuns: 60 },
    );
  });

  it('cover every digest: the first of all in the first, the last of all in the last', () => {
    for (const partitions of [1, 3, 64, 1000]) {
      expect(partitionOf(0, partitions)).toBe(0);
      expect(partitionOf(2 ** 32 - 1, partitions)).toBe(partitions - 1);
    }
  });
});
