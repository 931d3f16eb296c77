import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunningStack, StartStackOptions } from '../dev/stack';

export type { RunningStack };

/**
 * Starts a stack of real processes. Its module finds programs beside itself, so it is loaded from where it lies instead
 * of being bundled: this needs a Node that reads TypeScript (24).
 */
export async function startRealStack(options: StartStackOptions): Promise<RunningStack> {
  if (!process.features.typescript)
    throw new Error('a drill needs Node 24; put its folder first in the PATH');
  const module = pathToFileURL(path.resolve('tools/dev/stack.ts')).href;
  const { startStack } = (await import(module)) as typeof import('../dev/stack');
  return startStack(options);
}
