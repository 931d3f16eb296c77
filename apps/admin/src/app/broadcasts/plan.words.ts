import { dictionary } from '@nuanxin/web/i18n';

export const CREW = dictionary({
  heading: { zh: '直播人员', en: 'Crew' },
  streamer: { zh: '主播', en: 'Streamer' },
  mentor: { zh: '带教导师', en: 'Mentor' },
  mentorHint: { zh: '见习主播必须有导师陪同', en: 'A trainee must be accompanied' },
  junior1: { zh: '随播学员一', en: 'First junior' },
  junior2: { zh: '随播学员二', en: 'Second junior' },
  find: { zh: '输入姓名查找', en: 'Search by name' },
  none: { zh: '没有找到主播', en: 'No streamer found' },
  week: { zh: '本周共 {hours} 小时（上限 {most}）', en: '{hours} h this week (limit {most})' },
  night: { zh: '夜间 {hours} 小时（上限 {most}）', en: '{hours} h at night (limit {most})' },
  streak: { zh: '连续 {days} 天', en: '{days} days in a row' },
  saved: { zh: '已保存的场次计算在内', en: 'Saved broadcasts counted' },
});

export const ROOM_DAY = dictionary({
  room: { zh: '直播间', en: 'Room' },
  choose: { zh: '请选择直播间', en: 'Choose a room' },
  noRooms: { zh: '还没有登记直播间', en: 'No room has been entered yet' },
  taken: { zh: '当天已占用', en: 'Taken that day' },
  free: { zh: '当天没有其他安排', en: 'Free all that day' },
  other: { zh: '其他单位占用', en: 'taken by others' },
});

export const RUN_OF_SHOW = dictionary({
  heading: { zh: '串场单', en: 'Run of show' },
  hint: {
    zh: '按顺序排列环节；用按钮或 Alt+↑ Alt+↓ 调整顺序',
    en: 'Parts in their order; move them by the buttons or Alt+↑ Alt+↓',
  },
  total: { zh: '共 {minutes} 分钟', en: '{minutes} minutes in all' },
  left: { zh: '计划时长还余 {minutes} 分钟', en: '{minutes} minutes of the slot are left' },
  over: { zh: '超出计划时长 {minutes} 分钟', en: '{minutes} minutes more than the slot has' },
  title: { zh: '环节', en: 'Part' },
  product: { zh: '讲解商品', en: 'Product' },
  noProduct: { zh: '不讲商品', en: 'None' },
  minutes: { zh: '时长（分钟）', en: 'Minutes' },
  price: { zh: '环节价', en: 'Price from then on' },
  limit: { zh: '环节限购', en: 'Limit from then on' },
  script: { zh: '讲稿', en: 'Script' },
  add: { zh: '添加环节', en: 'Add a part' },
  addAll: { zh: '按商品生成环节', en: 'A part for each product' },
  raise: { zh: '上移第 {n} 个环节', en: 'Move part {n} up' },
  lower: { zh: '下移第 {n} 个环节', en: 'Move part {n} down' },
  remove: { zh: '移除第 {n} 个环节', en: 'Remove part {n}' },
  nothing: { zh: '还没有环节', en: 'No parts yet' },
  part: { zh: '第 {n} 个环节', en: 'Part {n}' },
});
