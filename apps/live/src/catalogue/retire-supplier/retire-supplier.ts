import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { retireSupplier, type Supplier, supplierRetired } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, supplierFact } from '../../store/facts';
import { SupplierStore } from '../../store/supplier-store';
import { MaskedSupplier } from '../browse-suppliers/masked-supplier';

@Controller()
export class RetireSupplier {
  constructor(
    private readonly suppliers: SupplierStore,
    private readonly masked: MaskedSupplier,
    private readonly facts: Facts,
  ) {}

  @Answers(retireSupplier)
  async run(request: RequestOf<typeof retireSupplier>, call: Call): Promise<Supplier> {
    const { requestId, id, revision } = request;
    const scope = scopeFilter(call, 'supplier.manage');
    const asked = { requestId, revision, body: request };
    const changed = await this.suppliers.change(id, scope, asked, (state) => {
      if (state.retired) return { next: state, events: [] };
      const event = this.facts.entry(supplierRetired, id, supplierFact(state), call);
      return { next: { ...state, retired: true }, events: [event] };
    });
    return this.masked.of(changed);
  }
}
