import type { Browser, Page } from 'playwright-core';
import { openBrowser, window } from './browser';
import { type County, foundCounty } from './county';
import { type RunningStack, startWorld } from './stack';

/** What the stories happen in: the stack, a county on it, a browser. */
export interface World {
  readonly stack: RunningStack;
  readonly county: County;
  readonly browser: Browser;
  /** The phone of somebody who watches and buys. */
  readonly phone: Page;
}

export async function openWorld(): Promise<World> {
  const stack = await startWorld();
  const county = await foundCounty(stack);
  const browser = await openBrowser();
  return { stack, county, browser, phone: await window(browser, stack.httpUrl, 'phone') };
}
