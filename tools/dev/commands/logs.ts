import { closeSync, existsSync, fstatSync, openSync, readSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { defaultHome } from '../home.ts';
import { Problem } from '../problem.ts';
import { lastLines, logFile } from '../supervisor/log-file.ts';
import { command } from './command.ts';

const LOOK_EVERY_MS = 300;

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lines: { type: 'string', short: 'n', default: '20' },
      'no-follow': { type: 'boolean', default: false },
    },
  });
  const { logs } = defaultHome();
  const known = existsSync(logs)
    ? readdirSync(logs).flatMap((file) => /^(.+)\.log$/.exec(file)?.[1] ?? [])
    : [];
  const wanted = positionals.length > 0 ? positionals : known;
  const unknown = wanted.find((part) => !known.includes(part));
  if (unknown)
    throw new Problem(`There is no log of "${unknown}". There are: ${known.join(', ') || 'none yet'}.`);
  if (wanted.length === 0) throw new Problem('There are no logs yet. Start it with: npm start');
  for (const part of wanted)
    for (const text of lastLines(logs, part, Number(values.lines))) console.log(`${part} | ${text}`);
  if (!values['no-follow']) await follow(logs, wanted);
});

async function follow(logs: string, parts: readonly string[]): Promise<never> {
  const positions = new Map(parts.map((part) => [part, sizeOf(logFile(logs, part))]));
  while (true) {
    for (const [part, position] of positions)
      positions.set(part, printFrom(part, logFile(logs, part), position));
    await pause(LOOK_EVERY_MS);
  }
}

function sizeOf(file: string): number {
  const descriptor = openSync(file, 'r');
  try {
    return fstatSync(descriptor).size;
  } finally {
    closeSync(descriptor);
  }
}

/** Prints the whole lines behind `position` and gives the place after them; a rotated file begins anew. */
function printFrom(part: string, file: string, position: number): number {
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
