import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Home } from '../home.ts';
import { execute } from '../system/execute.ts';
import { findBinary } from '../system/find-binary.ts';
import { writeWhole } from '../system/write-whole.ts';
import { type Bundle, provideBundle } from './debian/bundle.ts';
import { libraryPath, loaderOf, quoted } from './debian/loader.ts';
import { patchInterpreter } from './debian/patch-interpreter.ts';
import { writeLauncher } from './launcher.ts';
import { firstThatWorks } from './ways.ts';

const BUNDLE: Bundle = { name: 'browser', packages: ['chromium', 'fonts-noto-cjk'], megabytes: 1_500 };
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FOLDER = 'usr/lib/chromium';
const PROGRAMS = ['chromium', 'chrome_crashpad_handler'];

/** The path of a Chromium that shows Chinese text. */
export function provideBrowser(
  home: Home,
  progress: (text: string) => void,
  env: NodeJS.ProcessEnv = process.env,
) {
  return firstThatWorks<string>(
    'A browser for the browser specs',
    [
      { name: 'the path of a Chromium in CHROMIUM', named: true, attempt: () => working(env['CHROMIUM']) },
      { name: 'chromium or google-chrome on the path', attempt: () => working(findBinary(NAMES, env)) },
      {
        name: 'Debian packages in a private folder',
        attempt: async () => working(arrange(home, await provideBundle(home.runtimes, BUNDLE, progress))),
      },
    ],
    progress,
  );
}

/** The file itself when it says its version: a snap's stub or a missing library does not. */
async function working(file: string | undefined): Promise<string | undefined> {
  if (file) await execute(file, ['--version'], { limit: 30_000 });
  return file;
}

/** A launcher for the unpacked browser, with its own libraries and fonts. */
function arrange(home: Home, folder: string): string {
  const fonts = path.join(folder, 'fonts.conf');
  const cache = path.join(home.runtimes, 'font-cache');
  const wanted = fontConfiguration([path.join(folder, 'usr/share/fonts'), '/usr/share/fonts'], cache);
  if (!existsSync(fonts) || readFileSync(fonts, 'utf8') !== wanted) {
    for (const program of PROGRAMS) patchInterpreter(path.join(folder, FOLDER, program), loaderOf(folder));
    mkdirSync(cache, { recursive: true });
    writeWhole(fonts, wanted);
  }
  return writeLauncher(
    home,
    'chromium',
    [path.join(folder, FOLDER, 'chromium')],
    [`export FONTCONFIG_FILE=${quoted(fonts)} LD_LIBRARY_PATH=${quoted(libraryPath(folder, [FOLDER]))}`],
  );
}

/** A fontconfig file that knows these folders only. */
export function fontConfiguration(folders: readonly string[], cache: string): string {
  const lines = folders.map((folder) => `  <dir>${folder}</dir>`);
  return [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    ...lines,
    `  <cachedir>${cache}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
