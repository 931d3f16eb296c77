import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestOf, unlessStamped } from './stamp.ts';

describe('a content stamp', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'stamp-'));
    mkdirSync(path.join(root, 'libs'));
    writeFileSync(path.join(root, 'libs/a.ts'), 'a');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('changes with content and names, not with specs or what was built', () => {
    const before = digestOf(root, ['libs', 'missing']);
    writeFileSync(path.join(root, 'libs/a.spec.ts'), 'a');
    mkdirSync(path.join(root, 'libs/node_modules'));
    writeFileSync(path.join(root, 'libs/node_modules/b.js'), 'b');
    expect(digestOf(root, ['libs', 'missing'])).toBe(before);
    writeFileSync(path.join(root, 'libs/a.ts'), 'b');
    expect(digestOf(root, ['libs', 'missing'])).not.toBe(before);
  });

  it('lets work run once, and again after work that failed', async () => {
    const file = path.join(root, 'stamp');
    await expect(unlessStamped(file, 'x', () => Promise.reject(new Error('killed')))).rejects.toThrow(
      'killed',
    );
    let runs = 0;
    const work = async () => void (runs += 1);
    expect(await unlessStamped(file, 'x', work)).toBe('');
    expect(await unlessStamped(file, 'x', work)).toBe('unchanged');
    expect(runs).toBe(1);
  });
});
