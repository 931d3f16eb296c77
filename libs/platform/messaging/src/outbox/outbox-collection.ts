import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '@nuanxin/platform/kernel';
import type { Collection } from 'mongoose';
import type { OutboxEntry } from './outbox-entry';

/** A document as the relay sees it. */
export interface Pending {
  readonly _id: string;
  readonly outbox: readonly OutboxEntry[];
}

const IS_PENDING = { 'outbox.id': { $gt: '' } };
/** Milliseconds in which trims gather: each write saved is one that the services can make. */
const GATHER = 25;

/**
 * The outboxes of one collection, with an index on `outbox.id` (sparse: nearly all outboxes are empty). Trims of many
 * documents share one write.
 */
export class OutboxCollection {
  private published = new Map<string, Set<string>>();
  private beingTrimmed = new Map<string, Set<string>>();
  private trimming: Promise<void> | undefined;

  constructor(
    private readonly documents: Collection<Pending>,
    private readonly log: Log,
  ) {}

  /** Documents with entries, those with the oldest first. */
  pending(limit: number): Promise<Pending[]> {
    return this.documents
      .find<Pending>(IS_PENDING, { projection: { outbox: 1 } })
      .sort({ 'outbox.id': 1 })
      .limit(limit)
      .toArray();
  }

  depth(): Promise<number> {
    return this.documents.countDocuments(IS_PENDING);
  }

  /** What the document held and the stream is not yet known to keep. */
  unpublished({ _id, outbox }: Pending): OutboxEntry[] {
    const [later, now] = [this.published.get(_id), this.beingTrimmed.get(_id)];
    return outbox.filter(({ id }) => !later?.has(id) && !now?.has(id));
  }

  /** Notes that the stream keeps an entry; it leaves its document with the next write. */
  trim(document: string, entry: string): void {
    const entries = this.published.get(document);
    if (entries) entries.add(entry);
    else this.published.set(document, new Set([entry]));
    this.trimming ??= this.trimAll().finally(() => (this.trimming = undefined));
  }

  async trimmed(): Promise<void> {
    await this.trimming;
  }

  /** A failure loses nothing: what stays is found by a sweep, published again and dropped as a repetition. */
  private async trimAll(): Promise<void> {
    try {
      while (this.published.size > 0) {
        await wait(GATHER);
        this.beingTrimmed = this.published;
        this.published = new Map();
        await this.pullAll(this.beingTrimmed);
      }
    } catch (error) {
      this.log.warn('relay.trim-failed', { reason: String(error) });
    } finally {
      this.beingTrimmed = new Map();
    }
  }

  /** One update of many documents: about half of the database's work for as many updates of one, or less. Ids of entries are unique. */
  private async pullAll(entries: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
    const published = [...entries.values()].flatMap((ids) => [...ids]);
    const pull = { $pull: { outbox: { id: { $in: published } } } };
    await this.documents.updateMany({ _id: { $in: [...entries.keys()] } }, pull);
  }
}
