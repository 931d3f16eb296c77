import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { revealSupplier, supplierRevealed } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { RevealStore } from '../../store/reveal-store';
import { SupplierStore } from '../../store/supplier-store';
import { SupplierSecrets } from '../add-supplier/supplier-secrets';

/** Opens what is sealed of a supplier once the look has been counted and its purpose written down. */
@Controller()
export class RevealSupplier {
  constructor(
    private readonly suppliers: SupplierStore,
    private readonly reveals: RevealStore,
    private readonly secrets: SupplierSecrets,
    private readonly facts: Facts,
  ) {}

  @Answers(revealSupplier)
  async run(request: RequestOf<typeof revealSupplier>, call: Call): Promise<ReplyOf<typeof revealSupplier>> {
    const { requestId, id, purpose } = request;
    if (call.caller.kind !== 'official') throw new DomainError('access.denied');
    const supplier = await this.suppliers.read(id, scopeFilter(call, 'supplier.read'));
    const event = this.facts.entry(supplierRevealed, id, { supplierId: id, purpose }, call);
    await this.reveals.take(call.caller.accountId, { requestId, body: request }, event);
    const { bankName } = supplier;
    return { ...this.secrets.open(supplier), ...(bankName === undefined ? {} : { bankName }) };
  }
}
