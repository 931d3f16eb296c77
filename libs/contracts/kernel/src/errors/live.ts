export const LIVE_ERRORS = {
  'live.move': {
    status: 409,
    zh: '当前状态下不能进行此操作',
    en: 'The broadcast is not in a state that allows this',
  },
  'live.not-ready': { status: 409, zh: '检查项未全部通过', en: 'The check list is not complete' },
  'live.no-picture': {
    status: 409,
    zh: '还没有收到直播画面，请先推流',
    en: 'No picture has arrived yet; start streaming first',
  },
  'live.slot-taken': {
    status: 409,
    zh: '该直播间在此时段已有安排',
    en: 'The room is already booked for this time',
  },
  'live.sold-out': { status: 409, zh: '库存不足', en: 'Not enough in stock' },
  'live.over-limit': { status: 409, zh: '超过每人限购数量', en: 'More than one buyer may have' },
  'live.not-on-sale': { status: 409, zh: '该商品当前不在售', en: 'This product is not on sale now' },
  'live.order-closed': {
    status: 409,
    zh: '该订单当前状态不能进行此操作',
    en: 'The order is not in a state that allows this',
  },
  'live.key-unknown': { status: 403, zh: '推流密钥无效或已停用', en: 'The stream key is unknown or revoked' },
  'live.room-in-use': {
    status: 409,
    zh: '该直播间还有未结束的场次，不能停用',
    en: 'The room still has broadcasts ahead',
  },
  'live.streamer-exists': { status: 409, zh: '该账号已登记为主播', en: 'The account is a streamer already' },
  'live.streamer-move': {
    status: 409,
    zh: '还不符合该阶段的条件',
    en: 'The conditions of that stage are not met yet',
  },
  'live.mentor-full': {
    status: 409,
    zh: '一名导师最多带教两名主播',
    en: 'A mentor looks after two juniors at most',
  },
  'live.not-a-mentor': {
    status: 409,
    zh: '带教导师须为已签约或红色主播，且不能是本人',
    en: 'A mentor is another streamer who is signed or red',
  },
  'live.product-in-use': {
    status: 409,
    zh: '该商品正在直播中销售',
    en: 'The product is being sold in a broadcast',
  },
} as const;
