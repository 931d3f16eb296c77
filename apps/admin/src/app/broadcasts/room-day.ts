import { Component, computed, inject, input } from '@angular/core';
import { readRoomBookings } from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/domain';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { ROOM_DAY } from './plan.words';

/** When else a room is taken on the day of a plan. */
@Component({
  selector: 'nx-room-day',
  template: `
    @if (others(); as taken) {
      @if (taken.length) {
        <p class="nx-quiet">{{ t('taken') }}</p>
        <ul>
          @for (slot of taken; track slot.startsAt) {
            <li>
              {{ format.date(slot.startsAt, 'time') }} – {{ format.date(slot.endsAt, 'time') }}
              <span class="nx-quiet">{{ slot.broadcast?.title ?? t('other') }}</span>
            </li>
          }
        </ul>
      } @else {
        <p class="nx-quiet">{{ t('free') }}</p>
      }
    }
  `,
  styles: `
    ul {
      padding-inline-start: 18px;
    }
  `,
})
export class RoomDay {
  protected readonly format = inject(Format);
  protected readonly t = speak(ROOM_DAY);
  readonly roomId = input.required<string>();
  readonly startsAt = input.required<string>();
  /** The broadcast that is planned: its own slot is not in its way. */
  readonly broadcastId = input<string>();

  private readonly bookings = read(readRoomBookings, () =>
    this.roomId() && this.startsAt()
      ? { id: this.roomId(), day: dayOf(new Date(this.startsAt())) }
      : undefined,
  );
  protected readonly others = computed(() =>
    this.roomId() && this.startsAt()
      ? this.bookings
          .value()
          ?.items.filter(({ broadcast }) => !broadcast || broadcast.id !== this.broadcastId())
      : undefined,
  );
}
