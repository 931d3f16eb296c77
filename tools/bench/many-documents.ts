import type { Connection } from 'mongoose';

const BATCH = 2_000;
const IN_FLIGHT = 4;

/**
 * Puts `count` documents into a collection that has no index yet, which is several times faster than with them; shows how
 * far it is on one line.
 */
export async function fill(
  connection: Connection,
  name: string,
  count: number,
  document: (at: number) => object,
): Promise<void> {
  const collection = connection.collection(name);
  const begun = performance.now();
  let [next, kept] = [0, 0];
  const lane = async () => {
    while (next < count) {
      const from = next;
      next = Math.min(from + BATCH, count);
      const batch = Array.from({ length: next - from }, (_, at) => document(from + at));
      await collection.insertMany(batch, { ordered: false });
      kept += batch.length;
      const perSecond = (kept * 1_000) / (performance.now() - begun);
      if (process.stderr.isTTY || kept === count)
        process.stderr.write(`\r${name}: ${kept} of ${count}, ${perSecond.toFixed(0)}/s `);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  process.stderr.write('\n');
}

/** A number from 0 to below `below` that looks like chance and is the same on every run. */
export function scattered(at: number, below: number): number {
  return ((Math.imul(at ^ (at >>> 15), 0x9e3779b1) >>> 0) >>> 8) % below;
}
