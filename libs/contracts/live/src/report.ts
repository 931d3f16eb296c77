import { Day, Fen, FileReply, Instant, query, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { EffectShift, EffectVerdict, FenEstimate } from './effect';

/** What may be done better, each for a stated reason: see `REPORT_ADVICE` in the rules of live. */
export const ReportAdviceName = z.enum([
  'goal-missed',
  'product-unsold',
  'product-left',
  'sold-out-early',
  'part-over',
  'part-quiet',
  'part-skipped',
  'best-part',
  'question-open',
  'refunds-high',
  'cancelled-high',
  'only-shifted',
  'effect-unclear',
  'effect-unmeasured',
  'cost-above-effect',
]);
export type ReportAdviceName = z.infer<typeof ReportAdviceName>;

/** `value` and `of` are in the unit of the rule. */
export const ReportAdvice = z.object({
  rule: ReportAdviceName,
  name: z.string().optional(),
  value: z.number().optional(),
  of: z.number().optional(),
});
export type ReportAdvice = z.infer<typeof ReportAdvice>;

const sums = { pieces: z.int(), grossFen: Fen, refundFen: Fen, netFen: z.int() };

export const Report = z
  .object({
    broadcastId: Ulid,
    title: z.string(),
    organization: z.object({ id: Ulid, name: z.string() }),
    room: z.object({ name: z.string(), place: z.string() }),
    streamer: z.string().optional(),
    mentor: z.string().optional(),
    wentOnAirAt: Instant,
    endedAt: Instant,
    minutes: z.int(),
    madeAt: Instant,
    goalFen: Fen,
    costFen: Fen,
    /** From the portal, webhooks and imports together. */
    total: z.object({ orders: z.int(), ...sums }),
    cancelledFen: Fen,
    /** Of the suppliers whose products sold, each counted once. */
    households: z.int(),
    /** Absent while it is not measured; see the effect of the broadcast for how sure it is. */
    effect: z
      .object({
        verdict: EffectVerdict,
        until: Day,
        value: FenEstimate.optional(),
        shift: EffectShift.optional(),
      })
      .optional(),
    /** Sales from going on air on, `step` minutes each; the last ones are of orders paid just after the end. */
    course: z.object({ step: z.int(), sold: z.array(z.object({ pieces: z.int(), netFen: z.int() })) }),
    /** What was shown from which to which minute, in its order, and what sold meanwhile. */
    parts: z.array(
      z.object({
        name: z.string(),
        from: z.int(),
        to: z.int(),
        /** As the run of show has it. */
        planned: z.int().optional(),
        pieces: z.int(),
        netFen: z.int(),
      }),
    ),
    /** Parts of the run of show that never were on, in its order; none where nobody went by the run of show. */
    skipped: z.array(z.string()),
    /** The best first; also what did not sell. `left` of what was set aside, less what sold on the portal and elsewhere. */
    products: z.array(
      z.object({
        productId: Ulid,
        name: z.string(),
        supplier: z.string(),
        offered: z.int(),
        left: z.int(),
        ...sums,
      }),
    ),
    /** What viewers asked, the most asked first: how many people, and whether the streamer has marked it as answered. */
    questions: z.array(
      z.object({ text: z.string(), count: z.int(), product: z.string().optional(), answered: z.boolean() }),
    ),
    /** Comments and notes are deleted when their days are over: since then nobody knows what was asked. */
    questionsForgottenAt: Instant.optional(),
    advice: z.array(ReportAdvice),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

const access = { audience: 'official', permission: 'report.read', scope: 'organization' } as const;

/** Once the broadcast is over; made from what is known by now, so later refunds and imports change it. */
export const readReport = query({
  subject: 'live.report.read',
  summary: { zh: '直播复盘报告', en: 'The report after a broadcast' },
  request: z.strictObject({ id: Ulid }),
  reply: Report,
  errors: ['live.move'],
  access,
  http: 'GET /live/broadcasts/:id/report',
});

export const downloadReport = query({
  subject: 'live.report.download',
  summary: { zh: '下载复盘报告', en: 'The report after a broadcast as a workbook' },
  request: z.strictObject({ id: Ulid }),
  reply: FileReply,
  errors: ['live.move'],
  access,
  http: 'GET /live/broadcasts/:id/report/workbook',
});
