import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { readFarmerIncome } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { FarmerIncome } from '../farmer-income';

@Controller()
export class ReadFarmerIncome {
  constructor(private readonly income: FarmerIncome) {}

  @Answers(readFarmerIncome)
  async run(
    { from, to }: RequestOf<typeof readFarmerIncome>,
    call: Call,
  ): Promise<ReplyOf<typeof readFarmerIncome>> {
    const totals = await this.income.totals(scopeFilter(call, 'settlement.read'), from, to);
    return {
      ...known(totals),
      bySupplier: totals.bySupplier.map(known),
      byTownship: totals.byTownship.map(known),
      byProduct: [...totals.byProduct],
      byMonth: [...totals.byMonth],
    };
  }
}

/** Without households there is no income per household. */
export function known<T extends { readonly perHouseholdFen: number | undefined }>({
  perHouseholdFen,
  ...rest
}: T): Omit<T, 'perHouseholdFen'> & { perHouseholdFen?: number } {
  return perHouseholdFen === undefined ? rest : { ...rest, perHouseholdFen };
}
