import { Injectable } from '@nestjs/common';
import type { StatementDetails } from '@nuanxin/contracts/live';
import { BookStore } from '../../store/book-store';
import type { StatementRecord } from '../../store/statement-record';
import { Accounts } from '../book/accounts';
import { dueOf } from '../post/due-of';
import { statementView } from './statement-view';

/** A statement with what is due for it at this moment. */
@Injectable()
export class StatementDetailsView {
  constructor(
    private readonly book: BookStore,
    private readonly accounts: Accounts,
  ) {}

  async of(record: StatementRecord): Promise<StatementDetails> {
    const payableFen = await this.accounts.payable(record.supplier.id, await this.book.read());
    const dueFen = record.state === 'posted' ? dueOf(record, payableFen) : 0;
    return { ...statementView(record), dueFen, payableFen };
  }
}
