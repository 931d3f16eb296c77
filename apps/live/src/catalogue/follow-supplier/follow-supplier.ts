import { Controller } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { supplierChanged } from '@nuanxin/contracts/live';
import { Hears } from '@nuanxin/platform/messaging';
import { SupplierCopies } from './supplier-copies';

/** Corrects what products copied from a supplier; takes it as it is by now, so that hearing twice or late does no harm. */
@Controller()
export class FollowSupplier {
  constructor(private readonly copies: SupplierCopies) {}

  @Hears(supplierChanged, { as: 'live.follow-supplier' })
  async run({ data }: EventEnvelope<DataOf<typeof supplierChanged>>): Promise<void> {
    await this.copies.correct(data.supplierId);
  }
}
