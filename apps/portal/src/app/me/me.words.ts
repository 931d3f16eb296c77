import { dictionary } from '@nuanxin/web/i18n';

export const ME = dictionary({
  heading: { zh: '我的', en: 'Me' },
  signedIn: { zh: '已登录：{phone}', en: 'Signed in: {phone}' },
  signedOut: { zh: '登录后可以下单和查看订单。', en: 'Sign in to buy and to see your orders.' },
  signIn: { zh: '手机登录', en: 'Sign in by phone' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  left: { zh: '已退出登录', en: 'Signed out' },
  language: { zh: '语言', en: 'Language' },
  bigText: { zh: '大字模式', en: 'Big text' },
  dark: { zh: '深色模式', en: 'Dark mode' },
  forget: { zh: '删除本机记住的收货信息', en: 'Forget the delivery details on this device' },
  forgotten: { zh: '已删除', en: 'Forgotten' },
});
