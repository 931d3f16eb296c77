import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { postStatement, type StatementDetails, statementPosted } from '@nuanxin/contracts/live';
import { dayOf, earnedBy, entryOfStatement, linesOfStatement } from '@nuanxin/live/settlement';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { closedIn } from '../../store/book-store';
import { Facts } from '../../store/facts';
import { Postings } from '../book/postings';
import { orRefusal, periodFor } from '../refusal';
import { statementFact } from '../statements/statement-fact';
import { engines } from '../statements/statement-view';
import { chosenMonth } from './chosen-month';
import { clearing } from './due-of';

@Controller()
export class PostStatement {
  constructor(
    private readonly postings: Postings,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(postStatement)
  run(request: RequestOf<typeof postStatement>, call: Call): Promise<StatementDetails> {
    return this.postings.run(request, call, (statement, book) => {
      if (statement.state !== 'draft') throw new DomainError('live.statement-state');
      const chosen = chosenMonth(request.period, statement.period, this.postings.month);
      const period = periodFor(chosen, closedIn(book), 'statement');
      const { supplier, terms, lines, totals } = statement;
      const own = engines(statement);
      const at = { on: dayOf(this.clock.now()), period, statementId: statement._id };
      // Sales that have all gone leave nothing to post.
      const entries = linesOfStatement(own).every(({ amountFen }) => amountFen === 0)
        ? []
        : [{ entry: orRefusal(() => entryOfStatement(own, at)), earned: earnedBy(own, period) }];
      const fact = statementFact({ ...statement, period });
      return {
        entries,
        // With its figures: a draft that is made anew meanwhile is posted as it was decided.
        patch: { ...clearing(totals.netFen, 0), period, supplier, terms, lines, totals },
        event: this.facts.entry(statementPosted, statement._id, fact, call),
      };
    });
  }
}
