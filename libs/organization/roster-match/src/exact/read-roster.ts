import type { Encoding } from '../csv/encoding';
import { columnOf, readHeader } from '../csv/header';
import { recordBlocks } from '../csv/record-blocks';
import type { NumberKind } from '../digest/keyed-digest';
import { Refusal } from '../refusal';
import type { Block, DigestedBlock } from './digest-block';
import type { Lanes } from './lanes';
import { type InvalidCells, joinInvalid, joinRows, type NumberedRows } from './numbered-rows';
import { release } from './release';

/** A roster as a CSV file with the names of its columns first. */
export interface RosterSource {
  /** What it is called when something is wrong with it. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Names of the columns to match by; at least one. */
  readonly columns: { readonly [kind in NumberKind]?: string | undefined };
  /** Found out when left out. */
  readonly encoding?: Encoding | undefined;
}

export interface ReadRoster extends NumberedRows {
  readonly invalid: InvalidCells;
}

/** What people call row 0: the first below the names of the columns. */
export const FIRST_ROW = 1;

/** Reads and digests a roster. @throws Refusal that names the file, and the row or column where there is one. */
export async function readRoster(
  source: RosterSource,
  lanes: Lanes,
  onBytes: (bytes: number) => void,
): Promise<ReadRoster> {
  try {
    const begun: Promise<DigestedBlock>[] = [];
    let shape: Omit<Block, 'bytes'> | undefined;
    for await (const bytes of recordBlocks(source.bytes)) {
      const length = bytes.length;
      const header = shape ? undefined : readHeader(bytes, source.encoding);
      shape ??= shapeOf(source, header!);
      const block = { ...shape, bytes: bytes.subarray(header?.end ?? 0) };
      const { answer } = await lanes.begin<DigestedBlock>({ task: 'digest', block });
      begun.push(answer.finally(() => onBytes(length)));
    }
    if (!shape) throw new Refusal('The file is empty.');
    return together(await Promise.all(begun));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(`${source.name}: ${error.message}`, { cause: error });
  }
}

function shapeOf(source: RosterSource, header: ReturnType<typeof readHeader>): Omit<Block, 'bytes'> {
  const { id, phone } = source.columns;
  if (id === undefined && phone === undefined)
    throw new Refusal('Name the column of the ID number, of the phone, or both.');
  if (id === phone) throw new Refusal(`The column ${id} cannot be both the ID number and the phone.`);
  return {
    delimiter: header.delimiter,
    columns: {
      ...(id === undefined ? {} : { id: columnOf(header, id) }),
      ...(phone === undefined ? {} : { phone: columnOf(header, phone) }),
    },
    ...(source.encoding ? { encoding: source.encoding } : {}),
  };
}

function together(blocks: readonly DigestedBlock[]): ReadRoster {
  let first = 0;
  for (const { rows, broken } of blocks) {
    if (broken >= 0)
      throw new Refusal(
        `Row ${first + broken + FIRST_ROW}: a quotation mark is left open, or text follows a closed one.`,
      );
    first += rows;
  }
  const joined = { ...joinRows(blocks), invalid: joinInvalid(blocks) };
  for (const { id, phone } of blocks) [id, phone].forEach(release);
  return joined;
}
