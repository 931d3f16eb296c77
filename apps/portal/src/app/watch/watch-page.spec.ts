import { BROADCAST, OIL, showing, TEA, tickOf } from '../testing/showing';
import { Line } from '../testing/line';
import { openScreen } from '../testing/screen';
import { WatchPage } from './watch-page';

const PATH = `/live/showings/${BROADCAST}`;

async function watching(changed: Parameters<typeof showing>[0] = {}, signedIn = true) {
  const line = new Line();
  const screen = await openScreen(WatchPage, { id: BROADCAST }, { providers: [line.provider], signedIn });
  line.connect();
  await screen.answer(PATH, showing(changed));
  return { line, screen };
}

const buyButtons = (all: (selector: string) => HTMLElement[]) =>
  all('nx-offer-card button').map((button) => button.ariaLabel);

it('shows stock and price of the newest tick, whatever comes late', async () => {
  const { line, screen } = await watching();
  line.ticks(tickOf(2, { stock: { [TEA]: { left: 7, sold: 43, priceFen: 11_800 } } }));
  line.ticks(tickOf(1, { stock: { [TEA]: { left: 9, sold: 41, priceFen: 12_800 } } }));
  expect(screen.text()).toContain('剩 7 件');
  expect(screen.text()).toContain('¥ 118.00');
});

it('puts the product that is being shown first', async () => {
  const { line, screen } = await watching();
  line.ticks(tickOf(1, { showing: OIL }));
  expect(screen.all('h3').map((name) => name.textContent)).toEqual(['山茶油', '狗牯脑茶']);
});

it('sells nothing that is sold out', async () => {
  const { line, screen } = await watching();
  line.ticks(tickOf(1, { stock: { [OIL]: { left: 0, sold: 1, priceFen: 9_950 } } }));
  expect(screen.text()).toContain('已售完');
  expect(buyButtons(screen.all)).toEqual(['购买狗牯脑茶']);
});

it.each(['ready', 'ended'] as const)('sells nothing while the broadcast is %s', async (state) => {
  const { screen } = await watching({ state });
  expect(buyButtons(screen.all)).toEqual([]);
  expect(screen.text()).not.toMatch(/已售完|剩/);
});

it('goes on selling while the picture is interrupted, and says what happened', async () => {
  const { line, screen } = await watching();
  line.ticks(tickOf(1, { state: 'interrupted' }));
  await screen.answer(PATH, showing({ state: 'interrupted' }));
  expect(screen.text()).toContain('主播的信号中断了');
  expect(buyButtons(screen.all)).toHaveLength(2);
});

it('asks for the broadcast again when a tick tells of another state, and not otherwise', async () => {
  const { line, screen } = await watching();
  line.ticks(tickOf(1));
  screen.http.expectNone(`/api/v1${PATH}`);
  line.ticks(tickOf(2, { state: 'ended' }));
  await screen.answer(PATH, showing({ state: 'ended' }));
  expect(screen.text()).toContain('直播已经结束');
});

it('leads from a broadcast that is over to its recording, once there is one, and says that comments are closed', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  try {
    const { screen } = await watching({ state: 'ended' });
    expect(screen.text()).toContain('不能再评论');
    expect(screen.all('.curtain a')).toEqual([]);
    jest.advanceTimersByTime(10_000);
    await screen.answer(PATH, showing({ state: 'ended', replayed: true }));
    expect(screen.all('.curtain a').map((link) => link.getAttribute('href'))).toEqual([
      `/replays/${BROADCAST}`,
    ]);
    jest.advanceTimersByTime(60_000);
    screen.http.expectNone(`/api/v1${PATH}`);
  } finally {
    jest.useRealTimers();
  }
});

it('says when the live line is lost', async () => {
  const { line, screen } = await watching();
  line.happens('disconnect', 'transport close');
  expect(screen.text()).toContain('实时数据连接中断');
});

it('lets somebody who is not signed in sign in first and come back to the product', async () => {
  const { screen } = await watching({}, false);
  const went = jest.spyOn(screen.router, 'navigate').mockResolvedValue(true);
  await screen.press('购买狗牯脑茶');
  expect(went).toHaveBeenCalledWith(['/sign-in'], {
    queryParams: { back: `/live/${BROADCAST}?buy=${TEA}` },
  });
});

it('says that a broadcast is not there, with the way home', async () => {
  const screen = await openScreen(WatchPage, { id: BROADCAST }, { providers: [new Line().provider] });
  const problem = { type: 'x', title: '', status: 404, code: 'record.absent', requestId: 'r' };
  await screen.answer(PATH, problem, 404);
  expect(screen.text()).toContain('没有找到这场直播');
  expect(screen.all('a').map((link) => link.getAttribute('href'))).toEqual(['/']);
});
