import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { exportOrganizations, type FormerNode } from '@nuanxin/contracts/identity';
import { callOf, Clock, dayOf, Ids, Log, untilThere } from '@nuanxin/platform/kernel';
import { Rpc } from '@nuanxin/platform/messaging';
import { Arrival } from '../../store/arrival';
import { ArrivalStore } from '../../store/arrival-store';
import { freshNode, type NodeRecord, revised } from '../../store/node-record';
import { NodeStore } from '../../store/node-store';

const PART = 200;
const PATIENCE_MS = 2_000;

/**
 * Copies the tree that identity kept, once, with its ids and revisions. Cut off anywhere it begins again and finds what it has
 * already. An identity that is away, or too old to hand the tree over, is waited for in the background.
 */
@Injectable()
export class TakeOver implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopped = new AbortController();

  constructor(
    private readonly nodes: NodeStore,
    private readonly store: ArrivalStore,
    private readonly arrival: Arrival,
    private readonly rpc: Rpc,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (await this.store.isDone()) return this.arrival.arrived();
    void this.wait();
  }

  onApplicationShutdown(): void {
    this.stopped.abort();
  }

  /** Public for the event that comes before the tree is here. */
  async copy(): Promise<void> {
    let after: string | undefined;
    do {
      const about = { requestId: this.ids.ulid(), deadline: this.clock.after(PATIENCE_MS) };
      const asked = { limit: PART, ...(after ? { after } : {}) };
      const { items, next } = await this.rpc.ask(exportOrganizations, asked, callOf('organization', about));
      await this.keep(items);
      after = next;
    } while (after);
    await this.store.finish(this.clock.now());
  }

  private async wait(): Promise<void> {
    try {
      await untilThere('tree', this.log, this.stopped.signal, () => this.copy());
      this.arrival.arrived();
    } catch (error) {
      if (!this.stopped.signal.aborted) this.log.fault('tree.lost', error);
    }
  }

  private async keep(items: readonly FormerNode[]): Promise<void> {
    const above = await this.nodes.named(items.flatMap(({ parent }) => parent ?? []));
    const known = new Map<string, NodeRecord>(above.map((node) => [node._id, node]));
    // Parents come first.
    for (const item of items) known.set(item.id, this.recordOf(item, known));
    await this.nodes.takeOver(items.flatMap(({ id }) => known.get(id) ?? []));
  }

  private recordOf(item: FormerNode, known: ReadonlyMap<string, NodeRecord>): NodeRecord {
    const { id, name, kind, parent, removed, addedAt, revision } = item;
    const at = new Date(addedAt);
    const above = parent === undefined ? undefined : known.get(parent);
    const node = freshNode({ id, name, kind, establishedOn: dayOf(at), reorganization: id }, above);
    const kept = { ...node, revision, createdAt: at, changedAt: at };
    // The day on which it was removed is not known; that it is gone is.
    return removed ? revised(kept, { open: false }, { on: this.clock.today(), by: id }) : kept;
  }
}
