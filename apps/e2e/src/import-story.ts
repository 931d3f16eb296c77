import { addProduct, addSellingPlatform, listRooms, recordBroadcast } from '@nuanxin/contracts/live';
import { dayAfter, dayOf } from '@nuanxin/live/domain';
import type { Page } from 'playwright-core';
import { signIn, window, yuan } from './browser';
import { measured } from './measured';
import { Person } from './person';
import type { World } from './world';

const ROWS = 50_000;
const [DAYS_AGO, REFUND_EVERY, REFUND_FEN] = [20, 25, 1_001];
/** For one pass over all rows; the machine has other things to do. */
const PATIENCE_MS = 120_000;

/** Finance takes a large order export in, twice: everything is counted once, to the fen. */
export const importStory = (given: () => World) => () => {
  let page: Page;
  let broadcastId = '';
  let file: { name: string; mimeType: string; buffer: Buffer };
  let net = 0;

  beforeAll(async () => {
    const { browser, stack, county } = given();
    const day = dayAfter(dayOf(new Date(Date.now())), -DAYS_AGO);
    broadcastId = await airedOn(day, given());
    const { lines, netFen } = exported(day);
    net = netFen;
    file = { name: '双十一订单.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
    page = await window(browser, stack.httpUrl, 'laptop');
    await signIn(page, county.finance);
  });
  afterAll(() => page?.context().close());

  const figure = async (name: string) =>
    page.locator('nx-import-result dl div', { hasText: name }).locator('dd').innerText();

  /** Through the screen, from the file to the result; the seconds that it took. */
  async function imported(): Promise<number> {
    const begun = Date.now();
    await page.goto('/admin/sales-imports/new');
    await page.locator('#import-file').setInputFiles(file);
    await page.getByRole('button', { name: '上传并检查' }).click();
    await page.getByText('前几行预览（共 50,000 行）').waitFor({ timeout: PATIENCE_MS });
    expect(await page.locator('nx-import-mapping').innerText()).not.toContain('13800138000');
    await page.getByRole('button', { name: '开始导入' }).click();
    await page.getByText(/已处理 [\d,]+ \/ 50,000 行/).waitFor();
    await page.getByText('导入完成').waitFor({ timeout: PATIENCE_MS });
    return (Date.now() - begun) / 1_000;
  }

  async function reconciles(): Promise<void> {
    await page.goto(`/admin/broadcasts/${broadcastId}`);
    const row = page.locator('nx-reconciliation-card tbody tr', { hasText: '双十一小店' });
    await row.getByText(yuan(net)).waitFor();
    const [, orders] = await row.locator('th, td').allInnerTexts();
    expect(orders).toBe('50,000');
  }

  it('takes 50,000 rows in and shows how far it is', async () => {
    const seconds = await imported();
    measured(`an import of 50,000 rows through the screen: ${seconds.toFixed(1)} s`);
    expect([await figure('新增'), await figure('退款'), await figure('未导入')]).toEqual([
      '50,000',
      String(ROWS / REFUND_EVERY).replace(/(\d)(\d{3})$/, '$1,$2'),
      '0',
    ]);
    await reconciles();
  });

  it('takes the same file in again, and no total changes', async () => {
    await imported();
    expect([await figure('新增'), await figure('已存在')]).toEqual(['0', '50,000']);
    await reconciles();
  });
};

/** A broadcast of that evening with a product of its own, which a platform sold meanwhile. */
async function airedOn(day: string, { stack, county }: World): Promise<string> {
  const official = new Person(stack.httpUrl);
  await official.signIn(county.official.login, county.official.password);
  const { root: organizationId, supplierId } = county;
  const goods = { name: '土蜂蜜', unit: '500克/瓶', priceFen: 9_900, stock: 1_000, ruralAid: true };
  const facts = { origin: '遂川县', producer: '汤湖茶叶合作社' };
  const { id: productId } = await official.ask(addProduct, {
    ...{ ...goods, facts, organizationId, supplierId },
    category: 'other',
  });
  const codes = [{ code: 'HONEY', productId }];
  await official.ask(addSellingPlatform, { organizationId, name: '双十一小店', codes });
  const { items: rooms } = await official.ask(listRooms, {});
  const { id } = await official.ask(recordBroadcast, {
    organizationId,
    title: '蜂蜜专场',
    roomId: rooms[0]?.id ?? '',
    startsAt: `${day}T12:00:00.000Z`,
    endsAt: `${day}T13:00:00.000Z`,
    goalFen: 1_000_000,
    offers: [{ productId, priceFen: 9_900, quantity: 50, limitPerBuyer: 10 }],
  });
  return id;
}

/** Orders of the hour from eight in the evening, some with a refund, in the words of a platform; and what they come to. */
function exported(day: string): { lines: string[]; netFen: number } {
  const header =
    '订单编号,子订单编号,商家编码,商品数量,实付金额,支付时间,订单状态,售后单号,退款金额,退款时间,收件人手机';
  const lines = [header];
  let netFen = 0;
  for (let n = 0; n < ROWS; n++) {
    const fen = 9_900 + (n % 100);
    const at = `${day} 20:${String(n % 60).padStart(2, '0')}:${String((n * 7) % 60).padStart(2, '0')}`;
    const back = n % REFUND_EVERY === 0;
    const refund = back ? `R${n},${(REFUND_FEN / 100).toFixed(2)},${at}` : ',,';
    lines.push(`D${n},D${n}-1,HONEY,1,${(fen / 100).toFixed(2)},${at},已完成,${refund},13800138000`);
    netFen += fen - (back ? REFUND_FEN : 0);
  }
  return { lines, netFen };
}
