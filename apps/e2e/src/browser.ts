import { eventually } from '@nuanxin/platform/testing';
import { type Browser, chromium, type Page } from 'playwright-core';
import { logOf, type RunningStack } from './stack';

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

/** Money as the screens write it. */
export function yuan(fen: number): string {
  const whole = new Intl.NumberFormat('en').format(Math.trunc(fen / 100));
  return `¥ ${whole}.${String(fen % 100).padStart(2, '0')}`;
}

/** How many sheets of A4 the page prints on. */
export async function sheetsOf(page: Page): Promise<number> {
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  return paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Seconds that the picture of the page has played. */
export function played(page: Page): Promise<number> {
  return page.locator('video').evaluate((video) => (video as unknown as { currentTime: number }).currentTime);
}

/** Seconds from glass to glass, by program-date-time against the clock: one reading for each of `seconds`. */
export async function latencies(page: Page, seconds: number): Promise<number[]> {
  const readings: number[] = [];
  while (readings.length < seconds) {
    await page.waitForTimeout(1_000);
    readings.push(Number(await page.locator('video').getAttribute('data-latency')));
  }
  return readings.toSorted((a, b) => a - b);
}

/** Signs in to the console, which then shows the day, or asks for a new password. */
export async function signIn(
  page: Page,
  { login, password }: { login: string; password: string },
  shown = '**/today',
): Promise<void> {
  await page.goto('/admin/login');
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(shown);
}

/** Chooses in a searchable select what is found by typing. */
export async function choose(page: Page, label: string, typed: string): Promise<void> {
  const box = page.getByRole('textbox', { name: label });
  await box.click();
  await box.fill(typed);
  await page.locator('nz-option-item').filter({ hasText: typed }).click();
}

/** Fills in the form for buyers with the code that was sent last. */
export async function signInByPhone(page: Page, phone: string, stack: RunningStack): Promise<void> {
  const sent = () => logOf(stack, 'identity').filter((line) => JSON.stringify(line).includes('code.sent'));
  const before = sent().length;
  await page.getByLabel('手机号码').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  const code = await eventually(() => {
    const last = sent().slice(before).at(-1);
    if (!last) throw new Error('no code was sent');
    return String(last['code'] ?? (last['fields'] as { code?: string })?.code);
  });
  await page.getByLabel('验证码').fill(code);
  await page.getByRole('button', { name: '登录' }).click();
}
