// node tools/run.mjs tools/bench/fan-out.ts [args]: bundles a TypeScript tool and runs it with Node 24, fetched when this one is older.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './dev/bootstrap.mjs';

const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node tools/run.mjs path/to/tool.ts [arguments]');
  process.exit(2);
}
const file = path.resolve(entry);
if (!existsSync(file)) {
  console.error(`There is no ${entry} here.`);
  process.exit(2);
}
const { bundle, root } = await import('./bundle.mjs').catch((cause) => {
  if (cause.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
  console.error(`The npm packages are missing (${cause.message}). Get them with: npm start, or npm ci`);
  process.exit(1);
});
const outfile = path.join(root, 'dist', path.relative(root, file).replace(/\.ts$/, '.mjs'));
await bundle(file, outfile);
// Threads: each `*.worker.ts` beside the tool in a file of its own, beside the bundle.
for (const worker of readdirSync(path.dirname(file)).filter((name) => name.endsWith('.worker.ts')))
  await bundle(
    path.join(path.dirname(file), worker),
    path.join(path.dirname(outfile), worker.replace(/\.ts$/, '.mjs')),
  );
await runNode(['--enable-source-maps', outfile, ...args]);
