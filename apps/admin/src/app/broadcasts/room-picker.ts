import { Component, computed, ElementRef, input, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { listRooms } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Control, Failed } from '@nuanxin/web/ui';
import { ROOM_DAY } from './plan.words';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly place: string;
}

/** One of the county’s rooms. */
@Component({
  selector: 'nx-room-picker',
  imports: [Control, Failed],
  template: `
    @if (rooms.state() === 'failed') {
      <nx-failed [problem]="rooms.problem()" (again)="rooms.reload()" />
    }
    <select #box nxControl class="nx-input" (change)="value.set(box.value)" (blur)="touched.set(true)">
      <option value="" [selected]="!value()">
        {{ t(rooms.value()?.items?.length === 0 ? 'noRooms' : 'choose') }}
      </option>
      @for (room of choices(); track room.id) {
        <option [value]="room.id" [selected]="room.id === value()">{{ room.name }} · {{ room.place }}</option>
      }
    </select>
  `,
})
export class RoomPicker implements FormValueControl<string> {
  private readonly box = viewChild.required<ElementRef<HTMLSelectElement>>('box');
  protected readonly t = speak(ROOM_DAY);
  protected readonly rooms = read(listRooms, () => ({ limit: 200 }));
  readonly value = model.required<string>();
  readonly touched = model(false);
  /** The room that is planned already, though it may be retired by now. */
  readonly known = input<Named>();
  protected readonly choices = computed<readonly Named[]>(() => {
    const listed = this.rooms.value()?.items ?? [];
    const known = this.known();
    return known && !listed.some(({ id }) => id === known.id) ? [known, ...listed] : listed;
  });

  focus(): void {
    this.box().nativeElement.focus();
  }
}
