import { eventually } from '@nuanxin/platform/testing';
import type { Page } from 'playwright-core';
import { choose, signIn, window } from './browser';
import type { World } from './world';

const NEW = { login: 'yewu', name: '叶务', password: '汤湖镇的茶 2026 年采' };

/** An official comes: account and post, first sign-in, what they see, a session that is not theirs, the audit log. */
export const accountStory = (given: () => World) => () => {
  let administrator: Page;
  let official: Page;
  let elsewhere: Page;
  let initial = '';

  const open = (size: 'laptop' | 'phone') => window(given().browser, given().stack.httpUrl, size);

  beforeAll(async () => {
    [administrator, official, elsewhere] = await Promise.all([open('laptop'), open('laptop'), open('phone')]);
  });

  afterAll(async () => {
    for (const page of [administrator, official, elsewhere]) await page?.context().close();
  });

  it('the administrator opens it with a post and sees the initial password once', async () => {
    await signIn(administrator, given().county.administrator);
    await administrator.goto('/admin/accounts/new');
    await administrator.getByLabel('姓名').fill(NEW.name);
    await administrator.getByLabel('登录名').fill(NEW.login);
    await choose(administrator, '组织', '汤湖镇');
    await administrator.getByLabel('岗位').selectOption('部门或乡镇干部');
    await administrator.getByRole('button', { name: '新建账号' }).click();
    initial = await administrator.getByRole('dialog').locator('code').innerText();
    await administrator.getByRole('button', { name: '我已记下，关闭' }).click();
    await administrator.getByRole('heading', { name: NEW.name, exact: true }).waitFor();
    await eventually(async () => expect(await administrator.getByText(initial).count()).toBe(0));
  });

  it('the new official gets no further than the change of that password', async () => {
    await signIn(official, { ...NEW, password: initial }, '**/password');
    await official.goto('/admin/products');
    await official.waitForURL('**/password');
    await official.getByLabel('当前密码').fill(initial);
    await official.getByLabel('新密码', { exact: true }).fill(NEW.password);
    await official.getByRole('button', { name: '修改密码' }).click();
    await official.waitForURL('**/today');
  });

  it('sees the own part of the county and nothing else', async () => {
    const menu = official.getByRole('navigation', { name: '栏目' });
    const sections = [
      ...['今日', '助农总览', '直播场次', '场次日历', '主播', '助农商品'],
      ...['供货方', '宣传用语规则', '订单导入', '销售平台', '结算', '账簿', '农户增收'],
    ];
    expect(await menu.getByRole('link').allInnerTexts()).toEqual(sections);
    await menu.getByRole('link', { name: '助农商品' }).click();
    await official.getByRole('link', { name: '狗牯脑茶', exact: true }).waitFor();
    await menu.getByRole('link', { name: '直播场次' }).click();
    await official.locator('nx-empty').waitFor();
    await official.goto('/admin/accounts');
    await official.waitForURL('**/today');
  });

  it('ends a session elsewhere, which is shown the door at its next step', async () => {
    await signIn(elsewhere, NEW);
    await official.goto('/admin/me');
    await official.getByRole('button', { name: '结束登录' }).click();
    await official.getByRole('dialog').getByRole('button', { name: '结束登录' }).click();
    await official.getByText('已结束该设备的登录').waitFor();
    await elsewhere.getByRole('button', { name: '菜单' }).click();
    await elsewhere.getByRole('link', { name: '助农商品' }).click();
    await elsewhere.waitForURL('**/login?back=*');
    await elsewhere.getByText('登录已结束，请重新登录后继续').waitFor();
  });

  it('the auditor finds by name who did what', async () => {
    const auditor = await open('laptop');
    await signIn(auditor, given().county.auditor);
    await auditor.goto('/admin/audit');
    await choose(auditor, '操作人', NEW.name);
    await auditor.getByRole('button', { name: '查询' }).click();
    await auditor.waitForURL('**/audit?actor=*');
    await eventually(async () =>
      expect(await auditor.getByRole('cell', { name: '密码已修改' }).count()).toBe(1),
    );
    const rows = await auditor.locator('tbody tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((row) => !row.includes(NEW.name))).toEqual([]);
    await auditor.getByRole('button', { name: '清空条件' }).click();
    await auditor.getByRole('combobox', { name: '事项' }).selectOption('账号已新建');
    await auditor.getByRole('button', { name: '查询' }).click();
    await auditor.getByRole('cell', { name: `账号 ${NEW.name}` }).waitFor();
    await auditor.context().close();
  });
};
