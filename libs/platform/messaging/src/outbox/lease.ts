import type { Clock } from '@nuanxin/platform/kernel';
import type { Collection } from 'mongoose';
import { isDuplicateKey } from '../inbox/duplicate-key';

export interface LeaseDocument {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
}

const HELD_FOR = 10_000;

/** A task that one replica at a time does, kept in the service's own database. Ends by itself when its holder is gone. */
export class Lease {
  constructor(
    private readonly leases: Collection<LeaseDocument>,
    private readonly task: string,
    private readonly holder: string,
    private readonly clock: Clock,
  ) {}

  /** Takes the task or goes on holding it; false while another holds it. */
  async hold(): Promise<boolean> {
    const { task, holder, clock } = this;
    const free = { _id: task, $or: [{ holder }, { until: { $lt: clock.now() } }] };
    try {
      await this.leases.updateOne(free, { $set: { holder, until: clock.after(HELD_FOR) } }, { upsert: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async release(): Promise<void> {
    await this.leases.deleteOne({ _id: this.task, holder: this.holder });
  }
}
