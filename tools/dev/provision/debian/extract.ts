import { mkdirSync } from 'node:fs';
import { execute } from '../../system/execute.ts';

/** What no program needs to run. */
const LEFT_OUT = [
  'share/doc',
  'share/man',
  'share/info',
  'share/locale',
  'share/lintian',
  'share/bug',
  'share/perl',
  'include',
];
const AT_ONCE = 3;
const LIMIT_MS = 120_000;

/** Unpacks one .deb below `root` without running any of its scripts. */
async function extract(deb: string, root: string): Promise<void> {
  const exclude = LEFT_OUT.map((name) => `--exclude=./usr/${name}`);
  // A cut-off first half makes tar fail as well, so its exit code speaks for both.
  const script = 'dpkg-deb --fsys-tarfile "$0" | tar --extract --no-same-owner "$@"';
  await execute('sh', ['-c', script, deb, '--directory', root, ...exclude], { limit: LIMIT_MS });
}

/** Unpacks them all, a few at a time; `progress` counts. */
export async function extractAll(
  debs: readonly string[],
  root: string,
  progress: (text: string) => void,
): Promise<void> {
  mkdirSync(root, { recursive: true });
  const waiting = [...debs];
  let done = 0;
  const work = async () => {
    for (let deb = waiting.shift(); deb !== undefined; deb = waiting.shift()) {
      await extract(deb, root);
      progress(`unpacked ${++done} of ${debs.length}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
