import { Component, inject } from '@angular/core';
import { speak } from '@nuanxin/web/i18n';
import { UI } from '../ui.words';
import { Confirm } from './confirm';
import { Dialog } from './dialog';

@Component({
  selector: 'nx-confirm-host',
  imports: [Dialog],
  template: `
    @if (confirm.question(); as question) {
      <nx-dialog [heading]="question.title" (closed)="question.answer(false)">
        <ul class="plain">
          @for (consequence of question.consequences; track consequence) {
            <li>{{ consequence }}</li>
          }
        </ul>
        <div class="nx-row nx-row--end">
          <button type="button" class="nx-button" (click)="question.answer(false)">
            {{ question.refuse ?? t('cancel') }}
          </button>
          <button
            type="button"
            class="nx-button"
            [class.nx-button--primary]="!question.danger"
            [class.nx-button--bad]="question.danger"
            (click)="question.answer(true)"
          >
            {{ question.verb }}
          </button>
        </div>
      </nx-dialog>
    }
  `,
  styles: `
    .plain {
      margin: 0 0 20px;
      padding-inline-start: 20px;
      list-style: disc;
    }
    li {
      margin: 4px 0;
    }
  `,
})
export class ConfirmHost {
  protected readonly confirm = inject(Confirm);
  protected readonly t = speak(UI);
}
