import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  listSellingPlatforms,
  restoreSellingPlatform,
  retireSellingPlatform,
  type SellingPlatform,
} from '@nuanxin/contracts/live';
import { Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Cell, deed, Icon, ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { PLATFORM_FILTERS, platformColumns } from './selling-platform-columns';
import { PLATFORMS } from './selling-platforms.words';

/** Where broadcasts sell outside the portal. */
@Component({
  selector: 'nx-selling-platforms-page',
  imports: [Cell, Icon, ListFrame, PageHeader, RouterLink],
  templateUrl: './selling-platforms-page.html',
  host: { class: 'nx-stack' },
})
export class SellingPlatformsPage {
  private readonly retirement = deed(retireSellingPlatform);
  private readonly restoration = deed(restoreSellingPlatform);
  protected readonly session = inject(Session);
  protected readonly t = speak(PLATFORMS);
  protected readonly columns = platformColumns(inject(Format));
  protected readonly list = listOf(listSellingPlatforms, {
    screen: 'selling-platforms',
    filters: PLATFORM_FILTERS,
  });

  protected async retire({ id, revision, name }: SellingPlatform): Promise<void> {
    const ask = {
      title: this.t('retireTitle', { name }),
      consequences: [this.t('retireWebhook'), this.t('retireBack')],
      verb: this.t('retire'),
      danger: true,
    };
    await this.retirement.do({ id, revision }, { ask, done: this.t('retired', { name }) });
    this.list.read.reload();
  }

  protected async restore({ id, revision, name }: SellingPlatform): Promise<void> {
    await this.restoration.do({ id, revision }, { done: this.t('restored', { name }) });
    this.list.read.reload();
  }
}
