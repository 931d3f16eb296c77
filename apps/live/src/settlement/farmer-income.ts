import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { SettledSupplier } from '@nuanxin/contracts/live';
import { type FarmerIncome as Income, farmerIncome, type Period } from '@nuanxin/live/settlement';
import type { Scope } from '@nuanxin/platform/store';
import { type Earning, JournalStore } from '../store/journal-store';

/** What farmers earned by the journal: posted, paid or not; corrections count in the month that they were posted in. */
@Injectable()
export class FarmerIncome {
  constructor(private readonly journal: JournalStore) {}

  /** Within the scope, from one month to another, both included; without them since the beginning. */
  async totals(scope: Scope, from?: Period, to?: Period): Promise<Income> {
    return incomeOf(await this.journal.earnings(scope, { from, to }));
  }

  /** Of one supplier, wherever it was sold. */
  async of(supplierId: Ulid, from?: Period, to?: Period): Promise<Income> {
    return incomeOf(await this.journal.earningsOf(supplierId, { from, to }));
  }
}

/** Names and households are those of the supplier's latest statement. */
function incomeOf(earnings: readonly Earning[]): Income {
  const latest = new Map<Ulid, { at: Date; supplier: SettledSupplier }>();
  for (const { supplier, at } of earnings) {
    const known = latest.get(supplier.id);
    if (!known || known.at <= at) latest.set(supplier.id, { at, supplier });
  }
  const earned = earnings.flatMap(({ period, supplier, earned: products }) =>
    products.map((product) => ({ ...product, period, supplierId: supplier.id })),
  );
  return farmerIncome(
    earned,
    [...latest.values()].map(({ supplier }) => supplier),
  );
}
