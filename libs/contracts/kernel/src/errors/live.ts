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
  'live.reservation-expired': {
    status: 409,
    zh: '预留时间已过，商品已退回，请重新购买',
    en: 'The reservation has run out and its pieces are for sale again; please buy anew',
  },
  'live.reservations-lapsed': {
    status: 429,
    zh: '您多次预留这件商品而没有下单，请过半小时再试，把机会留给其他买家',
    en: 'You reserved this several times without ordering; please try again in half an hour and let others have a chance',
  },
  'live.payment-off': {
    status: 409,
    zh: '本县没有开通在线支付，请选择现金支付',
    en: 'Online payment is not set up here; please choose cash',
  },
  'live.payment-due': {
    status: 409,
    zh: '该订单还没有在线支付，请收取现金后再确认交付',
    en: 'The order is not paid online; take cash before handing it over',
  },
  'live.payment-amount': {
    status: 409,
    zh: '支付金额与订单金额不一致',
    en: 'The amount is not that of the order',
  },
  'live.payment-unexpected': {
    status: 409,
    zh: '该订单不需要这笔付款，请原路退回',
    en: 'The order does not await this payment; please give the money back',
  },
  'live.no-replay': { status: 409, zh: '该场次没有可用的回放', en: 'There is no replay of this broadcast' },
  'live.comment-too-fast': {
    status: 429,
    zh: '评论太快了，请过几秒再发',
    en: 'That was fast; please wait a few seconds before the next comment',
  },
  'live.muted': {
    status: 409,
    zh: '您在本场直播中已被禁言',
    en: 'You cannot write comments in this broadcast any more',
  },
  'live.person-taken': {
    status: 409,
    zh: '主播、导师或见习主播在此时段已有另一场直播',
    en: 'Somebody of the crew is in another broadcast at this time',
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
  'live.signature-wrong': {
    status: 401,
    zh: '签名或密钥不正确',
    en: 'The signature or its key is not right',
  },
  'live.signature-old': {
    status: 401,
    zh: '请求时间与服务器相差超过五分钟',
    en: 'The request was signed more than five minutes away from the server’s time',
  },
  'live.codes-repeated': {
    status: 409,
    zh: '同一商品编码对应了多个商品',
    en: 'One product code stands for several products',
  },
  'live.platform-retired': {
    status: 409,
    zh: '该销售平台已停用',
    en: 'The selling platform is retired',
  },
  'live.sheet-xls': {
    status: 415,
    zh: '不支持旧版 .xls 文件，请在表格软件中另存为 .xlsx 后重新上传',
    en: 'Old .xls files are not read; save the file as .xlsx and upload it again',
  },
  'live.import-state': {
    status: 409,
    zh: '导入任务当前状态不能进行此操作',
    en: 'The import is not in a state that allows this',
  },
  'live.chunk-order': {
    status: 409,
    zh: '文件分块顺序不正确，请从提示的位置继续上传',
    en: 'This part of the file is not the next one; go on from where the import stands',
  },
  'live.columns-missing': {
    status: 409,
    zh: '必填列尚未对应',
    en: 'Columns that every row needs are not mapped yet',
  },
  'live.no-bad-rows': {
    status: 409,
    zh: '没有未导入的行',
    en: 'There are no rows that were not taken in',
  },
  'live.days-too-many': {
    status: 409,
    zh: '该商品的日销售记录已达上限',
    en: 'No more days can be kept for this product',
  },
  'live.not-ended': {
    status: 409,
    zh: '直播尚未结束，结束后才能结算',
    en: 'The broadcast has not ended; settle it afterwards',
  },
  'live.statement-state': {
    status: 409,
    zh: '结算单当前状态不能进行此操作',
    en: 'The statement is not in a state that allows this',
  },
  'live.settlement-refused': {
    status: 409,
    zh: '结算数据有误，不能结算或记账',
    en: 'The figures cannot be settled or posted',
  },
  'live.period-closed': {
    status: 409,
    zh: '该月已结账，请改记入未结账的月份',
    en: 'The month is closed; choose an open month instead',
  },
  'live.period-not-over': {
    status: 409,
    zh: '本月尚未结束，月末之后才能结账',
    en: 'The month is not over; close it afterwards',
  },
  'live.drafts-left': {
    status: 409,
    zh: '本月还有未记账的结算单，请先记账',
    en: 'Statements of the month are not posted yet; post them first',
  },
  'live.not-due': {
    status: 409,
    zh: '应付金额已变化或无应付款，请刷新后核对',
    en: 'The sum due has changed or there is none; look again',
  },
  'live.nothing-to-correct': {
    status: 409,
    zh: '销售数据没有变化，无需更正',
    en: 'The sales have not changed; there is nothing to correct',
  },
  'live.rule-known': { status: 409, zh: '已有同样用语的规则', en: 'There is a rule about this word already' },
  'live.rules-full': {
    status: 409,
    zh: '自定义规则已达上限，请先停用或修改已有规则',
    en: 'There are as many rules of your own as can be; change one of them instead',
  },
} as const;
