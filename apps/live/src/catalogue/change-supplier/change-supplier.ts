import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { changeSupplier, type Supplier, supplierChanged } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, supplierFact } from '../../store/facts';
import type { SealedOfSupplier } from '../../store/supplier-state';
import { SupplierStore } from '../../store/supplier-store';
import { SupplierSecrets } from '../add-supplier/supplier-secrets';
import { MaskedSupplier } from '../browse-suppliers/masked-supplier';

@Controller()
export class ChangeSupplier {
  constructor(
    private readonly suppliers: SupplierStore,
    private readonly secrets: SupplierSecrets,
    private readonly masked: MaskedSupplier,
    private readonly facts: Facts,
  ) {}

  @Answers(changeSupplier)
  async run(request: RequestOf<typeof changeSupplier>, call: Call): Promise<Supplier> {
    const { requestId, id, revision, contact, bankAccount, ...fields } = request;
    const scope = scopeFilter(call, 'supplier.manage');
    const body = this.secrets.digest(request);
    const changed = await this.suppliers.change(id, scope, { requestId, revision, body }, (state) => {
      const sealed = this.sealed(state, request);
      const next = { ...state, village: undefined, bankName: undefined, ...fields, ...sealed };
      const told = [
        ...(contact === undefined ? [] : ['contact' as const]),
        ...(bankAccount === undefined ? [] : ['bankAccount' as const]),
      ];
      const data = { ...supplierFact(next), sealed: told };
      return { next, events: [this.facts.entry(supplierChanged, id, data, call)] };
    });
    return this.masked.of(changed);
  }

  private sealed(
    { contact, bankAccount }: SealedOfSupplier,
    request: RequestOf<typeof changeSupplier>,
  ): SealedOfSupplier {
    return {
      contact: kept(contact, request.contact, (given) => this.secrets.contact(request.id, given)),
      bankAccount: kept(bankAccount, request.bankAccount, (given) => this.secrets.account(request.id, given)),
    };
  }
}

/** Left out: as it was; `null`: nothing; else what was given, sealed. */
function kept<Given, Sealed>(
  before: Sealed | undefined,
  given: Given | null | undefined,
  seal: (given: Given) => Sealed,
): Sealed | undefined {
  if (given === undefined) return before;
  return given === null ? undefined : seal(given);
}
