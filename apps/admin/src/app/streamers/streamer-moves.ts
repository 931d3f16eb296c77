import { Component, inject, input, output } from '@angular/core';
import {
  moveStage,
  STREAMER_REQUIREMENTS,
  STREAMER_STAGES,
  type StreamerDetails,
  type StreamerStage,
} from '@nuanxin/contracts/live';
import { Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { deed, Icon } from '@nuanxin/web/ui';
import { STREAMERS } from './streamers.words';

/** The stages that a streamer can move to, each with what is still missing. */
@Component({
  selector: 'nx-streamer-moves',
  imports: [Icon],
  template: `
    <section class="nx-card nx-stack" aria-labelledby="moves">
      <h2 id="moves">{{ t('nextStages') }}</h2>
      @for (next of of().moves; track next.stage) {
        <div class="nx-stack">
          <h3>{{ language.of(stages[next.stage]) }}</h3>
          @if (next.missing.length) {
            <p class="nx-quiet">{{ t('missing') }}</p>
            <ul>
              @for (requirement of next.missing; track requirement) {
                <li><nx-icon name="close" />{{ language.of(requirements[requirement]) }}</li>
              }
            </ul>
          } @else if (session.may('streamer.manage')) {
            <div>
              <button
                type="button"
                class="nx-button"
                [attr.aria-disabled]="moving.busy()"
                (click)="move(next.stage)"
              >
                {{ t('moveTo', { stage: language.of(stages[next.stage]) }) }}
              </button>
            </div>
          }
        </div>
      }
    </section>
  `,
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 6px;
      align-items: center;
    }
  `,
})
export class StreamerMoves {
  protected readonly moving = deed(moveStage);
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly t = speak(STREAMERS);
  protected readonly stages = STREAMER_STAGES;
  protected readonly requirements = STREAMER_REQUIREMENTS;
  readonly of = input.required<StreamerDetails>();
  readonly changed = output<StreamerDetails | undefined>();

  protected async move(stage: StreamerStage): Promise<void> {
    const { id, revision, name } = this.of();
    const words = this.language.of(STREAMER_STAGES[stage]);
    const ask = {
      title: this.t('moveTitle', { name, stage: words }),
      consequences: [this.t('moveWhat')],
      verb: this.t('moveTo', { stage: words }),
    };
    this.changed.emit(await this.moving.do({ id, revision, stage }, { ask, done: this.t('moved') }));
  }
}
