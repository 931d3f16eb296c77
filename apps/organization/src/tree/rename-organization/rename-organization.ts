import { Controller } from '@nestjs/common';
import { DomainError, reach, type RequestOf } from '@nuanxin/contracts/kernel';
import { nodeRenamed, type OrganizationNode, renameOrganization } from '@nuanxin/contracts/organization';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { nodeFact, revised } from '../../store/node-record';
import { NodeStore } from '../../store/node-store';
import { nodeView } from '../../views/node-view';

@Controller()
export class RenameOrganization {
  constructor(
    private readonly nodes: NodeStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(renameOrganization)
  async run(request: RequestOf<typeof renameOrganization>, call: Call): Promise<OrganizationNode> {
    const { id, requestId, revision, name } = request;
    const order = { requestId, revision, body: request };
    const scope = scopeFilter(call, 'organization.manage');
    const node = await this.nodes.change(id, scope, order, (state) => {
      if (!state.open) throw new DomainError('organization.closed');
      const next = revised(state, { name }, { on: this.clock.today(), by: requestId });
      return { next, events: [this.facts.entry(nodeRenamed, id, nodeFact(next), call)] };
    });
    return nodeView(node, reach(call.caller, 'organization.manage'));
  }
}
