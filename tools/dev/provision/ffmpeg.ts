import type { Home } from '../home.ts';
import { execute } from '../system/execute.ts';
import { findBinary } from '../system/find-binary.ts';
import { type Bundle, provideBundle } from './debian/bundle.ts';
import { commandIn } from './debian/loader.ts';
import { writeLauncher } from './launcher.ts';
import { firstThatWorks } from './ways.ts';

const BUNDLE: Bundle = { name: 'ffmpeg', packages: ['ffmpeg'], megabytes: 500 };

/** The path of an ffmpeg. A Docker engine does not help here: media starts ffmpeg as its own child process. */
export function provideFfmpeg(
  home: Home,
  progress: (text: string) => void,
  env: NodeJS.ProcessEnv = process.env,
) {
  return firstThatWorks<string>(
    'ffmpeg',
    [
      { name: 'the path of an ffmpeg in FFMPEG', named: true, attempt: () => working(env['FFMPEG']) },
      { name: 'ffmpeg on the path', attempt: () => working(findBinary(['ffmpeg'], env)) },
      {
        name: 'Debian packages in a private folder',
        attempt: async () => {
          const folder = await provideBundle(home.runtimes, BUNDLE, progress);
          return writeLauncher(home, 'ffmpeg', commandIn(folder, 'usr/bin/ffmpeg'));
        },
      },
    ],
    progress,
  );
}

/** The file itself when it says its version: a snap's stub or a missing library does not. */
async function working(file: string | undefined): Promise<string | undefined> {
  if (file) await execute(file, ['-version'], { limit: 30_000 });
  return file;
}
