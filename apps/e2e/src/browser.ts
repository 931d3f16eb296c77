import { type Browser, chromium, type Page } from 'playwright-core';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/** `CHROMIUM` is set by `npm test`; a browser of the usual name is taken where a person runs a spec by hand. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: QUIET });
}

/** A window of its own, with its own cookies, on a laptop or a phone. */
export async function window(browser: Browser, origin: string, size: 'laptop' | 'phone'): Promise<Page> {
  const viewport = size === 'phone' ? { width: 360, height: 740 } : { width: 1366, height: 768 };
  const context = await browser.newContext({
    baseURL: origin,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

/** Seconds that the picture of the page has played. */
export function played(page: Page): Promise<number> {
  return page.locator('video').evaluate((video) => (video as unknown as { currentTime: number }).currentTime);
}
