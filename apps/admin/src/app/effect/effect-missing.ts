import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EffectFigures } from '@nuanxin/contracts/live';
import { MISSING } from '@nuanxin/live/uplift';
import { Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { EFFECT } from './effect.words';

/** Why there is no number, and what would bring one. */
@Component({
  selector: 'nx-effect-missing',
  imports: [RouterLink],
  template: `
    <section class="nx-card nx-stack" aria-labelledby="missing">
      <h2 id="missing">{{ t('insufficient') }}</h2>
      <ul class="list">
        @for (code of figures().missing; track code) {
          <li>{{ language.of(words[code]) }}</li>
        }
        <li>{{ t('history', { days: figures().history.days, least: figures().history.least }) }}</li>
      </ul>
      <p class="nx-quiet">{{ t('remedy') }}</p>
      @if (session.may('sale.import')) {
        <div class="nx-row">
          <a class="nx-button" routerLink="/sales-imports">{{ t('imports') }}</a>
        </div>
      }
    </section>
  `,
  styleUrl: './effect.css',
})
export class EffectMissing {
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly t = speak(EFFECT);
  protected readonly words = MISSING;
  readonly figures = input.required<EffectFigures>();
}
