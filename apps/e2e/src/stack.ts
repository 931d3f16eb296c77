import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startStack, type RunningStack } from '../../../tools/dev/stack.ts';

export type { RunningStack };

/** A stack of real, separate processes; limits are raised because everybody here comes from one address. */
export function startWorld(): Promise<RunningStack> {
  return startStack({ separate: true, env: { RATE_LIMIT_SCALE: '1000' } });
}

/** What a part wrote to its log, one object a line; lines that are not JSON are left out. */
export function logOf(stack: RunningStack, part: string): Record<string, unknown>[] {
  return readFileSync(join(stack.home.logs, `${part}.log`), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
