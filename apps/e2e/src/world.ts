import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { type County, foundCounty } from './county';
import { type RunningStack, startWorld } from './stack';

/** What the stories happen in: the stack, a county on it, a browser. */
export interface World {
  readonly stack: RunningStack;
  readonly county: County;
  readonly browser: Browser;
}

export async function openWorld(): Promise<World> {
  const stack = await startWorld();
  return { stack, county: await foundCounty(stack), browser: await openBrowser() };
}
