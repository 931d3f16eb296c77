import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Broadcast, listBroadcasts } from '@nuanxin/contracts/live';
import { Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Cell, Icon, ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { BROADCAST_FILTERS, broadcastColumns } from './broadcast-columns';
import { BroadcastTag } from './broadcast-tag';
import { BROADCAST_STATE } from './broadcast.words';
import { BROADCASTS } from './broadcasts.words';

/** All broadcasts within reach, newest slot first. */
@Component({
  selector: 'nx-broadcasts-page',
  imports: [BroadcastTag, Cell, Icon, ListFrame, PageHeader, RouterLink],
  template: `
    <nx-page-header [heading]="t('heading')" [hint]="t('hint')">
      @if (session.may('broadcast.plan')) {
        <a class="nx-button" routerLink="past">{{ t('record') }}</a>
        <a class="nx-button nx-button--primary" routerLink="new"><nx-icon name="plus" />{{ t('plan') }}</a>
      }
    </nx-page-header>
    <nx-list
      [list]="list"
      [columns]="columns"
      [heading]="t('heading')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothingFound')"
    >
      @if (session.may('broadcast.plan')) {
        <a nxFirst class="nx-button" routerLink="new">{{ t('plan') }}</a>
      }
      <ng-template nxCell="title" [of]="list" let-row>
        <a [routerLink]="['/broadcasts', row.id]">{{ row.title }}</a>
      </ng-template>
      <ng-template nxCell="state" [of]="list" let-row><nx-broadcast-tag [state]="row.state" /></ng-template>
      <ng-template nxCell="actions" [of]="list" let-row>
        @if (hasStudio(row)) {
          <a class="nx-button nx-button--small" [routerLink]="['/studio', row.id]">
            {{ t('studio') }}<span class="nx-hidden">{{ row.title }}</span>
          </a>
        } @else {
          <a class="nx-button nx-button--small" [routerLink]="['/broadcasts', row.id]">
            {{ t('details') }}<span class="nx-hidden">{{ row.title }}</span>
          </a>
        }
      </ng-template>
    </nx-list>
  `,
  host: { class: 'nx-stack' },
})
export class BroadcastsPage {
  private readonly stateName = speak(BROADCAST_STATE);
  protected readonly session = inject(Session);
  protected readonly t = speak(BROADCASTS);
  protected readonly list = listOf(listBroadcasts, { screen: 'broadcasts', filters: BROADCAST_FILTERS });
  protected readonly columns = broadcastColumns(inject(Format), ({ state }) => this.stateName(state));

  protected hasStudio({ state }: Broadcast): boolean {
    return state === 'ready' || state === 'on-air' || state === 'interrupted';
  }
}
