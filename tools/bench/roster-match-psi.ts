// node tools/run.mjs tools/bench/roster-match-psi.ts [people]: two agencies with 10,000 people each, 3,000 of them in common, find each
// other in two processes on this machine, from CSV to CSV; milliseconds.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { TwoAgencies } from '../roster-match/psi/two-rosters';
import { line } from './measure';

const ALLOWED_MS = 30_000;
const people = Number(process.argv[2] ?? 10_000);
const common = Math.floor(people * 0.3);
const range = (from: number) => Array.from({ length: people }, (_, at) => from + at);

const two = new TwoAgencies(path.resolve('.'));
try {
  await two.agree('both', '--most', String(people));
  two.roster('federation.csv', range(0));
  two.roster('transport.csv', range(people - common));
  const begun = performance.now();
  const ended = await Promise.all(
    ['federation', 'transport'].map((agency) => two.run(agency, 'bench', '--wait')),
  );
  const took = performance.now() - begun;
  const found = readFileSync(two.at('transport-bench.csv'), 'utf8').match(/\d{17}[\dX]/g) ?? [];
  if (found.length !== common) throw new Error(ended.map(({ out }) => out).join('\n'));
  const reached = line(`psi, ms, ${people} and ${people}`, took, ALLOWED_MS, ALLOWED_MS / took, 1);
  process.exitCode = reached ? 0 : 1;
} finally {
  rmSync(two.folder, { recursive: true, force: true });
}
