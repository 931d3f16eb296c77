import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { addTraining, type StreamerDetails } from '@nuanxin/contracts/live';
import { type SayOf, Session } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Field, FormFrame } from '@nuanxin/web/ui';
import { STREAMERS } from './streamers.words';

interface Draft {
  readonly at: string;
  readonly topic: string;
  readonly hours: number | null;
}

const BLANK: Draft = { at: '', topic: '', hours: null };

@Component({
  selector: 'nx-streamer-trainings',
  imports: [Control, Field, FormField, FormFrame],
  template: `
    <section class="nx-card nx-stack" aria-labelledby="trainings">
      <h2 id="trainings">{{ t('trainings') }}</h2>
      <p class="nx-quiet">{{ t('trainingHours', { hours: hours() }) }}</p>
      <ul class="list">
        @for (training of of().trainings; track training.id) {
          <li>
            {{ training.at }} {{ training.topic }} <span class="nx-quiet">{{ training.hours }}</span>
          </li>
        } @empty {
          <li class="nx-quiet">{{ t('noTrainings') }}</li>
        }
      </ul>
      @if (session.may('streamer.manage')) {
        <nx-form
          [form]="form"
          [verb]="t('addTraining')"
          (sent)="done($event)"
          (refresh)="changed.emit(undefined)"
        >
          <nx-field [of]="form.tree.at" [label]="t('at')">
            <input nxControl class="nx-input" type="date" [formField]="form.tree.at" />
          </nx-field>
          <nx-field [of]="form.tree.topic" [label]="t('topic')">
            <input nxControl class="nx-input" [formField]="form.tree.topic" />
          </nx-field>
          <nx-field [of]="form.tree.hours" [label]="t('hours')">
            <input nxControl class="nx-input" type="number" step="0.5" [formField]="form.tree.hours" />
          </nx-field>
        </nx-form>
      }
    </section>
  `,
  styles: `
    .list {
      display: grid;
      gap: 4px;
      padding: 0;
      list-style: none;
    }
  `,
})
export class StreamerTrainings {
  private readonly draft = signal(BLANK);
  protected readonly session = inject(Session);
  protected readonly t = speak(STREAMERS);
  readonly of = input.required<StreamerDetails>();
  readonly changed = output<StreamerDetails | undefined>();
  protected readonly hours = computed(() => this.of().trainings.reduce((sum, { hours }) => sum + hours, 0));
  protected readonly form = contractForm(this.draft, addTraining, (draft) => {
    const { id, revision } = this.of();
    return { ...draft, id, revision } as SayOf<typeof addTraining>;
  });

  protected done(streamer: StreamerDetails): void {
    this.draft.set(BLANK);
    this.changed.emit(streamer);
  }
}
