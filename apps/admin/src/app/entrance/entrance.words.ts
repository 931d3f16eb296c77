import { dictionary } from '@nuanxin/web/i18n';

export const ENTRANCE = dictionary({
  product: { zh: '暖新', en: 'NuanXin' },
  purpose: { zh: '新就业群体县级服务平台', en: 'The county platform for people in new forms of employment' },
  login: { zh: '登录', en: 'Sign in' },
  account: { zh: '登录名', en: 'Login name' },
  password: { zh: '密码', en: 'Password' },
  showPassword: { zh: '显示密码', en: 'Show the password' },
  hidePassword: { zh: '隐藏密码', en: 'Hide the password' },
  forgotten: {
    zh: '忘记密码请联系本单位系统管理员重置',
    en: 'If you have forgotten it, ask your system administrator to reset it',
  },
  ended: { zh: '登录已结束，请重新登录后继续', en: 'Your session has ended; sign in to go on' },
  ready: { zh: '系统已初始化，请登录', en: 'The platform is set up; please sign in' },
  setup: { zh: '初始化系统', en: 'Set the platform up' },
  setupHint: {
    zh: '为本县创建第一个系统管理员，只需进行一次',
    en: 'Makes the first administrator of the county; done once',
  },
  token: { zh: '初始化令牌', en: 'Set-up token' },
  tokenHint: {
    zh: '首次启动时显示在运行窗口和日志中',
    en: 'Shown in the window and the log of the first start',
  },
  county: { zh: '县（市、区）名称', en: 'Name of the county' },
  name: { zh: '姓名', en: 'Your name' },
  loginHint: {
    zh: '小写字母开头，可含数字、点、横线、下划线',
    en: 'Begins with a lower-case letter; digits, dots, dashes and underscores may follow',
  },
  passwordHint: {
    zh: '至少 12 个字符，不含登录名，不用常见密码',
    en: 'At least 12 characters, without the login name, not a common one',
  },
  alreadySetUp: { zh: '系统已完成初始化', en: 'The platform is already set up' },
  toLogin: { zh: '前往登录', en: 'Go to sign-in' },
  changeTitle: { zh: '设置新密码', en: 'Choose a new password' },
  changeWhy: {
    zh: '当前密码由管理员生成，仅供首次登录，请换成只有您知道的密码',
    en: 'Your password was made by an administrator for one use; replace it with one that only you know',
  },
  current: { zh: '当前密码', en: 'Present password' },
  next: { zh: '新密码', en: 'New password' },
  change: { zh: '修改密码', en: 'Change the password' },
  changed: {
    zh: '密码已修改，其他设备上的登录已结束',
    en: 'Password changed; sessions elsewhere have ended',
  },
  signOut: { zh: '退出登录', en: 'Sign out' },
});
