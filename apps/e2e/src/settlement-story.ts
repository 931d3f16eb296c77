import { Workbook } from '@cj-tech-master/excelts';
import { eventually } from '@nuanxin/platform/testing';
import type { Page } from 'playwright-core';
import { sheetsOf, signIn, window, yuan } from './browser';
import type { World } from './world';

/** What was sold is settled: rules, preview, statement, posting, payment, and a ledger that sums to zero. */
export const settlementStory = (given: () => World) => () => {
  let page: Page;
  let net = '';

  beforeAll(async () => {
    const { browser, stack, county } = given();
    page = await window(browser, stack.httpUrl, 'laptop');
    await signIn(page, county.official);
  });
  afterAll(() => page?.context().close());

  const dialog = () => page.getByRole('dialog');

  it('the official says what is kept of a sale', async () => {
    await page.goto('/admin/settlements/terms');
    await page.getByLabel('门户佣金（万分之）').fill('100');
    await page.getByLabel('物流费（每件）').fill('3');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('结算规则已保存').waitFor();
  });

  it('sees what settling the broadcast would make, and makes it', async () => {
    await page.goto(`/admin/broadcasts/${given().county.broadcastId}`);
    await page.locator('nx-page-header').getByRole('link', { name: '结算', exact: true }).click();
    await page.getByRole('heading', { name: '汤湖茶叶合作社' }).waitFor();
    await page.getByText('未生成').waitFor();
    await page.getByRole('button', { name: '生成结算单' }).click();
    await dialog().getByRole('button', { name: '生成结算单' }).click();
    await page.getByText('结算单已生成').waitFor();
    await page.getByText('草稿').first().waitFor();
    await page.getByRole('link', { name: '查看', exact: true }).click();
    net = await page.locator('nx-figures-table tfoot td').last().innerText();
    expect(net).toMatch(/^¥ [\d,]+\.\d\d$/);
  });

  it('posts the statement and is told what that does', async () => {
    await page.getByRole('button', { name: '记账' }).click();
    await dialog().getByText(`应付供货方 ${net}`).waitFor();
    await dialog().getByRole('button', { name: '记账' }).click();
    await page.getByText(`已记账，应付 ${net}`).waitFor();
    await page.locator('nx-entry-card').getByText('应付供货方 · 汤湖茶叶合作社').waitFor();
  });

  it('records the payment', async () => {
    await page.getByRole('button', { name: '登记付款' }).click();
    await dialog().getByLabel('付款方式').selectOption('one-card');
    await dialog().getByLabel('凭证号').fill('YKT-2026-11');
    await dialog().getByRole('button', { name: '登记付款' }).click();
    await page.getByText('付款已登记').waitFor();
    await page.locator('nx-note', { hasText: '已结清' }).waitFor();
    await page.getByRole('cell', { name: 'YKT-2026-11' }).waitFor();
  });

  it('takes the statement as a workbook, and prints it with lines to sign', async () => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载表格' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^结算单-汤湖茶叶合作社-.*\.xlsx$/);
    const workbook = new Workbook();
    await workbook.xlsx.readFile(await file.path());
    const rows = workbook.worksheets[0]?.getSheetValues() ?? [];
    const total = rows.find((row) => Array.isArray(row) && row[1] === '合计') as unknown[] | undefined;
    expect(yuan(Math.round(Number(total?.at(-1)) * 100))).toBe(net);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('复核人').waitFor();
    expect(await page.getByRole('button', { name: '下载表格' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    expect(await sheetsOf(page)).toBe(1);
  });

  it('finds a ledger that sums to zero, and the income of each household', async () => {
    await page.goto('/admin/ledger');
    await page.getByText(/借贷平衡.*相差 ¥ 0\.00/).waitFor();
    await page.goto('/admin/income');
    await eventually(async () => expect(await page.locator('.nx-figures dd').first().innerText()).toBe(net));
    await page.goto('/admin/settlements');
    await page.getByText('合计 1 张').first().waitFor();
  });
};
