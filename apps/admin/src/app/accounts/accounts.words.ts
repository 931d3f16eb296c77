import { dictionary } from '@nuanxin/web/i18n';

export const ACCOUNTS = dictionary({
  heading: { zh: '账号与岗位', en: 'Accounts and posts' },
  hint: { zh: '可查看您负责的组织及下级的账号', en: 'Accounts of the organizations within your reach' },
  open: { zh: '新建账号', en: 'Open an account' },
  openHint: {
    zh: '系统生成一次性密码，首次登录时由本人修改',
    en: 'The platform makes a one-time password, replaced at the first sign-in',
  },
  nothing: { zh: '还没有账号', en: 'There are no accounts yet' },
  nothingFound: { zh: '没有符合条件的账号', en: 'No account matches' },
  noPosts: { zh: '没有岗位', en: 'No posts' },
  never: { zh: '从未登录', en: 'Never' },
  passwordDue: { zh: '待改密码', en: 'Password to be changed' },
  suspend: { zh: '停用', en: 'Suspend' },
  suspendTitle: { zh: '停用“{name}”的账号？', en: 'Suspend the account of {name}?' },
  suspendSessions: {
    zh: '该账号的所有登录立即结束，不能再登录',
    en: 'All sessions end at once; nobody can sign in',
  },
  suspendKeeps: {
    zh: '岗位和操作记录保留，可随时重新启用',
    en: 'Posts and records stay; it can be reinstated',
  },
  suspended: { zh: '已停用', en: 'Suspended' },
  reinstate: { zh: '启用', en: 'Reinstate' },
  reinstated: { zh: '已启用', en: 'Reinstated' },
  reset: { zh: '重置密码', en: 'Reset the password' },
  resetTitle: { zh: '重置“{name}”的密码？', en: 'Reset the password of {name}?' },
  resetSessions: { zh: '该账号的所有登录立即结束', en: 'All sessions of the account end at once' },
  resetOnce: {
    zh: '生成新的一次性密码，只显示一次，请当面告知本人',
    en: 'A new one-time password is made and shown once; hand it over in person',
  },
  oneTime: { zh: '“{name}”的一次性密码', en: 'One-time password of {name}' },
  oneTimeOnce: {
    zh: '只显示这一次，关闭后无法再查看。请当面告知本人，不要通过聊天群发送',
    en: 'It is shown only now. Hand it over in person, not through a chat group',
  },
  oneTimeLogin: { zh: '登录名', en: 'Login name' },
  oneTimeKept: { zh: '我已记下，关闭', en: 'I have noted it; close' },
  posts: { zh: '岗位', en: 'Posts' },
  role: { zh: '岗位', en: 'Post' },
  node: { zh: '组织', en: 'Organization' },
  since: { zh: '任命时间', en: 'Since' },
  until: { zh: '到期时间', en: 'Until' },
  openEnded: { zh: '长期', en: 'Open-ended' },
  untilHint: { zh: '到期后岗位自动失效', en: 'The post lapses by itself' },
  endPost: { zh: '免去', en: 'End' },
  endPostTitle: { zh: '免去“{name}”的岗位？', en: 'End this post of {name}?' },
  endPostWhat: {
    zh: '“{post}”的权限立即失效，可重新任命',
    en: 'The rights of “{post}” end at once; the post can be given again',
  },
  postEnded: { zh: '已免去岗位', en: 'The post has ended' },
  assign: { zh: '任命岗位', en: 'Give a post' },
  assigned: { zh: '已任命', en: 'The post was given' },
  login: { zh: '登录名', en: 'Login name' },
  loginHint: { zh: '小写字母开头，建议用姓名拼音', en: 'Begins with a lower-case letter' },
  name: { zh: '姓名', en: 'Name' },
  lastSeen: { zh: '最近登录', en: 'Last sign-in' },
  state: { zh: '状态', en: 'State' },
  back: { zh: '返回列表', en: 'Back to the list' },
  mayDo: { zh: '可以：{what}', en: 'May: {what}' },
  audit: { zh: '查看操作记录', en: 'What this account did' },
});

export const ACCOUNT_STATE = dictionary({
  active: { zh: '正常', en: 'Active' },
  suspended: { zh: '已停用', en: 'Suspended' },
});

/** What a permission lets somebody do, as an administrator weighs it before giving a post. */
export const PERMISSION = dictionary({
  'account.read': { zh: '查看账号', en: 'see accounts' },
  'account.manage': { zh: '管理账号', en: 'manage accounts' },
  'post.assign': { zh: '任命岗位', en: 'give posts' },
  'organization.manage': { zh: '管理组织', en: 'manage organizations' },
  'audit.read': { zh: '查看审计日志', en: 'read the audit log' },
  'product.read': { zh: '查看商品', en: 'see products' },
  'product.manage': { zh: '管理商品', en: 'manage products' },
  'broadcast.read': { zh: '查看直播', en: 'see broadcasts' },
  'broadcast.plan': { zh: '安排直播', en: 'plan broadcasts' },
  'broadcast.run': { zh: '开播下播', en: 'run broadcasts' },
  'order.read': { zh: '查看订单', en: 'see orders' },
  'order.manage': { zh: '处理订单', en: 'handle orders' },
});
