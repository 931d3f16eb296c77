import {
  type BroadcastState,
  NIGHT,
  type Prompt,
  PROMPT_RULES,
  type PromptRule,
} from '@nuanxin/contracts/live';
import type { Questions } from './questions/group-questions';
import { beginOf, dayOf } from './workload/shanghai';

interface OnSale {
  readonly productId: string;
  readonly priceFen: number;
  readonly shelfPriceFen?: number | undefined;
  readonly quantity: number;
  readonly left: number;
  readonly sold: number;
}

/** What the prompts look at. */
export interface Stage {
  readonly state: BroadcastState;
  readonly hasPicture: boolean;
  readonly offers: readonly OnSale[];
  /** The product on air, from when on, and when it was sold last. */
  readonly showing?:
    { readonly productId: string; readonly since: Date; readonly soldAt?: Date | undefined } | undefined;
  /** The part of the run of show that is on; `words` of its script are forbidden. */
  readonly segment?:
    | {
        readonly id: string;
        readonly startedAt: Date;
        readonly minutes: number;
        readonly words: readonly string[];
      }
    | undefined;
  /** The streamer's hours at night this week, when they are beyond the limit. */
  readonly nightHoursOver?: number | undefined;
  readonly questions: readonly Questions[];
}

type Found = Omit<Prompt, 'rule'>;

const HOUR_MS = 3_600_000;
/** More at a time than anybody can heed while talking. */
const AT_MOST = 6;

const RULES: Readonly<Record<PromptRule, (stage: Stage, now: Date) => readonly Found[]>> = {
  'no-picture': ({ state, hasPicture }) => (state === 'interrupted' || !hasPicture ? [{}] : []),
  'claim-word': ({ segment }) =>
    (segment?.words ?? []).slice(0, 1).map((word) => ({ segmentId: segment?.id, word })),
  'shelf-price-differs': ({ offers, showing }) =>
    offers.flatMap(({ productId, priceFen, shelfPriceFen }) => {
      const differs = shelfPriceFen !== undefined && shelfPriceFen !== priceFen;
      return productId === showing?.productId && differs
        ? [{ productId, value: priceFen - shelfPriceFen }]
        : [];
    }),
  'segment-overrun': ({ segment }, now) => {
    const over = segment ? minutesSince(segment.startedAt, now) - segment.minutes : 0;
    return segment && over >= PROMPT_RULES['segment-overrun'].most
      ? [{ segmentId: segment.id, value: over }]
      : [];
  },
  'night-hours': ({ nightHoursOver }, now) =>
    nightHoursOver !== undefined && isNight(now) ? [{ value: nightHoursOver }] : [],
  // A product that was planned with few pieces is not low before some of them are sold.
  'stock-low': ({ offers }) =>
    offers.flatMap(({ productId, left, sold }) =>
      left > 0 && sold > 0 && left <= PROMPT_RULES['stock-low'].most ? [{ productId, value: left }] : [],
    ),
  'question-often': ({ questions }) =>
    questions.flatMap(({ answered, count, text, productId }) =>
      !answered && count >= PROMPT_RULES['question-often'].most
        ? [{ value: count, word: text, ...(productId === undefined ? {} : { productId }) }]
        : [],
    ),
  'product-unsold': ({ offers, showing }, now) => {
    if (!showing || !offers.some(({ productId, left }) => productId === showing.productId && left > 0))
      return [];
    const { productId, since, soldAt } = showing;
    const minutes = minutesSince(soldAt && soldAt > since ? soldAt : since, now);
    return minutes >= PROMPT_RULES['product-unsold'].most ? [{ productId, value: minutes }] : [];
  },
};

/** What to tell the streamer at `now`, the most pressing first; nothing unless on air. */
export function promptsOf(stage: Stage, now: Date): Prompt[] {
  if (stage.state !== 'on-air' && stage.state !== 'interrupted') return [];
  const rules = Object.keys(PROMPT_RULES) as PromptRule[];
  return rules
    .flatMap((rule) => RULES[rule](stage, now).map((found) => ({ rule, ...found })))
    .slice(0, AT_MOST);
}

function minutesSince(moment: Date, now: Date): number {
  return Math.floor((now.getTime() - moment.getTime()) / 60_000);
}

function isNight(now: Date): boolean {
  const hour = (now.getTime() - beginOf(dayOf(now)).getTime()) / HOUR_MS;
  return hour >= NIGHT.from || hour < NIGHT.to;
}
