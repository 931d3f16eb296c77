import { Injectable } from '@nestjs/common';
import type { PeriodStanding } from '@nuanxin/contracts/live';
import { nextPeriod, type Period, periodOf } from '@nuanxin/live/settlement';
import { Clock } from '@nuanxin/platform/kernel';
import type { BookState } from '../../store/book-store';
import { StatementStore } from '../../store/statement-store';

/** How the months stand. */
@Injectable()
export class PeriodStandings {
  constructor(
    private readonly statements: StatementStore,
    private readonly clock: Clock,
  ) {}

  /** From the first month that anything belongs to, to the one that goes on; the newest first. */
  async all(book: Pick<BookState, 'periods'>): Promise<PeriodStanding[]> {
    const now = periodOf(this.clock.now());
    const known = [...book.periods.map(({ period }) => period), await this.statements.earliestDraft(), now];
    const [first = now] = known.flatMap((period) => period ?? []).toSorted();
    const standings: PeriodStanding[] = [];
    for (let period = first; period <= now; period = nextPeriod(period))
      standings.unshift(await this.of(period, book));
    return standings;
  }

  async of(period: Period, { periods }: Pick<BookState, 'periods'>): Promise<PeriodStanding> {
    const booked = periods.find((one) => one.period === period);
    const [drafts, unpaid] = await Promise.all([
      this.statements.count('draft', period),
      this.statements.count('posted', period),
    ]);
    const { closed, last: entries = 0 } = booked ?? {};
    return {
      period,
      ...(closed ? { closed: { at: closed.at.toISOString(), by: closed.by } } : {}),
      over: period < periodOf(this.clock.now()),
      drafts,
      unpaid,
      entries,
    };
  }
}
