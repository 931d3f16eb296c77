import { gaussLegendre } from '../numeric/gauss-legendre';

/** Of a box; coordinates are logarithms. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

export interface GridNode {
  readonly point: readonly number[];
  /** log of the share of the volume for which the node stands. */
  readonly logVolume: number;
}

/** Of the coarse grid on each axis, by the number of axes. */
const SEARCH_NODES: Readonly<Record<number, number>> = { 1: 17, 2: 7 };
const ROUNDS = 8;
/** Below the highest by this much in logarithm, a coarse node counts for nothing; in the end e^-14 = 8e-7. */
const [COARSE_DROP, DROP] = [25, 14];
/** A round that shrinks no axis by more than this is the last. */
const SHRINKS = 0.95;

/**
 * Narrows a box until it just holds the posterior: each round lays a coarse grid over it and keeps what stands out, with one more
 * node on each side. Deterministic; assumes no second peak narrower than a coarse cell.
 */
export function boxAround(axes: readonly Axis[], logDensity: (point: readonly number[]) => number): Axis[] {
  const count = SEARCH_NODES[axes.length] ?? 7;
  let box = [...axes];
  for (let round = 0; round < ROUNDS; round++) {
    const lines = box.map(({ from, to }) =>
      Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1)),
    );
    const found = product(lines).map((point) => ({ point, log: logDensity(point) }));
    const highest = found.reduce((max, { log }) => Math.max(max, log), -Infinity);
    const drop = round === 0 ? COARSE_DROP : DROP;
    const kept = found.filter(({ log }) => log >= highest - drop);
    const narrower = box.map((axis, k) => {
      const step = (axis.to - axis.from) / (count - 1);
      const at = kept.map(({ point }) => point[k]!);
      return {
        from: Math.max(axis.from, Math.min(...at) - step),
        to: Math.min(axis.to, Math.max(...at) + step),
      };
    });
    const settled = narrower.every(({ from, to }, k) => to - from > SHRINKS * (box[k]!.to - box[k]!.from));
    box = narrower;
    if (settled) break;
  }
  return box;
}

/** The product of Gauss-Legendre rules of `counts` points over the axes of a box. */
export function gridOver(box: readonly Axis[], counts: readonly number[]): GridNode[] {
  const rules = box.map(({ from, to }, k) => {
    const { nodes, weights } = gaussLegendre(counts[k]!);
    const half = (to - from) / 2;
    return nodes.map((node, i) => ({ at: from + half * (1 + node), log: Math.log(half * weights[i]!) }));
  });
  return product(rules).map((node) => ({
    point: node.map(({ at }) => at),
    logVolume: node.reduce((sum, { log }) => sum + log, 0),
  }));
}

/** Every choice of one from each list; the last list runs fastest. */
function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (heads, list) => heads.flatMap((head) => list.map((each) => [...head, each])),
    [[]],
  );
}
