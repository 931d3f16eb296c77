import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { type Entry, payableFen } from '@nuanxin/live/settlement';
import { type BookState } from '../../store/book-store';
import { JournalStore } from '../../store/journal-store';

/** What is owed to whom. */
@Injectable()
export class Accounts {
  constructor(private readonly journal: JournalStore) {}

  /** With what is decided in the book as it was read, but may not have arrived in the journal; below zero: the supplier owes. */
  async payable(supplierId: Ulid, { pending }: Pick<BookState, 'pending'>): Promise<number> {
    const decided = pending.flatMap(({ entries }) => entries);
    const own = [
      ...decided.filter(({ supplier }) => supplier.id === supplierId),
      ...(await this.journal.ofSupplier(supplierId)),
    ];
    const each = new Map<string, Entry>(own.map((entry) => [entry._id, entry]));
    return payableFen([...each.values()], supplierId);
  }
}
