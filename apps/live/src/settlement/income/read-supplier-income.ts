import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { readSupplierIncome } from '@nuanxin/contracts/live';
import { perHouseholdFen } from '@nuanxin/live/settlement';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BookStore } from '../../store/book-store';
import { SupplierStore } from '../../store/supplier-store';
import { Accounts } from '../book/accounts';
import { FarmerIncome } from '../farmer-income';
import { known } from './read-farmer-income';

@Controller()
export class ReadSupplierIncome {
  constructor(
    private readonly suppliers: SupplierStore,
    private readonly income: FarmerIncome,
    private readonly book: BookStore,
    private readonly accounts: Accounts,
  ) {}

  @Answers(readSupplierIncome)
  async run(
    { id, from, to }: RequestOf<typeof readSupplierIncome>,
    call: Call,
  ): Promise<ReplyOf<typeof readSupplierIncome>> {
    const supplier = await this.suppliers.read(id, scopeFilter(call, 'settlement.read'));
    const { name, township, households } = supplier;
    const { netFen, byProduct, byMonth } = await this.income.of(id, from, to);
    return {
      supplier: { id, name, township, households },
      ...known({ netFen, households, perHouseholdFen: perHouseholdFen(netFen, households) }),
      byProduct: [...byProduct],
      byMonth: [...byMonth],
      payableFen: await this.accounts.payable(id, await this.book.read()),
    };
  }
}
