import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Product } from '@nuanxin/contracts/live';
import { Session } from '@nuanxin/web/data-access';
import { Toasts } from '@nuanxin/web/ui';
import { ProductsPage } from './products-page';

const ID = '01JD0000000000000000000001';
const TEA: Product = {
  id: ID,
  organization: { id: ID, name: '遂川县' },
  name: '狗牯脑茶',
  unit: '250克/罐',
  priceFen: 16_800,
  stock: 12,
  ruralAid: true,
  category: 'tea',
  facts: {},
  proofs: [],
  claims: [],
  supplier: { id: ID, name: '汤湖镇茶农合作社', township: '汤湖镇', households: 86 },
  description: '',
  retired: false,
  revision: 3,
};

async function open(permissions: readonly string[] = []) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'products', component: ProductsPage }]),
    ],
  });
  TestBed.inject(Session).opened({
    accountId: ID,
    kind: 'official',
    name: '李县干',
    locale: 'zh-CN',
    mustChangePassword: false,
    posts: [],
    permissions: permissions as never,
    revision: 1,
  });
  const harness = await RouterTestingHarness.create('/products?search=茶');
  const http = TestBed.inject(HttpTestingController);
  const page = harness.routeNativeElement as HTMLElement;
  const list = () => http.expectOne(({ url }) => url === '/api/v1/live/products');
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  return { page, http, list, settle };
}

it('asks for what the address says', async () => {
  const { list } = await open();
  expect(list().request.params.get('search')).toBe('茶');
});

it('shows the rows, and buttons only to whoever may use them', async () => {
  const { page, list, settle } = await open();
  list().flush({ items: [TEA] });
  await settle();
  const row = page.querySelector('tbody tr');
  expect(row?.textContent).toContain('狗牯脑茶');
  expect(row?.textContent).toContain('¥ 168.00');
  expect(row?.textContent).not.toContain('下架');
});

it('tells nothing found from nothing there', async () => {
  const { page, list, settle } = await open();
  list().flush({ items: [] });
  await settle();
  expect(page.textContent).toContain('没有符合条件的商品');
});

it('keeps the rows it had when asking again fails', async () => {
  const { page, list, settle } = await open();
  list().flush({ items: [TEA] });
  await settle();
  [...page.querySelectorAll('button')].find((button) => button.textContent?.includes('刷新'))?.click();
  await settle();
  const problem = { type: 'x', title: '…', status: 503, code: 'service.unavailable', requestId: 'r7' };
  list().flush(problem, { status: 503, statusText: 'Unavailable' });
  await settle();
  expect(page.querySelector('[role=alert]')?.textContent).toContain('服务暂时不可用');
  expect(page.querySelector('[role=alert]')?.textContent).toContain('r7');
  expect(page.querySelector('tbody')?.textContent).toContain('狗牯脑茶');
});

it('asks for the next page by its cursor and keeps it in the address', async () => {
  const { page, list, settle } = await open();
  list().flush({ items: [TEA], next: 'cursor-2' });
  await settle();
  [...page.querySelectorAll('button')].find((button) => button.textContent?.includes('下一页'))?.click();
  await settle();
  expect(list().request.params.get('after')).toBe('cursor-2');
  expect(TestBed.inject(Router).url).toContain('after=cursor-2');
});

it('retires a product of the revision that is shown and offers to undo it', async () => {
  const { page, http, list, settle } = await open(['product.manage']);
  list().flush({ items: [TEA] });
  await settle();
  [...page.querySelectorAll<HTMLElement>('tbody button')]
    .find((button) => button.textContent?.includes('下架'))
    ?.click();
  await settle();
  const call = http.expectOne(`/api/v1/live/products/${ID}/retire`);
  expect(call.request.headers.get('If-Match')).toBe('"3"');
  call.flush({ ...TEA, retired: true, revision: 4 });
  await settle();
  list().flush({ items: [] });
  const [toast] = TestBed.inject(Toasts).all();
  toast?.undo?.();
  await settle();
  const undone = http.expectOne(`/api/v1/live/products/${ID}/restore`);
  expect(undone.request.headers.get('If-Match')).toBe('"4"');
});
