import { dictionary } from '@nuanxin/web/i18n';

export const ME = dictionary({
  heading: { zh: '本人信息与登录', en: 'Profile and sessions' },
  profile: { zh: '本人信息', en: 'Profile' },
  login: { zh: '登录名', en: 'Login name' },
  name: { zh: '姓名', en: 'Name' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  posts: { zh: '岗位', en: 'Posts' },
  since: { zh: '自 {day}', en: 'since {day}' },
  until: { zh: '至 {day}', en: 'until {day}' },
  password: { zh: '修改密码', en: 'Change password' },
  passwordWhy: {
    zh: '修改后，其他设备上的登录会立即结束',
    en: 'Sessions on other devices end at once',
  },
  sessions: { zh: '登录的设备', en: 'Where you are signed in' },
  sessionsWhy: {
    zh: '如有不认识的设备，请结束该登录并修改密码',
    en: 'If you do not know a device, end its session and change your password',
  },
  device: { zh: '设备', en: 'Device' },
  address: { zh: '网络地址', en: 'Address' },
  opened: { zh: '登录时间', en: 'Signed in' },
  seen: { zh: '最近使用', en: 'Last used' },
  current: { zh: '本机', en: 'This one' },
  deeds: { zh: '操作', en: 'Actions' },
  end: { zh: '结束登录', en: 'End' },
  endTitle: { zh: '结束该设备的登录？', en: 'End this session?' },
  endWhat: {
    zh: '“{device}”将立即退出，正在填写的内容可能丢失',
    en: '“{device}” is signed out at once; what is being filled in there may be lost',
  },
  ended: { zh: '已结束该设备的登录', en: 'The session has ended' },
  noSessions: { zh: '没有登录记录', en: 'No sessions' },
  unknownDevice: { zh: '未知设备', en: 'Unknown device' },
});
