import type { Records } from '../linkage/records';
import type { Components } from './components';

/** A row and the cluster that it belongs to. */
export interface Cluster {
  readonly id: string;
  readonly source: 'left' | 'right';
  readonly cluster: string;
}

/**
 * Names each cluster for the smallest id in it, whole numbers by value and before all else, so that a cluster keeps its name as long as
 * that row stays in it. When an id stands in both files, names begin with the file: `left:17`.
 */
export function namedClusters(records: Records, components: Components): Cluster[] {
  const name = namesOf(records);
  const least = new Map<number, number>();
  for (let row = 0; row < records.size; row++) {
    const set = components.leastOf(row);
    const before = least.get(set);
    if (before === undefined || smaller(records.idOf(row), records.idOf(before)) < 0) least.set(set, row);
  }
  return Array.from({ length: records.size }, (_, row) => ({
    id: records.idOf(row),
    source: records.sourceOf(row),
    cluster: name(least.get(components.leastOf(row)) ?? row),
  }));
}

function namesOf(records: Records): (row: number) => string {
  const ids = new Set(Array.from({ length: records.size }, (_, row) => records.idOf(row)));
  if (ids.size === records.size) return (row) => records.idOf(row);
  return (row) => `${records.sourceOf(row)}:${records.idOf(row)}`;
}

const WHOLE = /^\d{1,15}$/;

function smaller(one: string, other: string): number {
  const [a, b] = [WHOLE.test(one), WHOLE.test(other)];
  if (a && b) return Number(one) - Number(other);
  if (a !== b) return a ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
