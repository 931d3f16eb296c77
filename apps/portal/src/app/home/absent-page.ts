import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { speak } from '@nuanxin/web/i18n';
import { Empty } from '@nuanxin/web/ui';
import { PORTAL } from '../portal.words';

@Component({
  selector: 'nx-absent-page',
  imports: [Empty, RouterLink],
  template: `
    <h1 class="nx-hidden">{{ t('name') }}</h1>
    <nx-empty [text]="t('absent')" icon="search">
      <a class="nx-button" routerLink="/">{{ t('back') }}</a>
    </nx-empty>
  `,
})
export class AbsentPage {
  protected readonly t = speak(PORTAL);
}
