import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { assignMentor, MENTOR_STAGES, type StreamerDetails } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { contractForm, Field, FormFrame, Toasts } from '@nuanxin/web/ui';
import { StreamerPicker } from '../broadcasts/streamer-picker';
import { STREAMERS } from './streamers.words';

/** In whose care the streamer is. */
@Component({
  selector: 'nx-streamer-mentor',
  imports: [Field, FormField, FormFrame, StreamerPicker],
  template: `
    <section class="nx-card nx-stack" aria-labelledby="mentor">
      <h2 id="mentor">{{ t('mentor') }}</h2>
      <nx-form [form]="form" [verb]="t('assign')" (sent)="done($event)" (refresh)="changed.emit(undefined)">
        <nx-field [of]="form.tree.mentorId" [label]="t('mentor')" [hint]="t('mentorHint')" [optional]="true">
          <nx-streamer-picker [formField]="form.tree.mentorId" [stages]="stages" [known]="of().mentor" />
        </nx-field>
      </nx-form>
    </section>
  `,
})
export class StreamerMentor {
  private readonly toasts = inject(Toasts);
  protected readonly t = speak(STREAMERS);
  protected readonly stages = MENTOR_STAGES;
  readonly of = input.required<StreamerDetails>();
  readonly changed = output<StreamerDetails | undefined>();
  private readonly draft = linkedSignal(() => ({ mentorId: this.of().mentor?.id ?? '' }));
  protected readonly form = contractForm(this.draft, assignMentor, ({ mentorId }) => {
    const { id, revision } = this.of();
    return { id, revision, ...(mentorId ? { mentorId } : {}) };
  });

  protected done(streamer: StreamerDetails): void {
    this.toasts.say(this.t('saved'));
    this.changed.emit(streamer);
  }
}
