import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunningStack, StartStackOptions } from '../dev/stack';

export type { RunningStack };

/**
 * Loads a module of tools/dev from where it lies, because those find programs beside themselves and a bundle lies elsewhere.
 * Needs a Node that reads TypeScript (24).
 */
export async function asItLies<Module>(file: string): Promise<Module> {
  if (!process.features.typescript)
    throw new Error('a drill needs Node 24; start it with node tools/run.mjs');
  return (await import(pathToFileURL(path.resolve('tools/dev', file)).href)) as Module;
}

/** Starts a stack of real processes. Stop it, or it runs on. */
export async function startRealStack(options: StartStackOptions): Promise<RunningStack> {
  const { startStack } = await asItLies<typeof import('../dev/stack')>('stack.ts');
  return startStack(options);
}
