/** Where `found` does not hold each id of `wanted` exactly once and nothing else, in words. */
export function unlessOnceEach(wanted: readonly string[], found: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const id of found) times.set(id, (times.get(id) ?? 0) + 1);
  const known = new Set(wanted);
  const lost = wanted.filter((id) => !times.has(id)).map((id) => `${id} is lost`);
  const doubled = [...times]
    .filter(([, count]) => count > 1)
    .map(([id, count]) => `${id} is there ${count} times`);
  const strange = [...times.keys()]
    .filter((id) => !known.has(id))
    .map((id) => `${id} was never acknowledged`);
  return [...lost, ...doubled, ...strange];
}
