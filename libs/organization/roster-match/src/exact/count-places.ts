import { decoderOf } from '../csv/encoding';
import { columnOf, type Header, readHeader } from '../csv/header';
import { recordBlocks } from '../csv/record-blocks';
import { scanRecords } from '../csv/scan-records';
import { Refusal } from '../refusal';
import { foundRows, type Side } from './count-exact';
import type { ExactMatches } from './merge-parts';
import type { RosterSource } from './read-roster';

/** A roster read once more, for the columns that say where somebody is registered or lives. */
export interface PlaceSource extends Omit<RosterSource, 'columns'> {
  readonly columns: readonly string[];
}

/** People found by no number who have something to do with a place. A count, never a claim that any two are the same. */
export interface PlaceCount {
  readonly place: string;
  readonly left: number;
  readonly right: number;
}

export interface PlacesAsked {
  readonly left: PlaceSource;
  readonly right: PlaceSource;
  readonly found: ExactMatches;
  /** How many rows each has. */
  readonly rows: Readonly<Record<Side, number>>;
  /** Names to count by, found anywhere in a cell, the longest first; without them a place is the whole cell. */
  readonly places?: readonly string[];
}

const INVISIBLE = /[\s\p{Cf}]/gu;

/**
 * The second pass: registration places against homes and residences. Tells for each place that both rosters know how many
 * people of each were found by no number, most workers first; a person on several rows counts once at a place.
 * @throws Refusal that names the file when it or a column of it cannot be read.
 */
export async function countPlaces({
  left,
  right,
  found,
  rows,
  places = [],
}: PlacesAsked): Promise<PlaceCount[]> {
  const names = [...places].sort((one, other) => other.length - one.length);
  const [lefts, rights] = [
    await peopleAt(left, foundRows('left', rows.left, found), found.folds.left, names),
    await peopleAt(right, foundRows('right', rows.right, found), found.folds.right, names),
  ];
  return [...lefts]
    .flatMap(([place, count]) => {
      const others = rights.get(place);
      return others === undefined ? [] : { place, left: count, right: others };
    })
    .toSorted((a, b) => b.right - a.right || b.left - a.left || (a.place < b.place ? -1 : 1));
}

/** Whole text, or the name in it that is asked for; `undefined` when there is none. */
function placeIn(text: string, names: readonly string[]): string | undefined {
  const narrow = text.normalize('NFKC').replace(INVISIBLE, '');
  return names.length === 0 ? narrow || undefined : names.find((name) => narrow.includes(name));
}

async function peopleAt(
  source: PlaceSource,
  found: Uint8Array,
  folds: readonly (readonly number[])[],
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const personOf = new Map(folds.flatMap((fold) => fold.map((row) => [row, fold[0]!] as const)));
  const [counts, told] = [new Map<string, number>(), new Set<string>()];
  await eachPlace(source, (row, text) => {
    const place = found[row] === 1 ? undefined : placeIn(text, names);
    if (place === undefined) return;
    const key = `${personOf.get(row) ?? row} ${place}`;
    if (told.has(key)) return;
    told.add(key);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  });
  return counts;
}

async function eachPlace(source: PlaceSource, onPlace: (row: number, text: string) => void): Promise<void> {
  let header: Header | undefined;
  let first = 0;
  try {
    for await (const block of recordBlocks(source.bytes)) {
      const start = header ? 0 : (header = readHeader(block, source.encoding)).end;
      const bytes = block.subarray(start);
      const shape = header;
      const columns = [...new Set(source.columns)].map((name) => columnOf(shape, name));
      const decoder = decoderOf(bytes, source.encoding);
      const cells = new Int32Array(2 * columns.length);
      const { records } = scanRecords(bytes, header.delimiter, columns, cells, (record) => {
        for (let at = 0; at < cells.length; at += 2)
          if (cells[at]! < cells[at + 1]!)
            onPlace(first + record, decoder.decode(bytes.slice(cells[at], cells[at + 1])));
      });
      first += records;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(`${source.name}: ${error.message}`, { cause: error });
  }
}
