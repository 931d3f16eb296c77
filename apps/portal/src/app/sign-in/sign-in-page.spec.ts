import { openScreen, type Screen } from '../testing/screen';
import { SignInPage } from './sign-in-page';

const SENT = { resendAfterSeconds: 2, expiresInSeconds: 300 };

async function codeAsked(): Promise<Screen> {
  const screen = await openScreen(SignInPage, { back: '/orders' }, { signedIn: false });
  await screen.type('tel', '138 0013 8000');
  await screen.send();
  return screen;
}

it('asks for a code first, then for the code', async () => {
  const screen = await codeAsked();
  expect(await screen.answer('/phone-codes', SENT)).toEqual({ phone: '+8613800138000' });
  expect(screen.text()).toContain('验证码已发送至 138 0013 8000，5 分钟内有效');
  expect(screen.all('[autocomplete=one-time-code]')).toHaveLength(1);
  expect(document.activeElement?.getAttribute('autocomplete')).toBe('one-time-code');
});

it('sends a code with full-width digits as the contract wants it', async () => {
  const screen = await codeAsked();
  await screen.answer('/phone-codes', SENT);
  await screen.type('one-time-code', '１２３４５６ ');
  await screen.send();
  const problem = { type: 'x', title: '', status: 401, code: 'identity.code-wrong', requestId: 'r' };
  const body = await screen.answer('/phone-sessions', problem, 401);
  expect(body).toEqual({ phone: '+8613800138000', code: '123456' });
  expect(screen.all('[role=alert]')).toHaveLength(1);
});

it('sends no second code before the pause is over', async () => {
  const screen = await codeAsked();
  await screen.answer('/phone-codes', SENT);
  expect(screen.text()).toContain('2 秒后可重新获取');
  await expect(screen.press('重新获取')).rejects.toThrow('There is no button');
});

it('says why another code could not be sent', async () => {
  const screen = await codeAsked();
  await screen.answer('/phone-codes', { ...SENT, resendAfterSeconds: 0 });
  await screen.press('重新获取');
  const problem = { type: 'x', title: '', status: 429, code: 'identity.code-too-soon', requestId: 'r' };
  await screen.answer('/phone-codes', problem, 429);
  expect(screen.all('[role=alert]')).toHaveLength(1);
  expect(screen.text()).not.toContain('验证码已发送至');
});
