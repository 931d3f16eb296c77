import { Component, computed, inject, input, output } from '@angular/core';
import type { Problem } from '@nuanxin/contracts/kernel';
import { ProblemWords, speak } from '@nuanxin/web/i18n';
import { Icon } from '../basics/icon';
import { UI } from '../ui.words';

/** What went wrong and the way on. `stale`: what was loaded before is still shown below. */
@Component({
  selector: 'nx-failed',
  imports: [Icon],
  template: `
    <div class="nx-note nx-note--bad" role="alert">
      <nx-icon name="warn" />
      <div>
        <p>
          <strong>{{ words() }}</strong>
        </p>
        @if (stale()) {
          <p>{{ t('stale') }}</p>
        }
        @if (problem()?.requestId; as id) {
          <p class="nx-quiet">{{ t('requestNumber', { id }) }}</p>
        }
        <div class="nx-row">
          <button type="button" class="nx-button nx-button--small" (click)="again.emit()">
            {{ t('retry') }}
          </button>
          <ng-content />
        </div>
      </div>
    </div>
  `,
  styles: `
    .nx-row {
      margin-top: 8px;
    }
  `,
})
export class Failed {
  private readonly problemWords = inject(ProblemWords);
  protected readonly t = speak(UI);
  readonly problem = input.required<Problem | undefined>();
  readonly stale = input(false);
  readonly again = output<void>();

  protected readonly words = computed(() => {
    const problem = this.problem();
    return problem ? this.problemWords.title(problem) : this.t('failed');
  });
}
