import { dictionary } from '@nuanxin/web/i18n';

export const STUDIO = dictionary({
  house: { zh: '暖新', en: 'NuanXin' },
  heading: { zh: '直播工作台', en: 'Studio' },
  leave: { zh: '返回场次', en: 'Back to the broadcast' },
  start: { zh: '开播', en: 'Go on air' },
  startTitle: { zh: '现在开播？', en: 'Go on air now?' },
  startWatch: { zh: '观众立即看到画面，并可下单', en: 'Viewers see the picture at once and may buy' },
  startEarly: { zh: '比计划时间（{time}）提前', en: 'It is earlier than planned ({time})' },
  started: { zh: '已开播', en: 'On air' },
  end: { zh: '下播', en: 'End' },
  endTitle: { zh: '现在下播？', en: 'End the broadcast now?' },
  endSales: { zh: '画面和下单立即停止，已下的订单保留', en: 'Picture and sales stop; orders placed remain' },
  endPieces: { zh: '未售出的 {n} 件退回商品库存', en: '{n} unsold pieces return to their products' },
  endKey: { zh: '推流密钥失效', en: 'The stream key stops working' },
  endFinal: { zh: '不能恢复', en: 'It cannot be undone' },
  ended: { zh: '直播已结束', en: 'The broadcast has ended' },
  onAirFor: { zh: '已播', en: 'On air for' },
  planned: { zh: '计划', en: 'Planned' },
  toStart: { zh: '距开播', en: 'Starts in' },
  late: { zh: '已晚', en: 'Late by' },
  viewers: { zh: '在线观众', en: 'Viewers' },
  sales: { zh: '销售额', en: 'Sales' },
  ofGoal: { zh: '目标 {goal}，已完成 {share}', en: '{share} of {goal}' },
  orders: { zh: '订单', en: 'Orders' },
  pieces: { zh: '件数', en: 'Pieces' },
  ticker: { zh: '最新订单', en: 'Latest orders' },
  noOrders: { zh: '还没有订单', en: 'No orders yet' },
  cancelledOrder: { zh: '已取消', en: 'cancelled' },
  runOfShow: { zh: '串场单', en: 'Run of show' },
  runOfShowHint: { zh: '按 N 进入下一环节', en: 'N begins the next part' },
  partMinutes: { zh: '{n} 分钟', en: '{n} min' },
  products: { zh: '商品', en: 'Products' },
  keysHint: { zh: '按数字键切换讲解，0 取消', en: 'Number keys put on air, 0 clears' },
  showing: { zh: '讲解中', en: 'On air' },
  show: { zh: '讲解“{name}”', en: 'Put “{name}” on air' },
  left: { zh: '剩 {n}', en: '{n} left' },
  sold: { zh: '已售 {n}', en: '{n} sold' },
  soldOut: { zh: '售罄', en: 'Sold out' },
  noOffers: { zh: '没有安排商品', en: 'Nothing is on offer' },
  health: { zh: '推流状况', en: 'Stream' },
  latency: { zh: '画面延迟 {s} 秒', en: '{s} s behind the camera' },
  rate: { zh: '{kbps} Kbps · {fps} 帧 · {width}×{height}', en: '{kbps} Kbps · {fps} fps · {width}×{height}' },
  lost: {
    zh: '与平台的连接中断，正在重连；数据停在 {time}。直播本身不受影响',
    en: 'The connection to the platform is lost; figures stand at {time}. The broadcast itself goes on',
  },
  refused: { zh: '不能接收实时数据：{why}', en: 'Live figures are refused: {why}' },
  over: { zh: '直播已结束，以下为最终数据', en: 'It is over; these are the final figures' },
  sessionEnded: { zh: '登录已结束', en: 'Your session has ended' },
});

/** What the stream's figures mean for the person in front of the camera, and what to do. */
export const ADVICE = dictionary({
  good: { zh: '画面和声音正常', en: 'Picture and sound are fine' },
  'no-picture': {
    zh: '没有收到画面：在推流软件点“开始直播”',
    en: 'No picture arrives: click Start Streaming in the encoder',
  },
  lost: {
    zh: '画面中断：检查网络和推流软件，恢复后自动继续',
    en: 'The picture is lost: check network and encoder; it goes on by itself',
  },
  'refused-key': {
    zh: '推流密钥不对：在场次页重新生成，填入推流软件',
    en: 'The stream key is wrong: issue a new one on the page of the broadcast',
  },
  'refused-already-publishing': {
    zh: '已有另一台电脑在推流：先停掉那一台',
    en: 'Another computer is streaming already: stop that one first',
  },
  'refused-video-codec': {
    zh: '视频编码不支持：在推流软件“输出”里选 H.264',
    en: 'Unsupported video: choose H.264 under Output in the encoder',
  },
  'refused-audio-codec': {
    zh: '音频编码不支持：在推流软件“输出”里选 AAC',
    en: 'Unsupported audio: choose AAC under Output in the encoder',
  },
  'refused-busy': {
    zh: '平台推流路数已满：请稍后再试或联系运维',
    en: 'No more streams can be taken just now: try later or tell the operators',
  },
  'no-sound': { zh: '没有声音：检查麦克风是否接入', en: 'No sound: check the microphone' },
  'low-rate': {
    zh: '码率偏低，画面会模糊：检查上行网络，或设为 2500 Kbps',
    en: 'Low bit rate, the picture blurs: check the uplink or set 2500 Kbps',
  },
  'high-rate': {
    zh: '码率过高，部分观众会卡顿：建议 2500 Kbps',
    en: 'High bit rate, some viewers will stall: 2500 Kbps is enough',
  },
  'slow-frames': {
    zh: '帧率偏低，画面不连贯：关闭其他程序，或降低分辨率',
    en: 'Few frames a second: close other programs or lower the resolution',
  },
  drifts: {
    zh: '上传跟不上，延迟在增加：降低码率，或换有线网络',
    en: 'The uplink does not keep up and delay grows: lower the bit rate or use a cable',
  },
  'far-keyframes': {
    zh: '关键帧间隔过长，画面延迟变大：设为 1 秒',
    en: 'Keyframes are far apart and delay grows: set them to 1 s',
  },
});
