import { Controller } from '@nestjs/common';
import { DomainError, reach, type RequestOf } from '@nuanxin/contracts/kernel';
import { closeNode, nodeClosed, type OrganizationNode } from '@nuanxin/contracts/organization';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { nodeFact, revised } from '../../store/node-record';
import { NodeStore } from '../../store/node-store';
import { nodeView } from '../../views/node-view';

/** The node stays, so that old records still find its name and what they hang on. */
@Controller()
export class CloseOrganization {
  constructor(
    private readonly nodes: NodeStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(closeNode)
  async run(request: RequestOf<typeof closeNode>, call: Call): Promise<OrganizationNode> {
    const { id, requestId, revision } = request;
    const order = { requestId, revision, body: request };
    const scope = scopeFilter(call, 'organization.manage');
    const node = await this.nodes.change(id, scope, order, async (state) => {
      if (!state.open) throw new DomainError('organization.closed');
      // The county is what everything hangs on.
      if (!state.parent || (await this.nodes.hasOpenChildren(id)))
        throw new DomainError('organization.in-use');
      const next = revised(state, { open: false }, { on: this.clock.today(), by: requestId });
      return { next, events: [this.facts.entry(nodeClosed, id, nodeFact(next), call)] };
    });
    return nodeView(node, reach(call.caller, 'organization.manage'));
  }
}
