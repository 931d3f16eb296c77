import { Component, computed, inject } from '@angular/core';
import { readUplift } from '@nuanxin/contracts/live';
import { VERDICTS } from '@nuanxin/live/uplift';
import { read } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Failed, Note, type Tone, Waiting } from '@nuanxin/web/ui';
import { UPLIFT } from './county-view.words';

const TONES = {
  increase: 'good',
  decrease: 'warn',
  unclear: 'info',
  unmeasured: 'info',
} as const satisfies Record<string, Tone>;

/** What all broadcasts brought beyond what would have been sold anyway; no word of increase while the interval covers zero. */
@Component({
  selector: 'nx-uplift-card',
  imports: [Failed, Note, Waiting],
  template: `
    @if (uplift.state() === 'failed') {
      <nx-failed [problem]="uplift.problem()" [stale]="!!uplift.value()" (again)="uplift.reload()" />
    }
    @if (known()) {
      <nx-note [tone]="tone()">
        <h2>{{ t('heading') }} · {{ verdict() }}</h2>
        @if (sentence()) {
          <p>{{ sentence() }}</p>
        }
        <p>{{ counted() }}</p>
      </nx-note>
    } @else if (uplift.state() === 'waiting') {
      <nx-waiting [lines]="2" />
    }
  `,
})
export class UpliftCard {
  private readonly format = inject(Format);
  private readonly language = inject(Language);
  protected readonly t = speak(UPLIFT);
  protected readonly uplift = read(readUplift, () => ({}));
  /** Before any broadcast has been looked at there is nothing to say. */
  protected readonly known = computed(() =>
    Object.values(this.uplift.value()?.broadcasts ?? {}).some((count) => count > 0),
  );
  protected readonly tone = computed(() => TONES[this.uplift.value()?.verdict ?? 'unmeasured']);
  protected readonly verdict = computed(() =>
    this.language.of(VERDICTS[this.uplift.value()?.verdict ?? 'unmeasured']),
  );
  protected readonly sentence = computed(() => {
    const { verdict, effect } = this.uplift.value() ?? {};
    if (!effect || !verdict || verdict === 'unmeasured') return '';
    const [value, low, high] = [effect.value, effect.low, effect.high].map((fen) => this.format.money(fen));
    return this.t(verdict, { value: value ?? '', low: low ?? '', high: high ?? '' });
  });
  protected readonly counted = computed(() => {
    const { increase = 0, unclear = 0, decrease = 0, unmeasured = 0 } = this.uplift.value()?.broadcasts ?? {};
    const measured = increase + unclear + decrease;
    return this.t('counted', { measured, increase, unclear, decrease, unmeasured });
  });
}
