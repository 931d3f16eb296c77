import type { Report } from '@nuanxin/contracts/live';
import type { PartShown, ReportFacts } from '@nuanxin/live/domain';
import type { BroadcastSale } from '../outside-sales/broadcast-sales';
import type { BroadcastRecord } from '../store/broadcast-record';
import { minutesBetween } from './named-parts';

interface Behind {
  readonly broadcast: BroadcastRecord;
  readonly sales: readonly BroadcastSale[];
  /** One for each part of the report. */
  readonly spans: readonly PartShown[];
  readonly endedAt: Date;
}

/** A report as the rules of advice look at it. */
export function factsOf(report: Omit<Report, 'advice'>, { sales, spans, endedAt }: Behind): ReportFacts {
  const { goalFen, costFen, total, cancelledFen, minutes, effect } = report;
  return {
    goalFen,
    costFen,
    grossFen: total.grossFen,
    refundFen: total.refundFen,
    netFen: total.netFen,
    cancelledFen,
    minutes,
    products: report.products.map(({ productId, name, offered, left, pieces }) => {
      const times = sales.filter((sale) => sale.productId === productId).map(({ at }) => at.getTime());
      const last = new Date(times.reduce((one, time) => Math.max(one, time), 0));
      return {
        name,
        offered,
        left,
        pieces,
        quietMinutes: pieces > 0 ? minutesBetween(last, endedAt) : minutes,
      };
    }),
    parts: report.parts.map(({ name, from, to, planned, pieces, netFen }, at) => ({
      name,
      minutes: to - from,
      planned,
      pieces,
      netFen,
      sells: spans[at]?.productId !== undefined,
    })),
    skipped: report.skipped,
    questions: report.questions,
    effect: effect && { verdict: effect.verdict, shift: effect.shift, valueFen: effect.value?.value },
  };
}
