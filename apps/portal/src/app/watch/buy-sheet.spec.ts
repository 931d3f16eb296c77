import { TestBed } from '@angular/core/testing';
import { confirmOrder, placeOrder } from '@nuanxin/contracts/live';
import { openScreen } from '../testing/screen';
import { BROADCAST, ownOrder, reservedOrder, showing, TEA } from '../testing/showing';
import { BuySheet } from './buy-sheet';
import { offersNow } from './offers-now';

const [TEA_NOW] = offersNow(showing(), undefined);
const { id: ORDER } = ownOrder(1);

async function opened(changed: Partial<NonNullable<typeof TEA_NOW>> = {}) {
  const offer = { ...TEA_NOW, ...changed };
  const screen = await openScreen(BuySheet, { broadcastId: BROADCAST, offer });
  const choose = async (name: string, which: number) => {
    screen.all(`[name=${name}]`)[which]?.click();
    await screen.settled();
  };
  const fill = async () => {
    await screen.type('name', '刘买家');
    await screen.type('tel', '138 0013 8000');
  };
  const reserve = async (order = reservedOrder(1)) => {
    await screen.send();
    return screen.answer('/live/orders', order);
  };
  return { screen, choose, fill, reserve };
}

const known = (contract: typeof placeOrder | typeof confirmOrder, body: Record<string, unknown>) =>
  contract.request.safeParse({ requestId: ORDER, id: ORDER, ...body }).success ||
  contract.request.safeParse({ requestId: ORDER, ...body }).success;

it('reserves first, then sends a pick-up as the contract wants it, then shows the number', async () => {
  const { screen, fill, reserve } = await opened();
  await screen.press('增加一件');
  const reserving = await reserve(reservedOrder(1, { quantity: 2, totalFen: 25_600 }));
  expect(reserving).toEqual({ broadcastId: BROADCAST, productId: TEA, quantity: 2 });
  expect(known(placeOrder, reserving)).toBe(true);
  expect(screen.text()).toMatch(/已为您预留.*(10:00|9:5\d)/);
  await fill();
  await screen.send();
  const body = await screen.answer(`/me/orders/${ORDER}/confirm`, ownOrder(1, { totalFen: 25_600 }));
  expect(body).toEqual({
    delivery: { kind: 'pick-up', name: '刘买家', phone: '+8613800138000' },
    payment: 'cash',
  });
  expect(known(confirmOrder, { revision: 1, ...body })).toBe(true);
  expect(screen.text()).toContain('取货号KC2X7401');
  expect(screen.text()).toContain('¥ 256.00');
});

it('knows the number that is signed in, of this person and nobody else', async () => {
  const phone = async (number: string) => {
    sessionStorage.setItem('nuanxin.number', number);
    const { screen, reserve } = await opened();
    await reserve();
    return (screen.all('[autocomplete=tel]')[0] as HTMLInputElement).value;
  };
  expect(await phone('+8613800138000')).toBe('138 0013 8000');
  TestBed.resetTestingModule();
  expect(await phone('+8613800138077')).toBe('');
  sessionStorage.clear();
});

it('sends an address as the contract wants it', async () => {
  const { screen, choose, fill, reserve } = await opened();
  await reserve();
  await fill();
  await choose('kind', 1);
  await screen.type('street-address', '泉江镇东路12号');
  await screen.send();
  const delivery = {
    kind: 'address',
    name: '刘买家',
    phone: '+8613800138000',
    address: '泉江镇东路12号',
  } as const;
  const body = await screen.answer(`/me/orders/${ORDER}/confirm`, ownOrder(1, { delivery }));
  expect(body['delivery']).toEqual(delivery);
});

it('offers to pay online only where that is possible, and then leads to the page', async () => {
  const { screen, choose, fill, reserve } = await opened();
  await reserve(reservedOrder(1, { ways: ['cash', 'online'] }));
  await fill();
  await choose('payment', 1);
  await screen.send();
  const payPage = 'https://pay.example.cn/?order=1';
  const order = ownOrder(1, { payment: { method: 'online', state: 'due' }, payPage });
  expect((await screen.answer(`/me/orders/${ORDER}/confirm`, order))['payment']).toBe('online');
  expect(screen.all('a').map((link) => link.getAttribute('href'))).toEqual([payPage]);
  expect(screen.text()).not.toContain('现金');
});

it('asks for no way of paying where there is only cash', async () => {
  const { screen, reserve } = await opened();
  await reserve();
  expect(screen.all('[name=payment]')).toHaveLength(0);
  expect(screen.text()).toContain('收到商品时付现金');
});

it('lets a reservation go when the buyer does not want it any more', async () => {
  const { screen, reserve } = await opened();
  await reserve();
  await screen.press('不买了，放弃预留');
  await screen.answer(`/me/orders/${ORDER}/cancel`, reservedOrder(1, { state: 'cancelled' }));
});

it('says that the time is up, and buys again under a new request', async () => {
  const { screen, reserve } = await opened();
  const { placedAt } = reservedOrder(1);
  await reserve(reservedOrder(1, { reservedUntil: placedAt }));
  expect(screen.text()).toContain('预留时间已过');
  await screen.press('再次购买');
  expect(await reserve(reservedOrder(2))).toMatchObject({ quantity: 1 });
  expect(screen.text()).toContain('已为您预留');
});

it('sends nothing while something is missing, and names it', async () => {
  const { screen, reserve } = await opened();
  await reserve();
  await screen.send();
  screen.http.expectNone(`/api/v1/me/orders/${ORDER}/confirm`);
  expect(screen.all('.faults a').map((link) => link.textContent)).toEqual([
    '收货人姓名 请填写此项',
    '手机号码 请填写此项',
  ]);
});

it('offers no more than the limit of each buyer', async () => {
  const { screen } = await opened({ limitPerBuyer: 2 });
  await screen.press('增加一件');
  expect(screen.all('[aria-label="增加一件"]')[0]).toHaveProperty('disabled', true);
  expect(screen.text()).toContain('¥ 256.00');
});

it('says when the last piece has just gone', async () => {
  const { screen } = await opened();
  await screen.send();
  const problem = { type: 'x', title: '', status: 409, code: 'live.sold-out', requestId: 'r' };
  await screen.answer('/live/orders', problem, 409);
  expect(screen.all('[role=alert]')).toHaveLength(1);
});

it('keeps what was typed when the confirmation fails, and remembers it only when asked to', async () => {
  const { screen, fill, reserve } = await opened();
  await reserve();
  await fill();
  await screen.send();
  const problem = { type: 'x', title: '', status: 409, code: 'live.reservation-expired', requestId: 'r' };
  await screen.answer(`/me/orders/${ORDER}/confirm`, problem, 409);
  expect(screen.text()).toContain('预留时间已过');
  expect(screen.all('[autocomplete=name]')[0]).toHaveProperty('value', '刘买家');
  await screen.send();
  await screen.answer(`/me/orders/${ORDER}/confirm`, ownOrder(1));
  expect(localStorage.getItem('nuanxin.delivery')).toBeNull();
});
