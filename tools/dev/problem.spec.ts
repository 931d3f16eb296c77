import { explain, Problem } from './problem.ts';

describe('what went wrong', () => {
  it.each([
    ['tar: write error: No space left on device', 'The disk is full.'],
    [
      "W: Failed to fetch http://mirror: Temporary failure resolving 'mirror'",
      'The network cannot be reached.',
    ],
    [
      'E: Failed to fetch http://mirror/InRelease  Could not connect to proxy:9 (10.0.0.1). - connect (111: Connection refused)',
      'The network cannot be reached.',
    ],
    ['npm error code ENOTFOUND', 'The network cannot be reached.'],
    ["EROFS: read-only file system, mkdir '/x'", 'The folder is read-only.'],
    ["EACCES: permission denied, open '/x'", 'may not be written or run by this user'],
  ])('"%s" is told in a sentence, with its own words after', (said, sentence) => {
    expect(explain(new Error(said))).toContain(sentence);
    expect(explain(new Error(said))).toContain(said);
  });

  it('keeps a sentence of our own as it is', () => {
    expect(explain(new Problem('Port 1 is in use (EACCES).'))).toBe('Port 1 is in use (EACCES).');
  });
});
