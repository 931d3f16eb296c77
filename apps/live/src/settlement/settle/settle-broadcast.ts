import { isDeepStrictEqual } from 'node:util';
import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { settleBroadcast, statementDrafted } from '@nuanxin/contracts/live';
import { firstOpen, periodOf, type Period } from '@nuanxin/live/settlement';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BookStore, closedIn } from '../../store/book-store';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';
import { Facts } from '../../store/facts';
import type { Settled, StatementRecord } from '../../store/statement-record';
import { StatementStore } from '../../store/statement-store';
import { statementFact } from '../statements/statement-fact';
import { statementRow } from '../statements/statement-view';
import { BroadcastFigures, NO_FIGURES, type SupplierFigures } from './broadcast-figures';
import { endOf } from './ended-broadcast';

/**
 * A draft for each supplier. Each is one write under an id of its own, and says the same whenever it is made from the same
 * sales: whoever dies half way does it again, and nothing is there twice.
 */
@Controller()
export class SettleBroadcast {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly statements: StatementStore,
    private readonly figures: BroadcastFigures,
    private readonly book: BookStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(settleBroadcast)
  async run({ id }: RequestOf<typeof settleBroadcast>, call: Call): Promise<ReplyOf<typeof settleBroadcast>> {
    const broadcast = await this.broadcasts.read(id, scopeFilter(call, 'settlement.manage'));
    const period = firstOpen(periodOf(endOf(broadcast)), closedIn(await this.book.read()));
    const standing = await this.statements.ofBroadcast(id);
    const { suppliers } = await this.figures.of(id, standing);
    for (const settled of suppliers) {
      const before = standing.find(({ supplier }) => supplier.id === settled.supplier.id);
      await (before ? this.renew(before, settled, period, call) : this.add(broadcast, settled, period, call));
    }
    for (const gone of standing)
      if (!suppliers.some(({ supplier }) => supplier.id === gone.supplier.id))
        await this.renew(gone, { ...gone, ...NO_FIGURES }, period, call);
    return { statements: (await this.statements.ofBroadcast(id)).map(statementRow) };
  }

  private async add(
    broadcast: BroadcastRecord,
    { within, ...settled }: SupplierFigures,
    period: Period,
    call: Call,
  ): Promise<void> {
    const { _id: id, title } = broadcast;
    const fresh = {
      ...settled,
      _id: `${id}.${settled.supplier.id}`,
      // Of the broadcast and of the supplier: a township sees what its farmers get of the county's broadcasts.
      within: [...new Set([...broadcast.within, ...within])],
      broadcast: { id, title, endedAt: endOf(broadcast) },
      state: 'draft' as const,
      period,
      payments: [],
      clearedFen: 0,
      settledAt: this.clock.now(),
      entries: [],
      requests: [],
    };
    const event = this.facts.entry(statementDrafted, fresh._id, statementFact(fresh), call);
    await this.statements.add(fresh, event);
  }

  private async renew(
    { _id: id }: StatementRecord,
    { supplier, terms, lines, totals }: Settled,
    period: Period,
    call: Call,
  ): Promise<void> {
    await this.statements.changeOwn(id, (state) => {
      const figures = { supplier, terms, lines, totals, period };
      const next = { ...state, ...figures };
      if (state.state !== 'draft' || isDeepStrictEqual(next, state)) return { next: state, events: [] };
      const event = this.facts.entry(statementDrafted, id, statementFact(next), call);
      return { next: { ...next, settledAt: this.clock.now() }, events: [event] };
    });
  }
}
