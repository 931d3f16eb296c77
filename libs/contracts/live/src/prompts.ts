import { Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/**
 * When the studio tells the streamer something, the most pressing first. `most` is the figure at which a rule begins to hold,
 * in the unit of its `value`; the words may name `{value}`, `{name}` (of the product or part) and `{word}`.
 */
export const PROMPT_RULES = {
  'no-picture': {
    tone: 'bad',
    zh: '观众看不到画面，请检查推流软件和网络',
    en: 'Viewers see no picture: check the encoder and the network',
  },
  'claim-word': {
    tone: 'bad',
    zh: '本环节口播稿有禁用语“{word}”，请换一种说法',
    en: 'The script of this part says “{word}”, which is forbidden: say it otherwise',
  },
  'shelf-price-differs': {
    tone: 'warn',
    zh: '“{name}”直播价与店内价相差 {value}，介绍价格时请说清楚',
    en: 'The price of “{name}” is {value} off the shelf price: say so when you name it',
  },
  'segment-overrun': {
    tone: 'warn',
    most: 1,
    zh: '“{name}”已超时 {value} 分钟，请进入下一环节',
    en: '“{name}” runs {value} min over: go on to the next part',
  },
  'night-hours': {
    tone: 'warn',
    zh: '本周夜间直播时长已超上限（{value} 小时），请尽早收尾',
    en: 'More hours at night this week than the limit ({value} h): please come to an end',
  },
  'stock-low': {
    tone: 'warn',
    most: 10,
    zh: '“{name}”只剩 {value} 件',
    en: 'Only {value} of “{name}” left',
  },
  'question-often': {
    tone: 'tell',
    most: 3,
    zh: '{value} 人在问：{word}',
    en: '{value} ask: {word}',
  },
  'product-unsold': {
    tone: 'tell',
    most: 10,
    zh: '“{name}”讲解中已有 {value} 分钟没有成交，可以换个讲法或下一件',
    en: 'No sale of “{name}” for {value} min: another angle, or the next one',
  },
} as const satisfies Record<string, { tone: 'bad' | 'warn' | 'tell'; most?: number; zh: string; en: string }>;
export type PromptRule = keyof typeof PROMPT_RULES;
export const PromptRuleName = z.enum(Object.keys(PROMPT_RULES) as [PromptRule, ...PromptRule[]]);

/** A rule that holds now, and what of. `value`: pieces, minutes, hours, people or fen, as the rule says. */
export const Prompt = z
  .object({
    rule: PromptRuleName,
    productId: Ulid.optional(),
    segmentId: Ulid.optional(),
    value: z.number().optional(),
    /** A word of the script, or the question. */
    word: z.string().optional(),
  })
  .meta({ id: 'Prompt' });
export type Prompt = z.infer<typeof Prompt>;
