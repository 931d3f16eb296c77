import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { payStatement, type StatementDetails, statementPaid } from '@nuanxin/contracts/live';
import { dayOf, entryOfPayment, periodOfDay } from '@nuanxin/live/settlement';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { closedIn } from '../../store/book-store';
import { Facts } from '../../store/facts';
import { Accounts } from '../book/accounts';
import { Postings } from '../book/postings';
import { orRefusal, periodFor } from '../refusal';
import { statementFact } from '../statements/statement-fact';
import { chosenMonth } from './chosen-month';
import { dueOf } from './due-of';

@Controller()
export class PayStatement {
  constructor(
    private readonly postings: Postings,
    private readonly accounts: Accounts,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(payStatement)
  run(request: RequestOf<typeof payStatement>, call: Call): Promise<StatementDetails> {
    const { paidOn, method, reference, amountFen } = request;
    if (paidOn > dayOf(this.clock.now()))
      throw new DomainError('request.invalid', { fields: [{ path: 'paidOn', rule: 'future' }] });
    return this.postings.run(request, call, async (statement, book) => {
      if (statement.state !== 'posted') throw new DomainError('live.statement-state');
      const chosen = chosenMonth(request.period, periodOfDay(paidOn), this.postings.month);
      const period = periodFor(chosen, closedIn(book), 'payment');
      const supplierId = statement.supplier.id;
      const payableFen = await this.accounts.payable(supplierId, book);
      if (dueOf(statement, payableFen) !== amountFen) throw new DomainError('live.not-due');
      const at = { on: paidOn, period, statementId: statement._id };
      const noted = reference === undefined ? {} : { reference };
      const pay = () => {
        const entry = orRefusal(() => entryOfPayment({ supplierId, amountFen, method, payableFen }, at));
        const entryId = `${statement._id}.${statement.entries.length + 1}`;
        const payment = { entryId, paidOn, method, amountFen, returned: false, ...noted };
        return { entries: [{ entry, earned: [], ...noted }], payments: [...statement.payments, payment] };
      };
      // Set off in full: nothing moves, and the debt that it was set off against stands in the books already.
      const { entries, payments } = amountFen > 0 ? pay() : { entries: [], payments: statement.payments };
      const fact = { ...statementFact(statement), amountFen, method, paidOn };
      return {
        entries,
        patch: { state: 'paid', clearedFen: statement.totals.netFen, payments },
        event: this.facts.entry(statementPaid, statement._id, fact, call),
      };
    });
  }
}
