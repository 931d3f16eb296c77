// node tools/checks/authorization-matrix/prove.mjs: runs the matrix, then once more without each guard, and prints both as JSON.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle, bundleWorkers, root } from '../../bundle.mjs';

const ENTRY = path.join(root, 'tools/checks/authorization-matrix/main.ts');
const OUT = path.join(root, 'dist/tools/checks/authorization-matrix');
/** A missing guard shows in many cases of its layer; one in so many is enough to see it. */
const SHARES = { gateway: '17', services: '17', lists: '3', sockets: '5' };

/** Each guard with the text that removes it, and the cases that must fail then: what none of them notices is not guarded. */
const GUARDS = JSON.parse(await readFile(path.join(import.meta.dirname, 'guards.json'), 'utf8'));

const folder = await mkdtemp(path.join(tmpdir(), 'matrix-'));
const world = path.join(folder, 'world.json');

/** Nobody is left behind, however this ends. */
const running = new Set();
process.once('exit', () => running.forEach((child) => child.kill()));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** The report of one run; a run that ends without one has failed for another reason than rights. */
function run(program, ...args) {
  const options = { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_ENV: 'test' } };
  return new Promise((resolve, reject) => {
    const told = (error, stdout, stderr) => {
      running.delete(child);
      const report = stdout.split('\n').find((line) => line.startsWith('{"cases"'));
      if (report) resolve(JSON.parse(report));
      else
        reject(new Error(`${args.join(' ')} reported nothing: ${stderr.slice(0, 2000)}`, { cause: error }));
    };
    const child = execFile(process.execPath, [program, '--world', world, ...args], options, told);
    running.add(child);
  });
}

async function withoutGuard({ guard, file, from, to, layer }, place) {
  const program = path.join(OUT, `without-${place}.mjs`);
  let found = false;
  await bundle(ENTRY, program, (name, text) => {
    if (name !== path.join(root, file)) return text;
    found = text.includes(from);
    return text.replace(from, to);
  });
  if (!found) throw new Error(`${file} no longer holds the guard "${from}"`);
  const { unexpected } = await run(program, '--layer', layer, '--share', SHARES[layer]);
  return { guard, noticed: unexpected.filter(({ seen }) => !seen.startsWith('odd')).length };
}

const whole = path.join(OUT, 'main.mjs');
await bundle(ENTRY, whole);
// Where a program lies is where live looks for its threads, by which the workbooks are written.
await bundleWorkers('apps/live', OUT);
const report = await run(whole);
const guards = [];
const left = GUARDS.entries();
const lane = async () => {
  for (const [place, guard] of left) guards.push(await withoutGuard(guard, place));
};
await Promise.all([lane(), lane()]);
await run(whole, '--layer', 'none', '--drop');
await rm(folder, { recursive: true });
console.log(JSON.stringify({ ...report, guards }));
