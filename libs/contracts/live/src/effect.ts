import { command, Day, event, Instant, query, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/** Expected value in fen, below zero where less was sold, and the ends between which it lies with 95 %. */
export const FenEstimate = z.object({ value: z.int(), low: z.int(), high: z.int() });
export type FenEstimate = z.infer<typeof FenEstimate>;

/** The same of a fraction: 0.2 is a fifth more. */
export const FractionEstimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type FractionEstimate = z.infer<typeof FractionEstimate>;

/** What may be said; `increase` only when the whole interval lies above zero. */
export const EffectVerdict = z.enum(['increase', 'decrease', 'unclear', 'unmeasured']);
export type EffectVerdict = z.infer<typeof EffectVerdict>;
/** Why there is no number. */
export const EffectMissing = z.enum([
  'no-such-period',
  'periods-overlap',
  'dates-out-of-order',
  'value-missing',
  'covariate-short',
  'short-history',
  'short-for-season',
  'bad-season',
  'no-sales',
  'constant-series',
]);
/** Whether what was gained on the day is new or was taken from the days after. */
export const EffectShift = z.enum(['no-increase', 'lasting', 'shifted', 'open']);
export type EffectShift = z.infer<typeof EffectShift>;

/** 1 is the greatest; `among` counts the real one too. */
const Rank = z.object({ rank: z.int(), among: z.int() });

export const EffectPoint = z.object({
  day: Day,
  observedFen: z.int(),
  /** From the day of the broadcast on: what would have been sold anyway. */
  expected: FenEstimate.optional(),
  effect: FenEstimate.optional(),
  /** All effects from the day of the broadcast to this one. */
  cumulative: FenEstimate.optional(),
});
export type EffectPoint = z.infer<typeof EffectPoint>;

/** Of one product, or of all products of the broadcast together. Sales are net of refunds; what is optional is there once measured. */
export const EffectFigures = z.object({
  verdict: EffectVerdict,
  missing: z.array(EffectMissing),
  /** Days before the broadcast from the first sale that is known; `least` are needed. */
  history: z.object({ from: Day.optional(), days: z.int(), least: z.int() }),
  /** The last day that is measured, before the next broadcast of the same product. */
  until: Day,
  weekly: z.boolean(),
  /** Days before on which the product was on air already; they count as ordinary ones. */
  earlierDays: z.int(),
  /** Products it was compared with; without a name those of elsewhere. `inclusion`: the probability that it helps to predict. */
  comparables: z.array(z.object({ name: z.string().optional(), inclusion: z.number() })),
  observedFen: z.int(),
  expected: FenEstimate.optional(),
  effect: FenEstimate.optional(),
  /** The effect of a day, on average. */
  daily: FenEstimate.optional(),
  relative: FractionEstimate.optional(),
  /** That there is an effect in its direction. */
  probability: z.number().min(0).max(1).optional(),
  shifted: z
    .object({
      shift: EffectShift,
      /** Of the day of the broadcast alone, and of the days after it alone. */
      broadcast: FenEstimate,
      following: FenEstimate,
      /** Part of the gain that the days after took back, 0 to 1. */
      share: z.number().optional(),
    })
    .optional(),
  /** Among effects that the same reckoning finds at earlier times without a broadcast. */
  placebo: Rank.optional(),
  /** Among what the same reckoning finds for the products it was compared with. */
  donors: Rank.optional(),
  series: z.array(EffectPoint),
});
export type EffectFigures = z.infer<typeof EffectFigures>;

export const Effect = z
  .object({
    broadcastId: Ulid,
    title: z.string(),
    /** waiting: the day of the broadcast is not over, or nobody has asked yet; insufficient: see `missing`. */
    state: z.enum(['waiting', 'computing', 'ready', 'insufficient']),
    /** Newer sales are being taken in; the figures are those of before. */
    renewing: z.boolean(),
    /** Of a broadcast that is over: from when on it can be measured. */
    measurableFrom: Instant.optional(),
    computedAt: Instant.optional(),
    days: z.object({ first: Day, last: Day }).optional(),
    total: EffectFigures.optional(),
    products: z.array(z.object({ productId: Ulid, name: z.string(), ...EffectFigures.shape })),
  })
  .meta({ id: 'Effect' });
export type Effect = z.infer<typeof Effect>;
export type ProductEffect = Effect['products'][number];

export const readEffect = query({
  subject: 'live.effect.read',
  summary: { zh: '直播效果', en: 'What a broadcast sold beyond what would have been sold anyway' },
  request: z.strictObject({ id: Ulid }),
  reply: Effect,
  errors: [],
  access: { audience: 'official', permission: 'report.read', scope: 'organization' },
  http: 'GET /live/broadcasts/:id/effect',
});

/**
 * All broadcasts within one's reach together. Their effects are added up as independent ones, so the interval grows with the square
 * root of the sum of squares; `increase` only when it lies above zero as a whole.
 */
export const readUplift = query({
  subject: 'live.uplift.read',
  summary: { zh: '累计新增销售', en: 'What all broadcasts brought beyond what would have been sold anyway' },
  request: z.strictObject({}),
  reply: z.object({
    verdict: EffectVerdict,
    effect: FenEstimate.optional(),
    /** Broadcasts, by what each was found to be. */
    broadcasts: z.record(EffectVerdict, z.int()),
  }),
  errors: [],
  access: { audience: 'official', permission: 'report.read', scope: 'organization' },
  http: 'GET /live/uplift',
});

/** Looks at the sales as they are known by now; with the same sales the figures stay the same to the last digit. */
export const measureEffect = command({
  subject: 'live.effect.measure',
  summary: { zh: '测算直播效果', en: 'Measure the effect of a broadcast' },
  request: z.strictObject({ requestId: Ulid, id: Ulid }),
  reply: Effect,
  errors: ['live.move'],
  access: { audience: 'official', permission: 'report.read', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/effect',
});

export const effectMeasured = event({
  type: 'live.effect.measured',
  summary: { zh: '直播效果已测算', en: 'The effect of a broadcast was measured' },
  data: z.object({
    broadcastId: Ulid,
    organizationId: Ulid,
    verdict: EffectVerdict,
    effectFen: FenEstimate.optional(),
  }),
  delivery: 'one',
});
