import type { Log } from '@nuanxin/platform/kernel';
import type { Collection } from 'mongoose';
import type { OutboxEntry } from './outbox-entry';

/** A document as the relay sees it. */
export interface Pending {
  readonly _id: string;
  readonly outbox: readonly OutboxEntry[];
}

const IS_PENDING = { 'outbox.id': { $gt: '' } };

/**
 * The outboxes of one collection, with an index on `outbox.id` (sparse: nearly all outboxes are empty). Trims of many
 * documents share one write.
 */
export class OutboxCollection {
  private published = new Map<string, string[]>();
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

  /** Notes that the stream keeps these entries; they leave their document with the next write. */
  trim(id: string, entries: readonly string[]): void {
    this.published.set(id, [...(this.published.get(id) ?? []), ...entries]);
    this.trimming ??= this.trimAll().finally(() => (this.trimming = undefined));
  }

  async trimmed(): Promise<void> {
    await this.trimming;
  }

  /** A failure loses nothing: what stays is found by a sweep, published again and dropped as a repetition. */
  private async trimAll(): Promise<void> {
    try {
      while (this.published.size > 0) {
        const batch = this.published;
        this.published = new Map();
        const trims = [...batch].map(([id, entries]) => ({
          updateOne: { filter: { _id: id }, update: { $pull: { outbox: { id: { $in: entries } } } } },
        }));
        await this.documents.bulkWrite(trims, { ordered: false });
      }
    } catch (error) {
      this.log.warn('relay.trim-failed', { reason: String(error) });
    }
  }
}
