import { dictionary } from '@nuanxin/web/i18n';

export const SIGN_IN = dictionary({
  heading: { zh: '手机登录', en: 'Sign in by phone' },
  why: {
    zh: '登录后可以下单、查看和取消自己的订单。',
    en: 'Sign in to buy and to see or cancel your orders.',
  },
  phone: { zh: '手机号码', en: 'Mobile number' },
  get: { zh: '获取验证码', en: 'Send me a code' },
  sent: {
    zh: '验证码已发送至 {phone}，{minutes} 分钟内有效。',
    en: 'A code is on its way to {phone}; it is good for {minutes} minutes.',
  },
  code: { zh: '验证码', en: 'Code' },
  enter: { zh: '登录', en: 'Sign in' },
  again: { zh: '重新获取', en: 'Send again' },
  wait: { zh: '{seconds} 秒后可重新获取', en: 'Send again in {seconds} s' },
  other: { zh: '更换手机号码', en: 'Use another number' },
});
