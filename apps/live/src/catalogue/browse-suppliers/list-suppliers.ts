import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listSuppliers } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { SupplierStore } from '../../store/supplier-store';
import { MaskedSupplier } from './masked-supplier';

const NEWEST_FIRST = { by: '_id', direction: 'descending' } as const;

@Controller()
export class ListSuppliers {
  constructor(
    private readonly suppliers: SupplierStore,
    private readonly masked: MaskedSupplier,
  ) {}

  @Answers(listSuppliers)
  async run(request: RequestOf<typeof listSuppliers>, call: Call): Promise<ReplyOf<typeof listSuppliers>> {
    const { after, limit, ...filter } = request;
    const scope = scopeFilter(call, 'supplier.read');
    const page = await this.suppliers.page(filter, { scope, after, limit, order: NEWEST_FIRST });
    return { ...page, items: page.items.map((state) => this.masked.of(state)) };
  }
}
