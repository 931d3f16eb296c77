import { Component, computed, inject, input } from '@angular/core';
import type { ClaimFinding } from '@nuanxin/contracts/live';
import { Language, speak } from '@nuanxin/web/i18n';
import { PRODUCTS } from './products.words';

/** What the rules say about one field, beside it; it advises and keeps nobody from saving. */
@Component({
  selector: 'nx-claim-notes',
  template: `
    <ul aria-live="polite">
      @for (finding of findings(); track $index) {
        <li [class]="finding.severity">
          <strong>{{
            t(finding.severity === 'forbidden' && finding.fact ? 'needed' : finding.severity)
          }}</strong>
          @if (finding.word) {
            <mark>{{ finding.word }}</mark>
          }
          {{ language.of(finding.advice) }}
          <span class="nx-quiet">{{ finding.article }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 4px;
      padding: 0;
      margin: 0;
      list-style: none;
    }
    .forbidden strong {
      color: var(--nx-bad);
    }
    mark {
      padding: 0 4px;
      color: inherit;
      background: none;
      border-bottom: 2px solid var(--nx-bad);
    }
  `,
})
export class ClaimNotes {
  protected readonly language = inject(Language);
  protected readonly t = speak(PRODUCTS);
  readonly of = input.required<readonly ClaimFinding[]>();
  /** Which of them: `name`, `facts.licence`. */
  readonly field = input.required<string>();
  protected readonly findings = computed(() => this.of().filter(({ field }) => field === this.field()));
}
