import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { restoreSupplier, type Supplier, supplierRestored } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, supplierFact } from '../../store/facts';
import { SupplierStore } from '../../store/supplier-store';
import { MaskedSupplier } from '../browse-suppliers/masked-supplier';

@Controller()
export class RestoreSupplier {
  constructor(
    private readonly suppliers: SupplierStore,
    private readonly masked: MaskedSupplier,
    private readonly facts: Facts,
  ) {}

  @Answers(restoreSupplier)
  async run(request: RequestOf<typeof restoreSupplier>, call: Call): Promise<Supplier> {
    const { requestId, id, revision } = request;
    const scope = scopeFilter(call, 'supplier.manage');
    const asked = { requestId, revision, body: request };
    const changed = await this.suppliers.change(id, scope, asked, (state) => {
      if (!state.retired) return { next: state, events: [] };
      const event = this.facts.entry(supplierRestored, id, supplierFact(state), call);
      return { next: { ...state, retired: false }, events: [event] };
    });
    return this.masked.of(changed);
  }
}
