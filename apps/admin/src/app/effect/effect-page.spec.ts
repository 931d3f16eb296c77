import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Effect, EffectFigures } from '@nuanxin/contracts/live';
import { EffectPage } from './effect-page';

const ID = '01JD0000000000000000000001';
const estimate = (value: number, low: number, high: number) => ({ value, low, high });
const UNMEASURED: EffectFigures = {
  verdict: 'unmeasured',
  missing: ['short-history'],
  history: { days: 12, least: 28 },
  until: '2026-11-17',
  weekly: false,
  earlierDays: 0,
  comparables: [],
  observedFen: 900_000,
  series: [],
};
const FIGURES: EffectFigures = {
  ...UNMEASURED,
  verdict: 'increase',
  missing: [],
  history: { from: '2026-01-01', days: 300, least: 28 },
  weekly: true,
  comparables: [{ name: '茶油', inclusion: 0.9 }, { inclusion: 0.4 }],
  expected: estimate(600_000, 500_000, 700_000),
  effect: estimate(300_000, 200_000, 400_000),
  daily: estimate(37_500, 25_000, 50_000),
  probability: 0.9999,
  placebo: { rank: 1, among: 21 },
};
const EFFECT: Effect = {
  broadcastId: ID,
  title: '春茶专场',
  state: 'ready',
  renewing: false,
  measurableFrom: '2026-11-10T19:00:00.000Z',
  computedAt: '2026-11-18T19:00:00.000Z',
  days: { first: '2026-11-10', last: '2026-11-10' },
  total: FIGURES,
  products: [],
};

async function shown(about: Partial<Effect>): Promise<string> {
  TestBed.configureTestingModule({
    deferBlockBehavior: DeferBlockBehavior.Manual,
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  const page = TestBed.createComponent(EffectPage);
  page.componentRef.setInput('id', ID);
  TestBed.tick();
  const asked = TestBed.inject(HttpTestingController).expectOne(`/api/v1/live/broadcasts/${ID}/effect`);
  asked.flush({ ...EFFECT, ...about });
  await page.whenStable();
  return (page.nativeElement as HTMLElement).textContent;
}

const OF_MORE = /多卖|增加|提高|上升/;

it('says how much more was sold, how sure that is, and why to believe it', async () => {
  const text = await shown({});
  expect(text).toContain('多卖 ¥ 3,000.00');
  expect(text).toContain('在 ¥ 2,000.00 到 ¥ 4,000.00 之间');
  expect(text).toContain('在没有直播的 20 个时段做同样测算，这场的差别排第 1');
  expect(text).toContain('茶油');
  expect(text).toContain('其他组织的商品');
});

it('says no word of more when the interval covers zero', async () => {
  const total = { ...FIGURES, verdict: 'unclear' as const, effect: estimate(30_000, -20_000, 80_000) };
  const text = await shown({ total });
  expect(text).toContain('−¥ 200.00 到 ¥ 800.00 包含零');
  expect(text).not.toMatch(OF_MORE);
});

it('says what is missing where nothing can be measured', async () => {
  const text = await shown({ state: 'insufficient', total: UNMEASURED });
  expect(text).toContain('直播前的销售记录太短');
  expect(text).toContain('12 天；至少需要 28 天');
  expect(text).not.toMatch(OF_MORE);
});

it.each([
  ['还没有测算过', { state: 'waiting' }],
  ['直播结束后才能测算', { state: 'waiting', measurableFrom: undefined }],
  ['正在测算', { state: 'computing' }],
] satisfies [string, Partial<Record<keyof Effect, unknown>>][])(
  'says where it stands: %s',
  async (words, about) => {
    expect(await shown({ ...(about as Partial<Effect>), total: undefined } as Partial<Effect>)).toContain(
      words,
    );
  },
);
