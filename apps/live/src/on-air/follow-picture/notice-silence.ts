import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { type Picture, pictureBySigns } from '@nuanxin/live/domain';
import { callOf, Clock, Ids, Log } from '@nuanxin/platform/kernel';
import { Bus } from '@nuanxin/platform/messaging';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { MovePicture } from './move-picture';
import { PictureSigns } from './picture-signs';

const WITHIN_MS = 5_000;

interface Watched {
  readonly picture: Picture;
  /** From when on a sign would have been heard here. */
  readonly since: Date;
}

/**
 * Interrupts a broadcast on air when media falls silent about its picture, which a process that is killed and never comes
 * back does, and resumes it when the same picture shows a sign of life again. Silence counts only while we can hear.
 */
@Injectable()
export class NoticeSilence {
  private readonly watched = new Map<Ulid, Watched>();

  constructor(
    private readonly signs: PictureSigns,
    private readonly movePicture: MovePicture,
    private readonly bus: Bus,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {}

  /** To be called again and again by the replica that makes the ticks of the broadcast. */
  async run({ _id, state, picture }: BroadcastRecord): Promise<void> {
    if (!this.bus.connected) return this.watched.clear();
    if (!picture || (state !== 'on-air' && state !== 'interrupted')) return;
    const sign = this.signs.of(_id);
    const news = pictureBySigns(picture, sign, this.silentFor(_id, picture));
    if (!news) return;
    const about = { requestId: this.ids.ulid(), deadline: this.clock.after(WITHIN_MS) };
    await this.movePicture.run(_id, news, callOf('live', about));
    this.log.event(news.arriving ? 'picture.heard-again' : 'picture.silent', { broadcastId: _id });
  }

  /** The broadcast runs no more, or another replica looks after it. */
  forget(broadcastId: Ulid): void {
    this.watched.delete(broadcastId);
    this.signs.forget(broadcastId);
  }

  private silentFor(broadcastId: Ulid, picture: Picture): number {
    const now = this.clock.now();
    const known = this.watched.get(broadcastId);
    const isSame =
      known?.picture.streamId === picture.streamId && known.picture.at.getTime() === picture.at.getTime();
    const since = known && isSame ? known.since : now;
    this.watched.set(broadcastId, { picture, since });
    const sign = this.signs.of(broadcastId);
    const heardAt = sign?.streamId === picture.streamId ? sign.heardAt : since;
    return now.getTime() - Math.max(since.getTime(), heardAt.getTime());
  }
}
