import { Component, computed, effect, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { speak } from '@nuanxin/web/i18n';
import type { Engine } from './engine';
import { playsNatively, startNative } from './native-engine';
import { PLAYER } from './player.words';

export type PlayerState = 'none' | 'loading' | 'playing' | 'waiting' | 'gone' | 'blocked' | 'unplayable';

/** Shows a live playlist; starts by itself (muted), keeps trying while the picture is gone and leaves the last one standing. */
@Component({
  selector: 'nx-player',
  templateUrl: './player.html',
  styleUrl: './player.css',
})
export class Player {
  private readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  private readonly phase = signal<PlayerState>('none');
  private engine: Engine | undefined;
  protected readonly t = speak(PLAYER);

  /** Path of the playlist; nothing is played without one. */
  readonly source = input<string>();
  readonly muted = input(true);
  /** It has a beginning and an end, and can be wound. */
  readonly recorded = input(false);
  /** Nothing will come any more. */
  readonly over = input(false);
  /** Tells that the playlist does not answer; a signed path may have run out. */
  readonly gone = output<void>();

  readonly state = this.phase.asReadonly();
  /** Seconds of the element's own clock. */
  readonly currentTime = signal(0);
  /** The moment of the picture that is shown, by the stream's own clock; unknown until it plays. */
  readonly shownAt = signal<Date | undefined>(undefined);
  /** Seconds between the camera and this screen, by the stream's own clock; unknown until it plays. Measured by browser specs. */
  readonly latency = signal<number | undefined>(undefined);
  protected readonly silent = signal(true);
  protected readonly words = computed(() => {
    const state = this.phase();
    if (state === 'none' && this.over()) return this.t('over');
    return state === 'playing' || state === 'blocked' ? '' : this.t(state);
  });

  constructor() {
    effect(() => this.silent.set(this.muted()));
    effect((onCleanup) => {
      const source = this.source();
      const video = this.video().nativeElement;
      let current = true;
      onCleanup(() => {
        current = false;
        this.engine?.stop();
        this.engine = undefined;
        this.shownAt.set(undefined);
      });
      this.phase.set(source ? 'loading' : 'none');
      if (source) void this.start(video, source, () => current);
    });
  }

  /** Plays a recording from so many seconds on. */
  jump(seconds: number): void {
    this.video().nativeElement.currentTime = seconds;
    this.play();
  }

  protected progressed(): void {
    const video = this.video().nativeElement;
    this.currentTime.set(video.currentTime);
    const shown = this.engine?.shownAt();
    this.shownAt.set(shown);
    this.latency.set(shown && (new Date().getTime() - shown.getTime()) / 1000);
  }

  protected playing(): void {
    this.phase.set('playing');
  }

  protected stalled(): void {
    if (this.phase() === 'playing') this.phase.set('waiting');
  }

  protected play(): void {
    this.video()
      .nativeElement.play()
      .catch(() => this.phase.set('blocked'));
  }

  protected toggleSound(): void {
    this.silent.update((silent) => !silent);
    if (this.video().nativeElement.paused) this.play();
  }

  private async start(video: HTMLVideoElement, source: string, current: () => boolean): Promise<void> {
    const news = {
      arriving: () =>
        this.phase.update((state) => (state === 'gone' || state === 'loading' ? 'waiting' : state)),
      gone: () => {
        this.phase.set('gone');
        this.gone.emit();
      },
      unplayable: () => this.phase.set('unplayable'),
    };
    const { startHls, supported } = await import('./hls-engine');
    if (!current()) return;
    if (!supported() && !playsNatively(video)) return this.phase.set('unplayable');
    this.engine = supported() ? startHls(video, source, news) : startNative(video, source, news);
    this.play();
  }
}
