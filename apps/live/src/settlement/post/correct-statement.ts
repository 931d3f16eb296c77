import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { correctStatement, type StatementDetails, statementCorrected } from '@nuanxin/contracts/live';
import { correction, dayOf, earnedBy, earnedByCorrection } from '@nuanxin/live/settlement';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { closedIn } from '../../store/book-store';
import { Facts } from '../../store/facts';
import { Postings } from '../book/postings';
import { orRefusal, periodFor } from '../refusal';
import { BroadcastFigures, NO_FIGURES } from '../settle/broadcast-figures';
import { statementFact } from '../statements/statement-fact';
import { engines } from '../statements/statement-view';
import { clearing } from './due-of';

@Controller()
export class CorrectStatement {
  constructor(
    private readonly postings: Postings,
    private readonly figures: BroadcastFigures,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(correctStatement)
  run(request: RequestOf<typeof correctStatement>, call: Call): Promise<StatementDetails> {
    const { reason } = request;
    return this.postings.run(request, call, async (statement, book) => {
      if (statement.state === 'draft') throw new DomainError('live.statement-state');
      const period = periodFor(statement.period, closedIn(book), 'correction');
      const { suppliers } = await this.figures.of(statement.broadcast.id, [statement]);
      const now = suppliers.find(({ supplier }) => supplier.id === statement.supplier.id) ?? {
        ...NO_FIGURES,
        terms: statement.terms,
      };
      const { lines, totals, terms } = now;
      const [posted, right] = [engines(statement), engines({ ...statement, lines, totals })];
      const because = { on: dayOf(this.clock.now()), period, statementId: statement._id, reason };
      const made = orRefusal(() => correction(posted, right, because));
      const back = earnedByCorrection(posted, { ...right, lines: [] }, period);
      const fact = { ...statementFact({ ...statement, totals }), beforeFen: statement.totals.netFen, reason };
      return {
        entries: made.map((entry) => ({
          entry,
          earned: entry.kind === 'counter' ? back : earnedBy(right, period),
        })),
        patch: { ...clearing(totals.netFen, statement.clearedFen), lines, totals, terms },
        event: this.facts.entry(statementCorrected, statement._id, fact, call),
      };
    });
  }
}
