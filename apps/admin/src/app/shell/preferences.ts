import { Component, inject } from '@angular/core';
import type { Locale } from '@nuanxin/contracts/kernel';
import { Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { Appearance, type Density, Dismiss, Icon, type Theme } from '@nuanxin/web/ui';
import { RememberLocale } from './remember-locale';
import { SHELL } from './shell.words';

/** Language, light or dark, roomy or compact. */
@Component({
  selector: 'nx-preferences',
  imports: [Dismiss, Icon],
  template: `
    <details nxDismiss class="nx-popup">
      <summary class="nx-button nx-button--plain nx-button--square">
        <nx-icon [name]="appearance.theme() === 'dark' ? 'moon' : 'sun'" />
        <span class="nx-hidden">{{ t('preferences') }}</span>
      </summary>
      <div class="nx-popup__body nx-stack">
        <fieldset>
          <legend>{{ t('language') }}</legend>
          @for (choice of locales; track choice.value) {
            <label class="nx-check">
              <input
                type="radio"
                name="language"
                [checked]="language.locale() === choice.value"
                (change)="speakIn(choice.value)"
              /><span [lang]="choice.value">{{ choice.name }}</span>
            </label>
          }
        </fieldset>
        <fieldset>
          <legend>{{ t('theme') }}</legend>
          @for (theme of themes; track theme) {
            <label class="nx-check">
              <input
                type="radio"
                name="theme"
                [checked]="appearance.theme() === theme"
                (change)="appearance.setTheme(theme)"
              />{{ t(theme) }}
            </label>
          }
        </fieldset>
        <fieldset>
          <legend>{{ t('density') }}</legend>
          @for (density of densities; track density) {
            <label class="nx-check">
              <input
                type="radio"
                name="density"
                [checked]="appearance.density() === density"
                (change)="appearance.setDensity(density)"
              />{{ t(density) }}
            </label>
          }
        </fieldset>
      </div>
    </details>
  `,
  styles: `
    fieldset {
      display: flex;
      gap: 16px;
    }
    legend {
      margin-bottom: 4px;
      font-weight: 600;
    }
  `,
})
export class Preferences {
  private readonly session = inject(Session);
  private readonly rememberLocale = inject(RememberLocale);
  protected readonly language = inject(Language);
  protected readonly appearance = inject(Appearance);
  protected readonly t = speak(SHELL);
  protected readonly themes: readonly Theme[] = ['light', 'dark'];
  protected readonly densities: readonly Density[] = ['comfortable', 'compact'];
  protected readonly locales = [
    { value: 'zh-CN', name: '中文' },
    { value: 'en', name: 'English' },
  ] as const;

  protected speakIn(locale: Locale): void {
    this.language.choose(locale);
    if (this.session.profile()) void this.rememberLocale.keep(locale);
  }
}
