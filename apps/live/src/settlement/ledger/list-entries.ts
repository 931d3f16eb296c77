import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { type JournalEntry, listEntries } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import type { EntryRecord } from '../../store/entry-record';
import { JournalStore } from '../../store/journal-store';
import { AccountNames } from './account-names';

@Controller()
export class ListEntries {
  constructor(
    private readonly journal: JournalStore,
    private readonly names: AccountNames,
  ) {}

  @Answers(listEntries)
  async run(request: RequestOf<typeof listEntries>, call: Call): Promise<ReplyOf<typeof listEntries>> {
    const { after, limit, ...filter } = request;
    const scope = scopeFilter(call, 'settlement.read');
    const page = await this.journal.page(filter, { scope, after, limit });
    const nameOf = await this.names.of(page.items);
    return { ...page, items: page.items.map((entry) => entryView(entry, nameOf)) };
  }
}

function entryView(entry: EntryRecord, nameOf: Awaited<ReturnType<AccountNames['of']>>): JournalEntry {
  const {
    _id: id,
    number,
    on,
    period,
    kind,
    statementId,
    supplier,
    lines,
    reason,
    reference,
    by,
    at,
  } = entry;
  return {
    id,
    number,
    on,
    period,
    kind,
    statementId,
    supplier,
    lines: lines.map(({ account, amountFen }) => ({ account, amountFen, ...nameOf(account) })),
    ...(reason === undefined ? {} : { reason }),
    ...(reference === undefined ? {} : { reference }),
    by,
    at: at.toISOString(),
  };
}
