import { Component, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type Broadcast, changeBroadcast, planBroadcast } from '@nuanxin/contracts/live';
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

/** The plan of a broadcast, new or known. */
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
  readonly saved = output<Broadcast>();
  readonly refresh = output<void>();

  private readonly draft = linkedSignal<PlanDraft>(() => {
    const broadcast = this.broadcast();
    return broadcast ? draftOf(broadcast) : BLANK_PLAN;
  });
  private readonly planning = contractForm(this.draft, planBroadcast, planOf);
  private readonly changing = contractForm(this.draft, changeBroadcast, (draft) => ({
    ...valuesOf(draft),
    id: this.broadcast()?.id ?? '',
    revision: this.broadcast()?.revision ?? 0,
  }));

  get form() {
    return this.broadcast() ? this.changing : this.planning;
  }
}
