import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Chapter, readReplay } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Player } from '@nuanxin/web/player';
import { Empty, Failed, Note, Waiting } from '@nuanxin/web/ui';
import { PORTAL } from '../portal.words';
import { lengthOf } from './length';
import { REPLAYS } from './replays.words';

/** A recording with its chapters: a tap on one plays from there. */
@Component({
  selector: 'nx-replay-page',
  imports: [Empty, Failed, Note, Player, RouterLink, Waiting],
  templateUrl: './replay-page.html',
  styleUrl: './replay-page.css',
})
export class ReplayPage {
  private readonly player = viewChild(Player);
  protected readonly t = speak(REPLAYS);
  protected readonly portal = speak(PORTAL);
  protected readonly format = inject(Format);
  protected readonly lengthOf = lengthOf;

  readonly id = input.required<string>();
  protected readonly replay = read(readReplay, () => ({ id: this.id() }));
  private readonly stale = signal(false);

  /** The signed path stays the same while it is good: a new one would start from the beginning. */
  protected readonly playback = linkedSignal<string | undefined, string | undefined>({
    source: () => this.replay.value()?.playback,
    computation: (fresh, before) => (fresh && before?.value && !this.stale() ? before.value : fresh),
  });

  /** The chapter that plays now. */
  protected readonly playing = computed(() => {
    const at = this.player()?.currentTime() ?? 0;
    // The clock of a video stops a little before the moment that was asked for.
    return this.replay.value()?.chapters.findLast(({ atSeconds }) => atSeconds <= at + 0.5);
  });

  protected jump({ atSeconds }: Chapter): void {
    this.player()?.jump(atSeconds);
  }

  /** The playlist does not answer: the path may have run out, or the recording is gone. */
  protected pictureGone(): void {
    const expires = this.replay.value()?.playbackExpiresAt;
    this.stale.set(expires !== undefined && new Date(expires) < new Date());
    this.replay.reload();
  }
}
