import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { type Broadcast, MENTOR_STAGES } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { Field } from '@nuanxin/web/ui';
import type { PlanDraft } from './plan-draft';
import { CREW } from './plan.words';
import { StreamerPicker } from './streamer-picker';
import { StreamerWeek } from './streamer-week';

/** Who stands before the camera, and who accompanies them. */
@Component({
  selector: 'nx-crew-fields',
  imports: [Field, FormField, StreamerPicker, StreamerWeek],
  template: `
    <section class="nx-stack" aria-labelledby="crew-title">
      <h2 id="crew-title">{{ t('heading') }}</h2>
      <div class="fields">
        <nx-field [of]="of().streamerId" [label]="t('streamer')" [optional]="true">
          <nx-streamer-picker [formField]="of().streamerId" [known]="broadcast()?.streamer" />
        </nx-field>
        <nx-field [of]="of().mentorId" [label]="t('mentor')" [hint]="t('mentorHint')" [optional]="true">
          <nx-streamer-picker [formField]="of().mentorId" [stages]="mentors" [known]="broadcast()?.mentor" />
        </nx-field>
        @for (junior of of().juniorIds; track $index; let at = $index) {
          <nx-field [of]="junior" [label]="t(at === 0 ? 'junior1' : 'junior2')" [optional]="true">
            <nx-streamer-picker [formField]="junior" [known]="broadcast()?.juniors?.[at]" />
          </nx-field>
        }
      </div>
      <nx-streamer-week [streamerId]="of().streamerId().value()" [startsAt]="of().startsAt().value()" />
    </section>
  `,
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
      gap: 16px;
    }
  `,
})
export class CrewFields {
  protected readonly t = speak(CREW);
  protected readonly mentors = MENTOR_STAGES;
  readonly of = input.required<FieldTree<PlanDraft>>();
  readonly broadcast = input<Broadcast>();
}
