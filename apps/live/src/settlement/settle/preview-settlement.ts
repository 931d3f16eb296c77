import { isDeepStrictEqual } from 'node:util';
import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { previewSettlement } from '@nuanxin/contracts/live';
import { firstOpen, periodOf } from '@nuanxin/live/settlement';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BookStore, closedIn } from '../../store/book-store';
import { BroadcastStore } from '../../store/broadcast-store';
import type { Settled, StatementRecord } from '../../store/statement-record';
import { StatementStore } from '../../store/statement-store';
import { figuresView } from '../statements/statement-view';
import { BroadcastFigures, NO_FIGURES } from './broadcast-figures';
import { endOf } from './ended-broadcast';

@Controller()
export class PreviewSettlement {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly statements: StatementStore,
    private readonly figures: BroadcastFigures,
    private readonly book: BookStore,
  ) {}

  @Answers(previewSettlement)
  async run(
    { id }: RequestOf<typeof previewSettlement>,
    call: Call,
  ): Promise<ReplyOf<typeof previewSettlement>> {
    const broadcast = await this.broadcasts.read(id, scopeFilter(call, 'settlement.read'));
    const endedAt = endOf(broadcast);
    const standing = await this.statements.ofBroadcast(id);
    const { suppliers, unassigned } = await this.figures.of(id, standing);
    const gone = standing.filter(({ supplier }) => !suppliers.some((one) => one.supplier.id === supplier.id));
    const all: Settled[] = [...suppliers, ...gone.map((one) => ({ ...one, ...NO_FIGURES }))];
    return {
      broadcast: { id, title: broadcast.title, endedAt: endedAt.toISOString() },
      period: firstOpen(periodOf(endedAt), closedIn(await this.book.read())),
      statements: all.map((settled) => {
        const before = standing.find(({ supplier }) => supplier.id === settled.supplier.id);
        return { ...figuresView(settled), ...(before ? { standing: standingOf(before, settled) } : {}) };
      }),
      unassigned: [...unassigned],
    };
  }
}

function standingOf(before: StatementRecord, now: Settled) {
  const { _id: id, state, period, totals } = before;
  return { id, state, period, totals, differs: !sameFigures(before, now) };
}

/** What a product is called by now makes no difference. */
export function sameFigures(one: Pick<Settled, 'lines'>, other: Pick<Settled, 'lines'>): boolean {
  const figures = ({ lines }: Pick<Settled, 'lines'>) =>
    lines.map(({ productName: _, platformName: __, ...line }) => line);
  return isDeepStrictEqual(figures(one), figures(other));
}
