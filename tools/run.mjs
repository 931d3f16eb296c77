// node tools/run.mjs tools/bench/fan-out.ts [args]: bundles a TypeScript tool and runs it with the same Node.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { bundle, root } from './bundle.mjs';

const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node tools/run.mjs path/to/tool.ts [arguments]');
  process.exit(2);
}
const file = path.resolve(entry);
const outfile = path.join(root, 'dist', path.relative(root, file).replace(/\.ts$/, '.mjs'));
await bundle(file, outfile);

const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
