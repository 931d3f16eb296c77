import { Controller } from '@nestjs/common';
import {
  formerOrganizationAdded,
  formerOrganizationRemoved,
  formerOrganizationRenamed,
} from '@nuanxin/contracts/identity';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { nodeClosed, nodeRenamed } from '@nuanxin/contracts/organization';
import { type Call, Clock, dayOf } from '@nuanxin/platform/kernel';
import { Hears } from '@nuanxin/platform/messaging';
import { everything } from '@nuanxin/platform/store';
import { Arrival } from '../../store/arrival';
import { Facts } from '../../store/facts';
import { freshNode, nodeFact, revised } from '../../store/node-record';
import { NodeStore } from '../../store/node-store';

type Added = DataOf<typeof formerOrganizationAdded>;
type Heard = EventEnvelope<Added | DataOf<typeof formerOrganizationRemoved>>;

const OWN = everything('the tree of an older identity is everybody’s');

/**
 * Does what an older identity, still running beside the new one, says of the tree. What was taken over already is known by its
 * revision, so that hearing the whole past of the stream changes nothing.
 */
@Controller()
export class FollowFormerTree {
  constructor(
    private readonly nodes: NodeStore,
    private readonly arrival: Arrival,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Hears([formerOrganizationAdded, formerOrganizationRenamed, formerOrganizationRemoved], {
    as: 'organization.follow-former-tree',
  })
  async run({ id: eventId, type, time, data }: Heard, call: Call): Promise<void> {
    await this.arrival.done;
    const on = dayOf(new Date(time));
    if (!('kind' in data)) return this.close(data.id, eventId, call);
    if (type === formerOrganizationAdded.type) return this.add(data, on, new Date(time));
    return this.rename(data, eventId, call);
  }

  private async add({ id, name, kind, parent, revision }: Added, on: string, at: Date): Promise<void> {
    const above = parent ? await this.nodes.find(parent) : undefined;
    if (parent && !above) throw new Error(`${id} hangs on ${parent}, which is not here yet`);
    const node = freshNode({ id, name, kind, establishedOn: on, reorganization: id }, above);
    await this.nodes.takeOver([{ ...node, revision, createdAt: at, changedAt: at }]);
  }

  private async rename({ id, name, revision }: Added, eventId: string, call: Call): Promise<void> {
    const order = { requestId: eventId, body: { id, name, revision } };
    await this.nodes.change(id, OWN, order, (state) => {
      if (state.revision >= revision || state.name === name) return { next: state, events: [] };
      const next = revised(state, { name }, { on: this.clock.today(), by: eventId });
      return { next, events: [this.facts.entry(nodeRenamed, id, nodeFact(next), call)] };
    });
  }

  private async close(id: string, eventId: string, call: Call): Promise<void> {
    await this.nodes.change(id, OWN, { requestId: eventId, body: { id } }, (state) => {
      if (!state.open) return { next: state, events: [] };
      const next = revised(state, { open: false }, { on: this.clock.today(), by: eventId });
      return { next, events: [this.facts.entry(nodeClosed, id, nodeFact(next), call)] };
    });
  }
}
