import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { changeStreamer, type StreamerDetails } from '@nuanxin/contracts/live';
import type { SayOf } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Field, FormFrame, Toasts } from '@nuanxin/web/ui';
import { STREAMERS } from './streamers.words';

interface Draft {
  readonly weeklyHoursLimit: number | null;
  readonly nightHoursLimit: number | null;
}

/** The most that the streamer works in a week. */
@Component({
  selector: 'nx-streamer-limits',
  imports: [Control, Field, FormField, FormFrame],
  template: `
    <section class="nx-card nx-stack" aria-labelledby="limits">
      <h2 id="limits">{{ t('limits') }}</h2>
      <nx-form [form]="form" [verb]="t('save')" (sent)="done($event)" (refresh)="changed.emit(undefined)">
        <nx-field [of]="form.tree.weeklyHoursLimit" [label]="t('weekLimit')">
          <input nxControl class="nx-input" type="number" [formField]="form.tree.weeklyHoursLimit" />
        </nx-field>
        <nx-field [of]="form.tree.nightHoursLimit" [label]="t('nightLimit')" [hint]="t('nightHint')">
          <input nxControl class="nx-input" type="number" [formField]="form.tree.nightHoursLimit" />
        </nx-field>
      </nx-form>
    </section>
  `,
})
export class StreamerLimits {
  private readonly toasts = inject(Toasts);
  protected readonly t = speak(STREAMERS);
  readonly of = input.required<StreamerDetails>();
  readonly changed = output<StreamerDetails | undefined>();
  private readonly draft = linkedSignal<Draft>(() => {
    const { weeklyHoursLimit, nightHoursLimit } = this.of();
    return { weeklyHoursLimit, nightHoursLimit };
  });
  protected readonly form = contractForm(this.draft, changeStreamer, (draft) => {
    const { id, revision } = this.of();
    return { ...draft, id, revision } as SayOf<typeof changeStreamer>;
  });

  protected done(streamer: StreamerDetails): void {
    this.toasts.say(this.t('saved'));
    this.changed.emit(streamer);
  }
}
