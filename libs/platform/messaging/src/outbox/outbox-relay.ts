import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Ids, Log } from '@nuanxin/platform/kernel';
import type { Connection } from 'mongoose';
import { Bus } from '../bus/bus';
import { BusObserver } from '../observer';
import { Lease, type LeaseDocument } from './lease';
import { OutboxCollection, type Pending } from './outbox-collection';
import { Publisher } from './publisher';

const SWEEP_EVERY = 2000;

/**
 * Publishes what aggregates wrote into their own `outbox` and trims it once the stream has stored it. Correct without any
 * lease: an entry leaves its document only after the acknowledgement, and each document's entries go one after the other,
 * so whoever publishes keeps the order and a repetition is dropped by its id. The lease only keeps replicas from sweeping
 * the same leftovers side by side.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly collections = new Map<string, OutboxCollection>();
  private readonly publisher: Publisher;
  private readonly holder: string;
  private lease: Lease | undefined;
  /** False until the database has been reached for the first time: sweeps begin with the service, which may be earlier. */
  private isThere: () => boolean = () => false;
  private sweeper: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;
  private scanning: Promise<void> | undefined;
  private scanAgain = false;

  constructor(
    bus: Bus,
    private readonly clock: Clock,
    ids: Ids,
    private readonly log: Log,
    observer: BusObserver,
  ) {
    this.publisher = new Publisher(bus, log, observer);
    this.holder = ids.ulid();
  }

  /** Takes care of the entries in a collection whose documents carry `outbox`. */
  attach(model: { readonly collection: { readonly name: string }; readonly db: Connection }): void {
    const { name } = model.collection;
    this.collections.set(name, new OutboxCollection(model.db.collection<Pending>(name), this.log));
    this.isThere = () => model.db.db !== undefined;
    this.lease = new Lease(model.db.collection<LeaseDocument>('leases'), 'outbox', this.holder, this.clock);
  }

  /** To be called after each write; with the written document its entries go out without being read again. */
  wake(collection?: string, written?: Pending): void {
    const outboxes = collection === undefined ? undefined : this.collections.get(collection);
    if (outboxes && written) void this.publisher.publish(outboxes, written);
    else void this.scan();
  }

  onApplicationBootstrap(): void {
    const sweep = () => (this.sweeping = this.sweep());
    this.sweeper = setInterval(() => void sweep(), SWEEP_EVERY);
    void sweep();
  }

  /** Finishes what is on its way; what remains is found by the next sweep, here or elsewhere. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeper);
    await this.sweeping;
    await this.scanning;
    await this.publisher.finished();
    await Promise.all([...this.collections.values()].map((collection) => collection.trimmed()));
    await this.lease?.release();
  }

  /** How many documents of this service hold entries that are not yet published. */
  async depth(): Promise<number> {
    const counts = await Promise.all([...this.collections.values()].map((collection) => collection.depth()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async sweep(): Promise<void> {
    try {
      if (this.isThere() && (await this.lease?.hold())) await this.scan();
    } catch (error) {
      this.log.warn('relay.sweep-failed', { reason: String(error) });
    }
  }

  /** One scan at a time; asked for during a scan, another follows. */
  private scan(): Promise<void> {
    this.scanAgain = this.scanning !== undefined;
    this.scanning ??= this.scanAll().finally(() => {
      this.scanning = undefined;
      if (this.scanAgain) void this.scan();
    });
    return this.scanning;
  }

  private async scanAll(): Promise<void> {
    for (const collection of this.collections.values()) {
      try {
        await this.publisher.publishAll(collection);
      } catch (error) {
        this.log.warn('relay.scan-failed', { reason: String(error) });
      }
    }
  }
}
