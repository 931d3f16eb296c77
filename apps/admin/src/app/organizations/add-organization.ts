import { Component, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { addOrganization, OrganizationKind, type OrganizationNode } from '@nuanxin/contracts/organization';
import { speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Dialog, Field, FormFrame } from '@nuanxin/web/ui';
import { ORGANIZATION_KIND, ORGANIZATIONS } from './organizations.words';

@Component({
  selector: 'nx-add-organization',
  imports: [Control, Dialog, Field, FormField, FormFrame],
  template: `
    <nx-dialog [heading]="t('addUnder', { name: parent().name })" (closed)="closed.emit()">
      <nx-form [form]="form" [verb]="t('save')" (sent)="added.emit($event)">
        <nx-field [of]="form.tree.name" [label]="t('name')">
          <input nxControl class="nx-input" [formField]="form.tree.name" />
        </nx-field>
        <nx-field [of]="form.tree.kind" [label]="t('kind')">
          <select nxControl class="nx-input" [formField]="form.tree.kind">
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ kindName(kind) }}</option>
            }
          </select>
        </nx-field>
        <button nxAside type="button" class="nx-button" (click)="closed.emit()">{{ t('cancel') }}</button>
      </nx-form>
    </nx-dialog>
  `,
})
export class AddOrganization {
  protected readonly t = speak(ORGANIZATIONS);
  protected readonly kindName = speak(ORGANIZATION_KIND);
  protected readonly kinds = OrganizationKind.options.filter((kind) => kind !== 'county');
  readonly parent = input.required<OrganizationNode>();
  readonly added = output<OrganizationNode>();
  readonly closed = output<void>();
  protected readonly form = contractForm(
    signal<{ name: string; kind: OrganizationKind }>({ name: '', kind: 'township' }),
    addOrganization,
    (draft) => ({ ...draft, parent: this.parent().id }),
  );
}
