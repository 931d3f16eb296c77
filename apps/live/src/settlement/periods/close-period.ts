import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { closePeriod, periodClosed, type PeriodStanding } from '@nuanxin/contracts/live';
import { closingRefusal, dayOf } from '@nuanxin/live/settlement';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BookStore, closedIn } from '../../store/book-store';
import { Facts } from '../../store/facts';
import { StatementStore } from '../../store/statement-store';
import { byOf } from '../book/by-of';
import { Postings } from '../book/postings';
import { refusalOf } from '../refusal';
import { PeriodStandings } from './period-standings';

@Controller()
export class ClosePeriod {
  constructor(
    private readonly book: BookStore,
    private readonly postings: Postings,
    private readonly statements: StatementStore,
    private readonly standings: PeriodStandings,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(closePeriod)
  async run(request: RequestOf<typeof closePeriod>, call: Call): Promise<PeriodStanding> {
    const { requestId, period } = request;
    // A statement that is posted in the book only would still count as a draft.
    await this.postings.finish();
    const book = await this.book.change({ requestId, body: request }, async (state) => {
      const drafts = await this.statements.count('draft', period);
      const today = dayOf(this.clock.now());
      const refusal = closingRefusal({ period, closed: closedIn(state), today, drafts });
      if (refusal) throw refusalOf(refusal);
      const last = state.periods.find((one) => one.period === period)?.last ?? 0;
      const closed = { period, last, closed: { at: this.clock.now(), by: byOf(call) } };
      const periods = [...state.periods.filter((one) => one.period !== period), closed];
      const event = this.facts.entry(periodClosed, period, { period, entries: last }, call);
      return { next: { ...state, periods }, events: [event] };
    });
    return this.standings.of(period, book);
  }
}
