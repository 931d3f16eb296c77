import { Component, inject, input } from '@angular/core';
import { Language, speak } from '@nuanxin/web/i18n';
import { Icon, PageHeader } from '@nuanxin/web/ui';
import { ENTRANCE } from './entrance.words';

/** What the pages before the shell have in common: whose house this is, the language, one box in the middle. */
@Component({
  selector: 'nx-entrance',
  imports: [Icon, PageHeader],
  template: `
    <header class="nx-row nx-row--end">
      <button type="button" class="nx-button nx-button--plain" (click)="switchLanguage()">
        <nx-icon name="globe" /><span [lang]="language.locale() === 'en' ? 'zh-CN' : 'en'">{{
          language.locale() === 'en' ? '中文' : 'English'
        }}</span>
      </button>
    </header>
    <main>
      <div class="brand">
        <img src="icon.svg" alt="" width="44" height="44" />
        <div>
          <p class="name">{{ t('product') }}</p>
          <p class="nx-quiet">{{ t('purpose') }}</p>
        </div>
      </div>
      <section class="nx-card nx-stack">
        <nx-page-header [heading]="heading()" [hint]="hint()" />
        <ng-content />
      </section>
    </main>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto 1fr;
      min-height: 100vh;
      padding: 12px 16px 48px;
    }
    main {
      display: grid;
      gap: 20px;
      align-content: center;
      width: min(440px, 100%);
      margin: 0 auto;
    }
    .brand {
      display: flex;
      gap: 14px;
      align-items: center;
    }
    .name {
      font-size: 24px;
      font-weight: 700;
      line-height: 1.2;
    }
    section {
      padding: 24px;
    }
  `,
})
export class EntranceFrame {
  protected readonly language = inject(Language);
  protected readonly t = speak(ENTRANCE);
  readonly heading = input.required<string>();
  readonly hint = input('');

  protected switchLanguage(): void {
    this.language.choose(this.language.locale() === 'en' ? 'zh-CN' : 'en');
  }
}
