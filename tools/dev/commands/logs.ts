import { closeSync, existsSync, fstatSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { defaultHome } from '../home.ts';
import { Problem } from '../problem.ts';
import { isSupervised, readState } from '../supervisor/control.ts';
import { lastLines, logFile } from '../supervisor/log-file.ts';
import { command } from './command.ts';
import { countOf, readOptions } from './options.ts';

const LOOK_EVERY_MS = 300;

await command(async () => {
  const { values, positionals } = readOptions(
    'npm run logs [-- part … -n 100 --no-follow]',
    {
      lines: { type: 'string', short: 'n', default: '20' },
      'no-follow': { type: 'boolean', default: false },
    },
    'with words',
  );
  const count = countOf('-n', values.lines);
  const home = defaultHome();
  const { logs } = home;
  const known = existsSync(logs)
    ? readdirSync(logs).flatMap((file) => /^(.+)\.log$/.exec(file)?.[1] ?? [])
    : [];
  const wanted = positionals.length > 0 ? positionals : known;
  const unknown = wanted.find((part) => !known.includes(part));
  if (unknown)
    throw new Problem(`There is no log of "${unknown}". There are: ${known.join(', ') || 'none yet'}.`);
  if (wanted.length === 0) throw new Problem('There are no logs yet. Start it with: npm start');
  for (const part of wanted)
    for (const text of lastLines(logs, part, count)) console.log(`${part} | ${text}`);
  const goesOn = () => isSupervised(readState(home));
  if (!values['no-follow']) await follow(logs, wanted, goesOn);
});

/** Prints what comes, as long as something runs that could say more. */
async function follow(logs: string, parts: readonly string[], goesOn: () => boolean): Promise<void> {
  const positions = new Map(parts.map((part) => [part, statSync(logFile(logs, part)).size]));
  for (let runs = true; runs; await pause(LOOK_EVERY_MS)) {
    runs = goesOn();
    for (const [part, position] of positions)
      positions.set(part, printFrom(part, logFile(logs, part), position));
  }
  console.log('Nothing runs, so nothing more will come. Start it with: npm start');
}

/** Prints the whole lines behind `position` and gives the place after them; a rotated file begins anew. */
function printFrom(part: string, file: string, position: number): number {
  // `npm run reset` deletes them under our eyes.
  if (!existsSync(file)) return 0;
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const start = size < position ? 0 : position;
    const bytes = Buffer.alloc(size - start);
    readSync(descriptor, bytes, 0, bytes.length, start);
    const whole = bytes.lastIndexOf('\n') + 1;
    for (const text of bytes.subarray(0, whole).toString().split('\n').slice(0, -1))
      console.log(`${part} | ${text}`);
    return start + whole;
  } finally {
    closeSync(descriptor);
  }
}
