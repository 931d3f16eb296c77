/** Calls per second of `work`, `inFlight` at a time, for `milliseconds`. */
export async function perSecond(
  inFlight: number,
  milliseconds: number,
  work: () => Promise<unknown>,
): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const lane = async () => {
    while (performance.now() - begun < milliseconds) {
      await work();
      done++;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return (done * 1000) / (performance.now() - begun);
}

export interface Contest {
  readonly name: string;
  /** The ratio that ours must reach. */
  readonly goal: number;
  ours(): Promise<number>;
  baseline(): Promise<number>;
}

/**
 * Runs both in turns, so that a busy machine is busy for both, and prints the medians as
 * `name  ours  baseline  ratio  goal`. True when the goal is reached.
 */
export async function compare({ name, goal, ours, baseline }: Contest, rounds = 7): Promise<boolean> {
  const [mine, theirs, ratios]: [number[], number[], number[]] = [[], [], []];
  await ours();
  await baseline();
  for (let round = 0; round < rounds; round++) {
    const [a, b] = [await ours(), await baseline()];
    mine.push(a);
    theirs.push(b);
    ratios.push(a / b);
  }
  return line(name, median(mine), median(theirs), median(ratios), goal);
}

/** One figure; true when `ratio` reaches the goal. */
export function line(name: string, ours: number, baseline: number, ratio: number, goal: number): boolean {
  const columns = [name, ours.toFixed(0), baseline.toFixed(0), ratio.toFixed(2), goal.toFixed(2)];
  console.log(columns.join('  '));
  return ratio >= goal;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
