import { dictionary } from '@nuanxin/web/i18n';

export const AUDIT = dictionary({
  heading: { zh: '审计日志', en: 'Audit log' },
  hint: {
    zh: '谁在什么时候做了什么，只能追加，不能修改',
    en: 'Who did what and when; it can be added to, never changed',
  },
  nothing: { zh: '还没有记录', en: 'Nothing has been recorded yet' },
  nothingFound: { zh: '没有符合条件的记录', en: 'No entry matches' },
  verify: { zh: '校验完整性', en: 'Verify the chain' },
  verifying: { zh: '正在校验…', en: 'Verifying…' },
  verified: {
    zh: '已校验 {entries} / {total} 条，可以离开本页，校验会继续',
    en: '{entries} of {total} entries verified; it goes on when you leave this page',
  },
  stopped: {
    zh: '已停在第 {entries} 条，共 {total} 条',
    en: 'Stopped after {entries} of {total} entries',
  },
  stop: { zh: '停止', en: 'Stop' },
  goOn: { zh: '继续校验', en: 'Go on' },
  intact: {
    zh: '校验通过：{entries} 条记录、{checkpoints} 个签名存证点完整，没有被改动（{time}）',
    en: 'Intact: {entries} entries and {checkpoints} signed checkpoints fit together ({time})',
  },
  broken: {
    zh: '校验未通过：第 {seq} 条记录{fault}。请保留现场并联系运维和审计负责人（{time}）',
    en: 'Broken: entry {seq} {fault}. Keep everything as it is and tell operators and auditors ({time})',
  },
  details: { zh: '内容', en: 'Content' },
  detailsOf: { zh: '第 {seq} 条记录', en: 'Entry {seq}' },
  about: { zh: '对象', en: 'Subject' },
  whoHint: { zh: '输入姓名或登录名', en: 'Name or login' },
  nobody: { zh: '没有找到这个人', en: 'Nobody found' },
  close: { zh: '关闭', en: 'Close' },
  everything: { zh: '查看该对象的全部记录', en: 'All entries on this subject' },
  everythingBy: { zh: '查看该操作人的全部记录', en: 'All entries by this person' },
  system: { zh: '系统（{service}）', en: 'System ({service})' },
  visitor: { zh: '未登录', en: 'Not signed in' },
  worker: { zh: '从业人员', en: 'A portal user' },
  hash: { zh: '校验值', en: 'Hash' },
  event: { zh: '事件编号', en: 'Event' },
  subject: { zh: '对象编号', en: 'Subject id' },
});

export const FAULT = dictionary({
  altered: { zh: '被改动', en: 'was altered' },
  removed: { zh: '之前有记录被删除', en: 'misses what stood before it' },
  inserted: { zh: '是后来插入的', en: 'was inserted later' },
  checkpoint: { zh: '与签名存证点不符', en: 'does not fit its signed checkpoint' },
});
