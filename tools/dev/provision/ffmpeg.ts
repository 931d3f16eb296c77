import type { Home } from '../home.ts';
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
      { name: 'the path of an ffmpeg in FFMPEG', attempt: async () => env['FFMPEG'] },
      { name: 'ffmpeg on the path', attempt: async () => findBinary(['ffmpeg'], env) },
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
