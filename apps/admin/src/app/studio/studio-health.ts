import { Component, computed, inject, input } from '@angular/core';
import type { BroadcastState } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { Icon, Now } from '@nuanxin/web/ui';
import { adviceOn, type Health } from './advice';
import { ADVICE, STUDIO } from './studio.words';

/** How the stream does, in words that say what to do; the figures behind them in small. */
@Component({
  selector: 'nx-studio-health',
  imports: [Icon],
  template: `
    <div role="status" class="advice">
      @for (advice of advices(); track advice.kind) {
        <p [class]="advice.tone">
          <nx-icon [name]="advice.tone === 'good' ? 'check' : 'warn'" />{{ words(advice.kind) }}
        </p>
      }
    </div>
    <p class="nx-quiet figures">{{ figures() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .advice p {
      display: flex;
      gap: 8px;
      align-items: center;
      font-size: 15px;
      font-weight: 600;
    }
    .good {
      color: var(--nx-good);
    }
    .warn {
      color: var(--nx-warn);
    }
    .bad {
      color: var(--nx-bad);
    }
    .figures {
      min-height: 1.5em;
      font-size: 13px;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class StudioHealth {
  private readonly now = inject(Now);
  private readonly format = inject(Format);
  private readonly t = speak(STUDIO);
  protected readonly words = speak(ADVICE);
  readonly health = input.required<Health | undefined>();
  readonly picture = input.required<'none' | 'arriving'>();
  readonly state = input.required<BroadcastState>();
  /** Seconds behind the camera, as the player measures it. */
  readonly latency = input<number>();

  protected readonly advices = computed(() =>
    adviceOn(this.health(), this.picture(), this.state(), this.now.value()),
  );
  protected readonly figures = computed(() => {
    const health = this.health();
    const latency = this.latency();
    const parts = [
      ...(health?.arriving ? [this.t('rate', this.rounded(health))] : []),
      ...(latency !== undefined && latency > 0 ? [this.t('latency', { s: latency.toFixed(1) })] : []),
    ];
    return parts.join(' · ');
  });

  private rounded(health: Health) {
    const { videoKbps, audioKbps, framesPerSecond, keyframeIntervalSeconds, driftSeconds } = health;
    const { width, height } = health;
    const kbps = this.format.number(Math.round(videoKbps + audioKbps));
    const [keyframes, drift] = [keyframeIntervalSeconds.toFixed(1), driftSeconds.toFixed(1)];
    return { kbps, fps: Math.round(framesPerSecond), keyframes, drift, width, height };
  }
}
