import type { Worker } from 'node:worker_threads';
import { digestPads } from '../digest/digest-pads';
import type { NumberKind } from '../digest/keyed-digest';
import { countExact, type ExactCounts } from './count-exact';
import type { PartitionedRosters } from './exact-work';
import { Lanes, otherThread, sameThread } from './lanes';
import { type ExactMatches, mergeParts } from './merge-parts';
import type { InvalidCells } from './numbered-rows';
import { partitionRows } from './partition';
import type { PartialResult } from './partial-result';
import { type ReadRoster, readRoster, type RosterSource } from './read-roster';

/** How far it is: bytes of both files read and digested, then partitions matched. */
export interface ExactProgress {
  readonly stage: 'reading' | 'matching';
  readonly done: number;
  /** Of `matching` only. */
  readonly of?: number;
}

export interface ExactOptions {
  readonly left: RosterSource;
  readonly right: RosterSource;
  /** At least 32 random bytes; see `digestPads`. */
  readonly key: Uint8Array | undefined;
  /** Any number gives the same result; when left out, one for each 16,384 rows. */
  readonly partitions?: number;
  /** Threads beside this one; 0, or none when left out, does all in this one. */
  readonly threads?: number;
  /** Starts a thread whose program calls `serveExactWork`; needed with `threads`. */
  readonly startThread?: () => Worker;
  readonly onProgress?: (progress: ExactProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ExactResult extends ExactMatches {
  readonly invalid: { readonly left: InvalidCells; readonly right: InvalidCells };
  readonly counts: ExactCounts;
}

const ROWS_OF_A_PARTITION = 16_384;
const KINDS: readonly NumberKind[] = ['id', 'phone'];

/**
 * Matches two rosters by ID number and by phone, on keyed digests. Numbers leave no trace in the result, only rows.
 * @throws Refusal for a bad key, file or column; the reason of `signal` when it is aborted.
 */
export async function matchExactly(options: ExactOptions): Promise<ExactResult> {
  const { signal, onProgress = () => undefined } = options;
  signal?.throwIfAborted();
  const lanes = startLanes(options);
  const aborted = new Promise<never>((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
  aborted.catch(() => undefined);
  try {
    return await Promise.race([aborted, matched(options, lanes, onProgress)]);
  } finally {
    await lanes.close();
  }
}

function startLanes({ key, threads = 0, startThread }: ExactOptions): Lanes {
  const pads = digestPads(key);
  if (threads === 0) return new Lanes([sameThread(pads)]);
  if (!startThread) throw new RangeError('threads are asked for, but nothing starts them');
  return new Lanes(Array.from({ length: threads }, () => otherThread(startThread(), pads)));
}

async function matched(
  options: ExactOptions,
  lanes: Lanes,
  onProgress: (progress: ExactProgress) => void,
): Promise<ExactResult> {
  let done = 0;
  const onBytes = (bytes: number) => onProgress({ stage: 'reading', done: (done += bytes) });
  const left = await readRoster(options.left, lanes, onBytes);
  const right = await readRoster(options.right, lanes, onBytes);
  const partitions = options.partitions ?? Math.ceil((left.rows + right.rows) / ROWS_OF_A_PARTITION + 1);
  await lanes.tellAll({ task: 'keep', rosters: partitioned(left, right, partitions) });
  const of = partitions * KINDS.length;
  const begun: Promise<PartialResult>[] = [];
  let ready = 0;
  for (const by of KINDS)
    for (let n = 0; n < partitions; n++) {
      const { answer } = await lanes.begin<PartialResult>({ task: 'match', by, n });
      begun.push(answer.finally(() => onProgress({ stage: 'matching', done: ++ready, of })));
    }
  const found = mergeParts(await Promise.all(begun), { left: left.rows, right: right.rows });
  const invalid = { left: left.invalid, right: right.invalid };
  return { ...found, invalid, counts: countExact({ left, right }, found) };
}

function partitioned(left: ReadRoster, right: ReadRoster, partitions: number): PartitionedRosters {
  const of = ({ rows, id, phone }: ReadRoster) => ({
    rows,
    id,
    phone,
    by: { id: partitionRows(id, partitions), phone: partitionRows(phone, partitions) },
  });
  return { left: of(left), right: of(right) };
}
