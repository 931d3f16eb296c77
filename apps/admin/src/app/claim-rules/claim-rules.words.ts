import { dictionary } from '@nuanxin/web/i18n';

export const CLAIM_RULES = dictionary({
  heading: { zh: '宣传用语规则', en: 'Claim rules' },
  hint: {
    zh: '商品、标题和话术中不能说什么、依法必须写明什么，各有法律依据；条文引用须经县法制机构核定，可以停用、修改说明或新增用语',
    en: 'What must not be said of goods and what must be told, each by a law; the county’s legal office confirms the articles and may switch, reword and add',
  },
  add: { zh: '新增用语', en: 'Add a word' },
  change: { zh: '修改', en: 'Change' },
  save: { zh: '保存', en: 'Save' },
  close: { zh: '关闭', en: 'Close' },
  saved: { zh: '已保存“{name}”', en: '“{name}” saved' },
  nothing: { zh: '没有规则', en: 'There are no rules' },
  nothingFound: { zh: '没有符合条件的规则', en: 'No rule matches' },
  on: { zh: '启用', en: 'Switch on' },
  off: { zh: '停用', en: 'Switch off' },
  switchedOn: { zh: '“{name}”已启用', en: '“{name}” is on' },
  switchedOff: { zh: '“{name}”已停用', en: '“{name}” is off' },
  word: { zh: '用语', en: 'Word' },
  wordHint: {
    zh: '字间插入空格、符号或写成繁体也能识别',
    en: 'Found as well with blanks, signs or traditional letters',
  },
  kind: { zh: '适用于', en: 'About' },
  category: { zh: '商品类别', en: 'Kind of goods' },
  anyCategory: { zh: '所有商品', en: 'All goods' },
  severity: { zh: '处理', en: 'Severity' },
  article: { zh: '依据', en: 'Rests on' },
  articleHint: {
    zh: '例如 《广告法》第九条第三项',
    en: 'The law by its Chinese name, with article and item',
  },
  adviceZh: { zh: '修改建议（中文）', en: 'Advice in Chinese' },
  adviceEn: { zh: '修改建议（英文）', en: 'Advice in English' },
});

export const CLAIM_KIND = dictionary({
  word: { zh: '商品宣传', en: 'Words about goods' },
  fact: { zh: '应写明的信息', en: 'Facts to be told' },
  'comment-word': { zh: '观众评论', en: 'Comments of viewers' },
});

export const CLAIM_SEVERITY = dictionary({
  forbidden: { zh: '不得播出', en: 'Not allowed' },
  warning: { zh: '提示核对', en: 'To be checked' },
});
