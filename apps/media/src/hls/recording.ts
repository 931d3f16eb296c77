import { appendFile, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryOf, parse, renderRecording, type Segment, segmentName } from './playlist';
import { VISIBILITY } from './visibility';

export const RECORDING = 'recording.m3u8';

/** What was shown so far, entry by entry; it grows until the broadcast is over. */
const NOTES = 'recording.notes';

/** A clock that is set moves the wall-clock time of a segment by less. */
const JITTER_MS = 1_000;

export interface Span {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly seconds: number;
}

/** Begins with a line of its own, so that what a killed process left half written spoils no other entry. */
export async function noteRecorded(folder: string, segment: Segment): Promise<void> {
  await appendFile(join(folder, NOTES), `\n${entryOf(segment)}`);
}

export async function recordedIn(folder: string): Promise<readonly Segment[]> {
  try {
    return parse(await readFile(join(folder, NOTES), 'utf8')).segments;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Makes a playlist of what was shown within the time on air and removes the rest, such as the picture before it. Empty when
 * nothing was shown; again the same when it is asked again.
 */
export async function finishRecording(
  folder: string,
  onAir: { readonly from: Date; readonly to: Date },
  segmentSeconds: number,
): Promise<Span[]> {
  const [from, to] = [onAir.from.getTime(), onAir.to.getTime()];
  const shown = (await recordedIn(folder)).filter(
    ({ startedAt, seconds }) => startedAt + seconds * 1000 > from && startedAt < to,
  );
  if (shown.length === 0) return [];
  const file = join(folder, RECORDING);
  await writeFile(`${file}.next`, renderRecording(shown, segmentSeconds));
  await rename(`${file}.next`, file);
  const kept = new Set([RECORDING, NOTES, VISIBILITY, ...shown.map(({ sequence }) => segmentName(sequence))]);
  const rest = (await readdir(folder)).filter((name) => !kept.has(name));
  await Promise.all(rest.map((name) => rm(join(folder, name), { force: true })));
  return spansOf(shown);
}

export async function isRecorded(folder: string): Promise<boolean> {
  return stat(join(folder, RECORDING)).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

/** Stretches without a gap: a new one begins where an encoder came back or time was lost. */
export function spansOf(segments: readonly Segment[]): Span[] {
  const spans: Span[] = [];
  for (const { startedAt, seconds, discontinuity } of segments) {
    const last = spans.at(-1);
    const expected = last && last.startedAt + last.seconds * 1000;
    if (last && expected !== undefined && !discontinuity && Math.abs(startedAt - expected) < JITTER_MS)
      spans[spans.length - 1] = { ...last, seconds: last.seconds + seconds };
    else spans.push({ startedAt, seconds });
  }
  return spans;
}
