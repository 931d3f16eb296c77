import type { Log } from '@nuanxin/platform/kernel';
import type { Bus } from '../bus/bus';
import { Running } from '../bus/running';
import { EVENTS } from '../events/streams';
import { type BusObserver, outcomeOf } from '../observer';
import type { OutboxCollection, Pending } from './outbox-collection';
import type { OutboxEntry } from './outbox-entry';

const BATCH = 256;

/** Publishes outboxes: documents side by side, the entries of one document one after the other. */
export class Publisher {
  private readonly running = new Running();
  private readonly busy = new Map<string, Promise<boolean>>();

  constructor(
    private readonly bus: Bus,
    private readonly log: Log,
    private readonly observer: BusObserver,
  ) {}

  /** Publishes what the document held when it was read; false when something has to wait for the next sweep. */
  publish(collection: OutboxCollection, document: Pending): Promise<boolean> {
    if (document.outbox.length === 0) return Promise.resolve(true);
    const before = this.busy.get(document._id);
    const work = before
      ? before.then((done) => done && this.publishInTurn(collection, document))
      : this.publishInTurn(collection, document);
    const noted = work.finally(() => {
      if (this.busy.get(document._id) === noted) this.busy.delete(document._id);
    });
    this.busy.set(document._id, noted);
    this.running.add(noted);
    return noted;
  }

  /** Empties the collection's outboxes, a batch at a time; stops at the first batch that cannot be published whole. */
  async publishAll(collection: OutboxCollection): Promise<void> {
    for (let more = true; more;) {
      const batch = await collection.pending(BATCH);
      const done = await Promise.all(batch.map((document) => this.publish(collection, document)));
      await collection.trimmed();
      more = batch.length === BATCH && done.every(Boolean);
    }
  }

  finished(): Promise<void> {
    return this.running.finished();
  }

  private async publishInTurn(collection: OutboxCollection, document: Pending): Promise<boolean> {
    try {
      for (const entry of collection.unpublished(document)) {
        await this.append(entry);
        collection.trim(document._id, entry.id);
      }
      return true;
    } catch (error) {
      this.log.warn('relay.waits', { reason: outcomeOf(error) });
      return false;
    }
  }

  private async append(entry: OutboxEntry): Promise<void> {
    const call = {
      requestId: entry.requestid,
      ...(entry.traceparent ? { traceparent: entry.traceparent } : {}),
    };
    const watch = this.observer.started({ kind: 'publish', name: entry.type, call });
    try {
      await this.bus.append(`${EVENTS}.${entry.type}`, entry.id, JSON.stringify(entry));
      watch.ended('ok');
    } catch (error) {
      watch.ended(outcomeOf(error));
      throw error;
    }
  }
}
