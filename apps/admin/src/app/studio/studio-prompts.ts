import { Component, computed, inject, input, output } from '@angular/core';
import { type CoachNote, type Prompt, PROMPT_RULES } from '@nuanxin/contracts/live';
import { dictionary, Format, speak } from '@nuanxin/web/i18n';
import { Icon } from '@nuanxin/web/ui';
import { STUDIO, TONES } from './studio.words';

/** As many as can be heeded at a glance. */
const AT_ONCE = 3;
const PROMPTS = dictionary(PROMPT_RULES);

/** What the streamer should know now: the mentor's newest unread note, then the prompts, the most pressing first. */
@Component({
  selector: 'nx-studio-prompts',
  imports: [Icon],
  template: `
    @if (note(); as said) {
      <p class="prompt note" [class.urgent]="said.tone === 'urgent'" role="alert">
        <strong>{{ said.author }} · {{ tones(said.tone) }}</strong>
        <span class="words">{{ said.text }}</span>
        @if (mayRead()) {
          <button
            type="button"
            class="nx-button nx-button--small"
            aria-keyshortcuts="R"
            (click)="read.emit(said.id)"
          >
            {{ t('noteRead') }} <kbd>R</kbd>
          </button>
        }
      </p>
    }
    <div class="prompts" role="status">
      @for (prompt of shown(); track prompt.key) {
        <p class="prompt" [class]="prompt.tone"><nx-icon name="warn" />{{ prompt.words }}</p>
      } @empty {
        @if (!note()) {
          <p class="prompt calm"><nx-icon name="check" />{{ t('noPrompts') }}</p>
        }
      }
    </div>
  `,
  styleUrl: './studio-prompts.css',
})
export class StudioPrompts {
  private readonly format = inject(Format);
  private readonly words = speak(PROMPTS);
  protected readonly t = speak(STUDIO);
  protected readonly tones = speak(TONES);
  readonly prompts = input.required<readonly Prompt[]>();
  readonly note = input<CoachNote>();
  /** Names of products and parts, by their ids. */
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly mayRead = input.required<boolean>();
  readonly read = output<string>();

  protected readonly shown = computed(() =>
    this.prompts()
      .slice(0, AT_ONCE)
      .map((prompt) => ({
        key: `${prompt.rule} ${prompt.productId ?? ''} ${prompt.segmentId ?? ''} ${prompt.word ?? ''}`,
        tone: PROMPT_RULES[prompt.rule].tone,
        words: this.wordsOf(prompt),
      })),
  );

  private wordsOf({ rule, productId, segmentId, value = 0, word = '' }: Prompt): string {
    const name = this.names().get(productId ?? segmentId ?? '') ?? '';
    const isMoney = rule === 'shelf-price-differs';
    return this.words(rule, {
      name,
      word,
      value: isMoney ? this.format.money(Math.abs(value)) : this.format.number(value),
    });
  }
}
