// node tools/run.mjs tools/bench/first-load.ts: script that a page needs before it shows anything, in kB of gzip, against what is
// allowed. Reads the production build (npm run build).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { line } from './measure';

const ALLOWED_KB = 300;
const KILOBYTE = 1_000;
const GZIP_LEVEL = 9;

const within = ['admin', 'portal'].map((app) => {
  const folder = path.resolve('dist/apps', app);
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) throw new Error(`${app} has not been built: npm run build`);
  const page = readFileSync(index, 'utf8');
  const files = new Set<string>();
  for (const [, source = ''] of page.matchAll(/src="([^"]+\.js)"/g))
    collect(folder, path.basename(source), files);
  const sizes = [...files].map(
    (file) => gzipSync(readFileSync(path.join(folder, file)), { level: GZIP_LEVEL }).length,
  );
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE;
  return line(`first load of ${app}, ${files.size} files`, kilobytes, ALLOWED_KB, ALLOWED_KB / kilobytes, 1);
});
process.exit(within.every(Boolean) ? 0 : 1);

/** Adds a file and all that it imports at once; what it imports when it is needed stays out. */
function collect(folder: string, file: string, files: Set<string>): void {
  if (files.has(file)) return;
  files.add(file);
  const script = readFileSync(path.join(folder, file), 'utf8');
  for (const [, next = ''] of script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    collect(folder, next, files);
}
