import { Component, signal } from '@angular/core';
import { listRooms, restoreRoom, retireRoom, type Room } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { Cell, deed, Icon, ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { RoomBox } from './room-box';
import { ROOM_COLUMNS, ROOM_FILTERS } from './room-columns';
import { ROOMS } from './rooms.words';

/** Where broadcasts are made; giving a room up can be undone. */
@Component({
  selector: 'nx-rooms-page',
  imports: [Cell, Icon, ListFrame, PageHeader, RoomBox],
  template: `
    <nx-page-header [heading]="t('heading')" [hint]="t('hint')">
      <button type="button" class="nx-button nx-button--primary" (click)="open.set('new')">
        <nx-icon name="plus" />{{ t('add') }}
      </button>
    </nx-page-header>
    <nx-list
      [list]="list"
      [columns]="columns"
      [heading]="t('heading')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothingFound')"
    >
      <ng-template nxCell="actions" [of]="list" let-row>
        <button type="button" class="nx-button nx-button--small" (click)="open.set(row)">
          {{ t('change') }}<span class="nx-hidden">{{ row.name }}</span>
        </button>
        @if (row.retired) {
          <button type="button" class="nx-button nx-button--small" (click)="restore(row)">
            {{ t('restore') }}<span class="nx-hidden">{{ row.name }}</span>
          </button>
        } @else {
          <button type="button" class="nx-button nx-button--small" (click)="retire(row)">
            {{ t('retire') }}<span class="nx-hidden">{{ row.name }}</span>
          </button>
        }
      </ng-template>
    </nx-list>
    @if (open(); as room) {
      <nx-room-box
        [room]="room === 'new' ? undefined : room"
        (saved)="list.read.reload()"
        (closed)="open.set(undefined)"
      />
    }
  `,
  host: { class: 'nx-stack' },
})
export class RoomsPage {
  private readonly retirement = deed(retireRoom);
  private readonly restoration = deed(restoreRoom);
  protected readonly t = speak(ROOMS);
  protected readonly columns = ROOM_COLUMNS;
  protected readonly open = signal<Room | 'new' | undefined>(undefined);
  protected readonly list = listOf(listRooms, { screen: 'rooms', filters: ROOM_FILTERS });

  protected async retire({ id, revision, name }: Room): Promise<void> {
    const undo = (retired: Room) => void this.restore(retired);
    await this.retirement.do({ id, revision }, { done: this.t('retired', { name }), undo });
    this.list.read.reload();
  }

  protected async restore({ id, revision, name }: Room): Promise<void> {
    await this.restoration.do({ id, revision }, { done: this.t('restored', { name }) });
    this.list.read.reload();
  }
}
