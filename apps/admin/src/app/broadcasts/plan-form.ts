import { Component, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type Broadcast, changeBroadcast, planBroadcast, recordBroadcast } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Field, FormFrame, MomentInput, MoneyInput } from '@nuanxin/web/ui';
import { OrganizationPicker } from '../organizations/organization-picker';
import { BROADCASTS, PLAN } from './broadcasts.words';
import { CrewFields } from './crew-fields';
import { OffersEditor } from './offers-editor';
import { BLANK_PLAN, draftOf, type PlanDraft, planOf, valuesOf } from './plan-draft';
import { RoomDay } from './room-day';
import { RoomPicker } from './room-picker';
import { RunOfShowEditor } from './run-of-show-editor';

/** The plan of a broadcast, new or known, or what a past one was like. */
@Component({
  selector: 'nx-plan-form',
  imports: [
    Control,
    CrewFields,
    Field,
    FormField,
    FormFrame,
    MomentInput,
    MoneyInput,
    OffersEditor,
    OrganizationPicker,
    RouterLink,
    RoomDay,
    RoomPicker,
    RunOfShowEditor,
  ],
  templateUrl: './plan-form.html',
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
      gap: 16px;
    }
  `,
})
export class PlanForm {
  protected readonly t = speak(PLAN);
  protected readonly w = speak(BROADCASTS);
  /** Left out for a new one. */
  readonly broadcast = input<Broadcast>();
  /** A show that has been: what it says is entered as it was. */
  readonly past = input(false);
  readonly saved = output<Broadcast>();
  readonly refresh = output<void>();

  private readonly draft = linkedSignal<PlanDraft>(() => {
    const broadcast = this.broadcast();
    return broadcast ? draftOf(broadcast) : BLANK_PLAN;
  });
  private readonly planning = contractForm(this.draft, planBroadcast, planOf);
  private readonly recording = contractForm(this.draft, recordBroadcast, planOf);
  private readonly changing = contractForm(this.draft, changeBroadcast, (draft) => ({
    ...valuesOf(draft),
    id: this.broadcast()?.id ?? '',
    revision: this.broadcast()?.revision ?? 0,
  }));

  get form() {
    if (this.broadcast()) return this.changing;
    return this.past() ? this.recording : this.planning;
  }
}
