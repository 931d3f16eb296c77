import { openScreen } from '../testing/screen';
import { ownOrder } from '../testing/showing';
import { OrdersPage } from './orders-page';

const FIRST = '/me/orders?limit=20';
const names = (all: (selector: string) => HTMLElement[]) =>
  all('.list a').map((link) => link.getAttribute('href'));

it('says that there is no order yet, and where to find something', async () => {
  const screen = await openScreen(OrdersPage);
  await screen.answer(FIRST, { items: [] });
  expect(screen.text()).toContain('您还没有订单');
  expect(screen.all('nx-empty a')).toHaveLength(1);
});

it('does not take a failure for an empty list, and asks again', async () => {
  const screen = await openScreen(OrdersPage);
  await screen.answer(FIRST, {}, 503);
  expect(screen.text()).not.toContain('您还没有订单');
  await screen.press('重试');
  await screen.answer(FIRST, { items: [ownOrder(1)] });
  expect(names(screen.all)).toEqual([`/orders/${ownOrder(1).id}`]);
});

it('adds earlier orders below, each once', async () => {
  const screen = await openScreen(OrdersPage);
  await screen.answer(FIRST, { items: [ownOrder(3), ownOrder(2)], next: 'after-2' });
  await screen.press('显示更早的订单');
  await screen.answer('/me/orders?after=after-2&limit=20', { items: [ownOrder(2), ownOrder(1)] });
  expect(names(screen.all)).toEqual([3, 2, 1].map((n) => `/orders/${ownOrder(n).id}`));
  expect(screen.all('button')).toHaveLength(0);
});
