import { openScreen } from '../testing/screen';
import { BROADCAST, ownOrder, reservedOrder, TEA } from '../testing/showing';
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
  ['cancelled', { payment: { method: 'cash', state: 'due' } }, '合计金额', '取消时间', []],
  ['expired', { payment: { method: 'cash', state: 'due' } }, '合计金额', '过期时间', []],
  ['completed', { payment: { method: 'cash', state: 'paid' } }, '已付现金', '交付时间', ['申请退款']],
  ['refunded', { payment: { method: 'cash', state: 'refunded' } }, '已退回', '交付时间', []],
  ['cancelled', { payment: { method: 'online', state: 'returning' } }, '待退回', '取消时间', []],
] as const)(
  'asks for no money and no cancelling once it is %s',
  async (state, about, sum, closed, buttons) => {
    const screen = await opened({ state, closedAt: '2082-11-23T09:00:00.000Z', ...about });
    expect(screen.text()).toContain(sum);
    expect(screen.text()).toContain(closed);
    expect(screen.text()).not.toContain('应付现金');
    expect(screen.all('button').map((button) => button.textContent?.trim())).toEqual(buttons);
  },
);

it('leads from a reservation that ran out back to the product', async () => {
  const screen = await opened({ state: 'expired' });
  expect(screen.all('a').map((link) => link.getAttribute('href'))).toContain(`/live/${BROADCAST}?buy=${TEA}`);
});

it('confirms a reservation that was left in the broadcast', async () => {
  const { id, ...order } = reservedOrder(1);
  const screen = await opened(order);
  await screen.type('name', '刘买家');
  await screen.type('tel', '13800138000');
  await screen.send();
  await screen.answer(`/me/orders/${id}/confirm`, ownOrder(1));
  expect(screen.text()).toContain('取货号KC2X7401');
});

it('asks for a refund with a reason, then tells what an official says', async () => {
  const about = { state: 'completed', payment: { method: 'cash', state: 'paid' } } as const;
  const screen = await opened(about);
  await screen.press('申请退款');
  const reason = screen.all('textarea')[0] as HTMLTextAreaElement;
  reason.value = '收到时已经破损';
  reason.dispatchEvent(new Event('input'));
  await screen.settled();
  await screen.send();
  const refund = { reason: '收到时已经破损', askedAt: '2082-11-23T09:00:00.000Z' };
  const asked = ownOrder(1, { ...about, state: 'refund-asked', refund });
  expect(await screen.answer(`/me/orders/${asked.id}/refund`, asked)).toMatchObject({
    reason: '收到时已经破损',
  });
  expect(screen.text()).toContain('处理后会在这里答复您');
  expect(screen.all('textarea')).toHaveLength(0);
});

it('says why a refund was declined, and lets its buyer ask again', async () => {
  const refund = { reason: '不想要了', askedAt: '2082-11-23T09:00:00.000Z', note: '已经签收' };
  const screen = await opened({ state: 'completed', refund });
  expect(screen.text()).toContain('未同意退款：已经签收');
  expect(screen.all('button').map((button) => button.textContent?.trim())).toEqual(['申请退款']);
});
