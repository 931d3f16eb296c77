import { Inject, Injectable } from '@nestjs/common';
import type { DataOf, EventContract, EventEnvelope, Ulid } from '@nuanxin/contracts/kernel';
import {
  recordingKept,
  recordingRemoved,
  streamRefused,
  streamStarted,
  streamStopped,
} from '@nuanxin/contracts/media';
import { callOf, Clock, Ids } from '@nuanxin/platform/kernel';
import { outboxEntry } from '@nuanxin/platform/messaging';
import type { Misfit } from './admit-publisher/arriving-stream';
import { mediaConfig, type MediaSettings } from './config';
import type { Span } from './hls/recording';
import { type PublicationState, PublicationStore } from './publication-store';

/** A publisher that returns within this many milliseconds goes on with the stream it left. */
const SAME_STREAM_WITHIN = 15_000;

/** A replica that has shown no sign of life for so long no longer holds its streams. */
const REPLICA_LOST_AFTER = 15_000;

const DAY_MS = 24 * 3600_000;

type StopReason = DataOf<typeof streamStopped>['reason'];

/** What is remembered of each broadcast's stream, and the events that tell the other services. */
@Injectable()
export class PublicationLog {
  constructor(
    private readonly store: PublicationStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(mediaConfig.token) private readonly config: MediaSettings,
  ) {}

  /** Takes the one place that a broadcast has for a publisher; undefined when another replica holds it. */
  async claim(broadcastId: Ulid): Promise<Ulid | undefined> {
    const by = this.config.MEDIA_INSTANCE;
    const claimed = await this.store.move(broadcastId, (before) => {
      if (before?.state === 'arriving' && before.by !== by && !this.past(before.seenAt, REPLICA_LOST_AFTER))
        return { next: before, events: [] };
      const returns = before?.told === true && !this.past(before.seenAt, SAME_STREAM_WITHIN);
      const streamId = returns ? before.streamId : this.ids.ulid();
      return { next: { streamId, state: 'arriving', by, seenAt: this.clock.now(), told: false }, events: [] };
    });
    return claimed.by === by ? claimed.streamId : undefined;
  }

  async started(broadcastId: Ulid, streamId: Ulid, video: string, audio: string | undefined): Promise<void> {
    const data = {
      broadcastId,
      streamId,
      at: this.clock.instant(),
      video,
      ...(audio === undefined ? {} : { audio }),
    };
    await this.keep(broadcastId, { state: 'arriving', told: true }, [
      this.entry(streamStarted, broadcastId, data),
    ]);
  }

  async stopped(broadcastId: Ulid, reason: StopReason): Promise<void> {
    await this.store.move(broadcastId, (before) => {
      if (!before) throw new Error(`no stream of ${broadcastId} was claimed`);
      const data = { broadcastId, streamId: before.streamId, at: this.clock.instant(), reason };
      const events = before.told ? [this.entry(streamStopped, broadcastId, data)] : [];
      return { next: { ...before, state: 'gone', seenAt: this.clock.now() }, events };
    });
  }

  async refused(broadcastId: Ulid, { reason, found }: Misfit): Promise<void> {
    const data = { broadcastId, at: this.clock.instant(), reason, found };
    await this.keep(broadcastId, {}, [this.entry(streamRefused, broadcastId, data)]);
  }

  async alive(broadcastId: Ulid): Promise<void> {
    await this.keep(broadcastId, {}, []);
  }

  /** After a kill: says of each stream that this replica was taking in that it stopped. */
  async closeLeftBehind(): Promise<void> {
    for (const { _id } of await this.store.leftBehind(this.config.MEDIA_INSTANCE))
      await this.stopped(_id, 'restarted');
  }

  /** Told once, however often it is said. */
  async recorded(broadcastId: Ulid, spans: readonly Span[]): Promise<void> {
    const until = this.clock.after(this.config.RECORDING_DAYS * DAY_MS);
    const told = spans.map(({ startedAt, seconds }) => ({
      startedAt: new Date(startedAt).toISOString(),
      seconds: Math.round(seconds * 1000) / 1000,
    }));
    const data = { broadcastId, spans: told, until: until.toISOString() };
    await this.store.move(broadcastId, (before) => {
      if (!before) throw new Error(`no stream of ${broadcastId} was claimed`);
      if (before.recordedUntil) return { next: before, events: [] };
      const events = [this.entry(recordingKept, broadcastId, data)];
      return { next: { ...before, recordedUntil: until }, events };
    });
  }

  async unrecorded(broadcastId: Ulid): Promise<void> {
    await this.store.move(broadcastId, (before) => {
      if (!before) throw new Error(`no stream of ${broadcastId} was claimed`);
      const events = [this.entry(recordingRemoved, broadcastId, { broadcastId })];
      return { next: { ...before, recordedUntil: undefined }, events };
    });
  }

  /** The recordings that this replica keeps, those that are over first. */
  recordings(): Promise<readonly PublicationState[]> {
    return this.store.recordings(this.config.MEDIA_INSTANCE);
  }

  private async keep(
    broadcastId: Ulid,
    changes: { state?: 'arriving'; told?: boolean },
    events: readonly EventEnvelope[],
  ): Promise<void> {
    await this.store.move(broadcastId, (before) => {
      if (!before) throw new Error(`no stream of ${broadcastId} was claimed`);
      return { next: { ...before, ...changes, seenAt: this.clock.now() }, events };
    });
  }

  private entry<E extends EventContract>(event: E, broadcastId: Ulid, data: DataOf<E>): EventEnvelope {
    const call = callOf('media', { requestId: this.ids.ulid(), deadline: this.clock.after(10_000) });
    return outboxEntry(event, { subject: broadcastId, sequence: 0, data }, call, this.clock, this.ids);
  }

  private past(moment: Date, milliseconds: number): boolean {
    return this.clock.until(moment) < -milliseconds;
  }
}
