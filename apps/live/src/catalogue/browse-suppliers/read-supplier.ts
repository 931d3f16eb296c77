import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { readSupplier, type Supplier } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { SupplierStore } from '../../store/supplier-store';
import { MaskedSupplier } from './masked-supplier';

@Controller()
export class ReadSupplier {
  constructor(
    private readonly suppliers: SupplierStore,
    private readonly masked: MaskedSupplier,
  ) {}

  @Answers(readSupplier)
  async run({ id }: RequestOf<typeof readSupplier>, call: Call): Promise<Supplier> {
    return this.masked.of(await this.suppliers.read(id, scopeFilter(call, 'supplier.read')));
  }
}
