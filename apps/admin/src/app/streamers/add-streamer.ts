import { Component, inject, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { addStreamer, STREAMER_STAGES } from '@nuanxin/contracts/live';
import { Language, speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Dialog, Field, FormFrame, Toasts } from '@nuanxin/web/ui';
import { OrganizationPicker } from '../organizations/organization-picker';
import { AccountPicker } from './account-picker';
import { STREAMERS } from './streamers.words';

type EntryStage = 'trainee' | 'signed' | 'red';
const STAGES: readonly EntryStage[] = ['trainee', 'signed', 'red'];
const BLANK = { organizationId: '', accountId: '', stage: 'trainee' as EntryStage, since: '' };

/** Enters somebody who has an account, at the stage they have reached. */
@Component({
  selector: 'nx-add-streamer',
  imports: [AccountPicker, Control, Dialog, Field, FormField, FormFrame, OrganizationPicker],
  template: `
    <nx-dialog [heading]="t('add')" (closed)="closed.emit()">
      <nx-form [form]="form" [verb]="t('save')" (sent)="done()">
        <nx-field [of]="form.tree.accountId" [label]="t('account')">
          <nx-account-picker [formField]="form.tree.accountId" />
        </nx-field>
        <nx-field [of]="form.tree.organizationId" [label]="t('organization')">
          <nx-organization-picker [formField]="form.tree.organizationId" />
        </nx-field>
        <nx-field [of]="form.tree.stage" [label]="t('stage')">
          <select nxControl class="nx-input" [formField]="form.tree.stage">
            @for (stage of stages; track stage) {
              <option [value]="stage">{{ language.of(table[stage]) }}</option>
            }
          </select>
        </nx-field>
        <nx-field [of]="form.tree.since" [label]="t('since')">
          <input nxControl class="nx-input" type="date" [formField]="form.tree.since" />
        </nx-field>
      </nx-form>
    </nx-dialog>
  `,
})
export class AddStreamer {
  private readonly toasts = inject(Toasts);
  protected readonly language = inject(Language);
  protected readonly t = speak(STREAMERS);
  protected readonly stages = STAGES;
  protected readonly table = STREAMER_STAGES;
  readonly closed = output<void>();
  readonly added = output<void>();
  protected readonly form = contractForm(signal(BLANK), addStreamer, (draft) => draft);

  protected done(): void {
    this.toasts.say(this.t('saved'));
    this.added.emit();
    this.closed.emit();
  }
}
