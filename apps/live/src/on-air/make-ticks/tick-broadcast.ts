import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { audienceTicked, type CoachNote, notesTicked, studioTicked } from '@nuanxin/contracts/live';
import { Clock, Ids } from '@nuanxin/platform/kernel';
import { Ticks } from '@nuanxin/platform/messaging';
import { NEWEST_NOTES } from '../../coaching/read-notes/read-notes';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { NoteStore, noteView } from '../../store/note-store';
import { TickSeats } from '../../store/tick-seats';
import { forAudience, PaintTick, type Painted } from './paint-tick';

/** Whoever watches learns at least this often that nothing has changed. */
const HEARTBEAT_MS = 5_000;
/** The seat is kept warm in between; half of what it lasts. */
const SEAT_KEPT_MS = 1_000;

/** What is told, the notes by themselves because few may read them. */
interface Telling {
  readonly painted: Painted;
  readonly notes: CoachNote[];
}

interface Newest {
  readonly shown: string;
  readonly tickedAt: Date;
  readonly seatAt: Date;
}

/** Publishes what a broadcast shows when it differs from the last tick, and now and then when it does not. */
@Injectable()
export class TickBroadcast {
  private readonly newest = new Map<Ulid, Newest>();
  private readonly holder: string;

  constructor(
    private readonly paint: PaintTick,
    private readonly notes: NoteStore,
    private readonly seats: TickSeats,
    private readonly ticks: Ticks,
    private readonly clock: Clock,
    ids: Ids,
  ) {
    this.holder = ids.ulid();
  }

  /** Whether this replica has the seat of the broadcast. */
  async run(record: BroadcastRecord): Promise<boolean> {
    const { _id } = record;
    const newest = this.newest.get(_id);
    if (!newest && !(await this.seats.keep(_id, this.holder))) return false;
    const [painted, notes] = await Promise.all([
      this.paint.run(record),
      this.notes.newest(_id, NEWEST_NOTES),
    ]);
    const telling = { painted, notes: notes.map(noteView) };
    const shown = JSON.stringify(telling);
    if (newest?.shown !== shown || this.age(newest.tickedAt) >= HEARTBEAT_MS) await this.tick(telling, shown);
    else if (this.age(newest.seatAt) >= SEAT_KEPT_MS) await this.keepSeat(_id, newest);
    return this.newest.has(_id);
  }

  /** The broadcast runs no more. */
  forget(broadcastId: Ulid): void {
    this.newest.delete(broadcastId);
  }

  private async tick({ painted, notes }: Telling, shown: string): Promise<void> {
    const { broadcastId } = painted;
    const seq = await this.seats.advance(broadcastId, this.holder);
    if (seq === undefined) return this.forget(broadcastId);
    const now = this.clock.now();
    const tick = { ...painted, seq, at: now.toISOString() };
    this.ticks.publish(studioTicked, broadcastId, tick);
    this.ticks.publish(notesTicked, broadcastId, { broadcastId, seq, at: tick.at, notes });
    this.ticks.publish(audienceTicked, broadcastId, forAudience(tick));
    this.newest.set(broadcastId, { shown, tickedAt: now, seatAt: now });
  }

  private async keepSeat(broadcastId: Ulid, newest: Newest): Promise<void> {
    if (await this.seats.keep(broadcastId, this.holder))
      this.newest.set(broadcastId, { ...newest, seatAt: this.clock.now() });
    else this.forget(broadcastId);
  }

  private age(moment: Date): number {
    return -this.clock.until(moment);
  }
}
