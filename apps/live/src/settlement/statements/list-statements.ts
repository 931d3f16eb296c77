import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listStatements } from '@nuanxin/contracts/live';
import { totalsOf } from '@nuanxin/live/settlement';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { StatementStore } from '../../store/statement-store';
import { paidFenOf, statementRow } from './statement-view';

@Controller()
export class ListStatements {
  constructor(private readonly statements: StatementStore) {}

  @Answers(listStatements)
  async run(request: RequestOf<typeof listStatements>, call: Call): Promise<ReplyOf<typeof listStatements>> {
    const { after, limit, ...filter } = request;
    const scope = scopeFilter(call, 'settlement.read');
    const { items, next } = await this.statements.page(filter, { scope, after, limit });
    const page = { items: items.map(statementRow), ...(next === undefined ? {} : { next }) };
    if (after !== undefined) return page;
    const all = next === undefined ? items : await this.statements.figures(filter, scope);
    const paidFen = all.reduce((sum, each) => sum + paidFenOf(each), 0);
    const totals = totalsOf(all.map((each) => each.totals));
    return { ...page, sum: { ...totals, statements: all.length, paidFen } };
  }
}
