import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Ancestry, foundCounty, nodeAdded } from '@nuanxin/contracts/organization';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Facts } from '../../store/facts';
import { freshNode, nodeFact } from '../../store/node-record';
import { NodeStore } from '../../store/node-store';
import { ancestryOf, Tree } from '../../store/tree';

@Controller()
export class FoundCounty {
  constructor(
    private readonly tree: Tree,
    private readonly nodes: NodeStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(foundCounty)
  async run(request: RequestOf<typeof foundCounty>, call: Call): Promise<Ancestry> {
    const { requestId, id, name } = request;
    const known = await this.tree.root();
    if (known) return ancestryOf(known);
    const establishedOn = this.clock.today();
    const fresh = freshNode(
      { id, name, kind: 'county', establishedOn, reorganization: requestId },
      undefined,
    );
    const events = [this.facts.entry(nodeAdded, id, nodeFact(fresh), call)];
    return ancestryOf(await this.nodes.insert(fresh, { requestId, body: request, events }));
  }
}
