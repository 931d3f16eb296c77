import type { Locator, Page } from 'playwright-core';
import { choose, signIn, window } from './browser';
import type { World } from './world';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const EAST_MS = 8 * HOUR_MS;

/** An official plans a broadcast: crew, products, run of show, a slot that is free, and a check list that decides. */
export const planningStory = (given: () => World) => () => {
  let page: Page;

  beforeAll(async () => {
    const { browser, stack, county } = given();
    page = await window(browser, stack.httpUrl, 'laptop');
    await signIn(page, county.official);
  });
  afterAll(() => page?.context().close());

  /** An instant as the county's clocks show it, which the boxes take. */
  const clock = (instant: number) => new Date(instant + EAST_MS).toISOString().slice(0, 16);
  const evening = (days: number) => clock(Date.now() + days * DAY_MS).slice(0, 10);
  const fillSlot = async (within: Page | Locator, from: string, until: string) => {
    await within.getByLabel('开始时间').fill(from);
    await within.getByLabel('结束时间').fill(until);
  };
  const part = (at: number) => page.getByRole('listitem', { name: `第 ${at} 个环节` });
  const save = () => page.getByRole('button', { name: '保存安排' }).click();

  it('the room is taken at the time wished for, and nothing that was filled in is lost', async () => {
    await page.goto('/admin/broadcasts/new');
    await choose(page, '主办组织', '遂川县');
    await page.getByLabel('直播标题').fill('遂川年货专场');
    await page.getByLabel('直播间').selectOption({ label: '一号直播间 · 县融媒体中心' });
    await page.getByLabel('销售目标').fill('50000');
    await choose(page, '主播', '王干部');
    for (const product of ['狗牯脑茶', '山茶油']) await choose(page, '添加商品', product);
    for (const place of [0, 1]) await page.getByLabel('投放数量').nth(place).fill('20');
    await page.getByRole('button', { name: '按商品生成环节' }).click();
    await page.getByRole('button', { name: '添加环节' }).click();
    await part(3).getByLabel('环节', { exact: true }).fill('抽奖与感谢');
    await part(1).getByLabel('讲稿').fill('这是全国第一的好茶');
    // The county's broadcast is planned for now, in the same room.
    await fillSlot(page, clock(Date.now()), clock(Date.now() + HOUR_MS));
    await save();
    await page.getByText('该直播间在此时段已有安排').first().waitFor();
    expect(await page.getByLabel('直播标题').inputValue()).toBe('遂川年货专场');
  });

  it('a free evening is taken, and the check list says which sentence of the script must go', async () => {
    await fillSlot(page, `${evening(2)}T19:00`, `${evening(2)}T20:30`);
    await save();
    await page.getByRole('button', { name: '生成密钥' }).click();
    await page.getByRole('button', { name: '我已填好，关闭' }).click();
    await page.getByRole('button', { name: '检查并设为就绪' }).click();
    await page.getByText('还有未满足的检查项：标题、口播稿和商品介绍没有禁用语').waitFor();
    await page.locator('nx-check-list mark', { hasText: '第一' }).waitFor();
  });

  it('once the sentence is mended, the broadcast is ready', async () => {
    await page.getByRole('link', { name: '修改安排' }).first().click();
    await part(1).getByLabel('讲稿').fill('高山云雾里采的春茶');
    await save();
    await page.getByRole('button', { name: '检查并设为就绪' }).click();
    await page.getByText('检查通过，可以开播').waitFor();
    await page.getByText('高山云雾里采的春茶').waitFor();
  });

  it('the next one is planned like it, and stands in the calendar', async () => {
    await page.getByRole('button', { name: '复制安排' }).click();
    const dialog = page.getByRole('dialog');
    await fillSlot(dialog, `${evening(3)}T19:00`, `${evening(3)}T20:30`);
    await dialog.getByRole('button', { name: '复制安排' }).click();
    await page.getByText('已安排“遂川年货专场”').waitFor();
    await page.goto('/admin/calendar');
    await page.getByText('遂川年货专场').first().waitFor();
  });
};
