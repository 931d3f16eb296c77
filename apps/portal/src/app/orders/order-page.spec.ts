import { openScreen } from '../testing/screen';
import { ownOrder } from '../testing/showing';
import { OrderPage } from './order-page';

async function opened(changed: Parameters<typeof ownOrder>[1] = {}) {
  const order = ownOrder(1, changed);
  const screen = await openScreen(OrderPage, { id: order.id });
  await screen.answer(`/me/orders/${order.id}`, order);
  return screen;
}

it('shows the number to bring, what to pay and a telephone number that can be read', async () => {
  const screen = await opened();
  expect(screen.text()).toContain('取货时请出示取货号KC2X7401');
  expect(screen.text()).toContain('应付现金¥ 128.00');
  expect(screen.text()).toContain('138 0013 8000');
});

it.each([
  ['cancelled', '合计金额', '取消时间'],
  ['completed', '已付现金', '交付时间'],
] as const)('asks for no money and no cancelling once it is %s', async (state, sum, closed) => {
  const screen = await opened({ state, closedAt: '2082-11-23T09:00:00.000Z' });
  expect(screen.text()).toContain(sum);
  expect(screen.text()).toContain(closed);
  expect(screen.text()).not.toContain('应付现金');
  expect(screen.all('button')).toHaveLength(0);
});
