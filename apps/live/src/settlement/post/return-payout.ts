import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { payoutReturned, returnPayout, type StatementDetails } from '@nuanxin/contracts/live';
import { counterEntry, dayOf } from '@nuanxin/live/settlement';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { closedIn } from '../../store/book-store';
import { Facts } from '../../store/facts';
import { JournalStore } from '../../store/journal-store';
import { Postings } from '../book/postings';
import { orRefusal, periodFor } from '../refusal';
import { statementFact } from '../statements/statement-fact';
import { clearing } from './due-of';

@Controller()
export class ReturnPayout {
  constructor(
    private readonly postings: Postings,
    private readonly journal: JournalStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(returnPayout)
  run(request: RequestOf<typeof returnPayout>, call: Call): Promise<StatementDetails> {
    const { reason } = request;
    return this.postings.run(request, call, async (statement, book) => {
      const last = statement.payments.findLast(({ returned }) => !returned);
      if (!last) throw new DomainError('live.statement-state');
      const { entryId, amountFen } = last;
      const paid = await this.journal.find(entryId);
      const period = periodFor(paid.period, closedIn(book), 'counter');
      const because = { on: dayOf(this.clock.now()), period, statementId: statement._id, reason };
      const entry = orRefusal(() => counterEntry(paid, because));
      const payments = statement.payments.map((one) => (one === last ? { ...one, returned: true } : one));
      const fact = { ...statementFact(statement), amountFen, reason };
      return {
        entries: [{ entry, earned: [] }],
        patch: { ...clearing(statement.totals.netFen, statement.clearedFen - amountFen), payments },
        event: this.facts.entry(payoutReturned, statement._id, fact, call),
      };
    });
  }
}
