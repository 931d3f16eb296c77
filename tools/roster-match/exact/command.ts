import { statSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  countPlaces,
  type ExactProgress,
  type ExactResult,
  fileBytes,
  matchExactly,
  type PlaceCount,
  Refusal,
  type RosterSource,
} from '@nuanxin/organization/roster-match';
import { type AskedExact, type AskedRoster, HELP, understood } from './arguments';
import { readKey } from './read-key';
import { invalidOf, reportOf } from './report';
import { writeExact, writePlaces } from './write-exact';

/** Little is made anew, so that a small young generation is enough. */
const LIMITS = { maxYoungGenerationSizeMb: 4 } as const;

/** `tools/run.mjs` puts the program of a thread beside this one. */
const THREAD = path.join(path.dirname(process.argv[1] ?? ''), 'exact.worker.mjs');

/** `roster-match exact`: matches two rosters by ID number and phone. @throws Refusal that says what is wrong. */
export async function matchRosters(args: readonly string[]): Promise<void> {
  const asked = understood(args);
  if (asked === 'help') {
    console.log(HELP);
    return;
  }
  const key = readKey(asked.keyFile);
  const bytes = sizeOf(asked.left.file) + sizeOf(asked.right.file);
  const found = await matchExactly({
    left: sourceOf(asked.left, asked),
    right: sourceOf(asked.right, asked),
    key,
    threads: asked.threads,
    startThread: () => new Worker(THREAD, { resourceLimits: LIMITS, execArgv: [] }),
    ...(process.stderr.isTTY ? { onProgress: progressOf(bytes) } : {}),
  });
  writeExact(asked, found);
  if (asked.files.places !== undefined) writePlaces(asked.files.places, await placesOf(asked, found));
  for (const line of invalidOf(asked, found)) console.error(line);
  console.log(asked.json ? JSON.stringify(found.counts) : reportOf(found.counts));
}

/** Reads both files once more. */
function placesOf(asked: AskedExact, found: ExactResult): Promise<PlaceCount[]> {
  const source = (roster: AskedRoster) => ({ ...sourceOf(roster, asked), columns: roster.places });
  return countPlaces({
    left: source(asked.left),
    right: source(asked.right),
    found,
    rows: { left: found.counts.left.rows, right: found.counts.right.rows },
    places: asked.places,
  });
}

function sourceOf({ file, columns }: AskedRoster, { encoding }: AskedExact): RosterSource {
  return { name: file, bytes: fileBytes(file), columns, encoding };
}

function sizeOf(file: string): number {
  try {
    const found = statSync(file);
    if (found.isFile()) return found.size;
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  throw new Refusal(`${file} is no file.`);
}

/** One line that is written over, for a terminal. */
function progressOf(bytes: number): (progress: ExactProgress) => void {
  return ({ stage, done, of = bytes }) => {
    const percent = Math.floor((100 * done) / of);
    process.stderr.write(`\r${stage} ${percent} %  ${stage === 'matching' && done === of ? '\n' : ''}`);
  };
}
