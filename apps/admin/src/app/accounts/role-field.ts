import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Role, ROLES } from '@nuanxin/contracts/identity';
import { Language, speak } from '@nuanxin/web/i18n';
import { Control, Field } from '@nuanxin/web/ui';
import { ACCOUNTS, PERMISSION } from './accounts.words';

/** Which post, with what it lets its holder do. */
@Component({
  selector: 'nx-role-field',
  imports: [Control, Field, FormField],
  template: `
    <nx-field [of]="of()" [label]="t('role')" [hint]="mayDo()">
      <select nxControl class="nx-input" [formField]="of()">
        @for (role of roles; track role) {
          <option [value]="role">{{ language.of(table[role]) }}</option>
        }
      </select>
    </nx-field>
  `,
})
export class RoleField {
  private readonly permission = speak(PERMISSION);
  protected readonly language = inject(Language);
  protected readonly t = speak(ACCOUNTS);
  protected readonly roles = Role.options;
  protected readonly table = ROLES;
  readonly of = input.required<FieldTree<Role>>();

  protected readonly mayDo = computed(() => {
    const what = ROLES[this.of()().value()].grants
      .map((permission) => this.permission(permission))
      .join(' · ');
    return this.t('mayDo', { what });
  });
}
