import { inject, Service } from '@angular/core';
import {
  type ErrorCode,
  ERRORS,
  type FieldProblem,
  type Problem,
  type Words,
} from '@nuanxin/contracts/kernel';
import { dictionary, fill } from './dictionary';
import { Language } from './language';

/** Failures that the browser notices by itself, beside those that cross the wire. */
const OWN_PROBLEMS = dictionary({
  'network.lost': {
    zh: '网络连接中断，请检查网络后重试；已填写的内容仍在',
    en: 'The connection is lost. Check the network and try again; what you filled in is kept',
  },
  'reply.unexpected': {
    zh: '系统返回的内容与本页面不符，请刷新页面后重试',
    en: 'The answer does not fit this page; reload the page and try again',
  },
});

/** What each rule of a schema asks for, in sentences of our own: the library's Chinese is half technical. */
const RULES = dictionary({
  required: { zh: '请填写此项', en: 'Please fill this in' },
  'too_small.text': { zh: '至少填写 {expected} 个字', en: 'At least {expected} characters' },
  'too_big.text': { zh: '最多填写 {expected} 个字', en: 'At most {expected} characters' },
  'too_small.number': { zh: '不能小于 {expected}', en: 'Not less than {expected}' },
  'too_big.number': { zh: '不能大于 {expected}', en: 'Not more than {expected}' },
  'too_small.list': { zh: '至少添加 {expected} 项', en: 'Add at least {expected}' },
  'too_big.list': { zh: '最多添加 {expected} 项', en: 'At most {expected} entries' },
  not_integer: { zh: '请填写整数', en: 'A whole number, please' },
  'control-characters': { zh: '不能包含换行或特殊控制字符', en: 'No line breaks or control characters' },
  login: {
    zh: '以小写字母开头，3 至 32 个小写字母、数字、点、横线或下划线',
    en: 'Starts with a lower-case letter; 3 to 32 letters, digits, dots, dashes or underscores',
  },
  mark: {
    zh: '只能包含文字、数字和 _ # / : -，最多 64 个字符',
    en: 'Letters, digits and _ # / : - only, at most 64',
  },
  phone: { zh: '请填写 11 位手机号码', en: 'An 11-digit mobile number, please' },
  code: { zh: '请填写 6 位数字验证码', en: 'The 6 digits of the code, please' },
  'bank-account': { zh: '请填写 8 至 30 位数字的银行账号', en: 'The 8 to 30 digits of the account, please' },
  ulid: { zh: '请选择一项', en: 'Please choose one' },
  datetime: { zh: '请填写完整的日期和时间', en: 'A complete date and time, please' },
  'after-start': { zh: '须晚于开始时间', en: 'Must be after the start' },
  'not-over': { zh: '须早于当前时间', en: 'Must lie in the past' },
  'within-a-day': { zh: '一场不能超过 24 小时', en: 'No more than 24 hours' },
  absent: { zh: '没有找到，请重新选择', en: 'Not found; choose again' },
  retired: { zh: '已停用或下架，请重新选择', en: 'Retired; choose another one' },
  repeated: { zh: '与前面的重复', en: 'Is there already' },
  left: { zh: '该主播已离岗', en: 'The streamer has left' },
  'not-a-mentor': { zh: '带教导师须为签约或红色主播', en: 'A mentor is signed or red' },
  'not-offered': { zh: '该商品不在销售商品中', en: 'The product is not on offer' },
  invalid: { zh: '内容不符合要求，请修改', en: 'This does not fit; please correct it' },
});

type Rule = keyof typeof RULES;

/** Turns failures into sentences of the chosen language. */
@Service()
export class ProblemWords {
  private readonly language = inject(Language);

  title(problem: Problem): string {
    const title = this.language.of(wordsOf(problem));
    const names = problem.code === 'live.sold-out' ? (problem.details?.reasons ?? []) : [];
    return names.length > 0
      ? this.language.of({ zh: `${title}：`, en: `${title}: ` }) + names.join('、')
      : title;
  }

  field(problem: FieldProblem, value?: unknown): string {
    return fill(this.language.of(RULES[ruleOf(problem, value)]), { expected: problem.expected ?? '' });
  }
}

function wordsOf(problem: Problem): Words {
  if (problem.code in ERRORS) return ERRORS[problem.code as ErrorCode];
  if (problem.code in OWN_PROBLEMS) return OWN_PROBLEMS[problem.code as keyof typeof OWN_PROBLEMS];
  return { zh: problem.title, en: problem.title };
}

/** An empty field is "fill this in", whichever rule noticed it first. */
function ruleOf({ rule, expected }: FieldProblem, value: unknown): Rule {
  const blank = value === undefined || value === null || value === '';
  if (rule === 'ulid') return 'ulid';
  if (blank) return 'required';
  if (rule in RULES) return rule as Rule;
  if (rule === 'too_small' || rule === 'too_big') return `${rule}.${kindOf(value)}`;
  if (rule === 'invalid_format' && expected === 'datetime') return 'datetime';
  if (rule === 'invalid_type' && expected === 'int') return 'not_integer';
  return rule === 'invalid_type' && expected === 'undefined' ? 'required' : 'invalid';
}

function kindOf(value: unknown): 'text' | 'number' | 'list' {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'number' ? 'number' : 'text';
}
