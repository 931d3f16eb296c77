import { Component, computed, DestroyRef, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Effect, type EffectFigures, measureEffect, readEffect } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed, Failed, Note, Now, PageHeader, Waiting } from '@nuanxin/web/ui';
import { EffectCharts } from './effect-charts';
import { EffectMissing } from './effect-missing';
import { EffectTable } from './effect-table';
import { EffectTrust } from './effect-trust';
import { EffectVerdict } from './effect-verdict';
import { EFFECT } from './effect.words';

/** How often a measuring that goes on by itself is looked at. */
const LOOK_MS = 2_000;
/** Of the choice that shows all products together. */
const ALL = 'all';

/** What one broadcast sold beyond what would have been sold anyway, how sure that is, and what is missing where it cannot be told. */
@Component({
  selector: 'nx-effect-page',
  imports: [
    EffectCharts,
    EffectMissing,
    EffectTable,
    EffectTrust,
    EffectVerdict,
    Failed,
    Note,
    PageHeader,
    RouterLink,
    Waiting,
  ],
  templateUrl: './effect-page.html',
  styleUrl: './effect.css',
  host: { class: 'nx-stack' },
})
export class EffectPage {
  private readonly measuring = deed(measureEffect);
  private readonly now = inject(Now);
  protected readonly session = inject(Session);
  protected readonly format = inject(Format);
  protected readonly t = speak(EFFECT);
  readonly id = input.required<string>();
  protected readonly effect = read(readEffect, () => ({ id: this.id() }));
  protected readonly heading = computed(() => {
    const title = this.effect.value()?.title;
    return title === undefined ? this.t('heading') : this.t('of', { title });
  });
  /** Which product is looked at; a broadcast of one product has no choice. */
  protected readonly chosen = linkedSignal({ source: this.id, computation: () => ALL });
  protected readonly figures = computed<EffectFigures | undefined>(() => {
    const effect = this.effect.value();
    return effect?.products.find(({ productId }) => productId === this.chosen()) ?? effect?.total;
  });
  protected readonly name = computed(() => {
    const product = this.effect.value()?.products.find(({ productId }) => productId === this.chosen());
    return product?.name ?? this.t('all');
  });
  protected readonly mayMeasure = computed(() => {
    const effect = this.effect.value();
    return (
      effect !== undefined && this.isMeasurable(effect) && !effect.renewing && effect.state !== 'computing'
    );
  });

  constructor() {
    const timer = setInterval(() => this.look(), LOOK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected isMeasurable({ measurableFrom }: Effect): boolean {
    return measurableFrom !== undefined && new Date(measurableFrom) <= this.now.value();
  }

  protected async measure(): Promise<void> {
    const asked = await this.measuring.do({ id: this.id() }, { done: this.t('asked') });
    if (asked) this.effect.replace(asked);
    else this.effect.reload();
  }

  private look(): void {
    const effect = this.effect.value();
    if (effect && (effect.state === 'computing' || effect.renewing) && !this.effect.loading())
      this.effect.reload();
  }
}
