import type { WordGroup } from './said-of-goods';

/** What advertisements of liquor must not say, beside what is said of no goods. */
export const SAID_OF_LIQUOR: readonly WordGroup[] = [
  {
    article: '《广告法》第二十三条第一项',
    severity: 'forbidden',
    category: 'liquor',
    advice: {
      zh: '不得诱导、怂恿饮酒或者宣传无节制饮酒',
      en: 'Nobody may be urged to drink, or told to drink without measure',
    },
    words: {
      'until-drunk': '不醉不归',
      'drunk-at-last': '一醉方休',
      'bottoms-up': '一口闷',
      'drink-it-up': '干杯',
      'never-drunk': '千杯不醉',
      'drink-at-will': '开怀畅饮',
      'drink-plenty': '多喝几杯',
    },
  },
  {
    article: '《广告法》第二十三条第三项',
    severity: 'forbidden',
    category: 'liquor',
    advice: { zh: '不得表现驾驶车、船、飞机等活动', en: 'No driving may be shown or spoken of' },
    words: { 'drink-and-drive': '开车也能喝', 'does-not-register': '查不出酒驾' },
  },
  {
    article: '《广告法》第二十三条第四项',
    severity: 'forbidden',
    category: 'liquor',
    advice: {
      zh: '不得明示或者暗示饮酒有消除紧张和焦虑、增加体力等功效',
      en: 'Drinking must not be said to relieve tension or to give strength',
    },
    words: {
      'relieves-fatigue': '解乏',
      'relieves-stress': '解压',
      'relieves-tension': '缓解紧张',
      'relieves-worry': '消愁',
      'gives-strength': '增强体力',
      'gives-courage': '壮胆',
      'for-health': '强身健体',
      'aids-sleep': '助眠',
    },
  },
  {
    article: '《未成年人保护法》第五十九条',
    severity: 'forbidden',
    category: 'liquor',
    advice: { zh: '禁止向未成年人销售酒', en: 'Liquor must not be sold to minors' },
    words: { 'for-students': '学生酒', 'for-children': '儿童可饮' },
  },
];
