import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { Clock } from '@nuanxin/platform/kernel';
import { Database, isDuplicate } from '@nuanxin/platform/store';
import { type Model, trusted } from 'mongoose';

interface Seat {
  /** The broadcast. */
  readonly _id: Ulid;
  /** Of the newest tick. */
  readonly seq: number;
  readonly holder: string;
  readonly until: Date;
}

const seats = {
  name: 'tick_seats',
  schema: {
    seq: { type: Number, required: true },
    holder: { type: String, required: true },
    until: { type: Date, required: true },
  },
  indexes: [],
};

/** How long a replica that was killed keeps the others waiting. */
const SEAT_MS = 2_000;

/** Which replica makes the ticks of a broadcast, and how far they have been counted; outlives every process. */
@Injectable()
export class TickSeats {
  private readonly records: Model<Seat>;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    this.records = database.collection<Seat>(seats);
  }

  /** The number of the next tick, or undefined while another replica makes them. */
  advance(broadcastId: Ulid, holder: string): Promise<number | undefined> {
    return this.hold(broadcastId, holder, 1);
  }

  /** Keeps or takes the seat without a tick; whether it is held now. */
  async keep(broadcastId: Ulid, holder: string): Promise<boolean> {
    return (await this.hold(broadcastId, holder, 0)) !== undefined;
  }

  /** The number of the newest tick; 0 before the first. */
  async newest(broadcastId: Ulid): Promise<number> {
    return (await this.records.findById(broadcastId).lean<Seat>().exec())?.seq ?? 0;
  }

  private async hold(_id: Ulid, holder: string, seq: 0 | 1): Promise<number | undefined> {
    const free = { $or: [{ holder }, { until: trusted({ $lt: this.clock.now() }) }] };
    const update = { $inc: { seq }, $set: { holder, until: this.clock.after(SEAT_MS) } };
    const options = { upsert: true, returnDocument: 'after' } as const;
    try {
      const seat = await this.records
        .findOneAndUpdate({ _id, ...free }, update, options)
        .lean<Seat>()
        .exec();
      return seat?.seq;
    } catch (error) {
      // Somebody else's seat did not match, and the upsert met its id.
      if (isDuplicate(error)) return undefined;
      throw error;
    }
  }
}
