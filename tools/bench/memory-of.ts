import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes of a process and all it started: resident, and its share when pages used by several are divided among them. */
export function memoryOf(first: number): { resident: number; share: number } {
  const sum = (field: string) =>
    family(first).reduce((total, pid) => total + kilobytes(pid, field), 0) / 1_024;
  return { resident: sum('Rss'), share: sum('Pss') };
}

function family(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(family)];
}

function kilobytes(pid: number, field: string): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
}
