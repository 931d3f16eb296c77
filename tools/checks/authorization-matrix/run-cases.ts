import type { Case, Seen } from './cases';
import { inTurns } from './in-turns';

const AT_A_TIME = 24;

export interface Unexpected {
  readonly name: string;
  readonly expected: string;
  readonly seen: string;
}

export interface Report {
  readonly cases: number;
  readonly byLayer: Readonly<Record<string, number>>;
  readonly unexpected: readonly Unexpected[];
  readonly milliseconds: number;
}

export async function runCases(cases: readonly Case[]): Promise<Report> {
  const begun = performance.now();
  const unexpected: Unexpected[] = [];
  const byLayer: Record<string, number> = {};
  const examine = async ({ layer, name, expected, run }: Case) => {
    byLayer[layer] = (byLayer[layer] ?? 0) + 1;
    const seen: Seen = await run().catch((error: unknown) => `odd: ${String(error)}` as const);
    if (seen !== expected) unexpected.push({ name: `[${layer}] ${name}`, expected, seen });
  };
  await inTurns(
    cases.filter(({ alone }) => !alone),
    AT_A_TIME,
    examine,
  );
  await inTurns(
    cases.filter(({ alone }) => alone),
    1,
    examine,
  );
  return { cases: cases.length, byLayer, unexpected, milliseconds: Math.round(performance.now() - begun) };
}
