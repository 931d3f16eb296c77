import { dictionary } from '@nuanxin/web/i18n';

export const NOTICE = dictionary({
  'picture-lost': {
    zh: '“{about}”画面中断，请检查推流',
    en: '“{about}” has lost its picture; check the encoder',
  },
  overrunning: {
    zh: '“{about}”已超过计划结束时间，仍在直播',
    en: '“{about}” is past its planned end and still on air',
  },
  'sold-out': { zh: '“{about}”的商品已全部售罄', en: '“{about}” has sold everything' },
  missed: {
    zh: '“{about}”计划时间已过，没有开播，请改期或取消',
    en: '“{about}” was not held; move or cancel it',
  },
  late: { zh: '“{about}”已到开播时间（{at}），还未开播', en: '“{about}” should be on air since {at}' },
  'unchecked-late': {
    zh: '“{about}”已到开播时间（{at}），还未通过检查',
    en: '“{about}” should be on air since {at} and is not checked',
  },
  'no-picture': {
    zh: '“{about}”{at} 开播，还没有收到画面',
    en: '“{about}” starts at {at}; no picture has arrived yet',
  },
  unchecked: {
    zh: '“{about}”{at} 开播，还未通过检查',
    en: '“{about}” starts at {at} and is not checked yet',
  },
  'out-of-stock': { zh: '商品“{about}”库存为 0', en: 'Product “{about}” is out of stock' },
  'post-ending': { zh: '您在“{about}”的岗位将于 {at} 到期', en: 'Your post at “{about}” ends on {at}' },
});

export type NoticeKind = keyof typeof NOTICE;
