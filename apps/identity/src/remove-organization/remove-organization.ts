import { Controller } from '@nestjs/common';
import { organizationRemoved, removeOrganization } from '@nuanxin/contracts/identity';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { AccountStore } from '../store/account-store';
import { OrganizationStore } from '../store/organization-store';
import { Facts } from '../telling/facts';

/** The node stays in the database, marked, so that old records still find its name. */
@Controller()
export class RemoveOrganization {
  constructor(
    private readonly organizations: OrganizationStore,
    private readonly accounts: AccountStore,
    private readonly facts: Facts,
  ) {}

  @Answers(removeOrganization)
  async run(
    request: RequestOf<typeof removeOrganization>,
    call: Call,
  ): Promise<ReplyOf<typeof removeOrganization>> {
    const { id, requestId, revision } = request;
    const order = { requestId, revision, body: request };
    await this.organizations.removing(id, call, order, async (state) => {
      const used = (await this.organizations.hasChildren(id)) || (await this.accounts.holdsPostAt(id));
      if (used) throw new DomainError('identity.node-in-use');
      const fact = this.facts.of(organizationRemoved, id, { id }, call);
      return { next: { ...state, removed: true }, events: [fact] };
    });
    return { id };
  }
}
