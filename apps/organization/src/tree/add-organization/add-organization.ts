import { Controller } from '@nestjs/common';
import { DomainError, reach, type RequestOf } from '@nuanxin/contracts/kernel';
import { addOrganization, nodeAdded, type OrganizationNode } from '@nuanxin/contracts/organization';
import { mayStandUnder } from '@nuanxin/organization/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { freshNode, nodeFact } from '../../store/node-record';
import { NodeStore } from '../../store/node-store';
import { Tree } from '../../store/tree';
import { nodeView } from '../../views/node-view';

@Controller()
export class AddOrganization {
  constructor(
    private readonly tree: Tree,
    private readonly nodes: NodeStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(addOrganization)
  async run(request: RequestOf<typeof addOrganization>, call: Call): Promise<OrganizationNode> {
    const { requestId: id, name, kind, parent, formation } = request;
    const above = await this.tree.read(parent, scopeFilter(call, 'organization.manage'));
    if (!above.open) throw new DomainError('organization.closed');
    if (!mayStandUnder(kind, above.kind)) throw new DomainError('organization.kind-misplaced');
    const establishedOn = request.establishedOn ?? this.clock.today();
    if (establishedOn > this.clock.today() || establishedOn < above.establishedOn)
      throw new DomainError('organization.day');
    const fresh = freshNode({ id, name, kind, establishedOn, reorganization: id, formation }, above);
    const events = [this.facts.entry(nodeAdded, id, nodeFact(fresh), call)];
    const node = await this.nodes.insert(fresh, { requestId: id, body: request, events });
    return nodeView(node, reach(call.caller, 'organization.manage'));
  }
}
