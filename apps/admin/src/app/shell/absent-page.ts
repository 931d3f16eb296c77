import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { speak } from '@nuanxin/web/i18n';
import { Empty, PageHeader } from '@nuanxin/web/ui';
import { SHELL } from './shell.words';

@Component({
  selector: 'nx-absent-page',
  imports: [Empty, PageHeader, RouterLink],
  template: `
    <nx-page-header [heading]="t('absent')" />
    <nx-empty icon="search" [text]="t('absentHint')">
      <a class="nx-button" routerLink="/today">{{ t('toToday') }}</a>
    </nx-empty>
  `,
})
export class AbsentPage {
  protected readonly t = speak(SHELL);
}
