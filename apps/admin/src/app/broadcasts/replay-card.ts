import { Component, inject, input, output } from '@angular/core';
import { type Broadcast, hideReplay } from '@nuanxin/contracts/live';
import { Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed } from '@nuanxin/web/ui';
import { REPLAY } from './replay.words';

/** Whether the public may watch the broadcast again, and until when. */
@Component({
  selector: 'nx-replay-card',
  template: `
    @if (broadcast().replay; as replay) {
      <section class="nx-card nx-stack" aria-labelledby="replay">
        <h2 id="replay">{{ t('heading') }}</h2>
        <p>
          {{ t(replay.hidden ? 'hidden' : 'shown', { day: format.date(replay.until, 'day') }) }}
        </p>
        <p class="nx-row">
          @if (!replay.hidden) {
            <a class="nx-button" [href]="'/replays/' + broadcast().id" target="_blank" rel="noopener">{{
              t('watch')
            }}</a>
          }
          @if (session.may('broadcast.plan')) {
            <button type="button" class="nx-button" [disabled]="hiding.busy()" (click)="turn(!replay.hidden)">
              {{ t(replay.hidden ? 'show' : 'hide') }}
            </button>
          }
        </p>
      </section>
    }
  `,
})
export class ReplayCard {
  protected readonly hiding = deed(hideReplay);
  protected readonly session = inject(Session);
  protected readonly format = inject(Format);
  protected readonly t = speak(REPLAY);
  readonly broadcast = input.required<Broadcast>();
  readonly changed = output<Broadcast | undefined>();

  protected async turn(hidden: boolean): Promise<void> {
    const { id, revision } = this.broadcast();
    const done = this.t(hidden ? 'isHidden' : 'isShown');
    this.changed.emit(await this.hiding.do({ id, revision, hidden }, { done }));
  }
}
