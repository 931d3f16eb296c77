import { Component, computed, inject, input } from '@angular/core';
import type { Broadcast } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { STUDIO } from './studio.words';

/** Sales against the goal. */
@Component({
  selector: 'nx-studio-sales',
  templateUrl: './studio-sales.html',
  styleUrl: './studio-sales.css',
})
export class StudioSales {
  protected readonly format = inject(Format);
  protected readonly t = speak(STUDIO);
  readonly totals = input.required<Broadcast['totals']>();
  readonly goalFen = input.required<number>();

  private readonly share = computed(() => (this.goalFen() ? this.totals().salesFen / this.goalFen() : 0));
  protected readonly percent = computed(() => Math.min(100, Math.floor(this.share() * 100)));
  protected readonly goalWords = computed(() =>
    this.t('ofGoal', { goal: this.format.money(this.goalFen()), share: this.format.percent(this.share()) }),
  );
}
