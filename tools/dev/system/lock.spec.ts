import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeLock } from './lock.ts';

describe('the lock of a command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  const file = path.join(folder, 'start.lock');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is refused with the holder while somebody holds it', () => {
    const free = takeLock(file, 'npm start');
    expect(() => takeLock(file, 'npm start')).toThrow(
      `Another npm start is at work (process ${process.pid}).`,
    );
    free();
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['a process that is gone', JSON.stringify({ pid: process.pid, started: '1', boot: 'earlier' })],
    ['a file cut short by a crash', '{"pid": 1'],
  ])('is taken over from %s', (_, content) => {
    writeFileSync(file, content);
    takeLock(file, 'npm start')();
  });
});
