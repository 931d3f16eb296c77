export const IDENTITY_ERRORS = {
  'identity.credentials': { status: 401, zh: '账号或密码不正确', en: 'The login name or password is wrong' },
  'identity.locked': {
    status: 423,
    zh: '连续输错次数过多，账号已锁定，请15分钟后再试',
    en: 'Too many failed attempts; the account is locked for 15 minutes',
  },
  'identity.bootstrap-done': { status: 409, zh: '系统已完成初始化', en: 'The system is already set up' },
  'identity.bootstrap-token': { status: 403, zh: '初始化令牌不正确', en: 'The set-up token is wrong' },
  'identity.code-wrong': { status: 401, zh: '验证码不正确或已过期', en: 'The code is wrong or has expired' },
  'identity.code-too-soon': {
    status: 429,
    zh: '验证码已发送，请稍后再获取',
    en: 'A code was sent already; please wait a moment',
  },
  'identity.login-taken': { status: 409, zh: '该登录名已被使用', en: 'This login name is taken' },
  'identity.password-weak': {
    status: 422,
    zh: '密码至少12个字符，且不能是常见密码或包含登录名',
    en: 'A password has at least 12 characters, is not a common one and does not contain the login name',
  },
  'identity.password-due': {
    status: 403,
    zh: '请先修改初始密码',
    en: 'Replace the one-time password with your own first',
  },
  'identity.own-account': {
    status: 409,
    zh: '不能停用自己的账号，也不能免去自己的最后一个岗位或管理员岗位',
    en: 'You cannot suspend yourself, nor end your own last post or your own administration',
  },
  'identity.beyond-own': {
    status: 403,
    zh: '不能任命或管理超出自己权限范围的岗位',
    en: 'You cannot give or manage posts beyond the reach of your own',
  },
  'identity.post-exists': {
    status: 409,
    zh: '该账号在此组织已有相同岗位',
    en: 'The account already holds this post here',
  },
  'identity.node-in-use': {
    status: 409,
    zh: '该组织下还有下级组织或岗位',
    en: 'The node still has nodes or posts below it',
  },
} as const;
