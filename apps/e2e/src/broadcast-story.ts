import { COMMENT_EVERY_SECONDS, readAudienceSnapshot, readStudioSnapshot } from '@nuanxin/contracts/live';
import { eventually } from '@nuanxin/platform/testing';
import type { Page } from 'playwright-core';
import { latencies, played, signIn, signInByPhone, window, yuan } from './browser';
import { Camera } from './camera';
import { measured } from './measured';
import type { County } from './county';
import { Person } from './person';
import type { RunningStack } from './stack';
import type { World } from './world';

/** The whole way of the story: camera, studio, phone, order, ticker, two kills, totals. Each step builds on the last. */
export const broadcastStory = (given: () => World) => () => {
  let stack: RunningStack;
  let county: County;
  let studio: Page;
  let phone: Page;
  let camera: Camera | undefined;
  let sold = 0;

  beforeAll(async () => {
    const { browser } = given();
    ({ stack, county, phone } = given());
    studio = await window(browser, stack.httpUrl, 'laptop');
  });

  afterAll(async () => {
    camera?.switchOff();
    await studio?.context().close();
  });

  /** What the studio says was sold, once it says so. */
  const studioShows = (fen: number, within: number) =>
    eventually(
      async () => expect(await studio.locator('nx-studio-sales .big').innerText()).toBe(yuan(fen)),
      within,
    );

  async function buy(product: string): Promise<void> {
    await phone.getByRole('button', { name: `购买${product}` }).click();
    await phone.getByRole('button', { name: '去填写收货信息' }).click();
    await phone.getByText('已为您预留').waitFor();
    await phone.getByLabel('收货人姓名').fill('刘买家');
    await phone.getByLabel('手机号码').fill('13800138000');
    await phone.getByRole('button', { name: '确认订单' }).click();
    await phone.getByText('下单成功').waitFor();
    await phone.getByRole('button', { name: '继续看直播' }).click();
  }

  it('an official signs in and is handed a stream key, once', async () => {
    await signIn(studio, county.official);
    await studio.goto(`/admin/broadcasts/${county.broadcastId}`);
    await studio.getByRole('button', { name: '生成密钥' }).click();
    const key = await studio.locator('code').last().innerText();
    camera = new Camera(process.env['FFMPEG'] ?? 'ffmpeg', `${stack.rtmpUrl}/live/${key}`);
    await studio.getByRole('button', { name: '我已填好，关闭' }).click();
    await eventually(async () => expect(await studio.getByText(key).count()).toBe(0));
  });

  it('the studio shows the picture and goes on air', async () => {
    await studio.getByRole('button', { name: '检查并设为就绪' }).click();
    await studio.getByText('检查通过，可以开播').waitFor();
    await studio.goto(`/admin/studio/${county.broadcastId}`);
    await eventually(async () => expect(await played(studio)).toBeGreaterThan(0), 40_000);
    await studio.getByRole('button', { name: '开播' }).click();
    await studio.getByRole('dialog').getByRole('button', { name: '开播' }).click();
    await studio.getByRole('button', { name: '下播' }).waitFor();
    await studio.keyboard.press('1');
    await studio.locator('.item.on-air').waitFor();
  });

  it('a viewer with a phone finds it, signs in and watches', async () => {
    await phone.goto('/');
    await phone.getByText('汤湖春茶专场').click();
    await eventually(async () => expect(await played(phone)).toBeGreaterThan(0), 40_000);
    await phone.getByRole('button', { name: '购买狗牯脑茶' }).click();
    await signInByPhone(phone, '13800138000', stack);
    await phone.getByRole('button', { name: '先不买' }).click();
  });

  it('what the camera sees is on the phone four seconds later', async () => {
    const readings = await latencies(phone, 20);
    const [median, late] = [readings[10] ?? Infinity, readings[18] ?? Infinity];
    measured(`glass to glass: median ${median.toFixed(1)} s, p95 ${late.toFixed(1)} s`);
    expect(median).toBeLessThanOrEqual(4);
    expect(late).toBeLessThanOrEqual(6);
  });

  it('the parts of the show begin one after the other, and the product beside the picture changes with it', async () => {
    const beside = (name: string) => phone.locator('section', { hasText: '正在讲解' }).getByText(name);
    const part = (name: string) => studio.locator('nx-studio-show button', { hasText: name });
    const isOn = (name: string) => part(name).and(studio.locator('[aria-pressed=true]')).waitFor();
    await part('狗牯脑茶').click();
    // It was beside the picture before: only the part says that the press has come through.
    await isOn('狗牯脑茶');
    await beside('狗牯脑茶').waitFor();
    await part('山茶油').click();
    await isOn('山茶油');
    const begun = Date.now();
    await beside('山茶油').waitFor();
    const late = (Date.now() - begun) / 1_000;
    measured(`the product card follows the picture: ${late.toFixed(1)} s after the studio`);
    // Long after the tick, which takes half a second; the picture itself is what brings it.
    expect(late).toBeGreaterThan(1);
    await part('感谢与预告').click();
    await beside('山茶油').waitFor({ state: 'detached' });
    await studio.keyboard.press('1');
    await beside('狗牯脑茶').waitFor();
  });

  it('what a viewer writes is read in the studio, and what must be looked at first by nobody else', async () => {
    const write = async (text: string) => {
      await phone.getByRole('textbox', { name: '说点什么' }).fill(text);
      await phone.getByRole('button', { name: '发送' }).click();
      await phone.locator('nx-comments li', { hasText: text }).waitFor();
    };
    await write('这茶包邮吗');
    await studio.getByText('这茶包邮吗').first().waitFor({ timeout: 2_000 });
    await phone.waitForTimeout(COMMENT_EVERY_SECONDS * 1_000);
    await write('便宜的加我微信');
    await studio.getByText('便宜的加我微信').first().waitFor({ timeout: 2_000 });
    const everybody = await new Person(stack.httpUrl).ask(readAudienceSnapshot, { id: county.broadcastId });
    expect(everybody.comments.map(({ text }) => text)).toEqual(['这茶包邮吗']);
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('what a mentor notes stands before the streamer until it was heard, and never before viewers', async () => {
    const text = '语速放慢一点';
    const mentor = await window(given().browser, stack.httpUrl, 'laptop');
    await signIn(mentor, county.mentor);
    await mentor.goto(`/admin/studio/${county.broadcastId}`);
    const notes = mentor.locator('nx-studio-notes');
    await notes.waitFor();
    await mentor.keyboard.press('n');
    await mentor.keyboard.type(text);
    await mentor.keyboard.press('Enter');
    await notes.getByText('未读').waitFor();
    const heard = studio.locator('nx-studio-prompts', { hasText: text });
    await heard.waitFor({ timeout: 2_000 });
    expect(await phone.getByText(text).count()).toBe(0);
    expect(await studio.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0);
    await studio.keyboard.press('r');
    await notes.getByText(/已读/).waitFor();
    await mentor.context().close();
  });

  it('what is bought at 360 px moves the ticker of the studio within a second', async () => {
    await buy('狗牯脑茶');
    sold += 12_800;
    await studioShows(sold, 1_000);
    await studio.locator('nx-studio-ticker').getByText('狗牯脑茶 × 1').waitFor({ timeout: 1_000 });
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('the studio shows the same after it was opened anew', async () => {
    await studio.reload();
    await studioShows(sold, 10_000);
    await studio.getByText('这茶包邮吗').first().waitFor();
    await studio.locator('nx-studio-ticker').getByText('狗牯脑茶 × 1').waitFor();
  });

  it('without a network the studio says that it knows no more, and afterwards shows what was sold meanwhile', async () => {
    const told = studio.locator('[role=alert]', { hasText: '连接中断' });
    await studio.context().setOffline(true);
    await told.waitFor();
    await buy('山茶油');
    expect(await studio.locator('nx-studio-sales .big').innerText()).toBe(yuan(sold));
    sold += 9_950;
    await studio.context().setOffline(false);
    await studioShows(sold, 15_000);
    await told.waitFor({ state: 'detached' });
    await studio.locator('nx-studio-ticker').getByText('山茶油 × 1').waitFor();
    const official = new Person(stack.httpUrl);
    await official.signIn(county.official.login, county.official.password);
    const { totals } = await official.ask(readStudioSnapshot, { id: county.broadcastId });
    expect(totals).toMatchObject({ orders: 2, pieces: 2, salesFen: sold });
  });

  it('killing live loses no order', async () => {
    const restarts = stack.restartsOf('live');
    stack.kill('live');
    await stack.untilRestarted('live', restarts + 1);
    await buy('山茶油');
    sold += 9_950;
    await studioShows(sold, 15_000);
  });

  it('killing media interrupts the picture, and it comes back by itself', async () => {
    const restarts = stack.restartsOf('media');
    stack.kill('media');
    await stack.untilRestarted('media', restarts + 1);
    const before = await played(phone);
    await eventually(async () => expect(await played(phone)).toBeGreaterThan(before + 2), 60_000);
    await buy('狗牯脑茶');
    sold += 12_800;
    await studioShows(sold, 15_000);
  });

  it('an order that its buyer takes back leaves the sales', async () => {
    await buy('狗牯脑茶');
    await studioShows(sold + 12_800, 5_000);
    await phone.goto('/orders');
    await phone.locator('.list a').first().click();
    await phone.getByRole('button', { name: '取消订单' }).click();
    await phone.getByRole('dialog').getByRole('button', { name: '取消订单' }).click();
    await phone.getByText('取消时间').waitFor();
    await studioShows(sold, 5_000);
  });

  it('ends with totals that are right to the fen, on every screen', async () => {
    await studio.getByRole('button', { name: '下播' }).click();
    await studio.getByRole('dialog').getByRole('button', { name: '下播' }).click();
    await studio.getByText('直播已结束').first().waitFor();
    await studioShows(sold, 5_000);
    await studio.goto(`/admin/broadcasts/${county.broadcastId}`);
    await studio.getByText(yuan(sold)).first().waitFor();
    await phone.goto('/orders');
    await eventually(async () => expect(await phone.locator('.list li').count()).toBe(5));
    const prices = await phone.locator('.price').allInnerTexts();
    expect(prices.toSorted()).toEqual([12_800, 12_800, 12_800, 9_950, 9_950].map(yuan).toSorted());
  });

  it('an order is handed over, and what its buyer asks back is given back', async () => {
    const orders = `/admin/broadcasts/${county.broadcastId}/orders`;
    await studio.goto(orders);
    await studio.getByRole('button', { name: '确认交付' }).first().click();
    await studio.getByRole('dialog').getByRole('button', { name: '确认交付' }).click();
    await phone.goto('/orders');
    await phone.locator('.list a', { hasText: '已完成' }).click();
    await phone.getByRole('button', { name: '申请退款' }).click();
    await phone.getByLabel('退款原因').fill('收到时已经破损');
    await phone.getByRole('button', { name: '提交退款申请' }).click();
    await phone.getByText('退款处理中').waitFor();
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const paid = await phone.locator('.price').innerText();
    await studio.goto(orders);
    await studio.getByRole('button', { name: '处理退款' }).click();
    await studio.getByText('收到时已经破损').waitFor();
    await studio.getByLabel('处理结果').selectOption('accept');
    await studio.getByLabel('答复买家').fill('已退现金，抱歉');
    await studio.getByRole('button', { name: '提交处理结果' }).click();
    await studio.getByRole('dialog').waitFor({ state: 'detached' });
    await phone.reload();
    await phone.getByText('已退款：已退现金，抱歉').waitFor();
    await studio.goto(`/admin/broadcasts/${county.broadcastId}`);
    const refunded = paid === yuan(12_800) ? 12_800 : 9_950;
    await studio
      .getByText(yuan(sold - refunded))
      .first()
      .waitFor();
  });

  it('is watched again from chapter to chapter', async () => {
    await eventually(async () => {
      await phone.goto('/');
      await phone.getByText('汤湖春茶专场').first().click({ timeout: 2_000 });
    }, 20_000);
    await eventually(async () => expect(await played(phone)).toBeGreaterThan(0), 40_000);
    const chapter = phone.locator('.chapters button', { hasText: '狗牯脑茶' }).first();
    await chapter.click();
    await phone.locator('.chapters [aria-current]', { hasText: '狗牯脑茶' }).waitFor();
    const before = await played(phone);
    await eventually(async () => expect(await played(phone)).toBeGreaterThan(before), 20_000);
  });
};
