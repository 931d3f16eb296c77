import { Component, inject, input } from '@angular/core';
import { answerQuestion, type QuestionGroup } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed } from '@nuanxin/web/ui';
import { STUDIO } from './studio.words';

/** As many as one answers before new ones have come. */
const SHOWN = 4;

/** What viewers ask, the same questions as one; a press says that it was answered aloud. */
@Component({
  selector: 'nx-studio-questions',
  template: `
    <h2>
      {{ t('questions') }} <span class="nx-quiet">{{ t('questionsHint') }}</span>
    </h2>
    <ol>
      @for (question of questions().slice(0, shown); track question.key) {
        <li [class.done]="question.answered">
          <span class="count" [class.often]="question.count >= 3">{{
            question.answered ? '✓' : '×' + format.number(question.count)
          }}</span>
          <span class="text">
            {{ question.text }}
            @if (names().get(question.productId ?? ''); as product) {
              <small class="nx-quiet">{{ product }}</small>
            }
          </span>
          @if (enabled() && !question.answered) {
            <button
              type="button"
              class="nx-button nx-button--small"
              [attr.aria-label]="t('answerThis', { text: question.text })"
              (click)="answer(question)"
            >
              {{ t('answered') }}
            </button>
          }
        </li>
      } @empty {
        <li class="nx-quiet">{{ t('noQuestions') }}</li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    h2 .nx-quiet {
      font-size: 13px;
      font-weight: 400;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 34px;
    }
    .count {
      min-width: 34px;
      color: var(--nx-text-quiet);
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .often {
      color: var(--nx-primary-text);
      font-size: 18px;
    }
    .text {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      font-size: 16px;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .done .text {
      color: var(--nx-text-quiet);
    }
  `,
})
export class StudioQuestions {
  private readonly answering = deed(answerQuestion);
  protected readonly format = inject(Format);
  protected readonly t = speak(STUDIO);
  protected readonly shown = SHOWN;
  readonly broadcastId = input.required<string>();
  readonly questions = input.required<readonly QuestionGroup[]>();
  /** Names of the products, by their ids. */
  readonly names = input.required<ReadonlyMap<string, string>>();
  /** Whether this person may say that a question is answered. */
  readonly enabled = input.required<boolean>();

  protected async answer({ key }: QuestionGroup): Promise<void> {
    await this.answering.do({ id: this.broadcastId(), key });
  }
}
