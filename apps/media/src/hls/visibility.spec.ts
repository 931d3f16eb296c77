import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decideVisibility, isHidden } from './visibility';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'visibility-spec-'))));
afterEach(() => rm(folder, { recursive: true }));

describe('a recording', () => {
  it('is to be seen until somebody hides it, and again when they show it', async () => {
    expect(await isHidden(folder)).toBe(false);
    await decideVisibility(folder, { revision: 3, hidden: true });
    expect(await isHidden(folder)).toBe(true);
    await decideVisibility(folder, { revision: 4, hidden: false });
    expect(await isHidden(folder)).toBe(false);
  });

  it('stays as it was decided last, whatever is heard late or twice', async () => {
    await decideVisibility(folder, { revision: 4, hidden: false });
    await decideVisibility(folder, { revision: 3, hidden: true });
    await decideVisibility(folder, { revision: 4, hidden: true });
    expect(await isHidden(folder)).toBe(false);
  });

  it('that is gone is nothing to hide', async () => {
    const gone = join(folder, 'gone');
    await decideVisibility(gone, { revision: 1, hidden: true });
    expect(await isHidden(gone)).toBe(false);
  });
});
