import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Broadcast, readPreview, studioTicked } from '@nuanxin/contracts/live';
import { liveTick, read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Player } from '@nuanxin/web/player';
import { BroadcastTag } from '../broadcasts/broadcast-tag';
import { COUNTY_VIEW } from './county-view.words';

/** One broadcast on air: its picture, who watches, what it sells. */
@Component({
  selector: 'nx-live-tile',
  imports: [BroadcastTag, Player, RouterLink],
  template: `
    <article class="nx-card nx-stack">
      <nx-player [source]="preview.value()?.playback" (gone)="preview.reload()" />
      <div class="nx-row">
        <nx-broadcast-tag [state]="state()" />
        <a [routerLink]="['/broadcasts', broadcast().id]">{{ broadcast().title }}</a>
      </div>
      <p class="nx-row">
        <strong class="sum">{{ format.money(salesFen()) }}</strong>
        <span class="nx-quiet">{{ t('ofGoal', { goal: format.money(broadcast().goalFen) }) }}</span>
        <span class="nx-quiet">{{ t('viewers', { n: format.number(tick.value()?.viewers ?? 0) }) }}</span>
      </p>
      <p class="nx-quiet">{{ broadcast().room.name }} · {{ broadcast().streamer?.name ?? '' }}</p>
      <a class="nx-button" [routerLink]="['/studio', broadcast().id]">
        {{ t('studio') }}<span class="nx-hidden">{{ broadcast().title }}</span>
      </a>
    </article>
  `,
  styles: `
    nx-player {
      aspect-ratio: 16 / 9;
    }

    .sum {
      font-size: 20px;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class LiveTile {
  protected readonly format = inject(Format);
  protected readonly t = speak(COUNTY_VIEW);
  readonly broadcast = input.required<Broadcast>();
  private readonly id = computed(() => this.broadcast().id);
  protected readonly tick = liveTick(studioTicked, () => this.id());
  protected readonly preview = read(readPreview, () => ({ id: this.id() }));
  protected readonly state = computed(() => this.tick.value()?.state ?? this.broadcast().state);
  protected readonly salesFen = computed(
    () => (this.tick.value()?.totals ?? this.broadcast().totals).salesFen,
  );
}
