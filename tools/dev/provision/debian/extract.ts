import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { once } from 'node:events';

/** What no program needs to run. */
const LEFT_OUT = ['doc', 'man', 'info', 'locale', 'lintian', 'bug', 'perl', 'i18n'].map(
  (name) => `./usr/share/${name}`,
);

/** Unpacks one .deb below `root` without running any of its scripts. */
async function extract(deb: string, root: string): Promise<void> {
  const archive = spawn('dpkg-deb', ['--fsys-tarfile', deb], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exclude = [...LEFT_OUT, './usr/include'].map((name) => `--exclude=${name}`);
  const tar = spawn('tar', ['--extract', '--no-same-owner', '--directory', root, ...exclude], {
    stdio: [archive.stdout, 'ignore', 'pipe'],
  });
  let said = '';
  for (const stream of [archive.stderr, tar.stderr])
    stream?.on('data', (text: Buffer) => (said += text.toString()));
  const [[packed], [unpacked]] = await Promise.all([once(archive, 'close'), once(tar, 'close')]);
  if (packed !== 0 || unpacked !== 0) throw new Error(`${deb} could not be unpacked: ${said.trim()}`);
}

const AT_ONCE = 3;

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
