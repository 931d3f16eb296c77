import { appendFileSync } from 'node:fs';

/** Keeps a figure that a story measured in the file that `MEASURED` names; without one it is only expected, not kept. */
export function measured(line: string): void {
  const file = process.env['MEASURED'];
  if (file) appendFileSync(file, `${line}\n`);
}
