import { Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import { addBooking, type Booking, keepBooking, type Slot } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { Database, isDuplicate } from '@nuanxin/platform/store';

interface RoomRecord {
  /** The id of the room, or of a streamer. */
  readonly _id: string;
  readonly revision: number;
  readonly bookings: readonly Booking[];
}

const rooms = {
  name: 'rooms',
  schema: {
    revision: { type: Number, required: true },
    bookings: {
      type: [{ _id: false, broadcastId: String, version: Number, startsAt: Date, endsAt: Date }],
      required: true,
    },
  },
  indexes: [],
};

const ATTEMPTS = 50;

/** Which broadcast has which room, and which streamer, when. One document for each, so that a booking is one guarded write and two can never overlap. */
@Injectable()
export class RoomStore {
  private readonly records;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    this.records = database.collection<RoomRecord>(rooms);
  }

  /**
   * Books the slot beside what the broadcast already holds.
   * @throws DomainError `live.slot-taken`, or `record.stale` when the broadcast has gone on since.
   */
  async book(room: string, booking: Booking): Promise<void> {
    await this.rewrite(room, (bookings) => {
      const next = addBooking(bookings, booking, this.clock.now());
      if (next === 'taken') throw new DomainError('live.slot-taken');
      if (next === 'outdated') throw new DomainError('record.stale');
      return next;
    });
  }

  /** Leaves the broadcast with this slot alone, or with none. */
  async keepOnly(
    room: string,
    broadcast: Pick<Booking, 'broadcastId' | 'version'>,
    slot: Slot | undefined,
  ): Promise<void> {
    await this.rewrite(room, (bookings) => keepBooking(bookings, broadcast, slot, this.clock.now()));
  }

  private async rewrite(room: string, change: (bookings: readonly Booking[]) => Booking[]): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const found = await this.records.findById(room).lean<RoomRecord>().exec();
      const bookings = change(found?.bookings ?? []);
      const written = found
        ? await this.replace(room, found.revision, bookings)
        : await this.add({ _id: room, revision: 1, bookings });
      if (written) return;
    }
    throw new DomainError('service.unavailable', { retryAfterSeconds: 1 });
  }

  private async replace(_id: string, revision: number, bookings: readonly Booking[]): Promise<boolean> {
    const update = { $set: { bookings, revision: revision + 1 } };
    const { matchedCount } = await this.records.updateOne({ _id, revision }, update).exec();
    return matchedCount === 1;
  }

  private async add(room: RoomRecord): Promise<boolean> {
    try {
      await this.records.create(room);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
