import { Component, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { type OrganizationNode, renameOrganization } from '@nuanxin/contracts/organization';
import { speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Dialog, Field, FormFrame } from '@nuanxin/web/ui';
import { ORGANIZATIONS } from './organizations.words';

@Component({
  selector: 'nx-rename-organization',
  imports: [Control, Dialog, Field, FormField, FormFrame],
  template: `
    <nx-dialog [heading]="t('renameThis', { name: node().name })" (closed)="closed.emit()">
      <nx-form [form]="form" [verb]="t('save')" (sent)="renamed.emit($event)" (refresh)="closed.emit()">
        <nx-field [of]="form.tree.name" [label]="t('name')">
          <input nxControl class="nx-input" [formField]="form.tree.name" />
        </nx-field>
        <button nxAside type="button" class="nx-button" (click)="closed.emit()">{{ t('cancel') }}</button>
      </nx-form>
    </nx-dialog>
  `,
})
export class RenameOrganization {
  protected readonly t = speak(ORGANIZATIONS);
  readonly node = input.required<OrganizationNode>();
  readonly renamed = output<OrganizationNode>();
  readonly closed = output<void>();
  protected readonly form = contractForm(
    linkedSignal(() => ({ name: this.node().name })),
    renameOrganization,
    ({ name }) => ({ name, id: this.node().id, revision: this.node().revision }),
  );
}
