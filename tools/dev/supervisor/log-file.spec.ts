import { mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lastLines, logFile, openLog, rotate } from './log-file.ts';

it('a log that grew too large is moved aside while the part goes on writing', () => {
  const logs = mkdtempSync(path.join(tmpdir(), 'logs-'));
  const descriptor = openLog(logs, 'live');
  for (const text of ['first\n', 'second\n']) {
    writeSync(descriptor, text);
    expect(rotate(logs, 'live', 1)).toBe(true);
  }
  writeSync(descriptor, 'third\n');
  expect(rotate(logs, 'live', 1_000)).toBe(false);
  const file = logFile(logs, 'live');
  expect([file, `${file}.1`, `${file}.2`].map((name) => readFileSync(name, 'utf8'))).toEqual([
    'third\n',
    'second\n',
    'first\n',
  ]);
  expect(lastLines(logs, 'live', 5)).toEqual(['third']);
  rmSync(logs, { recursive: true });
});
