import type { Axis } from './variance-grid';

/** What was found at a point of the lattice. */
interface Found {
  /** log density. */
  readonly log: number;
}

/**
 * The points of a lattice around the peak of a density, less than `drop` below the highest: begins at `start` and always goes on from the
 * highest point so far to its neighbours. `steps` are the lattice's on each axis. Deterministic; assumes a single peak.
 */
export function aroundPeak<T extends Found>(
  axes: readonly Axis[],
  steps: readonly number[],
  start: readonly number[],
  drop: number,
  look: (point: readonly number[]) => T,
): T[] {
  const seen = new Set<string>();
  const ahead: { readonly place: readonly number[]; readonly found: T }[] = [];
  const passed: T[] = [];
  const visit = (place: readonly number[]) => {
    const point = place.map((at, k) => start[k]! + at * steps[k]!);
    if (seen.has(place.join()) || point.some((at, k) => at < axes[k]!.from || at > axes[k]!.to)) return;
    seen.add(place.join());
    ahead.push({ place, found: look(point) });
    ahead.sort((a, b) => a.found.log - b.found.log);
  };
  visit(start.map(() => 0));
  let highest = -Infinity;
  for (let next = ahead.pop(); next && next.found.log >= highest - drop; next = ahead.pop()) {
    const { place, found } = next;
    highest = Math.max(highest, found.log);
    passed.push(found);
    for (let axis = 0; axis < place.length; axis++)
      for (const step of [-1, 1]) visit(place.map((at, k) => (k === axis ? at + step : at)));
  }
  return passed.filter(({ log }) => log >= highest - drop);
}
