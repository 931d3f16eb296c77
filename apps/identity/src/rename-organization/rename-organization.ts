import { Controller } from '@nestjs/common';
import { type OrganizationNode, organizationRenamed, renameOrganization } from '@nuanxin/contracts/identity';
import { reach, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { OrganizationStore } from '../store/organization-store';
import { Facts } from '../telling/facts';
import { nodeView } from '../views/node-view';

@Controller()
export class RenameOrganization {
  constructor(
    private readonly organizations: OrganizationStore,
    private readonly facts: Facts,
  ) {}

  @Answers(renameOrganization)
  async run(request: RequestOf<typeof renameOrganization>, call: Call): Promise<OrganizationNode> {
    const { id, requestId, revision, name } = request;
    const order = { requestId, revision, body: request };
    const node = await this.organizations.change(id, call, order, (state) => {
      const { kind, parent } = state;
      const renamed = { id, name, kind, revision: state.revision + 1, ...(parent ? { parent } : {}) };
      return { next: { ...state, name }, events: [this.facts.of(organizationRenamed, id, renamed, call)] };
    });
    return nodeView(node, reach(call.caller, 'organization.manage'));
  }
}
