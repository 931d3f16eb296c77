import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { type Broadcast, copyBroadcast } from '@nuanxin/contracts/live';
import type { SayOf } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { contractForm, Dialog, Field, FormFrame, MomentInput, Toasts } from '@nuanxin/web/ui';
import { BROADCASTS, PLAN } from './broadcasts.words';
import { RoomDay } from './room-day';
import { RoomPicker } from './room-picker';

const WEEK_MS = 7 * 24 * 3_600_000;

/** Plans a broadcast like this one: a week later in the same room, unless something else is chosen. */
@Component({
  selector: 'nx-copy-broadcast',
  imports: [Dialog, Field, FormField, FormFrame, MomentInput, RoomDay, RoomPicker],
  template: `
    <nx-dialog [heading]="t('copyTitle', { title: of().title })" (closed)="closed.emit()">
      <nx-form [form]="form" [verb]="t('copy')" (sent)="made($event)">
        <p class="nx-quiet">{{ t('copyHint') }}</p>
        <nx-field [of]="form.tree.startsAt" [label]="p('startsAt')">
          <nx-moment-input [formField]="form.tree.startsAt" />
        </nx-field>
        <nx-field [of]="form.tree.endsAt" [label]="p('endsAt')">
          <nx-moment-input [formField]="form.tree.endsAt" />
        </nx-field>
        <nx-field [of]="form.tree.roomId" [label]="p('room')">
          <nx-room-picker [formField]="form.tree.roomId" />
          <nx-room-day [roomId]="form.tree.roomId().value()" [startsAt]="form.tree.startsAt().value()" />
        </nx-field>
      </nx-form>
    </nx-dialog>
  `,
})
export class CopyBroadcast {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = speak(BROADCASTS);
  protected readonly p = speak(PLAN);
  readonly of = input.required<Broadcast>();
  readonly closed = output<void>();

  private readonly draft = linkedSignal(() => {
    const { startsAt, endsAt, room } = this.of();
    return { startsAt: weekLater(startsAt), endsAt: weekLater(endsAt), roomId: room.id };
  });
  protected readonly form = contractForm(
    this.draft,
    copyBroadcast,
    ({ startsAt, endsAt, roomId }) =>
      ({
        id: this.of().id,
        roomId,
        startsAt: startsAt || undefined,
        endsAt: endsAt || undefined,
      }) as SayOf<typeof copyBroadcast>,
  );

  protected async made({ id, title }: Broadcast): Promise<void> {
    this.toasts.say(this.t('copied', { title }));
    this.closed.emit();
    await this.router.navigate(['/broadcasts', id]);
  }
}

function weekLater(instant: string): string {
  return new Date(Date.parse(instant) + WEEK_MS).toISOString();
}
