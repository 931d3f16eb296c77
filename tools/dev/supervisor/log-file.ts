import {
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
} from 'node:fs';
import path from 'node:path';

const LARGEST_BYTES = 10 * 1024 * 1024;
const KEPT = 3;

/** Where a part's output goes. */
export function logFile(logs: string, part: string): string {
  return path.join(logs, `${part}.log`);
}

/** A descriptor for appending, handed to the part itself, so that it can write on when the supervisor is gone. */
export function openLog(logs: string, part: string): number {
  return openSync(logFile(logs, part), 'a', 0o600);
}

/** Moves the content of a log that grew too large aside: log → log.1 → log.2 → log.3. The file itself stays open. */
export function rotate(logs: string, part: string, largest = LARGEST_BYTES): boolean {
  const file = logFile(logs, part);
  if (!existsSync(file) || statSync(file).size < largest) return false;
  for (let number = KEPT - 1; number >= 1; number--) {
    if (existsSync(`${file}.${number}`)) renameSync(`${file}.${number}`, `${file}.${number + 1}`);
  }
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
  return true;
}

/** The last lines of a part's log, for messages. */
export function lastLines(logs: string, part: string, count: number): string[] {
  const file = logFile(logs, part);
  const text = existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : '';
  return text === '' ? [] : text.split('\n').slice(-count);
}
