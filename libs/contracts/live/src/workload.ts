import { Day, query, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { StreamerStageName } from './streamer';

/** Night, in hours of the clock in Shanghai: from ten in the evening to six in the morning (劳办发〔1994〕289号, on article 61). */
export const NIGHT = { from: 22, to: 6 } as const;

/**
 * When a week is too much. Week and night have a threshold of each streamer's own, up to the figure here; where it comes from
 * is told with it.
 */
export const WORKLOAD_RULES = {
  'week-hours': {
    most: 44,
    zh: '本周直播时长超过上限',
    en: 'More hours this week than the limit',
    source: { zh: '《劳动法》第三十六条：每周不超过 44 小时', en: 'Labour Law, article 36: 44 hours a week' },
  },
  'night-hours': {
    most: 24,
    zh: '本周夜间（22:00—6:00）时长超过上限',
    en: 'More hours at night (22:00–06:00) than the limit',
    source: { zh: '本县主播关爱办法', en: 'The county’s own measure of care' },
  },
  'days-in-a-row': {
    most: 6,
    zh: '连续直播超过 6 天，没有休息日',
    en: 'More than 6 days in a row without a day off',
    source: {
      zh: '《劳动法》第三十八条：每周至少休息一日',
      en: 'Labour Law, article 38: one day off a week',
    },
  },
} as const;
export type WorkloadWarning = keyof typeof WORKLOAD_RULES;
const warnings = Object.keys(WORKLOAD_RULES) as [WorkloadWarning, ...WorkloadWarning[]];

/** What one streamer works in a week: on air where it is over, as planned where it lies ahead. */
export const Workload = z
  .object({
    streamer: z.object({ id: Ulid, name: z.string(), stage: StreamerStageName }),
    hours: z.number(),
    nightHours: z.number(),
    broadcasts: z.int(),
    /** The longest run of days with a broadcast that touches the week. */
    streakDays: z.int(),
    weeklyHoursLimit: z.int(),
    nightHoursLimit: z.int(),
    warnings: z.array(z.enum(warnings)),
  })
  .meta({ id: 'Workload' });
export type Workload = z.infer<typeof Workload>;

export const readWorkload = query({
  subject: 'live.streamer.workload',
  summary: { zh: '主播周工作量', en: 'What streamers work in a week' },
  /** Any day of the week, which begins on Monday. */
  request: z.strictObject({ week: Day }),
  reply: z.object({ from: Day, to: Day, items: z.array(Workload) }),
  errors: [],
  access: { audience: 'official', permission: 'streamer.read', scope: 'organization' },
  http: 'GET /live/streamers/workload',
});
