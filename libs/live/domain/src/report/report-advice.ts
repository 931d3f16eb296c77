import type { Words } from '@nuanxin/contracts/kernel';
import type { EffectShift, EffectVerdict, ReportAdvice, ReportAdviceName } from '@nuanxin/contracts/live';

/** What a report knows when it says what might be done better. Money in fen. */
export interface ReportFacts {
  readonly goalFen: number;
  readonly costFen: number;
  readonly grossFen: number;
  readonly refundFen: number;
  readonly netFen: number;
  readonly cancelledFen: number;
  readonly minutes: number;
  readonly products: readonly {
    readonly name: string;
    readonly offered: number;
    readonly left: number;
    readonly pieces: number;
    /** Minutes from its last sale to the end. */
    readonly quietMinutes: number;
  }[];
  readonly parts: readonly {
    readonly name: string;
    readonly minutes: number;
    readonly planned?: number | undefined;
    readonly pieces: number;
    readonly netFen: number;
    /** Whether a product was on. */
    readonly sells: boolean;
  }[];
  /** Parts that were planned and never begun. */
  readonly skipped: readonly string[];
  readonly questions: readonly {
    readonly text: string;
    readonly count: number;
    readonly answered: boolean;
  }[];
  readonly effect?:
    | {
        readonly verdict: EffectVerdict;
        readonly shift?: EffectShift | undefined;
        readonly valueFen?: number | undefined;
      }
    | undefined;
}

type Found = Omit<ReportAdvice, 'rule'>;

interface AdviceRule {
  /** `{name}`, `{value}` and `{of}` are filled, the last two in the unit. */
  readonly words: Words;
  readonly unit: 'fen' | 'share' | 'pieces' | 'minutes' | 'people' | 'none';
  readonly find: (facts: ReportFacts) => readonly Found[];
}

/** Below it a product hardly sold, above it much came back: shares of what was offered or sold. */
const [HARDLY, MUCH] = [0.2, 0.1];
/** Sold out with this part of the broadcast still to come. */
const EARLY = 0.25;
/** A part ran over by half of its time, and by at least so many minutes. */
const [OVER, OVER_MINUTES] = [1.5, 3];
/** So many people ask the same before it is worth a word. */
const ASKED_OFTEN = 3;
/** A part as short as that says nothing. */
const SHORT_MINUTES = 3;

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const when = (holds: boolean, found: Found = {}): readonly Found[] => (holds ? [found] : []);

/** What a report says might be done better; each rule names its reason. */
export const REPORT_ADVICE: Readonly<Record<ReportAdviceName, AdviceRule>> = {
  'goal-missed': {
    words: {
      zh: '销售净额为目标的 {value}：下次按此定目标，或增加好卖的商品',
      en: 'Net sales reached {value} of the goal: set the next one by it, or offer more of what sells',
    },
    unit: 'share',
    find: ({ goalFen, netFen }) => when(goalFen > 0 && netFen < goalFen, { value: share(netFen, goalFen) }),
  },
  'product-unsold': {
    words: {
      zh: '“{name}”一件也没有售出：换下，或重新考虑价格和讲解',
      en: '“{name}” did not sell at all: replace it, or think again about its price and how it is shown',
    },
    unit: 'none',
    find: ({ products }) => products.flatMap(({ name, pieces }) => when(pieces === 0, { name })),
  },
  'product-left': {
    words: {
      zh: '“{name}”投放 {of}，只售出 {value}：下次少备货',
      en: 'Of {of} “{name}” only {value} were sold: set fewer aside',
    },
    unit: 'pieces',
    find: ({ products }) =>
      products.flatMap(({ name, offered, pieces }) =>
        when(pieces > 0 && share(pieces, offered) < HARDLY, { name, value: pieces, of: offered }),
      ),
  },
  'sold-out-early': {
    words: {
      zh: '“{name}”在结束前 {value} 已售完：下次多备货',
      en: '“{name}” was sold out {value} before the end: set more aside',
    },
    unit: 'minutes',
    find: ({ products, minutes }) =>
      products.flatMap(({ name, offered, left, quietMinutes }) =>
        when(offered > 0 && left === 0 && quietMinutes > EARLY * minutes, { name, value: quietMinutes }),
      ),
  },
  'part-over': {
    words: {
      zh: '“{name}”用了 {value}，计划 {of}：串场单留足时间，或压缩讲解',
      en: '“{name}” took {value} instead of {of}: plan more time, or say less',
    },
    unit: 'minutes',
    find: ({ parts }) =>
      parts.flatMap(({ name, minutes, planned = Infinity }) =>
        when(minutes > planned * OVER && minutes - planned >= OVER_MINUTES, {
          name,
          value: minutes,
          of: planned,
        }),
      ),
  },
  'part-quiet': {
    words: {
      zh: '“{name}”讲了 {value}，其间没有人下单：调整讲解、价格或时段',
      en: 'Nobody ordered during the {value} of “{name}”: change how, for what price or when it is shown',
    },
    unit: 'minutes',
    find: ({ parts }) =>
      parts.flatMap(({ name, minutes, pieces, sells }) =>
        when(sells && pieces === 0 && minutes >= SHORT_MINUTES, { name, value: minutes }),
      ),
  },
  'part-skipped': {
    words: {
      zh: '“{name}”排进了串场单，没有播出：少排几段，或把要紧的提前',
      en: '“{name}” was planned and never came on: plan fewer parts, or the important ones earlier',
    },
    unit: 'none',
    find: ({ skipped }) => skipped.map((name) => ({ name })),
  },
  'best-part': {
    words: {
      zh: '“{name}”每分钟卖得最多（{value}）：下次放在观众最多的时候，或多讲一会儿',
      en: '“{name}” sold most a minute ({value}): show it when most are watching, or for longer',
    },
    unit: 'fen',
    find: ({ parts }) => {
      const rates = parts
        .filter(({ sells, minutes, netFen }) => sells && minutes >= SHORT_MINUTES && netFen > 0)
        .map(({ name, minutes, netFen }) => ({ name, value: Math.round(netFen / minutes) }));
      const best = rates.reduce((one, rate) => (rate.value > one.value ? rate : one), { name: '', value: 0 });
      return when(rates.length > 1, best);
    },
  },
  'question-open': {
    words: {
      zh: '“{name}”有 {value}问起而没有回答：写进讲解词或商品说明',
      en: '{value} asked “{name}” and had no answer: put it into the script or the description',
    },
    unit: 'people',
    find: ({ questions }) =>
      questions.flatMap(({ text, count, answered }) =>
        when(!answered && count >= ASKED_OFTEN, { name: text, value: count }),
      ),
  },
  'refunds-high': {
    words: {
      zh: '退款占销售额的 {value}：核对商品说明、包装和发货',
      en: '{value} of sales were refunded: look at what was promised, packing and dispatch',
    },
    unit: 'share',
    find: ({ refundFen, grossFen }) =>
      when(share(refundFen, grossFen) > MUCH, { value: share(refundFen, grossFen) }),
  },
  'cancelled-high': {
    words: {
      zh: '取消的订单相当于销售额的 {value}：核对自提点、付款方式和限购',
      en: 'Cancelled orders are {value} of sales: look at the pick-up point, payment and limits',
    },
    unit: 'share',
    find: ({ cancelledFen, grossFen }) =>
      when(share(cancelledFen, grossFen) > MUCH, { value: share(cancelledFen, grossFen) }),
  },
  'only-shifted': {
    words: {
      zh: '随后几天销售明显下降，直播当天多卖的只是提前购买：换新品，或吸引新买家',
      en: 'Sales dipped afterwards, what the day gained was only bought earlier: bring new products or new buyers',
    },
    unit: 'none',
    find: ({ effect }) => when(effect?.shift === 'shifted'),
  },
  'effect-unclear': {
    words: {
      zh: '直播效果看不出与平时有差别：连续几场用同一商品、补全平台订单后再看',
      en: 'The effect does not stand out from ordinary days: look again after some broadcasts of the same products, with all orders imported',
    },
    unit: 'none',
    find: ({ effect }) => when(effect?.verdict === 'unclear'),
  },
  'effect-unmeasured': {
    words: {
      zh: '直播前的销售记录不足，无法测算效果：导入平台订单或补录日销售',
      en: 'Too little is known from before to measure the effect: import orders or record day totals',
    },
    unit: 'none',
    find: ({ effect }) => when(effect?.verdict === 'unmeasured'),
  },
  'cost-above-effect': {
    words: {
      zh: '直播多带来的销售（{value}）低于计划成本（{of}）：压缩成本，或一场多带几样商品',
      en: 'What it sold in addition ({value}) is below its planned cost ({of}): spend less, or offer more at a time',
    },
    unit: 'fen',
    find: ({ effect, costFen }) =>
      when(effect?.verdict === 'increase' && (effect.valueFen ?? 0) < costFen, {
        value: effect?.valueFen ?? 0,
        of: costFen,
      }),
  },
};

/** The names of all that one rule found stand in one line each; at most so many of one rule. */
const OF_ONE_RULE = 3;

/** In the order of the table. */
export function adviceFor(facts: ReportFacts): ReportAdvice[] {
  const rules = Object.keys(REPORT_ADVICE) as ReportAdviceName[];
  return rules.flatMap((rule) =>
    REPORT_ADVICE[rule]
      .find(facts)
      .slice(0, OF_ONE_RULE)
      .map((found) => ({ rule, ...found })),
  );
}
