import { Component, computed, inject, input } from '@angular/core';
import type { EffectFigures } from '@nuanxin/contracts/live';
import { SHIFTS, VERDICTS } from '@nuanxin/live/uplift';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Note, type Tone } from '@nuanxin/web/ui';
import { SENTENCES } from './effect.words';
import { signed } from './estimates';

const TONES = {
  increase: 'good',
  decrease: 'warn',
  unclear: 'info',
  unmeasured: 'info',
} as const satisfies Record<EffectFigures['verdict'], Tone>;

/** What may be said in one sentence: of an increase only when the whole interval lies above zero. */
@Component({
  selector: 'nx-effect-verdict',
  imports: [Note],
  template: `
    <nx-note [tone]="tone()">
      <h2>{{ name() }} · {{ verdict() }}</h2>
      @if (sentence()) {
        <p>{{ sentence() }}</p>
      }
      @if (shift()) {
        <p>{{ shift() }}</p>
      }
    </nx-note>
  `,
})
export class EffectVerdict {
  private readonly format = inject(Format);
  private readonly language = inject(Language);
  private readonly say = speak(SENTENCES);
  readonly figures = input.required<EffectFigures>();
  readonly name = input.required<string>();
  /** The day of the broadcast. */
  readonly first = input.required<string>();
  protected readonly tone = computed(() => TONES[this.figures().verdict]);
  protected readonly verdict = computed(() => this.language.of(VERDICTS[this.figures().verdict]));
  protected readonly sentence = computed(() => {
    const { verdict, effect, until } = this.figures();
    if (!effect || verdict === 'unmeasured') return '';
    const away = verdict === 'decrease' ? -1 : 1;
    const ends = [effect.low * away, effect.high * away].toSorted((a, b) => a - b);
    const [low = 0, high = 0] = ends;
    const money = (fen: number) => signed(this.format, fen);
    const days = { from: this.first(), until };
    return this.say(verdict, {
      ...days,
      value: money(effect.value * away),
      low: money(low),
      high: money(high),
    });
  });
  /** Whether it lasts is only asked where there was something to last. */
  protected readonly shift = computed(() => {
    const { shifted, verdict } = this.figures();
    return shifted && verdict !== 'unmeasured' ? this.language.of(SHIFTS[shifted.shift]) : '';
  });
}
