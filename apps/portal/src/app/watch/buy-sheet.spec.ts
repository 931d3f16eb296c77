import { placeOrder } from '@nuanxin/contracts/live';
import { openScreen } from '../testing/screen';
import { BROADCAST, ownOrder, showing, TEA } from '../testing/showing';
import { BuySheet } from './buy-sheet';
import { offersNow } from './offers-now';

const [TEA_NOW] = offersNow(showing(), undefined);

async function opened(changed: Partial<NonNullable<typeof TEA_NOW>> = {}) {
  const offer = { ...TEA_NOW, ...changed };
  const screen = await openScreen(BuySheet, {
    broadcastId: BROADCAST,
    offer,
    pickUpPoint: '泉江镇红色驿站',
  });
  const choose = async (kind: 0 | 1) => {
    screen.all('[type=radio]')[kind]?.click();
    await screen.settled();
  };
  const fill = async () => {
    await screen.type('name', '刘买家');
    await screen.type('tel', '138 0013 8000');
  };
  return { screen, choose, fill };
}

const known = (body: Record<string, unknown>) =>
  placeOrder.request.safeParse({ requestId: ownOrder(1).id, ...body }).success;

it('sends a pick-up as the contract wants it, then shows the number', async () => {
  const { screen, fill } = await opened();
  await fill();
  await screen.press('增加一件');
  await screen.send();
  const body = await screen.answer('/live/orders', ownOrder(1, { totalFen: 25_600 }));
  expect(body).toEqual({
    broadcastId: BROADCAST,
    productId: TEA,
    quantity: 2,
    delivery: { kind: 'pick-up', name: '刘买家', phone: '+8613800138000' },
  });
  expect(known(body)).toBe(true);
  expect(screen.text()).toContain('取货号KC2X7401');
  expect(screen.text()).toContain('¥ 256.00');
});

it('sends an address as the contract wants it', async () => {
  const { screen, choose, fill } = await opened();
  await fill();
  await choose(1);
  await screen.type('street-address', '泉江镇东路12号');
  await screen.send();
  const delivery = {
    kind: 'address',
    name: '刘买家',
    phone: '+8613800138000',
    address: '泉江镇东路12号',
  } as const;
  const body = await screen.answer('/live/orders', ownOrder(1, { delivery }));
  expect(body['delivery']).toEqual(delivery);
  expect(known(body)).toBe(true);
});

it('sends nothing while something is missing, and names it', async () => {
  const { screen } = await opened();
  await screen.send();
  screen.http.expectNone('/api/v1/live/orders');
  expect(screen.all('.faults a').map((link) => link.textContent)).toEqual([
    '收货人姓名 请填写此项',
    '手机号码 请填写此项',
  ]);
});

it('offers no more than the limit of each buyer', async () => {
  const { screen } = await opened({ limitPerBuyer: 2 });
  await screen.press('增加一件');
  expect(screen.all('[aria-label="增加一件"]')[0]).toHaveProperty('disabled', true);
  expect(screen.text()).toContain('提交订单（¥ 256.00）');
});

it('says when the last piece has just gone, and keeps what was typed', async () => {
  const { screen, fill } = await opened();
  await fill();
  await screen.send();
  const problem = { type: 'x', title: '', status: 409, code: 'live.sold-out', requestId: 'r' };
  await screen.answer('/live/orders', problem, 409);
  expect(screen.all('[role=alert]')).toHaveLength(1);
  expect(screen.all('[autocomplete=name]')[0]).toHaveProperty('value', '刘买家');
});

it('remembers the details on this device only when asked to', async () => {
  const { screen, fill } = await opened();
  await fill();
  await screen.send();
  await screen.answer('/live/orders', ownOrder(1));
  expect(localStorage.getItem('nuanxin.delivery')).toBeNull();
});
