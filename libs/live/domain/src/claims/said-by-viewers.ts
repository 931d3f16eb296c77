import type { WordGroup } from './said-of-goods';

/**
 * Words that hold a viewer's comment back until somebody has looked at it. Criticism of goods or service is never among them:
 * viewers may say that they are dissatisfied.
 */
export const SAID_BY_VIEWERS: readonly WordGroup[] = [
  {
    article: '《网络信息内容生态治理规定》第六条',
    severity: 'forbidden',
    advice: {
      zh: '涉嫌赌博、色情、侮辱等违法内容，核实后隐藏',
      en: 'Gambling, pornography or insult: hide it if it is so',
    },
    words: {
      gambling: '赌博',
      betting: '博彩',
      pornography: '色情',
      'nude-chat': '裸聊',
      escort: '约炮',
      'insult-mother': '他妈的',
      'insult-fool': '傻逼',
      'insult-fool-latin': '傻b',
      'insult-rubbish': '人渣',
      'insult-family': '死全家',
    },
  },
  {
    article: '《网络直播营销管理办法（试行）》',
    severity: 'warning',
    advice: {
      zh: '疑似引流、刷单或诈骗，核实后隐藏并提醒观众只在平台下单',
      en: 'Perhaps luring buyers away, fake orders or fraud: check, hide, and remind viewers to order here only',
    },
    words: {
      'add-wechat': '加微信',
      'add-my-wechat': '加我微信',
      'add-v': '加v',
      'add-qq': '加qq',
      'trade-in-private': '私下交易',
      'trade-in-private-short': '私聊转账',
      'fake-orders': '刷单',
      'part-time-pay': '兼职日结',
      loan: '低息贷款',
      'scan-code': '扫码领红包',
    },
  },
];
