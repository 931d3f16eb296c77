import { Controller } from '@nestjs/common';
import { addOrganization, organizationAdded, type OrganizationNode } from '@nuanxin/contracts/identity';
import { DomainError, reach, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { OrganizationStore } from '../store/organization-store';
import { Facts } from '../telling/facts';
import { nodeView } from '../views/node-view';

/** The request's id becomes the node's. */
@Controller()
export class AddOrganization {
  constructor(
    private readonly organizations: OrganizationStore,
    private readonly facts: Facts,
  ) {}

  @Answers(addOrganization)
  async run(request: RequestOf<typeof addOrganization>, call: Call): Promise<OrganizationNode> {
    const { requestId: id, name, kind, parent } = request;
    // The county is the root, and there is one.
    if (kind === 'county')
      throw new DomainError('request.invalid', { fields: [{ path: 'kind', rule: 'invalid_value' }] });
    const fact = this.facts.of(organizationAdded, id, { id, name, kind, parent, revision: 1 }, call);
    const node = await this.organizations.holding(parent, scopeFilter(call, 'organization.manage'), (above) =>
      this.organizations.add({ id, name, kind }, above, { requestId: id, body: request, events: [fact] }),
    );
    return nodeView(node, reach(call.caller, 'organization.manage'));
  }
}
