import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { addSupplier, type Supplier, supplierAdded } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Facts, supplierFact } from '../../store/facts';
import { Organizations } from '../../store/organizations';
import { SupplierStore } from '../../store/supplier-store';
import { MaskedSupplier } from '../browse-suppliers/masked-supplier';
import { SupplierSecrets } from './supplier-secrets';

@Controller()
export class AddSupplier {
  constructor(
    private readonly organizations: Organizations,
    private readonly suppliers: SupplierStore,
    private readonly secrets: SupplierSecrets,
    private readonly masked: MaskedSupplier,
    private readonly facts: Facts,
  ) {}

  @Answers(addSupplier)
  async run(request: RequestOf<typeof addSupplier>, call: Call): Promise<Supplier> {
    const { requestId, organizationId, contact, bankAccount, ...fields } = request;
    const belonging = await this.organizations.belonging(organizationId, 'supplier.manage', call);
    const sealed = {
      ...(contact ? { contact: this.secrets.contact(requestId, contact) } : {}),
      ...(bankAccount ? { bankAccount: this.secrets.account(requestId, bankAccount) } : {}),
    };
    const fresh = { _id: requestId, ...belonging, ...fields, ...sealed, retired: false };
    const event = this.facts.entry(supplierAdded, requestId, supplierFact(fresh), call);
    const body = this.secrets.digest(request);
    return this.masked.of(await this.suppliers.insert(fresh, { requestId, body, events: [event] }));
  }
}
