import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listStreamers, STREAMER_STAGES } from '@nuanxin/contracts/live';
import { Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { Cell, Icon, ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { AddStreamer } from './add-streamer';
import { STREAMER_FILTERS, streamerColumns } from './streamer-columns';
import { STREAMERS } from './streamers.words';
import { WorkloadTable } from './workload-table';

/** Who stands before the camera, and whether it is too much for somebody. */
@Component({
  selector: 'nx-streamers-page',
  imports: [AddStreamer, Cell, Icon, ListFrame, PageHeader, RouterLink, WorkloadTable],
  template: `
    <nx-page-header [heading]="t('heading')" [hint]="t('hint')">
      @if (session.may('streamer.manage')) {
        <button type="button" class="nx-button nx-button--primary" (click)="adding.set(true)">
          <nx-icon name="plus" />{{ t('add') }}
        </button>
      }
    </nx-page-header>
    <nx-list
      [list]="list"
      [columns]="columns"
      [heading]="t('heading')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothingFound')"
    >
      <ng-template nxCell="name" [of]="list" let-row>
        <a [routerLink]="['/streamers', row.id]">{{ row.name }}</a>
      </ng-template>
    </nx-list>
    <nx-workload-table />
    @if (adding()) {
      <nx-add-streamer (added)="list.read.reload()" (closed)="adding.set(false)" />
    }
  `,
  host: { class: 'nx-stack' },
})
export class StreamersPage {
  private readonly language = inject(Language);
  protected readonly session = inject(Session);
  protected readonly t = speak(STREAMERS);
  protected readonly adding = signal(false);
  protected readonly list = listOf(listStreamers, { screen: 'streamers', filters: STREAMER_FILTERS });
  protected readonly columns = streamerColumns((stage) => this.language.of(STREAMER_STAGES[stage]));
}
