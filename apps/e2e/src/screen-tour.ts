import type { Page } from 'playwright-core';
import { faultsOf } from './axe';
import { sheetsOf, signIn, window } from './browser';
import { measuredBroadcast } from './measured-broadcast';
import type { World } from './world';

type Language = 'zh-CN' | 'en';
type Theme = 'light' | 'dark';

interface Look {
  readonly width: number;
  readonly theme: Theme;
}

/** Each language once wide and once narrow, so that each theme meets each width: half of the eight, and none unseen. */
const LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  'zh-CN': [
    { width: 1440, theme: 'light' },
    { width: 360, theme: 'dark' },
  ],
  en: [
    { width: 1440, theme: 'dark' },
    { width: 360, theme: 'light' },
  ],
};

/** What nobody should read: a slot that was not filled, a value that was not there, a code in place of its words. */
const RAW =
  /\{\w+\}|\bundefined\b|\bNaN\b|\[object|\b(access|request|record|service|identity|live)\.[a-z]+(-[a-z]+)*\b/;

interface Tour {
  enter(page: Page): Promise<void>;
  paths(page: Page): string[] | Promise<string[]>;
}

/** Visits the screens and says all that is wrong with them. */
export const screenTour = (given: () => World) => () => {
  const person = (who: 'administrator' | 'auditor' | 'official') => async (page: Page) =>
    signIn(page, given().county[who]);

  const tours: Record<string, Tour> = {
    nobody: {
      enter: async (page) => void (await page.goto('/')),
      paths: () => [
        '/',
        '/sign-in',
        '/me',
        '/nowhere',
        `/live/${given().county.broadcastId}`,
        '/replays',
        `/replays/${given().county.broadcastId}`,
        '/admin/login',
      ],
    },
    'a buyer': {
      enter: async (page) => void (await page.goto('/orders')),
      paths: async (page) => {
        const links = await page.locator('.list a').all();
        const orders = await Promise.all(links.map((link) => link.getAttribute('href')));
        return ['/', '/orders', ...orders.map((order) => order ?? ''), '/me'];
      },
    },
    'the administrator': {
      enter: person('administrator'),
      paths: () =>
        ['today', 'me', 'accounts', 'accounts/new', 'organizations'].map((path) => `/admin/${path}`),
    },
    'the auditor': { enter: person('auditor'), paths: () => ['/admin/audit'] },
    'the official': {
      enter: person('official'),
      paths: async () => {
        const past = `broadcasts/${await measuredBroadcast(given())}`;
        const one = `broadcasts/${given().county.broadcastId}`;
        const product = `products/${given().county.products[0]?.id ?? ''}`;
        const own = ['today', 'products', 'products/new', product, `${product}/daily-sales`];
        const live = [
          'broadcasts',
          'broadcasts/new',
          one,
          `${one}/orders`,
          `${one}/comments`,
          `studio/${given().county.broadcastId}`,
        ];
        const planning = ['refunds', 'calendar', 'calendar?view=week', 'rooms', 'streamers'];
        const streamer = `streamers/${given().county.streamerId}`;
        const afterwards = [`${past}/effect`, `${past}/report`];
        const sales = [
          'suppliers',
          'selling-platforms',
          'selling-platforms/new',
          'sales-imports',
          'sales-imports/new',
        ];
        const { broadcastId, supplierId } = given().county;
        const money = [
          `${one}/settlement`,
          'settlements',
          'settlements/terms',
          `settlements/${broadcastId}/${supplierId}`,
          'ledger',
          'ledger/periods',
          'income',
          `income/${supplierId}`,
        ];
        return [...own, ...live, ...planning, ...afterwards, streamer, ...sales, ...money, 'nowhere'].map(
          (path) => `/admin/${path}`,
        );
      },
    },
  };

  it.each(Object.keys(tours))('%s finds nothing wrong', async (who) => {
    const { enter, paths } = tours[who] as Tour;
    const { browser, stack, phone } = given();
    const page = who === 'a buyer' ? phone : await window(browser, stack.httpUrl, 'laptop');
    const wrong: string[] = [];
    await enter(page);
    const visited = await paths(page);
    // Whoever is not signed in is told so by the server, which the browser notes.
    const usual = who === 'nobody' ? /status of 401/ : /^$/;
    page.on('console', (said) => {
      if (said.type() === 'error' && !usual.test(said.text())) wrong.push(`${page.url()} ${said.text()}`);
    });
    page.on('pageerror', (error) => wrong.push(`${page.url()} ${error.message}`));
    for (const language of ['zh-CN', 'en'] as const) {
      await page.evaluate(`localStorage.setItem('nuanxin.language', '${language}')`);
      for (const path of visited) {
        await page.goto(path);
        await page.locator('h1').first().waitFor();
        await page.locator('nx-waiting').first().waitFor({ state: 'detached' });
        if (path.endsWith('/report')) wrong.push(...(await sheetsTooMany(page)));
        for (const look of LOOKS[language]) wrong.push(...(await faultsIn(page, language, look)));
      }
    }
    if (page !== phone) await page.context().close();
    expect(wrong).toEqual([]);
  });
};

/** A report is handed upwards on one sheet of paper. */
async function sheetsTooMany(page: Page): Promise<string[]> {
  const sheets = await sheetsOf(page);
  return sheets === 1 ? [] : [`${page.url()} prints on ${sheets} sheets`];
}

async function faultsIn(page: Page, language: Language, { width, theme }: Look): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
  const at = `${new URL(page.url()).pathname} ${language} ${width} ${theme}:`;
  const found = await faultsOf(page);
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  if (over > 0) found.push(`scrolls ${over} px sideways`);
  const raw = RAW.exec(await page.locator('body').innerText());
  if (raw) found.push(`shows “${raw[0]}”`);
  return found.map((fault) => `${at} ${fault}`);
}
