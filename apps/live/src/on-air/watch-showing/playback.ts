import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@nuanxin/platform/kernel';
import { type Playable, signPlayback } from '@nuanxin/platform/playback';
import { liveConfig, type LiveSettings } from '../../config';

/** Signed paths to the picture of a broadcast, as it comes or as it was recorded. */
@Injectable()
export class Playback {
  constructor(
    @Inject(liveConfig.token) private readonly settings: LiveSettings,
    private readonly clock: Clock,
  ) {}

  sign(broadcastId: string, of: Playable = 'live'): { playback: string; playbackExpiresAt: string } {
    const expiresAt = this.clock.after(this.settings.PLAYBACK_MINUTES * 60_000);
    return {
      playback: signPlayback(this.settings.PLAYBACK_SECRET, broadcastId, expiresAt, of),
      playbackExpiresAt: expiresAt.toISOString(),
    };
  }
}
