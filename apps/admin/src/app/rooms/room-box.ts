import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { addRoom, changeRoom, type Room } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Dialog, Field, FormFrame, Toasts } from '@nuanxin/web/ui';
import { OrganizationPicker } from '../organizations/organization-picker';
import { ROOMS } from './rooms.words';

interface Draft {
  readonly organizationId: string;
  readonly name: string;
  readonly place: string;
  readonly equipment: string;
}

const BLANK: Draft = { organizationId: '', name: '', place: '', equipment: '' };

/** The fields of a room, new or known. */
@Component({
  selector: 'nx-room-box',
  imports: [Control, Dialog, Field, FormField, FormFrame, OrganizationPicker],
  template: `
    <nx-dialog [heading]="room()?.name ?? t('add')" (closed)="closed.emit()">
      <nx-form [form]="form" [verb]="t('save')" (sent)="done($event)" (refresh)="saved.emit()">
        @if (!room()) {
          <nx-field [of]="form.tree.organizationId" [label]="t('organization')">
            <nx-organization-picker [formField]="form.tree.organizationId" />
          </nx-field>
        }
        <nx-field [of]="form.tree.name" [label]="t('name')">
          <input nxControl class="nx-input" [formField]="form.tree.name" />
        </nx-field>
        <nx-field [of]="form.tree.place" [label]="t('place')" [hint]="t('placeHint')">
          <input nxControl class="nx-input" [formField]="form.tree.place" />
        </nx-field>
        <nx-field [of]="form.tree.equipment" [label]="t('equipment')" [optional]="true">
          <textarea nxControl class="nx-input" rows="3" [formField]="form.tree.equipment"></textarea>
        </nx-field>
      </nx-form>
    </nx-dialog>
  `,
})
export class RoomBox {
  private readonly toasts = inject(Toasts);
  protected readonly t = speak(ROOMS);
  /** Left out for a new one. */
  readonly room = input<Room>();
  readonly closed = output<void>();
  /** Something has changed: the list must be read again. */
  readonly saved = output<void>();

  private readonly draft = linkedSignal<Draft>(() => {
    const room = this.room();
    if (!room) return BLANK;
    const { organization, name, place, equipment } = room;
    return { organizationId: organization.id, name, place, equipment };
  });
  private readonly adding = contractForm(this.draft, addRoom, (draft) => draft);
  private readonly changing = contractForm(this.draft, changeRoom, ({ name, place, equipment }) => {
    const { id, revision } = this.room() ?? { id: '', revision: 0 };
    return { id, revision, name, place, equipment };
  });

  protected get form() {
    return this.room() ? this.changing : this.adding;
  }

  protected done({ name }: Room): void {
    this.toasts.say(this.t('saved', { name }));
    this.saved.emit();
    this.closed.emit();
  }
}
